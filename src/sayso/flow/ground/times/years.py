"""The year of a day without one, in a text that nobody dated: as the text itself names it."""

import re
from datetime import date

from sayso.flow.ground.times.calendar import possible
from sayso.flow.ground.times.parts import MONTH, month_number

_MONTH = re.compile(rf"\b({MONTH})(?!\w)", re.IGNORECASE)
_DATED = re.compile(
    rf"\b({MONTH}),? (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:of )?(\d{{4}})(?!\w)", re.IGNORECASE
)


def year_end(words: str, text: str) -> date | None:
    """Give the end of the one year in which a text sets the month that words name.

    "March 11" is of 2025 where the text says "early March 2025" and names no other March.
    """
    months = {month_number(found.group(1).lower()) for found in _MONTH.finditer(words)}
    years = {
        int(found.group(2))
        for found in _DATED.finditer(text)
        if month_number(found.group(1).lower()) in months
    }
    year = years.pop() if len(years) == 1 else None
    return date(year, 12, 31) if year and possible(year) else None
