"""What the codebook says other datasets call a kind of incident or a precision."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sayso.domain.codes import Kind, PlacePrecision

_NONE = "-"


class KindCodes(NamedTuple):
    """A kind of incident elsewhere; "" where the other codebook has no word for it."""

    ucdp: str
    acled_event: str
    acled_sub_event: str
    gtd: str
    plover: str
    plover_mode: str


class PlaceCodes(NamedTuple):
    """A precision of a place elsewhere; "" where there is none."""

    ucdp: str
    acled: str
    gtd: str


def kind_codes(kind: Kind) -> KindCodes:
    """Give what a kind is called elsewhere."""
    told = _table("incidents.toml", "kind")[kind.value]
    event, _, sub_event = _split(told["acled"])
    plover, _, mode = _split(told["plover"])
    return KindCodes(_known(told["ucdp"]), event, sub_event, _known(told["gtd"]), plover, mode)


def place_codes(precision: PlacePrecision) -> PlaceCodes:
    """Give what a precision is called elsewhere."""
    told = _table("precision.toml", "place_precision")[precision.value]
    return PlaceCodes(_known(told["ucdp"]), _known(told["acled"]), _known(told["gtd"]))


def tables() -> dict[str, dict[str, dict[str, str]]]:
    """Give every table of the codebook: by value, what is told of it."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for file in sorted(files("sayso.codebook").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml") and file.name != "problems.toml":
            told = tomllib.loads(file.read_text(encoding="utf8"))
            found |= {name: table for name, table in told.items() if name != "version"}
    return found


@cache
def _table(file: str, name: str) -> dict[str, dict[str, str]]:
    told = tomllib.loads(files("sayso.codebook").joinpath(file).read_text(encoding="utf8"))
    found: dict[str, dict[str, str]] = told[name]
    return found


def _known(code: str) -> str:
    return "" if code == _NONE else code


def _split(words: str) -> tuple[str, str, str]:
    return _known(words).partition(" / ")
