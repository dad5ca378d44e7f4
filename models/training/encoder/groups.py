"""Batches for contrastive learning: pairs of texts that mean the same, among pairs that nearly do."""
from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field

Pieces = list  # of piece numbers


@dataclass
class Pair:
    """Two texts that mean the same; pairs of one `label` are no negatives of each other."""

    left: Pieces
    right: Pieces
    label: int


@dataclass
class GoodsGroups:
    """Texts by code and source. Batches take whole families, so that siblings are the negatives."""

    digits: int
    #: code -> source -> texts
    texts: dict[str, dict[str, list[Pieces]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    families: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, code: str, source: str, pieces: Pieces) -> None:
        if len(code) >= self.digits and pieces:
            self.texts[code[: self.digits]][source].append(pieces)

    def close(self) -> None:
        for code, sources in list(self.texts.items()):
            if sum(map(len, sources.values())) < 2:
                del self.texts[code]
        for code in self.texts:
            self.families[code[: self.digits - 2 if self.digits == 6 else 6]].append(code)
        if self.digits == 10:
            self.families = {family: codes for family, codes in self.families.items() if len(codes) > 1}
        self.numbers = {code: number for number, code in enumerate(self.texts)}
        self.family_list = list(self.families.values())
        self.weights = [sum(self._mass(code) for code in codes) for codes in self.family_list]

    def _mass(self, code: str) -> float:
        """A code with many texts is visited more, but not in proportion."""
        return sum(map(len, self.texts[code].values())) ** 0.5

    def batch(self, size: int, draw: random.Random) -> list[Pair]:
        pairs: list[Pair] = []
        while len(pairs) < size:
            for codes in draw.choices(self.family_list, self.weights, k=size // 8):
                for code in draw.sample(codes, min(len(codes), 8)):
                    left, right = self._two(code, draw)
                    pairs.append(Pair(left, right, self.numbers[code]))
        return pairs[:size]

    def _two(self, code: str, draw: random.Random) -> tuple[Pieces, Pieces]:
        """Two texts of a code, from two sources where there are."""
        sources = self.texts[code]
        names = list(sources)
        if len(names) > 1:
            masses = [len(sources[name]) ** 0.5 for name in names]
            first = draw.choices(names, masses)[0]
            others = [name for name in names if name != first or len(sources[name]) > 1]
            second = draw.choices(others, [len(sources[name]) ** 0.5 for name in others])[0]
        else:
            first = second = names[0]
        if first != second:
            return draw.choice(sources[first]), draw.choice(sources[second])
        return tuple(draw.sample(sources[first], 2))  # type: ignore[return-value]


@dataclass
class SynonymGroups:
    """Groups of texts that mean the same, each a label of its own."""

    groups: list[list[Pieces]]

    def batch(self, size: int, draw: random.Random) -> list[Pair]:
        pairs: list[Pair] = []
        for number in draw.sample(range(len(self.groups)), min(size, len(self.groups))):
            left, right = draw.sample(self.groups[number], 2)
            pairs.append(Pair(left, right, number))
        return pairs
