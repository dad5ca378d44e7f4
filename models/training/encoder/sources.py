"""What the encoder is trained on: texts in groups that mean the same, read from knowledge/ and ../shared/data."""
from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from splits import cut_declared, cut_uk

OTHER = re.compile(r"^other\b.{0,12}$", re.IGNORECASE)


@dataclass(frozen=True)
class Text:
    """A text that names goods of a code (six or ten digits); `source` as in apps/api/src/hs/training."""

    code: str
    text: str
    source: str


@dataclass(frozen=True)
class Folders:
    knowledge: Path
    hs: Path
    consultations: Path


def read_lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip().splitlines()


def read_table(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in read_lines(path)[1:]]


def read_json_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in read_lines(path)]


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]


def tariff_subheadings(folders: Folders) -> set[str]:
    lexicon = {row[0] for row in read_table(folders.knowledge / "hs/hs-lexicon.tsv") if len(row[0]) == 6}
    lines = {row[0][:6] for row in read_table(folders.knowledge / "hs/hs-lines.tsv")}
    return lexicon | lines


def goods_texts(folders: Folders, seed: int) -> dict[str, list[Text]]:
    """Training texts, and the declared names and British references that the HS stacker and the tests keep for themselves."""
    known = tariff_subheadings(folders)
    declared = [Text(r[0], r[1], "declared") for r in read_table(folders.hs / "declared-names-train.tsv")]
    declared = [text for text in declared if text.code[:6] in known]
    uk = [text for text in uk_texts(folders.hs) if text.code in known]
    declared_train, declared_stacker = cut_declared(declared, seed)
    uk_train, uk_stacker = cut_uk(uk, seed)
    rest = [*lexicon_texts(folders), *tariff_texts(folders.hs), *narrowing_texts(folders)]
    training = [*declared_train, *uk_train, *(text for text in rest if text.code[:6] in known)]
    return {"training": training, "declared_validation": declared_stacker, "uk_validation": uk_stacker}


def uk_texts(folder: Path) -> list[Text]:
    references = json.loads((folder / "uk-search-references.json").read_text(encoding="utf-8"))
    extra = [(row[0], row[1]) for row in read_csv(folder / "uk-extra-references.csv")]
    return [Text(code[:6], text, "uk-reference") for text, code in [*references.items(), *extra]]


def lexicon_texts(folders: Folders) -> list[Text]:
    texts: list[Text] = []
    for row in read_table(folders.knowledge / "hs/hs-lexicon.tsv"):
        code, en, ko, terms_en, terms_ko = (row + [""] * 5)[:5]
        if len(code) != 6:
            continue
        texts += [Text(code, en, "lexicon-title"), Text(code, ko, "lexicon-title")]
        terms = [*terms_en.split("; "), *terms_ko.split("; ")]
        texts += [Text(code, term, "lexicon-term") for term in terms if term]
    for code, en, ko in read_table(folders.knowledge / "hs/hs-lines.tsv"):
        texts += [Text(code, en, "line-title"), Text(code, ko, "line-title")]
    return texts


def tariff_texts(folder: Path) -> list[Text]:
    texts: list[Text] = []
    for code, _, heading, subheading, line in read_table(folder / "hsk-2025-korean-levels.tsv"):
        parts = [part for part in (line, subheading, heading) if part and part != "기타"]
        texts.append(Text(code, " ; ".join(parts), "hsk-korean"))
    for row in read_csv(folder / "hsk-2025.csv"):
        if re.fullmatch(r"\d{10}", row[0]) and row[4] and not row[4].lower().startswith("other"):
            texts.append(Text(row[0], row[4], "hsk-english"))
    for row in read_csv(folder / "nomenclature-hs2022.csv"):
        if re.fullmatch(r"\d{6}", row[1]):
            texts.append(Text(row[1], row[2], "hs-nomenclature"))
    return texts + us_texts(read_csv(folder / "us-hts.csv"))


def us_texts(rows: list[list[str]]) -> list[Text]:
    """Each American line with its parents, own words first."""
    above: list[str] = []
    texts: list[Text] = []
    for number, indent, description, *_ in rows:
        if not indent.isdigit():
            continue
        del above[int(indent):]
        above.append(re.sub(r"<[^>]+>", " ", description).rstrip(":"))
        code = number.replace(".", "")[:6]
        told = [part for part in above[1:] if part and not OTHER.match(part)]
        if len(code) == 6 and told:
            texts.append(Text(code, " ; ".join(reversed(told)), "us-tariff"))
    return texts


def narrowing_texts(folders: Folders) -> list[Text]:
    texts: list[Text] = []

    def walk(question: dict, en: list[str], ko: list[str]) -> None:
        for option in question["options"]:
            english, korean = [option["label"]["en"], *en], [option["label"]["ko"], *ko]
            if "next" in option:
                walk(option["next"], english, korean)
            elif len(option["codes"]) == 1:
                code = option["codes"][0]
                texts.append(Text(code, " ; ".join(english), "narrowing"))
                texts.append(Text(code, " ; ".join(korean), "narrowing"))

    for record in read_json_lines(folders.knowledge / "hs/hs-narrowing.jsonl"):
        walk(record["ask"], [], [])
    return texts


def translations(folders: Folders) -> list[tuple[str, str]]:
    """Pairs of an English and a Korean text that say the same: titles and every bilingual field of the knowledge but the rulings."""
    pairs = [(r[1], r[2]) for name in ("hs-lexicon.tsv", "hs-lines.tsv") for r in read_table(folders.knowledge / "hs" / name)]

    def walk(value: object) -> None:
        if isinstance(value, dict):
            en, ko = value.get("en"), value.get("ko")
            if isinstance(en, str) and isinstance(ko, str):
                pairs.append((en, ko))
            for part in value.values():
                walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    paths = [folders.knowledge / "hs/hs-narrowing.jsonl", folders.knowledge / "hs/hs-chapters.jsonl"]
    for path in [*paths, *sorted((folders.knowledge / "consultations").glob("*.jsonl"))]:
        for record in read_json_lines(path):
            walk(record)
    return sorted(set(pairs))


def concept_groups(folders: Folders) -> list[list[str]]:
    """Words that mean the same in a customs question."""
    return [[*r["ko"], *r["en"]] for r in read_json_lines(folders.knowledge / "glossary/search-terms.jsonl")]


def consultation_groups(folders: Folders) -> list[list[str]]:
    """Questions with their rewordings and answers in both languages, and what people asked of a passage with the passage."""
    groups: list[list[str]] = []
    for path in sorted((folders.knowledge / "consultations").glob("*.jsonl")):
        for record in read_json_lines(path):
            variants = record.get("variants", {})
            asked = [*record["question"].values(), *variants.get("ko", []), *variants.get("en", [])]
            groups.append([*asked, *record["answer"].values()])
    asked_of: dict[str, list[str]] = defaultdict(list)
    for question in read_json_lines(folders.consultations / "kcs-questions-train.jsonl"):
        asked_of[question["passage"]] += [question["question"], question["answer"]]
    for passage in read_json_lines(folders.consultations / "kcs-passages.jsonl"):
        groups.append([passage["text"], *asked_of.get(passage["id"], [])])
    return [group for group in groups if len(group) > 1]
