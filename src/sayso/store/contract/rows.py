"""Reads the rows that people hand in: one JSON object a line, each fault with its line."""

from collections.abc import Iterator
from typing import Literal, TypeVar, assert_never

import msgspec

from sayso.domain.codes import Field, Group, Hedge, Measure, Stance
from sayso.domain.document import Origin, Quote
from sayso.domain.errors import BrokenFile, BrokenRecord
from sayso.domain.incident import Claim, Voice
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When
from sayso.store.contract.faults import fault
from sayso.store.contract.laws import (
    interval,
    refuse_nameless,
    refuse_no_bounds,
    refuse_no_date,
    refuse_no_report,
)
from sayso.store.contract.lines import VoiceLine
from sayso.text import countries

R = TypeVar("R", bound=Record)
_ASIDE = ("quote", "candidates")
_WRONG = (msgspec.DecodeError, BrokenRecord, ValueError, RecursionError)


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
        """Reject a span that holds no words of the text, and what is no country or date."""
        refuse_no_date(published=self.published)
        if self.country is not None and countries.code_of(self.country) is None:
            raise BrokenRecord(
                "country", f"expected a country as PK or Pakistan, found {self.country!r}"
            )
        for span in self.spans:
            if not 0 <= span.start < span.end <= len(self.text):
                raise BrokenRecord(
                    "span", f"{span.start} to {span.end} is not in a text of {len(self.text)}"
                )

    @property
    def code(self) -> str | None:
        """Give the code of the country that the text is known to speak of."""
        return countries.code_of(self.country) if self.country else None


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

    def __post_init__(self) -> None:
        """Reject what names nothing, what is no date, and more people than there are."""
        refuse_nameless(id=self.id, incident=self.incident)
        refuse_no_date(reported=self.reported, captured=self.captured)
        refuse_no_bounds(self.low, self.high)


def rows(body: bytes, file: str, kind: type[R]) -> Iterator[R]:
    """Give the records of JSON Lines, empty lines left out.

    Where a record has `when`, a date stands for the day, month or year it names; of a place the
    words and candidates are left aside. Raises `BrokenFile` with file and line for one that is
    not what `kind` asks for, and for an id that an earlier line has.
    """
    eased = "when" in kind.__struct_fields__
    seen, ids = _Ids(file), [name for name in kind.__struct_fields__ if name == "id"]
    for number, text in _lines(body):
        row = _decoded(_eased(text, file, number, kind) if eased else text, kind, file, number)
        for name in ids:
            seen.take(getattr(row, name), number)
        yield row


def claim_rows(body: bytes, file: str) -> Iterator[tuple[str, Voice, Claim]]:
    """Give the rows of `sayso weigh`: incident, voice, claim. Raises `BrokenFile`.

    An incident has a claim once; a claim of several incidents has a line for each.
    """
    seen = _Ids(file)
    for number, text in _lines(body):
        incident, voice, claim = claim_row(text, file, number)
        seen.take(claim.id, number, of=incident)
        yield incident, voice, claim


def claim_row(text: bytes, file: str = "claims", number: int = 1) -> tuple[str, Voice, Claim]:
    """Give the incident, voice and claim of one line. Raises `BrokenFile`."""
    row = _decoded(text, ClaimRow, file, number)
    voice = Voice(actor=row.voice.actor, name=row.voice.name, cls=row.voice.cls)
    try:
        return row.incident, voice, _claim(row)
    except msgspec.DecodeError as error:
        why = fault(error, text, ClaimRow)
        raise _broken(
            file, number, f"`value` of a {row.field}: {why.removeprefix('`value`: ')}"
        ) from error
    except BrokenRecord as error:
        raise _broken(file, number, fault(error, text, ClaimRow)) from error


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


class _Ids:
    """The ids of the lines so far: a second line of an id would silently count twice, or not at all."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._lines: dict[tuple[str, str], int] = {}

    def take(self, name: str, number: int, *, of: str = "") -> None:
        first = self._lines.setdefault((of, name), number)
        if first != number:
            why = f"expected an id of its own, found {name!r}, which line {first} has"
            raise _broken(self._file, number, why)


def _decoded(text: bytes, kind: type[R], file: str, number: int) -> R:
    try:
        return msgspec.json.decode(text, type=kind)
    except _WRONG as error:
        raise _broken(file, number, fault(error, text, kind)) from error


def _eased(text: bytes, file: str, number: int, kind: type[R]) -> bytes:
    try:
        row = msgspec.json.decode(text)
        if not isinstance(row, dict):
            return text
        refuse_no_report(row)
        if isinstance(row.get("when"), str):
            row["when"] = interval(row["when"])
    except _WRONG as error:
        raise _broken(file, number, fault(error, text, kind)) from error
    if isinstance(row.get("place"), dict):
        row["place"] = {key: row["place"][key] for key in row["place"] if key not in _ASIDE}
    return msgspec.json.encode(row)


def _broken(file: str, line: int, why: str) -> BrokenFile:
    return BrokenFile(file=file, line=line, why=why, remedy="Mend that line and run it again.")
