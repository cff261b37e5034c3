"""What holds for every row that people hand in: dates are dates, bounds are bounds, ids name something."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from sayso.domain.errors import BrokenRecord

MOST = 10**10
"""No count of people is larger: there are not so many."""
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?", re.ASCII)


def refuse_no_report(row: Mapping[str, object]) -> None:
    """Raise `BrokenRecord` for what the record of a report takes and nobody can mean."""
    refuse_nameless(**{key: row[key] for key in ("id",) if key in row})
    published = row.get("published")
    refuse_no_date(published=published if isinstance(published, str) else None)
    figures = row.get("figures")
    for one in figures if isinstance(figures, list) else ():
        if isinstance(one, dict):
            refuse_no_bounds(one.get("low"), one.get("high"))
    place = row.get("place")
    if isinstance(place, dict):
        for key, most in (("lat", 90), ("lon", 180)):
            degrees = place.get(key)
            if isinstance(degrees, int | float) and not -most <= degrees <= most:
                raise BrokenRecord(
                    f"`place.{key}`", f"expected {-most} to {most} degrees, found {degrees}"
                )


def refuse_nameless(**names: object) -> None:
    """Raise `BrokenRecord` for an id without a sign in it."""
    for key, name in names.items():
        if isinstance(name, str) and not name.strip():
            raise BrokenRecord(f"`{key}`", f"expected an id, found {name!r}")


def refuse_no_date(**dates: str | None) -> None:
    """Raise `BrokenRecord` for a date that is none; null is no date and fine."""
    for key, written in dates.items():
        if written is not None and not _is_date(written):
            raise BrokenRecord(
                f"`{key}`", f"expected a date as YYYY-MM-DD, or null, found {written!r}"
            )


def _is_date(written: str) -> bool:
    try:
        interval(written)
        date.fromisoformat((written.strip() + "-01-01")[:10])
    except ValueError:
        return False
    return True


def refuse_no_bounds(low: object, high: object) -> None:
    """Raise `BrokenRecord` for bounds below zero, the wrong way round, or above all people."""
    for key, bound in (("low", low), ("high", high)):
        if isinstance(bound, int) and not 0 <= bound <= MOST:
            shown = bound if abs(bound) < MOST**2 else "one that nobody can count to"
            raise BrokenRecord(
                f"`{key}`", f"expected a number of people, 0 to {MOST:,}, found {shown}"
            )
    if isinstance(low, int) and isinstance(high, int) and high < low:
        raise BrokenRecord("`high`", f"expected {low} or more, as `low` says, found {high}")


def interval(written: str) -> dict[str, str]:
    """Give the day, month or year that a date names as an interval. Raises `ValueError`."""
    match = _DATE.fullmatch(written.strip())
    if match is None:
        raise ValueError(f"when: expected a date as YYYY-MM-DD, found {written!r}")
    year, month, day = match.groups()
    if day:
        return {
            "start": f"{year}-{month}-{day}",
            "end": f"{year}-{month}-{day}",
            "precision": "day",
        }
    if month:
        if not 1 <= int(month) <= 12 or year == "0000":
            raise ValueError(f"when: {written!r} is no month")
        last = monthrange(int(year), int(month))[1]
        return {
            "start": f"{year}-{month}-01",
            "end": f"{year}-{month}-{last}",
            "precision": "month",
        }
    return {"start": f"{year}-01-01", "end": f"{year}-12-31", "precision": "year"}
