"""Where a row says it happened: the list's own point and precision, or a name to be looked up."""

from sayso.domain.codes import PlacePrecision
from sayso.domain.document import Quote
from sayso.domain.reading import Told
from sayso.domain.world import Place
from sayso.flow.extract.coded.row import Row
from sayso.text.countries import code_of

_NAMES = ("place", "admin2", "admin1", "country")
_UCDP = {
    "1": PlacePrecision.EXACT,
    "2": PlacePrecision.NEAR,
    "3": PlacePrecision.ADMIN2,
    "4": PlacePrecision.ADMIN1,
    "5": PlacePrecision.ROUTE,
    "6": PlacePrecision.COUNTRY,
    "7": PlacePrecision.UNKNOWN,
}
_ACLED = {"1": PlacePrecision.EXACT, "2": PlacePrecision.NEAR, "3": PlacePrecision.ADMIN1}
_OWN = {precision.value: precision for precision in PlacePrecision}
_LEVELS = {
    "admin2": PlacePrecision.ADMIN2,
    "admin1": PlacePrecision.ADMIN1,
    "country": PlacePrecision.COUNTRY,
}


def place(row: Row) -> Told[Place] | None:
    """Give the place of a row, known as closely as the row says and no closer.

    A point of which the list does not say how exact it is has precision unknown. Without a point,
    the closest name is looked up when the reading is grounded.
    """
    name = next((field for field in _NAMES if field in row.told), None)
    if name is None:
        return None
    quote = row.told[name]
    point = _point(row)
    if point is None:
        return Told[Place](value=Place(quote=quote, name=quote.text), quote=quote)
    value = Place(
        quote=quote,
        name=quote.text,
        country=code_of(row.words("country")),
        admin1=row.words("admin1") or None,
        lat=point[0],
        lon=point[1],
        precision=_precision(row, name),
        why="as the list has it",
    )
    return Told[Place](value=value, quote=quote)


def _precision(row: Row, name: str) -> PlacePrecision:
    for field, table in (
        ("precision", _OWN),
        ("ucdp_where_prec", _UCDP),
        ("acled_geo_precision", _ACLED),
    ):
        quote = row.told.get(field)
        if quote and quote.text.lower() in table:
            return table[quote.text.lower()]
        if quote:
            row.bad(quote, f"is none of {', '.join(table)}; how exact the point is stays unknown")
    return _LEVELS.get(name, PlacePrecision.UNKNOWN)


def _point(row: Row) -> tuple[float, float] | None:
    lat, lon = (_degrees(row, field, most) for field, most in (("lat", 90), ("lon", 180)))
    return None if lat is None or lon is None else (lat, lon)


def _degrees(row: Row, field: str, most: int) -> float | None:
    quote = row.told.get(field)
    if quote is None:
        return None
    value = _number(quote)
    if value is None or not -most <= value <= most:
        row.bad(quote, f"is no degree from -{most} to {most}; the point is left out")
        return None
    return value


def _number(quote: Quote) -> float | None:
    # "33,6" is how a spreadsheet in many languages writes 33.6.
    written = quote.text.replace(",", ".") if quote.text.count(",") == 1 else quote.text
    try:
        return float(written) if written.isascii() else None
    except ValueError:
        return None
