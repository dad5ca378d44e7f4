"""Train the encoder and write models/encoder. One core, about a quarter of an hour:

    python3 models/training/encoder/train.py
"""
from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from pathlib import Path

import torch

from evaluate import figures
from export import write_model
from groups import GoodsGroups, SynonymGroups
from model import StaticEncoder
from sources import Folders, concept_groups, consultation_groups, goods_texts, translations
from tokenizer import Tokenizer

ROOT = Path(__file__).resolve().parents[3]
#: Share of the batches that each kind of group gives.
KINDS = {"subheadings": 0.45, "lines": 0.15, "translations": 0.2, "consultations": 0.2}
TEMPERATURE = 0.05
WARM_UP = 0.05


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT / "../shared/data")
    parser.add_argument("--out", type=Path, default=ROOT / "models/encoder")
    parser.add_argument("--seed", type=int, default=20250601, help="also of the cut into training and held-out rows")
    parser.add_argument("--pieces", type=int, default=32000)
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--batch", type=int, default=768)
    parser.add_argument("--rate", type=float, default=0.02)
    parser.add_argument("--cache", type=Path, help="keep the tokenizer here between trials")
    return parser.parse_args()


def contrastive_loss(left: torch.Tensor, right: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """InfoNCE in both directions (van den Oord et al. 2018) over unit vectors [n, d]; other pairs of one label are masked."""
    scores = left @ right.T / TEMPERATURE
    same = labels[:, None] == labels[None, :]
    same.fill_diagonal_(False)
    scores = scores.masked_fill(same, -1e9)
    target = torch.arange(len(labels))
    return (torch.nn.functional.cross_entropy(scores, target) + torch.nn.functional.cross_entropy(scores.T, target)) / 2


def piece_weights(texts: list[list[int]], size: int) -> torch.Tensor:
    """Smooth inverse frequency (Arora, Liang & Ma 2017)."""
    counts = Counter(piece for text in texts for piece in text)
    total = sum(counts.values())
    return torch.tensor([1e-3 / (1e-3 + counts[piece] / total) for piece in range(size)])


def train(options: argparse.Namespace, tokenizer: Tokenizer, kinds: dict, weights: torch.Tensor) -> StaticEncoder:
    torch.manual_seed(options.seed)
    draw = random.Random(options.seed)
    model = StaticEncoder(tokenizer.size, options.dimensions, weights)
    optimizer = torch.optim.SparseAdam(model.parameters(), lr=options.rate)
    started, running = time.time(), Counter()
    for step in range(options.steps):
        done = step / options.steps
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min(1.0, (done + 1e-3) / WARM_UP) * (1 - done)
        kind = draw.choices(list(KINDS), list(KINDS.values()))[0]
        pairs = kinds[kind].batch(options.batch, draw)
        vectors = model([pair.left for pair in pairs] + [pair.right for pair in pairs])
        labels = torch.tensor([pair.label for pair in pairs])
        loss = contrastive_loss(vectors[: len(pairs)], vectors[len(pairs) :], labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        running[kind] = 0.98 * running.get(kind, loss.item()) + 0.02 * loss.item()
        if step % 200 == 199:
            told = "  ".join(f"{name} {value:.3f}" for name, value in running.items())
            print(f"{time.time() - started:.0f} s  step {step + 1}: {told}", flush=True)
    return model


def main() -> None:
    options = arguments()
    torch.set_num_threads(1)
    folders = Folders(ROOT / "knowledge", options.data / "hs", options.data / "consultations")
    goods = goods_texts(folders, options.seed)
    pairs = translations(folders)
    synonyms = [*consultation_groups(folders), *concept_groups(folders)]
    texts = [t.text for t in goods["training"]] + [t for p in pairs for t in p] + [t for group in synonyms for t in group]
    cached = options.cache / f"unigram-{options.pieces}.model" if options.cache else None
    if cached and cached.exists():
        tokenizer = Tokenizer(cached.read_bytes())
    else:
        tokenizer = Tokenizer.train(texts, options.pieces, options.seed)
        if cached:
            cached.write_bytes(tokenizer.processor.serialized_model_proto())
    print(f"{len(texts)} texts, {tokenizer.size} pieces", flush=True)
    subheadings, lines = GoodsGroups(6), GoodsGroups(10)
    for text, pieces in zip(goods["training"], tokenizer.encode([t.text for t in goods["training"]])):
        subheadings.add(text.code, text.source, pieces)
        lines.add(text.code, text.source, pieces)
    subheadings.close()
    lines.close()
    kinds = {
        "subheadings": subheadings,
        "lines": lines,
        "translations": SynonymGroups([tokenizer.encode(list(pair)) for pair in pairs]),
        "consultations": SynonymGroups([tokenizer.encode(group) for group in synonyms]),
    }
    weights = piece_weights(tokenizer.encode(texts), tokenizer.size)
    model = train(options, tokenizer, kinds, weights)
    measured = figures(model, tokenizer, goods, folders)
    print(measured, flush=True)
    write_model(options.out, model, tokenizer, folders, options, measured)


if __name__ == "__main__":
    main()
