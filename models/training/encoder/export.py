"""Write the encoder for transformers.js: int8 ONNX, tokenizer, settings, golden vectors and a manifest."""
from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from evaluate import embed
from model import StaticEncoder
from sources import Folders
from tokenizer import MAX_TOKENS, Tokenizer

#: 14 is the first whose operators are all in ONNX Runtime since 2021.
OPSET = 14
#: Own sentences, for the test that the exported model gives what the trained one gave.
GOLDEN = [
    "해외직구 면세한도는 얼마인가요?",
    "What is the duty-free limit for overseas purchases?",
    "스테인리스 강으로 만든 볼트",
    "Stainless steel bolts, M8 x 40",
    "Café crème 500㎖",
    "무선 이어폰",
]


def int8_rows(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each row as signed bytes with a scale of its own."""
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-9) / 127
    return np.round(table / scale).astype(np.int8), scale.astype(np.float32)


def onnx_model(table: np.ndarray) -> onnx.ModelProto:
    """input_ids, attention_mask: int64 [texts, pieces] -> sentence_embedding: float32 [texts, dimensions], unit length."""
    rows, scale = int8_rows(table)
    nodes = [
        helper.make_node("Gather", ["rows", "input_ids"], ["bytes"]),
        helper.make_node("Cast", ["bytes"], ["vectors"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["scale", "input_ids"], ["scales"]),
        helper.make_node("Cast", ["attention_mask"], ["kept"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["scales", "kept"], ["weights"]),
        helper.make_node("Unsqueeze", ["weights", "one"], ["weight_rows"]),
        helper.make_node("MatMul", ["weight_rows", "vectors"], ["sums"]),
        helper.make_node("Squeeze", ["sums", "one"], ["sum"]),
        helper.make_node("ReduceL2", ["sum"], ["length"], axes=[1], keepdims=1),
        helper.make_node("Max", ["length", "tiny"], ["divisor"]),
        helper.make_node("Div", ["sum", "divisor"], ["sentence_embedding"]),
    ]
    constants = {
        "rows": rows,
        "scale": scale[:, 0],
        "one": np.array([1], dtype=np.int64),
        "tiny": np.array(1e-6, dtype=np.float32),
    }
    graph = helper.make_graph(
        nodes,
        "static-encoder",
        [helper.make_tensor_value_info(n, TensorProto.INT64, ["texts", "pieces"]) for n in ("input_ids", "attention_mask")],
        [helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["texts", table.shape[1]])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="gwanmun")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def inputs(folders: Folders) -> list[Path]:
    names = ("hs-lexicon.tsv", "hs-lines.tsv", "hs-narrowing.jsonl", "hs-chapters.jsonl")
    shared = (
        "declared-names-train.tsv",
        "hsk-2025-korean-levels.tsv",
        "hsk-2025.csv",
        "nomenclature-hs2022.csv",
        "us-hts.csv",
        "uk-search-references.json",
        "uk-extra-references.csv",
    )
    return [
        *(folders.knowledge / "hs" / name for name in names),
        *sorted((folders.knowledge / "consultations").glob("*.jsonl")),
        folders.knowledge / "glossary/search-terms.jsonl",
        *(folders.hs / name for name in shared),
        *(folders.consultations / name for name in ("kcs-passages.jsonl", "kcs-questions-train.jsonl")),
    ]


def write_model(
    out: Path, model: StaticEncoder, tokenizer: Tokenizer, folders: Folders, options: argparse.Namespace, figures: dict
) -> None:
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    table = model.bag.weight.detach().numpy()
    onnx.save(onnx_model(table), str(out / "onnx/model_quantized.onnx"))
    tokenizer.write(out)
    config = {"model_type": "custom", "architectures": ["StaticEncoder"], "hidden_size": table.shape[1]}
    write_json(out / "config.json", {**config, "vocab_size": table.shape[0], "max_position_embeddings": MAX_TOKENS})
    vectors = embed(model, tokenizer, GOLDEN).numpy()
    cosines = [[round(float(a @ b), 4) for b in vectors] for a in vectors]
    pieces = tokenizer.encode(GOLDEN)
    write_json(out / "golden.json", {"texts": GOLDEN, "pieces": pieces, "cosines": cosines})
    settings = {name: getattr(options, name) for name in ("seed", "pieces", "dimensions", "steps", "batch", "rate")}
    told = " ".join(f"--{name} {value}" for name, value in settings.items())
    files = [path for path in sorted(out.rglob("*")) if path.is_file() and path.suffix in (".onnx", ".json")]
    write_json(
        out / "manifest.json",
        {
            "format": 1,
            "command": f"python3 models/training/encoder/train.py {told}",
            **settings,
            "inputs": [{"file": path.name, "sha256": sha256(path)} for path in inputs(folders)],
            "figures": figures,
            "files": {
                str(path.relative_to(out)): {"sha256": sha256(path), "bytes": path.stat().st_size}
                for path in files
                if path.name != "manifest.json"
            },
        },
    )
