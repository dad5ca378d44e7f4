"""Static encoder: a text is the sum of its pieces' vectors, brought to unit length. A vector's length is its piece's weight."""
from __future__ import annotations

import torch
from torch import nn

from tokenizer import PAD_ID, UNKNOWN_ID


class StaticEncoder(nn.Module):
    """`offsets`-style bags in, unit vectors of `dimensions` out."""

    def __init__(self, pieces: int, dimensions: int, weights: torch.Tensor) -> None:
        """@param weights starting length of each piece's vector: rare pieces say more than frequent ones"""
        super().__init__()
        self.bag = nn.EmbeddingBag(pieces, dimensions, mode="sum", sparse=True)
        with torch.no_grad():
            self.bag.weight.copy_(nn.functional.normalize(torch.randn(pieces, dimensions), dim=1) * weights[:, None])
            self.bag.weight[[UNKNOWN_ID, PAD_ID]] = 0

    def forward(self, texts: list[list[int]]) -> torch.Tensor:
        lengths = torch.tensor([0, *(len(text) for text in texts[:-1])])
        pieces = torch.tensor([piece for text in texts for piece in text], dtype=torch.long)
        return nn.functional.normalize(self.bag(pieces, lengths.cumsum(0)), dim=1)
