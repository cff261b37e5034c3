"""Reads the files of `shared/data` (see its README) as they are."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.newswire import bodies, strings, templates

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def lines(path: Path) -> list[dict[str, Any]]:
    """Give the objects of a compressed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        return [json.loads(line) for line in file]


_SLOTS = {
    "PERP: INDIVIDUAL ID": "individual",
    "PERP: ORGANIZATION ID": "organisation",
    "PHYS TGT: ID": "target",
    "HUM TGT: NAME": "victim",
    "HUM TGT: DESCRIPTION": "victim",
    "INCIDENT: INSTRUMENT ID": "weapon",
}
_FATES = ("killed", "injured", "none")
ROLES = ("individual", "organisation", "target", "victim", "weapon")
_EFFECTS = {
    "DEATH": "killed",
    "INJURY": "injured",
    "NO INJURY": "none",
    "NO INJURY OR DEATH": "none",
}


def muc(folder: Path) -> Iterator[tuple[str, str, dict[str, list[str]]]]:
    """Give each MUC-4 text of a folder with its name, and the strings of its templates.

    By role, and the victims also by what became of them: killed, injured, none.
    """
    keys = templates(folder)
    for name, text in sorted(bodies(folder)):
        if name in keys:
            yield name, text, _fillers(keys[name])


def _fillers(told: Iterable[Mapping[str, Sequence[str]]]) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {one: [] for one in (*ROLES, *_FATES)}
    for template in told:
        for slot, values in template.items():
            for value in values:
                held.get(_kept_as(slot, value), []).extend(strings(value))
    return held


def _kept_as(slot: str, value: str) -> str:
    if slot == "HUM TGT: EFFECT OF INCIDENT":
        return _EFFECTS.get(value.lstrip("?/ ").partition(":")[0].strip(), "")
    return _SLOTS.get(slot, "")
