"""Reads the files of `shared/data` (see its README) as they are."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.muc4 import bodies

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
    keys: dict[str, dict[str, list[str]]] = {}
    for path in sorted(folder.glob("key*.gz")):
        with gzip.open(path, "rt", encoding="latin1") as file:
            for name, slot, value in _slots(file):
                held = keys.setdefault(name, {one: [] for one in (*ROLES, *_FATES)})
                held.get(_kept_as(slot, value), []).extend(re.findall(r'"([^"]+)"', value))
    for name, text in sorted(bodies(folder)):
        if name in keys:
            yield name, text, keys[name]


def _kept_as(slot: str | None, value: str) -> str:
    if slot == "HUM TGT: EFFECT OF INCIDENT":
        return _EFFECTS.get(value.lstrip("?/ ").partition(":")[0].strip(), "")
    return _SLOTS.get(slot or "", "")


def _slots(file: Iterator[str]) -> Iterator[tuple[str, str | None, str]]:
    name, title = "", None
    for line in file:
        slot = re.match(r"\d+\.\s+([A-Z :]+?)\s{2,}(.*)", line)
        if slot and slot.group(1) == "MESSAGE: ID":
            name, title = slot.group(2).split()[0], None
        elif slot:
            title = slot.group(1)
        value = slot.group(2) if slot else line.strip()
        if name:
            yield name, title, value
