"""What is coded: the definition, limits and an example of every value. The enums in domain/ are the source."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

Tables = dict[str, dict[str, dict[str, str]]]


class Codebook(NamedTuple):
    """Its version, and by table (`measure`, `group` …) each value with what is told of it."""

    version: str
    tables: Tables


@cache
def codebook() -> Codebook:
    """Give the codebook that the program codes by."""
    tables: Tables = {}
    version = ""
    for file in sorted(files("sayso.codebook").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml") and file.name != "problems.toml":
            told = tomllib.loads(file.read_text(encoding="utf8"))
            version = told.pop("version", version)
            tables |= told
    return Codebook(version, tables)
