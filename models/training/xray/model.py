"""A one-stage detector in CenterNet's manner (Zhou and others, "Objects as Points", 2019) over dual-energy images."""

import torch
from torch import nn

STRIDE = 8
FULL_SCALE = 65535.0
# Least count that is told apart from none; deeper than this nothing is seen.
LEAST = 16.0


class Depths(nn.Module):
    """Planes of transmission (N, 2, H, W; 0 to 65,535) as optical depths of both energies and the materials' ratio.

    Part of the network, so that whoever runs it can't prepare an image otherwise than in training.
    """

    def forward(self, image):
        depth = -torch.log(torch.clamp(image, min=LEAST, max=FULL_SCALE) / FULL_SCALE)
        low, high = depth[:, :1], depth[:, 1:]
        # 1.2 for plastic, 1.6 for aluminium, 3.2 for steel; weighed by how much there is, since noise rules in air.
        ratio = torch.clamp(low / (high + 0.02), 0.0, 4.0) - 1.2
        sure = torch.clamp(high * 5.0, max=1.0)
        return torch.cat([low * 0.6, high * 0.8, ratio * sure], dim=1)


def block(inputs, outputs, stride=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
    )


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first = block(width, width)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x):
        return self.relu(x + self.second(self.first(x)))


class Detector(nn.Module):
    """Image (N, 2, H, W), H and W multiples of 32 -> heat (N, kinds, H/8, W/8) in 0..1, reach (N, 4, H/8, W/8).

    Reach: distances in pixels from the middle of a cell to the left, top, right and bottom edge of the item there.
    """

    def __init__(self, kinds):
        super().__init__()
        self.depths = Depths()
        self.stem = nn.Sequential(block(3, 16, 2), block(16, 32, 2), block(32, 64, 2))
        self.fine = nn.Sequential(Residual(64), Residual(64))
        self.coarse = nn.Sequential(block(64, 128, 2), Residual(128), Residual(128))
        # Large goods of low contrast (bricks, cash, bottles) need a wide view; few cells make it cheap.
        self.coarsest = nn.Sequential(block(128, 192, 2), Residual(192), Residual(192))
        self.from_coarsest = nn.Conv2d(192, 128, 1)
        self.from_coarse = nn.Conv2d(128, 64, 1)
        self.up = nn.Upsample(scale_factor=2, mode="nearest")
        self.mixed = block(64, 64)
        self.heat = nn.Conv2d(64, kinds, 1)
        self.reach = nn.Conv2d(64, 4, 1)
        # At first nearly nothing is an item (Lin and others, "Focal Loss", 2017, section 4.1).
        nn.init.constant_(self.heat.bias, -4.0)
        nn.init.constant_(self.reach.bias, 1.0)

    def forward(self, image):
        fine = self.fine(self.stem(self.depths(image)))
        coarse = self.coarse(fine)
        coarse = coarse + self.up(self.from_coarsest(self.coarsest(coarse)))
        mixed = self.mixed(fine + self.up(self.from_coarse(coarse)))
        # In full precision, also where the layers before run in 16 bits.
        heat = torch.sigmoid(self.heat(mixed).float())
        reach = torch.exp(torch.clamp(self.reach(mixed).float(), max=4.5)) * STRIDE
        return heat, reach
