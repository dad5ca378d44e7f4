"""Figures on rows that the encoder has not seen; those of the consultations' dev set are for reporting."""
from __future__ import annotations

import torch

from model import StaticEncoder
from sources import Folders, Text, read_json_lines
from tokenizer import Tokenizer

TOPS = (1, 3, 10)


def embed(model: StaticEncoder, tokenizer: Tokenizer, texts: list[str]) -> torch.Tensor:
    with torch.no_grad():
        encoded = tokenizer.encode(texts)
        return torch.cat([model(encoded[at : at + 1024]) for at in range(0, len(encoded), 1024)])


def recall(asked: torch.Tensor, wanted: list[str], stored: torch.Tensor, labels: list[str]) -> list[float]:
    """Share of the asked whose label is among the first distinct labels of their nearest stored vectors, for each of TOPS."""
    hits = [0] * len(TOPS)
    for at in range(0, len(asked), 256):
        nearest = (asked[at : at + 256] @ stored.T).topk(60, dim=1).indices.tolist()
        for row, want in zip(nearest, wanted[at : at + 256]):
            found = list(dict.fromkeys(labels[i] for i in row))
            for i, top in enumerate(TOPS):
                hits[i] += want in found[:top]
    return [round(hit / len(wanted), 4) for hit in hits]


def figures(model: StaticEncoder, tokenizer: Tokenizer, goods: dict[str, list[Text]], folders: Folders) -> dict:
    naming = {"lexicon-title", "lexicon-term", "line-title", "uk-reference"}
    sets = {
        "nearest term": [text for text in goods["training"] if text.source in naming],
        "nearest case": [text for text in goods["training"] if text.source == "declared"],
    }
    asked = {
        "declared names": goods["declared_validation"][:2000],
        "declared names with Hangul": [t for t in goods["declared_validation"] if any("가" <= c <= "힣" for c in t.text)],
        "British references": goods["uk_validation"],
    }
    out: dict[str, object] = {"tops": list(TOPS)}
    for name, stored in sets.items():
        vectors = embed(model, tokenizer, [text.text for text in stored])
        for question, texts in asked.items():
            found = recall(
                embed(model, tokenizer, [t.text for t in texts]),
                [t.code[:6] for t in texts],
                vectors,
                [t.code[:6] for t in stored],
            )
            out[f"{question}, {name}"] = found
    out["consultation dev questions, passage"] = passages(model, tokenizer, folders)
    return out


def passages(model: StaticEncoder, tokenizer: Tokenizer, folders: Folders) -> list[float]:
    stored = read_json_lines(folders.consultations / "kcs-passages.jsonl")
    asked = read_json_lines(folders.consultations / "kcs-questions-dev.jsonl")
    train = read_json_lines(folders.consultations / "kcs-questions-train.jsonl")
    texts = [(p["id"], p["text"]) for p in stored] + [(q["passage"], q["question"]) for q in train]
    return recall(
        embed(model, tokenizer, [q["question"] for q in asked]),
        [q["passage"] for q in asked],
        embed(model, tokenizer, [text for _, text in texts]),
        [passage for passage, _ in texts],
    )
