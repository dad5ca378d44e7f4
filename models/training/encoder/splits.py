"""The cut of apps/api/src/hs/training/train-hs-model.ts, so that the encoder never sees a row kept for stacker or test."""
from __future__ import annotations

from typing import Callable, TypeVar

T = TypeVar("T")

STACKER_SHARE = 0.12
TEST_SHARE = 0.08
UK_HELD_OUT = 1500
MASK = 0xFFFFFFFF


def mulberry32(seed: int) -> Callable[[], float]:
    """The generator of apps/api/src/hs/training/random.ts: uniform in [0, 1)."""
    state = seed & MASK

    def draw() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & MASK
        mixed = ((state ^ (state >> 15)) * (state | 1)) & MASK
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & MASK)) & MASK
        return ((mixed ^ (mixed >> 14)) & MASK) / 4294967296

    return draw


def shuffle(items: list[T], seed: int) -> list[T]:
    """Fisher-Yates, as in random.ts."""
    shuffled, draw = list(items), mulberry32(seed)
    for i in range(len(shuffled) - 1, 0, -1):
        j = int(draw() * (i + 1))
        shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
    return shuffled


def cut_declared(declared: list[T], seed: int) -> tuple[list[T], list[T]]:
    """For views (and the encoder), for the stacker; the test rows are left out altogether."""
    shuffled = shuffle(declared, seed)
    test_end = int(TEST_SHARE * len(shuffled) + 0.5)
    stacker_end = test_end + int(STACKER_SHARE * len(shuffled) + 0.5)
    return shuffled[stacker_end:], shuffled[test_end:stacker_end]


def cut_uk(references: list[T], seed: int) -> tuple[list[T], list[T]]:
    shuffled = shuffle(references, seed + 1)
    return shuffled[UK_HELD_OUT:], shuffled[:UK_HELD_OUT]
