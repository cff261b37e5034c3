import re
import tomllib
from enum import StrEnum
from importlib.resources import files

import pytest

from sayso.domain import codes

ENUMS = [
    kind
    for kind in vars(codes).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]


def book() -> dict[str, dict[str, dict[str, str]]]:
    whole: dict[str, dict[str, dict[str, str]]] = {}
    for file in files("sayso.codebook").iterdir():
        if file.name.endswith(".toml") and file.name != "problems.toml":
            tables = tomllib.loads(file.read_text(encoding="utf8"))
            whole |= {name: t for name, t in tables.items() if name != "version"}
    return whole


def table_of(kind: type[StrEnum]) -> str:
    name = {"Field": "field", "DisputeKind": "dispute"}.get(kind.__name__, kind.__name__)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_the_codebook_defines_exactly_the_values_of_the_program(kind: type[StrEnum]) -> None:
    assert list(book()[table_of(kind)]) == [value.value for value in kind]


def test_the_codebook_defines_nothing_that_the_program_does_not_know() -> None:
    assert set(book()) == {table_of(kind) for kind in ENUMS}


def test_every_value_has_a_definition_that_is_a_sentence() -> None:
    for table in book().values():
        for value, entry in table.items():
            assert entry["definition"].endswith("."), value
