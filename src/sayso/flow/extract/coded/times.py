"""When a row says it happened."""

from datetime import timedelta

from sayso.domain.codes import TimePrecision
from sayso.domain.document import Quote
from sayso.domain.reading import Told
from sayso.domain.world import When
from sayso.flow.extract.coded.row import Row
from sayso.text.lists.days import Days, days, month_of

_ORDERS = ("", ".dmy", ".mdy")
# UCDP date_prec and ACLED time_precision: 1 is the day itself.
_UCDP = {
    "2": TimePrecision.RANGE,
    "3": TimePrecision.WEEK,
    "4": TimePrecision.MONTH,
    "5": TimePrecision.RANGE,
}
_WEEK = timedelta(days=3)


def when(row: Row) -> Told[When] | None:
    """Give the time of a row; what names no day is a problem of the row.

    ACLED's "within the week" of a day is the seven days around it, its "within the month" the month.
    """
    first, quote = _days(row, "date")
    if first is None or quote is None:
        return None
    last, ended = _days(row, "until")
    start, end, precision = first.first, (last or first).last, first.precision
    if end < start:
        row.bad(ended or quote, "ends before it begins; taken as its first day")
        end = first.last
    if end != first.last:
        precision = TimePrecision.RANGE
    said = _loosened(Days(start, end, precision), row)
    value = When(
        start=said.first.isoformat(),
        end=said.last.isoformat(),
        precision=said.precision,
        why="as the list has it",
    )
    return Told[When](value=value, quote=quote)


def _loosened(said: Days, row: Row) -> Days:
    # What the list says of how closely it knows the days that it gives.
    ucdp, acled = row.words("ucdp_date_prec"), row.words("acled_time_precision")
    if ucdp in _UCDP:
        return Days(said.first, said.last, _UCDP[ucdp])
    if acled == "2":
        return Days(said.first - _WEEK, said.last + _WEEK, TimePrecision.WEEK)
    return month_of(said.first) if acled == "3" else said


def _days(row: Row, field: str) -> tuple[Days | None, Quote | None]:
    for order in _ORDERS:
        quote = row.told.get(field + order)
        if quote is None:
            continue
        found = days(quote.text, order.removeprefix("."))
        if isinstance(found, Days):
            return found, quote
        row.bad(quote, found)
    return None, None
