"""Trains the detector on simulated parcels and writes it as ONNX with 8-bit weights. Called by `npm run train:xray`."""

import argparse
import json
import math
import os
import time
from pathlib import Path

# Threads that wait give the processor to others; read as PyTorch is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import numpy as np
import torch

from export import export
from model import STRIDE, Detector

BATCH = 8
RATE = 1.5e-3
# The model that is kept is a running average of those at each step: this much of the newest.
NEWEST = 0.005
SNAPSHOT_MINUTES = 5
SEED = 20261130


class Parcels:
    """Images and labels as `apps/engines/src/xray/training/write-dataset.ts` writes them."""

    def __init__(self, folder):
        labels = json.loads((folder / "labels.json").read_text())
        self.kinds, self.items = labels["kinds"], labels["items"]
        shape = (len(self.items), 2, labels["height"], labels["width"])
        self.images = np.memmap(folder / "images.bin", dtype="<u2", mode="r", shape=shape)

    def batch(self, rows, flips):
        """Images, heat to learn, reach to learn, weight of the reach, for rows flipped left-right and up-down."""
        height, width = self.images.shape[2:]
        images = np.empty((len(rows), 2, height, width), np.float32)
        cells = (height // STRIDE, width // STRIDE)
        heat = np.zeros((len(rows), len(self.kinds), *cells), np.float32)
        reach = np.ones((len(rows), 4, *cells), np.float32)
        weight = np.zeros((len(rows), *cells), np.float32)
        for at, (row, (mirrored, upside_down)) in enumerate(zip(rows, flips)):
            image = self.images[row]
            image = image[:, :, ::-1] if mirrored else image
            images[at] = image[:, ::-1] if upside_down else image
            for kind, left, top, right, bottom in self.items[row]:
                if mirrored:
                    left, right = width - right, width - left
                if upside_down:
                    top, bottom = height - bottom, height - top
                draw_item(heat[at, kind], reach[at], weight[at], (left, top, right, bottom))
        return tuple(torch.from_numpy(each) for each in (images, heat, reach, weight))


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


def loss_of(heat, reach, wanted_heat, wanted_reach, weight):
    """Focal loss of the heat (CenterNet, equation 1), and 1 - GIoU of the boxes (Rezatofighi and others, 2019)."""
    heat = heat.clamp(1e-5, 1 - 1e-5)
    hit = (wanted_heat >= 0.999).float()
    gain = hit * (1 - heat) ** 2 * torch.log(heat)
    miss = (1 - hit) * (1 - wanted_heat) ** 4 * heat**2 * torch.log(1 - heat)
    focal = -(gain.sum() + miss.sum()) / hit.sum().clamp(min=1)
    both = torch.minimum(reach, wanted_reach)
    outer = torch.maximum(reach, wanted_reach)
    inter, hull, area, wanted = (
        (each[:, 0] + each[:, 2]) * (each[:, 1] + each[:, 3]) for each in (both, outer, reach, wanted_reach)
    )
    union = area + wanted - inter
    giou = inter / union - (hull - union) / hull
    boxes = ((1 - giou) * weight).sum() / weight.sum().clamp(min=1)
    return focal, boxes


def check(model, parcels):
    model.eval()
    sums = np.zeros(2)
    with torch.no_grad():
        for start in range(0, len(parcels.items), BATCH):
            rows = range(start, min(start + BATCH, len(parcels.items)))
            images, *wanted = parcels.batch(rows, [(False, False)] * len(rows))
            sums += [part.item() * len(rows) for part in loss_of(*model(images), *wanted)]
    model.train()
    return (sums / len(parcels.items)).round(4).tolist()


def running_average(model):
    keep = lambda old, new, count: old + (new - old) * max(NEWEST, 1 / (int(count) + 1))
    return torch.optim.swa_utils.AveragedModel(model, avg_fn=keep, use_buffers=True)


def train(fit, checked, minutes, tell, keep):
    """The averaged model; `keep` is given it every few minutes too, with how many images it was fitted on."""
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    model = Detector(len(fit.kinds))
    tell(f"{sum(p.numel() for p in model.parameters())} parameters, {len(fit.items)} parcels, {minutes} minutes")
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=1e-4)
    average = running_average(model)
    started = told = time.time()
    step, order = 0, np.empty(0, int)
    while (share := (time.time() - started) / (60 * minutes)) < 1:
        if len(order) < BATCH:
            order = random.permutation(len(fit.items))
        rows, order = order[:BATCH], order[BATCH:]
        # A short rise, then down along a cosine, by the clock, so that it ends when the time does.
        rate = RATE * min(1, (step + 1) / 100) * (0.01 + 0.99 * (1 + math.cos(math.pi * share)) / 2)
        for group in optimizer.param_groups:
            group["lr"] = rate
        images, *wanted = fit.batch(rows, random.random((BATCH, 2)) < 0.5)
        focal, boxes = loss_of(*model(images), *wanted)
        optimizer.zero_grad()
        (focal + 2 * boxes).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 10)
        optimizer.step()
        step += 1
        if share > 0.1:
            average.update_parameters(model)
        if time.time() - told > 60 * SNAPSHOT_MINUTES:
            told = time.time()
            losses = f"heat {focal.item():.3f}, boxes {boxes.item():.3f}"
            tell(f"{share:.0%}: {step} steps; {losses}; on checked parcels {check(average.module, checked)}")
            keep(average.module, step * BATCH)
    tell(f"{step} steps; on checked parcels {check(average.module, checked)}")
    keep(average.module, step * BATCH)


def main():
    arguments = argparse.ArgumentParser()
    for name in ("--fit", "--checked", "--out"):
        arguments.add_argument(name, type=Path, required=True)
    arguments.add_argument("--minutes", type=float, default=30)
    arguments.add_argument("--threads", type=int, default=2)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    fit, checked = Parcels(given.fit), Parcels(given.checked)
    about = {"parcels": len(fit.items), "minutes": given.minutes}
    train(
        fit,
        checked,
        given.minutes,
        lambda line: print(line, flush=True),
        lambda model, images: export(model.eval(), given.out, fit.kinds, {**about, "images": images}),
    )


if __name__ == "__main__":
    main()
