"""Writes the detector as ONNX: once in 32-bit numbers, once with weights of 8 bits, which is the one that is used."""

import hashlib
import json

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

OPSET = 13
# Smaller tensors (biases, narrow layers) stay as they are.
LEAST_WEIGHTS = 2048


def export(model, folder, kinds, about):
    folder.mkdir(parents=True, exist_ok=True)
    full = folder / "detector.fp32.onnx"
    free = {0: "n", 2: "rows", 3: "columns"}
    torch.onnx.export(
        model,
        torch.full((1, 2, 192, 256), 40000.0),
        str(full),
        opset_version=OPSET,
        input_names=["image"],
        output_names=["heat", "reach"],
        dynamic_axes={"image": {0: "n", 2: "height", 3: "width"}, "heat": free, "reach": free},
    )
    small = folder / "detector.onnx"
    onnx.save(with_small_weights(onnx.load(str(full))), str(small))
    content = small.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    manifest = {
        "version": digest[:12],
        "files": {small.name: {"sha256": digest, "bytes": len(content)}},
        "kinds": kinds,
        "command": "npm run train:xray",
        "parameters": sum(each.numel() for each in model.parameters()),
        "training": about,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


def with_small_weights(model):
    """Weights of convolutions as int8 with a scale for each output channel, symmetric, widened again as they are read."""
    graph = model.graph
    weights = {node.input[1] for node in graph.node if node.op_type == "Conv"}
    for tensor in [each for each in graph.initializer if each.name in weights]:
        values = numpy_helper.to_array(tensor)
        if values.size < LEAST_WEIGHTS:
            continue
        scales = np.maximum(np.abs(values.reshape(len(values), -1)).max(axis=1) / 127, 1e-12).astype(np.float32)
        small = np.rint(values / scales.reshape(-1, 1, 1, 1)).astype(np.int8)
        name = tensor.name
        graph.initializer.remove(tensor)
        graph.initializer.extend(
            [
                numpy_helper.from_array(small, f"{name}.int8"),
                numpy_helper.from_array(scales, f"{name}.scale"),
                helper.make_tensor(f"{name}.zero", TensorProto.INT8, [len(values)], [0] * len(values)),
            ]
        )
        node = helper.make_node(
            "DequantizeLinear", [f"{name}.int8", f"{name}.scale", f"{name}.zero"], [name], f"{name}.widen", axis=0
        )
        graph.node.insert(0, node)
    onnx.checker.check_model(model)
    return model
