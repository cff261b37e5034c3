"""Countries by code, name, adjective and word for their people."""

from sayso.text.countries.abroad import Codes, codes_of
from sayso.text.countries.lookup import (
    CODE_BY_WORD,
    COUNTRIES,
    Country,
    code_of,
    country,
    name_of,
    state_of,
)
from sayso.text.countries.spoken import Spoken, code_asked, spoken

__all__ = [
    "CODE_BY_WORD",
    "COUNTRIES",
    "Codes",
    "Country",
    "Spoken",
    "code_asked",
    "code_of",
    "codes_of",
    "country",
    "name_of",
    "spoken",
    "state_of",
]
