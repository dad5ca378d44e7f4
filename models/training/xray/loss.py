"""What the detector is fitted to."""

import torch

# Cells with this much of an item's bell are taken to be the item; further out, less is asked of a cell that isn't sure.
INSIDE = 0.6
# Least overlap that a box is taken to have while it hasn't been learned.
LEAST_OVERLAP = 0.2


def loss_of(heat, reach, wanted_heat, wanted_reach, weight):
    """Loss of the heat and of the boxes.

    Heat: cells about an item's middle should tell how well their own box fits it (varifocal loss, Zhang and others, 2021,
    with the overlap as its quality), all others nothing, the less so the nearer (CenterNet, equation 1).
    Boxes: 1 - GIoU (Rezatofighi and others, 2019).
    """
    overlap, giou = overlaps(reach, wanted_reach)
    heat = heat.clamp(1e-5, 1 - 1e-5)
    inside = torch.where(wanted_heat >= INSIDE, wanted_heat, torch.zeros(()))
    quality = overlap.detach().clamp(LEAST_OVERLAP, 0.999)[:, None]
    # Less what no heat could better, so that losses of models whose boxes fit more or less well can be compared.
    told = quality * torch.log(heat) + (1 - quality) * torch.log(1 - heat)
    best = quality * torch.log(quality) + (1 - quality) * torch.log(1 - quality)
    gain = inside * quality * (told - best)
    miss = (inside == 0) * (1 - wanted_heat) ** 4 * heat**2 * torch.log(1 - heat)
    focal = -(gain.sum() + miss.sum()) / inside.sum().clamp(min=1)
    boxes = ((1 - giou) * weight).sum() / weight.sum().clamp(min=1)
    return focal, boxes


def overlaps(reach, wanted_reach):
    """IoU and GIoU of boxes about the same cell's middle."""
    both = torch.minimum(reach, wanted_reach)
    outer = torch.maximum(reach, wanted_reach)
    inter, hull, area, wanted = (
        (each[:, 0] + each[:, 2]) * (each[:, 1] + each[:, 3]) for each in (both, outer, reach, wanted_reach)
    )
    union = area + wanted - inter
    return inter / union, inter / union - (hull - union) / hull
