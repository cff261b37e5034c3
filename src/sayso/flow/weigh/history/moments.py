"""When a claim was made, as far as it is told, and which of two is known to be the earlier."""

from datetime import UTC, date, datetime

from sayso.domain.incident import Claim

_LAST = "9999"
_DAY = len("2025-03-12")

Moment = tuple[str, str, str]


def moment(claim: Claim) -> Moment:
    """Give when a claim was made, for sorting: said, reported, captured; unknown is last.

    Times of several zones are told in one, UTC. A claim of which nobody tells when it was said
    counts as said on the day it was reported, else captured; nobody says it after it was reported.
    """
    said = claim.said and (claim.said.end or claim.said.start)
    reported, captured = _in_utc(claim.reported), _in_utc(claim.captured)
    known = next((one for one in (reported, captured) if one != _LAST), _LAST)
    if said and not (claim.reported and said >= claim.reported[:_DAY]):
        return said, reported, captured
    return known[:_DAY], reported, captured


def before(one: Claim, other: Claim) -> bool:
    """Say whether the first is known to have been made before the second.

    Two documents of one day, of which one tells no hour, are not known to be in any order; nor is
    a claim without any date. The capture decides only where all else is the same.
    """
    return precedes(moment(one), moment(other))


def precedes(one: Moment, other: Moment) -> bool:
    """Say whether the first moment is known to be before the second."""
    if _LAST in (one[0], other[0]):
        return False
    stamps = zip(one, other, strict=True)
    return next((_earlier(a, b) for a, b in stamps if a != b), False)


def dated(claim: Claim) -> bool:
    """Say whether anything tells when a claim was made."""
    return moment(claim)[0] != _LAST


def day_of(stamp: str | None) -> date | None:
    """Give the day of a stamp; nothing where none is told, or it is none."""
    try:
        return date.fromisoformat(stamp[:_DAY]) if stamp else None
    except ValueError:
        return None


def _earlier(stamp: str, other: str) -> bool:
    """Say whether a stamp is surely the earlier: by day, or by the hour where both tell one."""
    if _LAST in (stamp, other):
        return False
    if stamp[:_DAY] != other[:_DAY]:
        return stamp[:_DAY] < other[:_DAY]
    return len(stamp) > _DAY and len(other) > _DAY and stamp < other


def _in_utc(stamp: str | None) -> str:
    """Give a stamp in UTC, written so that stamps sort; one without a zone is taken for UTC."""
    if not stamp:
        return _LAST
    if len(stamp) <= _DAY:
        return stamp
    try:
        told = datetime.fromisoformat(stamp)
        aware = told if told.tzinfo else told.replace(tzinfo=UTC)
        return aware.astimezone(UTC).isoformat(timespec="microseconds")
    except (ValueError, OverflowError):
        # Rows of `sayso weigh` may carry what is no time; their day still sorts.
        return stamp[:_DAY]
