"""What columns mean, as the user says it: `date=Datum,killed=Tote`, or a TOML file of such pairs."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from sayso.domain.errors import BadConfig
from sayso.text.lists.fields import ARTICLE, PLAIN, is_field, tells_incident

_HERE = "--map"


def mapping(written: str) -> Mapping[str, str]:
    """Give ours → the table's, each once. Raises `BadConfig`.

    A column whose name holds a comma is put in quotation marks with its field: `"killed=Dead, all"`.
    """
    told: dict[str, str] = {}
    columns: dict[str, str] = {}
    for ours, theirs in _of_file(written) if written.endswith(".toml") else _pairs(written):
        if not is_field(ours):
            raise BadConfig(
                f"{_HERE}: expected FIELD=KEY with FIELD one of {_known()}; found {ours!r}."
                " docs/inputs.md says what each means."
            )
        if ours in told or theirs in columns:
            twice = ours if ours in told else theirs
            raise BadConfig(f"{_HERE}: {twice!r} is mapped twice. Delete one of them.")
        told[ours], columns[theirs] = theirs, ours
    if "text" in told and (lists := [ours for ours in told if tells_incident(ours)]):
        raise BadConfig(
            f"{_HERE}: text makes a table one of articles, {lists[0]} one of incidents."
            " Map text alone, or call it note."
        )
    return told


def _pairs(written: str) -> Iterator[tuple[str, str]]:
    [pairs] = csv.reader([written], skipinitialspace=True)
    for pair in pairs:
        ours, _, theirs = pair.strip().partition("=")
        if not ours or not theirs:
            raise BadConfig(
                f"{_HERE}: expected FIELD=KEY with FIELD one of {_known()}; found {pair!r}"
            )
        yield ours, theirs


def _of_file(name: str) -> Iterator[tuple[str, str]]:
    try:
        told = tomllib.loads(Path(name).read_text(encoding="utf8"))
    except (OSError, ValueError) as error:
        raise BadConfig(f'{_HERE}: {name} is no TOML file of FIELD = "COLUMN" ({error})') from error
    for ours, theirs in told.items():
        if not isinstance(theirs, str) or not theirs:
            raise BadConfig(
                f"{_HERE}: {name}, {ours}: expected the name of a column, found {theirs!r}."
                " A field with a dot is put in quotation marks."
            )
        yield ours, theirs


def _known() -> str:
    plain = (*ARTICLE[:1], *(one for one in PLAIN if "." not in one))
    return ", ".join(plain) + ", and counts as killed, killed.civilian, killed.low"
