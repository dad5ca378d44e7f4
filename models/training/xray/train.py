"""Trains the detector on simulated parcels and writes it as ONNX with 8-bit weights. Called by `npm run train:xray`."""

import argparse
import copy
import math
import os
import time
from pathlib import Path

# Threads that wait give the processor to others; read as PyTorch is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import numpy as np
import torch

from export import export
from loss import loss_of
from model import Detector
from parcels import Parcels

BATCH = 16
RATE = 2e-3
# The model that is kept is a running average of those at each step: this much of the newest.
NEWEST = 0.005
BOXES_WEIGHT = 2
SNAPSHOT_MINUTES = 4
SEED = 20261130


def forward(model, images):
    # Half the numbers' width is twice the speed where the processor has bfloat16; weights stay in 32 bits.
    with torch.cpu.amp.autocast():
        return model(images)


def check(model, parcels):
    model.eval()
    sums = np.zeros(2)
    with torch.no_grad():
        for start in range(0, len(parcels.items), BATCH):
            rows = range(start, min(start + BATCH, len(parcels.items)))
            images, *wanted = parcels.batch(rows)
            sums += [part.item() * len(rows) for part in loss_of(*forward(model, images), *wanted)]
    return sums / len(parcels.items)


class Training:
    """All that goes on from step to step; what it saves, it goes on from."""

    def __init__(self, kinds, state_file, settings):
        torch.manual_seed(SEED)
        self.model = Detector(kinds).to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.model).eval()
        self.best = copy.deepcopy(self.average.state_dict())
        self.optimizer = torch.optim.AdamW(self.model.parameters(), lr=RATE, weight_decay=1e-3)
        self.random = np.random.default_rng(SEED)
        self.step, self.averaged, self.seconds, self.best_loss = 0, 0, 0.0, math.inf
        self.state_file, self.settings = state_file, settings
        if state_file.exists():
            self.resume()

    def resume(self):
        state = torch.load(self.state_file)
        if state["settings"] != self.settings:
            return
        for name in ("model", "average", "optimizer"):
            getattr(self, name).load_state_dict(state[name])
        for name in ("best", "step", "averaged", "seconds", "best_loss"):
            setattr(self, name, state[name])
        self.random = np.random.default_rng(SEED + self.step)

    def save(self):
        state = {name: getattr(self, name).state_dict() for name in ("model", "average", "optimizer")}
        for name in ("best", "step", "averaged", "seconds", "best_loss", "settings"):
            state[name] = getattr(self, name)
        partial = self.state_file.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(self.state_file)

    def learn(self, parcels, rows, share):
        # A short rise, then down along a cosine, by the clock, so that it ends when the time does.
        rate = RATE * min(1, (self.step + 1) / 200) * (0.005 + 0.995 * (1 + math.cos(math.pi * share)) / 2)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        images, *wanted = parcels.batch(rows, self.random)
        focal, boxes = loss_of(*forward(self.model, images), *wanted)
        self.optimizer.zero_grad()
        (focal + BOXES_WEIGHT * boxes).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 10)
        self.optimizer.step()
        self.step += 1
        if share > 0.05:
            self.take_into_average()
        return focal.item(), boxes.item()

    def take_into_average(self):
        newest = max(NEWEST, 1 / (self.averaged + 1))
        self.averaged += 1
        with torch.no_grad():
            for old, new in zip(self.average.state_dict().values(), self.model.state_dict().values()):
                if old.dtype.is_floating_point:
                    old.lerp_(new, newest)
                else:
                    old.copy_(new)

    def keep_if_better(self, checked):
        """Losses of the averaged model on parcels that it isn't fitted on; the best so far is kept."""
        focal, boxes = check(self.average, checked)
        if focal + BOXES_WEIGHT * boxes < self.best_loss:
            self.best_loss = focal + BOXES_WEIGHT * boxes
            self.best = copy.deepcopy(self.average.state_dict())
        return f"on checked parcels {focal:.4f} {boxes:.4f}"


def train(training, fit, checked, minutes, tell):
    parameters = sum(each.numel() for each in training.model.parameters())
    tell(f"{parameters} parameters, {len(fit.items)} parcels, {minutes} minutes, from step {training.step}")
    training.model.train()
    last = saved = time.time()
    order = np.empty(0, int)
    while (share := training.seconds / (60 * minutes)) < 1:
        if len(order) < BATCH:
            order = training.random.permutation(len(fit.items))
        rows, order = order[:BATCH], order[BATCH:]
        focal, boxes = training.learn(fit, rows, share)
        last, spent = time.time(), time.time() - last
        training.seconds += spent
        if last - saved > 60 * SNAPSHOT_MINUTES:
            verdict = training.keep_if_better(checked) if training.averaged else ""
            tell(f"{share:.0%}: {training.step} steps; heat {focal:.3f}, boxes {boxes:.3f}; {verdict}")
            training.save()
            training.seconds += time.time() - last
            last = saved = time.time()
    tell(f"{training.step} steps; {training.keep_if_better(checked)}")
    training.save()


def main():
    arguments = argparse.ArgumentParser()
    for name in ("--fit", "--checked", "--out", "--state"):
        arguments.add_argument(name, type=Path, required=True)
    arguments.add_argument("--minutes", type=float, default=30)
    arguments.add_argument("--threads", type=int, default=1)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    fit, checked = Parcels(given.fit), Parcels(given.checked)
    training = Training(len(fit.kinds), given.state, {"parcels": len(fit.items), "kinds": fit.kinds})
    train(training, fit, checked, given.minutes, lambda line: print(line, flush=True))
    training.average.load_state_dict(training.best)
    images = training.step * BATCH
    about = {"parcels": len(fit.items), "minutes": given.minutes, "images": images}
    export(training.average.to(memory_format=torch.contiguous_format).eval(), given.out, fit.kinds, about)
    given.state.unlink()


if __name__ == "__main__":
    main()
