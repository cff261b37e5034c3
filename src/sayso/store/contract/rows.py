"""Reads the rows that people hand in: one JSON object a line, each fault with its line."""

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Literal, TypeVar, assert_never

import msgspec

from sayso.domain.codes import Field, Group, Hedge, Measure, Stance
from sayso.domain.document import Origin, Quote
from sayso.domain.errors import BrokenFile, BrokenRecord
from sayso.domain.incident import Claim, Voice
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When
from sayso.store.contract.lines import VoiceLine

R = TypeVar("R", bound=Record)
_ASIDE = ("quote", "candidates")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?", re.ASCII)


class SpanRow(Record):
    """Words to ground, and what they are said to be."""

    start: int
    end: int
    type: Literal["place", "actor", "time"] = "place"


class GroundRow(Record):
    """A row of `sayso ground`: a text and the words in it to ground."""

    text: str
    spans: tuple[SpanRow, ...]
    published: str | None = None
    country: str | None = None

    def __post_init__(self) -> None:
        """Reject a span that holds no words of the text."""
        for span in self.spans:
            if not 0 <= span.start < span.end <= len(self.text):
                raise BrokenRecord(
                    "span", f"{span.start} to {span.end} is not in a text of {len(self.text)}"
                )


class ClaimRow(Record):
    """A row of `sayso weigh`: an exported claim with its incident and voice.

    What weighing can do without may be missing. A row without a quote stands for itself: its own
    id is its words.
    """

    id: str
    incident: str
    voice: VoiceLine
    field: Field
    value: msgspec.Raw = msgspec.Raw(b"null")
    measure: Measure | None = None
    group: Group | None = None
    whose: Actor | None = None
    low: int | None = None
    high: int | None = None
    hedge: Hedge | None = None
    stance: Stance = Stance.ASSERTS
    denies: str | None = None
    said: When | None = None
    reported: str | None = None
    captured: str | None = None
    origin: Origin | None = None
    figure: str | None = None
    statement: str | None = None
    report: str = ""
    document: str = ""
    quote: Quote | None = None
    p: int = 1000
    superseded_by: str | None = None


def rows(body: bytes, file: str, kind: type[R]) -> Iterator[R]:
    """Give the records of JSON Lines, empty lines left out.

    Where a record has `when`, a date stands for the day, month or year it names; of a place the
    words and candidates are left aside. Raises `BrokenFile` with file and line for one that is
    not what `kind` asks for.
    """
    eased = "when" in kind.__struct_fields__
    for number, text in _lines(body):
        yield _decoded(_eased(text, file, number) if eased else text, kind, file, number)


def claim_rows(body: bytes, file: str) -> Iterator[tuple[str, Voice, Claim]]:
    """Give the rows of `sayso weigh`: incident, voice, claim. Raises `BrokenFile`."""
    for number, text in _lines(body):
        yield claim_row(text, file, number)


def claim_row(text: bytes, file: str = "claims", number: int = 1) -> tuple[str, Voice, Claim]:
    """Give the incident, voice and claim of one line. Raises `BrokenFile`."""
    row = _decoded(text, ClaimRow, file, number)
    voice = Voice(actor=row.voice.actor, name=row.voice.name, cls=row.voice.cls)
    try:
        return row.incident, voice, _claim(row)
    except (msgspec.DecodeError, BrokenRecord) as error:
        raise _broken(file, number, error) from error


def _claim(row: ClaimRow) -> Claim:
    same = (name for name in ClaimRow.__struct_fields__ if name in Claim.__struct_fields__)
    fields = {name: getattr(row, name) for name in same}
    fields["report"] = row.report or row.id
    fields["document"] = row.document or row.id
    fields["quote"] = row.quote or Quote(text=row.id, start=0, end=len(row.id))
    return Claim(**fields).but(**_value(row))


def _value(row: ClaimRow) -> dict[str, Actor | Place | When | str | None]:
    match row.field:
        case Field.PERPETRATOR | Field.CLAIMED_BY | Field.BLAMED_ON:
            return {"actor": msgspec.json.decode(row.value, type=Actor | None)}
        case Field.PLACE:
            return {"place": msgspec.json.decode(row.value, type=Place | None)}
        case Field.WHEN:
            return {"when": msgspec.json.decode(row.value, type=When | None)}
        case Field.KIND | Field.OUTCOME | Field.ACCESS:
            return {"word": msgspec.json.decode(row.value, type=str | None)}
        case Field.FIGURE:
            msgspec.json.decode(row.value, type=None)
            return {}
        case _:
            assert_never(row.field)


def _lines(body: bytes) -> Iterator[tuple[int, bytes]]:
    for number, text in enumerate(body.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if text.strip():
            yield number, text


def _decoded(text: bytes, kind: type[R], file: str, number: int) -> R:
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, BrokenRecord, UnicodeDecodeError) as error:
        raise _broken(file, number, error) from error


def _eased(text: bytes, file: str, number: int) -> bytes:
    try:
        row = msgspec.json.decode(text)
        if not isinstance(row, dict):
            return text
        if isinstance(row.get("when"), str):
            row["when"] = _interval(row["when"])
    except ValueError as error:
        raise _broken(file, number, error) from error
    if isinstance(row.get("place"), dict):
        row["place"] = {key: row["place"][key] for key in row["place"] if key not in _ASIDE}
    return msgspec.json.encode(row)


def _interval(date: str) -> dict[str, str]:
    match = _DATE.fullmatch(date.strip())
    if match is None:
        raise ValueError(f"when: expected a date as YYYY-MM-DD, found {date!r}")
    year, month, day = match.groups()
    if day:
        return {
            "start": f"{year}-{month}-{day}",
            "end": f"{year}-{month}-{day}",
            "precision": "day",
        }
    if month:
        if not 1 <= int(month) <= 12 or year == "0000":
            raise ValueError(f"when: {date!r} is no month")
        last = monthrange(int(year), int(month))[1]
        return {
            "start": f"{year}-{month}-01",
            "end": f"{year}-{month}-{last}",
            "precision": "month",
        }
    return {"start": f"{year}-01-01", "end": f"{year}-12-31", "precision": "year"}


def _broken(file: str, line: int, error: Exception) -> BrokenFile:
    why = str(error).rstrip(".")
    return BrokenFile(file=file, line=line, why=why, remedy="Mend that line and run it again.")
