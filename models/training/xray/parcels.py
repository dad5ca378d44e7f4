"""Simulated parcels as batches, with what is to be learned from them."""

import json

import numpy as np
import torch
from torch.nn import functional

from model import FULL_SCALE, STRIDE

# By how much images are made smaller or larger, and all depths weaker or stronger.
ZOOM = (0.85, 1.1)
GAIN = (0.85, 1.18)
# Most deviation of added noise, as a share of the full beam; half of the batches get none.
NOISE = 0.006


class Parcels:
    """Images and labels as `apps/engines/src/xray/training/write-dataset.ts` writes them."""

    def __init__(self, folder):
        labels = json.loads((folder / "labels.json").read_text())
        self.kinds, self.items = labels["kinds"], labels["items"]
        shape = (len(self.items), 2, labels["height"], labels["width"])
        self.images = np.memmap(folder / "images.bin", dtype="<u2", mode="r", shape=shape)

    def batch(self, rows, random=None):
        """Images, heat to learn, reach to learn, weight of the reach; changed at random where it is given."""
        images = torch.from_numpy(np.stack([self.images[row] for row in rows]).astype(np.float32))
        boxes = [np.array(self.items[row], np.float32).reshape(-1, 5) for row in rows]
        if random is not None:
            images, boxes = changed(images, boxes, random)
        height, width = images.shape[2:]
        cells = (height // STRIDE, width // STRIDE)
        heat = np.zeros((len(rows), len(self.kinds), *cells), np.float32)
        reach = np.ones((len(rows), 4, *cells), np.float32)
        weight = np.zeros((len(rows), *cells), np.float32)
        for at, own in enumerate(boxes):
            for kind, *box in own:
                draw_item(heat[at, int(kind)], reach[at], weight[at], box)
        return images, *(torch.from_numpy(each) for each in (heat, reach, weight))


def changed(images, boxes, random):
    """Mirrored, a little smaller or larger about the middle, denser or thinner, noisier."""
    height, width = images.shape[2:]
    zoom = random.uniform(*ZOOM)
    mirrored, upside_down = random.random((2, len(boxes))) < 0.5
    share = torch.empty(len(boxes), 2, 3)
    for at in range(len(boxes)):
        signs = (-1 if mirrored[at] else 1, -1 if upside_down[at] else 1)
        share[at] = torch.tensor([[signs[0] / zoom, 0, 0], [0, signs[1] / zoom, 0]])
        boxes[at] = moved(boxes[at], zoom, signs, width, height)
    grid = functional.affine_grid(share, list(images.shape), align_corners=False)
    light = functional.grid_sample(images / FULL_SCALE - 1, grid, align_corners=False) + 1
    gain = torch.from_numpy(random.uniform(*GAIN, (len(boxes), 1, 1, 1)).astype(np.float32))
    light = light.clamp(min=1e-5) ** gain
    if random.random() < 0.5:
        light = light + random.uniform(0, NOISE) * torch.randn_like(light)
    return (light * FULL_SCALE).clamp(0, FULL_SCALE), boxes


def moved(boxes, zoom, signs, width, height):
    middle = np.array([width / 2, height / 2] * 2, np.float32)
    corners = (boxes[:, 1:] - middle) * zoom * np.array(signs * 2, np.float32) + middle
    low, high = np.minimum(corners[:, :2], corners[:, 2:]), np.maximum(corners[:, :2], corners[:, 2:])
    low, high = low.clip(0), np.minimum(high, [width, height])
    return np.concatenate([boxes[:, :1], low, high], axis=1)


def draw_item(heat, reach, weight, box):
    """A bell around the item's middle, 1 at its cell; edges are learned near the middle."""
    left, top, right, bottom = box
    rows, columns = heat.shape
    column = min(columns - 1, int((left + right) / 2 / STRIDE))
    row = min(rows - 1, int((top + bottom) / 2 / STRIDE))
    spread_x = max(0.6, (right - left) / STRIDE / 7)
    spread_y = max(0.6, (bottom - top) / STRIDE / 7)
    across = np.exp(-((np.arange(columns) - column) ** 2) / (2 * spread_x**2))
    down = np.exp(-((np.arange(rows) - row) ** 2) / (2 * spread_y**2))
    bell = (down[:, None] * across[None, :]).astype(np.float32)
    np.maximum(heat, bell, out=heat)
    near = (bell > 0.5) & (bell > weight)
    middles_x = (np.arange(columns) + 0.5)[None, :] * STRIDE
    middles_y = (np.arange(rows) + 0.5)[:, None] * STRIDE
    edges = (middles_x - left, middles_y - top, right - middles_x, bottom - middles_y)
    for side, edge in enumerate(edges):
        reach[side][near] = np.maximum(1, np.broadcast_to(edge, heat.shape))[near]
    weight[near] = bell[near]
