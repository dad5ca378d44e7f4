"""Unigram tokenizer: trained with sentencepiece on texts brought to one form, written as a Hugging Face tokenizer.json."""
from __future__ import annotations

import io
import json
import re
import unicodedata
from pathlib import Path

import sentencepiece

#: Words are cut where the script changes; the same expression stands in tokenizer.json.
WORDS = r"[a-z]+|[가-힣]+|[0-9]+|[^\sa-z가-힣0-9]"
MAX_TOKENS = 256
PAD, UNKNOWN = "<pad>", "<unk>"
UNKNOWN_ID, PAD_ID = 0, 1


def normalise(text: str) -> str:
    """Compatibility forms folded, lower case, accents off; the normalizer of tokenizer.json does the same."""
    folded = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    return unicodedata.normalize("NFC", "".join(c for c in folded if not unicodedata.category(c).startswith("M")))


def words(text: str) -> str:
    return " ".join(re.findall(WORDS, normalise(text)))


class Tokenizer:
    def __init__(self, model: bytes) -> None:
        self.processor = sentencepiece.SentencePieceProcessor(model_proto=model)

    @classmethod
    def train(cls, texts: list[str], size: int, seed: int) -> "Tokenizer":
        sentencepiece.set_random_generator_seed(seed)
        written = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=(words(text)[:4000] for text in texts),
            model_writer=written,
            vocab_size=size,
            model_type="unigram",
            character_coverage=0.9998,
            normalization_rule_name="identity",
            max_sentence_length=16384,
            unk_id=UNKNOWN_ID,
            pad_id=PAD_ID,
            bos_id=-1,
            eos_id=-1,
            pad_piece=PAD,
            unk_piece=UNKNOWN,
            num_threads=1,
            minloglevel=1,
        )
        return cls(written.getvalue())

    @property
    def size(self) -> int:
        return self.processor.get_piece_size()

    def encode(self, texts: list[str]) -> list[list[int]]:
        """Pieces of each text, at most MAX_TOKENS; unknown characters are left out as they carry no meaning."""
        encoded = self.processor.encode([words(text) for text in texts])
        return [[piece for piece in ids[:MAX_TOKENS] if piece != UNKNOWN_ID] for ids in encoded]

    def write(self, folder: Path) -> None:
        (folder / "tokenizer.json").write_text(json.dumps(self._hugging_face(), ensure_ascii=False) + "\n", encoding="utf-8")
        settings = {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "pad_token": PAD,
            "unk_token": UNKNOWN,
            "model_max_length": MAX_TOKENS,
            "clean_up_tokenization_spaces": False,
        }
        (folder / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")

    def _hugging_face(self) -> dict:
        scores = [self.processor.get_score(piece) for piece in range(self.size)]
        pieces = [[self.processor.id_to_piece(piece), round(score, 5)] for piece, score in enumerate(scores)]
        special = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        return {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": [{"id": UNKNOWN_ID, "content": UNKNOWN, **special}, {"id": PAD_ID, "content": PAD, **special}],
            "normalizer": {
                "type": "Sequence",
                "normalizers": [
                    {"type": "NFKC"},
                    {"type": "Lowercase"},
                    {"type": "NFD"},
                    {"type": "StripAccents"},
                    {"type": "NFC"},
                ],
            },
            "pre_tokenizer": {
                "type": "Sequence",
                "pretokenizers": [
                    {"type": "Split", "pattern": {"Regex": WORDS}, "behavior": "Removed", "invert": True},
                    {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
                ],
            },
            "post_processor": None,
            "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
            "model": {"type": "Unigram", "unk_id": UNKNOWN_ID, "vocab": pieces, "byte_fallback": False},
        }
