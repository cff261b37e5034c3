"""Countries by code, name, adjective and word for their people."""

from sayso.text.countries.lookup import (
    CODE_BY_WORD,
    COUNTRIES,
    Country,
    code_of,
    country,
    name_of,
    state_of,
)

__all__ = ["CODE_BY_WORD", "COUNTRIES", "Country", "code_of", "country", "name_of", "state_of"]
