"""Dates that come with a document: real ones are kept as they were written, others are refused."""

import re
from datetime import datetime

_ISO = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})?)?",
    re.ASCII,
)
# Years outside are place-holders ("0001", "9999") or slips, never days on which news came out.
_EARLIEST, _LATEST = 1600, 2200


def real_date(written: str) -> str | None:
    """Give an ISO 8601 date or date and time as it was written, or nothing where it is none.

    A year before 1600 or after 2200 is taken for a place-holder.
    """
    stripped = written.strip()
    if not _ISO.fullmatch(stripped):
        return None
    try:
        moment = datetime.fromisoformat(stripped)
    except ValueError:
        return None
    return stripped if _EARLIEST <= moment.year <= _LATEST else None
