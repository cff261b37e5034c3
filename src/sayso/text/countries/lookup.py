"""Countries by code, everyday name and the words for their people."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from sayso.text.countries.table import TABLE
from sayso.text.names import folded


class Country(NamedTuple):
    """A country: ISO 3166 alpha-2 code, everyday name, its adjective, other names and words."""

    code: str
    name: str
    adjective: str
    others: tuple[str, ...] = ()


def _read() -> tuple[Country, ...]:
    rows = (line.split(",") for line in TABLE.strip().splitlines())
    return tuple(Country(row[0], row[1], row[2], tuple(row[3:])) for row in rows)


COUNTRIES = _read()
_BY_CODE = {country.code: country for country in COUNTRIES}


def _by_word() -> dict[str, str]:
    words: dict[str, str] = {}
    for country in COUNTRIES:
        for word in (country.code, country.name, country.adjective, *country.others):
            # A code is a word only where English uses it as one ("US", "UK"): never "IN" or "IT".
            if word != country.code or word in country.others:
                words.setdefault(folded(word), country.code)
    return words


CODE_BY_WORD: Mapping[str, str] = MappingProxyType(_by_word())
"""Country codes by folded name, adjective or word for its people."""


def country(code: str) -> Country | None:
    """Give the country of an ISO 3166 alpha-2 code, or nothing."""
    return _BY_CODE.get(code.upper())


def code_of(words: str) -> str | None:
    """Give the code of "PK", "Pakistan", "Pakistani" or "Pakistanis", or nothing."""
    known = country(words) if len(words) == 2 else None
    return known.code if known else CODE_BY_WORD.get(folded(words))


def name_of(code: str) -> str:
    """Give a country's everyday name by its code; an unknown code stands for itself."""
    known = country(code)
    return known.name if known else code


def state_of(words: str) -> str | None:
    """Give the code of a country by a word for it; two letters alone are none: "PA" is no Panama."""
    return CODE_BY_WORD.get(folded(words))
