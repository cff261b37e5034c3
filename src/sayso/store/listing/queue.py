"""What most needs a person, in the order of need: taken from columns, so that a million claims are few."""

from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import count
from typing import NamedTuple

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from sayso.domain.document import Problem
from sayso.domain.incident import Claim, Dispute, Incident
from sayso.domain.reading import Figure, Report, Statement
from sayso.domain.record import Record
from sayso.store.casefile import Case
from sayso.store.listing.knowing import Known, known
from sayso.store.listing.reviewing import Looked, Place, Places, looked, places
from sayso.store.redacted import INK
from sayso.store.tables.computing import compute
from sayso.text.countries import name_of
from sayso.text.names import folded

LOW = 700
"""Thousandths: what was read less surely than this is for a person to look at."""
UNSURE = 950
"""Thousandths: a report that belongs less surely than this may belong elsewhere."""
MOST = 500
"""Of each sort so many are listed; nobody looks at more before the tables are made anew."""
SORTS = ("figure", "report", "statement", "place", "link", "dispute", "orphan")


class Waiting(NamedTuple):
    """Something a person should look at: whose it is (`owner`, a document or incident), and why.

    `need` is 0 to 1000, most needed highest; `words` are a few of it.
    """

    sort: str
    owner: str
    id: str
    need: int
    why: str
    words: str

    @property
    def key(self) -> str:
        """Give what an address calls it."""
        return f"{self.sort}:{self.owner}:{self.id}"


class Queue(NamedTuple):
    """What waits, most needed first, how many of each sort there are in all, and who is known."""

    items: tuple[Waiting, ...]
    counts: dict[str, int]
    known: tuple[Known, ...] = ()


def queued(case: Case) -> Queue:
    """Give what waits in a casefile; what was judged, less what was taken back, does not."""
    judged = places(case.ledger.judgements())
    reports = looked(case, Report, judged)
    found: list[Waiting] = []
    counts: dict[str, int] = {}
    for sort, some in (
        ("figure", _unsure(case, Figure, "quote_text", looked(case, Figure, judged))),
        ("report", _unsure(case, Report, "trigger_text", reports)),
        ("statement", _statements(case, judged)),
        ("place", _places(case)),
        ("link", _links(case, reports)),
        ("dispute", _disputes(case, judged)),
        ("orphan", _orphans(case)),
    ):
        # Only the first few are ever held: a tenth of a million figures may wait.
        number = count()
        found += nsmallest(MOST, (one for one, _ in zip(some, number, strict=False)), key=_order)
        counts[sort] = next(number)
    told = _summarised(case, found)
    return Queue(tuple(sorted(told, key=_order)), counts, known(case))


def _order(one: Waiting) -> tuple[int, str]:
    return -one.need, one.key


def _unsure(case: Case, kind: type[Record], words: str, seen: Looked) -> Iterator[Waiting]:
    """Give the records of a kind that were read with little certainty; `words` names their column."""
    sort = kind.__name__.lower()
    for batch in case.tables.columns(kind, ("document_id", "id", "p", words)):
        rows = batch.filter(compute.less(batch["p"], LOW))
        for document, id_, p, told in zip(*(x.to_pylist() for x in rows.columns), strict=True):
            if (document, id_) not in seen:
                yield Waiting(sort, document, id_, 1000 - p, f"read with p {p / 1000:g}", told)


class _Content(msgspec.Struct):
    text: str


class _Sure(msgspec.Struct):
    # Of a statement's record only what no column holds is read.
    content: tuple[_Content, ...]
    p: int = 1000


def _statements(case: Case, judged: Places) -> Iterator[Waiting]:
    seen = looked(case, Statement, judged)
    decoder = msgspec.json.Decoder(_Sure)
    for batch in case.tables.columns(Statement, ("document_id", "id", "record")):
        for document, id_, record in zip(*(x.to_pylist() for x in batch.columns), strict=True):
            told = decoder.decode(record)
            if told.p < LOW and (document, id_) not in seen:
                # A statement that is not one misleads less than a wrong number.
                need, why = 900 - told.p, f"read with p {told.p / 1000:g}"
                yield Waiting("statement", document, id_, need, why, told.content[0].text)


class _Words(msgspec.Struct):
    text: str
    start: int
    end: int


class _Candidate(msgspec.Struct):
    name: str
    p: int
    country: str | None = None


class _Named(msgspec.Struct):
    quote: _Words
    lat: float | None = None
    candidates: tuple[_Candidate, ...] = ()


class _Placed(msgspec.Struct):
    value: _Named


class _Where(msgspec.Struct):
    # Of a report's record only its places are read.
    places: tuple[_Placed, ...] = ()


def _places(case: Case) -> Iterator[Waiting]:
    """Give the words, each once in a document, of which nobody knows surely what place they name.

    What somebody judged is known surely, or names no place any more; what is hidden is not asked for.
    """
    decoder, told = msgspec.json.Decoder(_Where), set[tuple[str, str]]()
    for batch in case.tables.columns(Report, ("document_id", "record")):
        for document, record in zip(*(x.to_pylist() for x in batch.columns), strict=True):
            for one in decoder.decode(record).places:
                words, why = one.value.quote, _unplaced(one.value)
                if not why or INK in words.text:
                    continue
                said = document, folded(words.text)
                if said not in told:
                    told.add(said)
                    p = one.value.candidates[0].p if one.value.candidates else 500
                    # A wrong place misleads like a wrong number, and there are many.
                    at = f"{words.start}-{words.end}"
                    yield Waiting("place", document, at, 900 - p, why, words.text)


def _unplaced(place: _Named) -> str:
    match place.candidates:
        case ():
            return "no place of that name is known" if place.lat is None else ""
        case (first, *others) if others and first.p < LOW:
            country = name_of(first.country) if first.country else None
            parts = ", ".join(dict.fromkeys(x for x in (first.name, country) if x))
            return f"{parts} with p {first.p / 1000:g}, or one of {len(others)} others"
        case _:
            return ""


class _Member(msgspec.Struct):
    id: str
    document: str
    p: int


class _Told(msgspec.Struct):
    # Of an incident's record only who belongs to it is read.
    id: str
    reports: tuple[_Member, ...]


def _links(case: Case, seen: Looked) -> Iterator[Waiting]:
    decoder = msgspec.json.Decoder(_Told)
    for batch in case.tables.columns(Incident, ("record", "summary")):
        for record, summary in zip(*(x.to_pylist() for x in batch.columns), strict=True):
            told = decoder.decode(record)
            for one in told.reports if len(told.reports) > 1 else ():
                if one.p < UNSURE and (one.document, one.id) not in seen:
                    why = f"belongs here with p {one.p / 1000:g}"
                    yield Waiting("link", told.id, one.id, 1000 - one.p, why, summary)


class _Parted(msgspec.Struct):
    # Of a dispute's record only who takes part is read.
    claims: tuple[str, ...]


def _disputes(case: Case, judged: Places) -> Iterator[Waiting]:
    seen = _claims(case, judged)
    decoder = msgspec.json.Decoder(_Parted)
    for batch in case.tables.columns(Dispute, ("incident", "id", "size", "record")):
        some = batch.filter(compute.greater(batch["size"], 0))
        for incident, id_, size, record in zip(*(x.to_pylist() for x in some.columns), strict=True):
            claims = decoder.decode(record).claims
            if not seen.isdisjoint(claims):
                continue
            # By how many people they part: 10 is as needed as p .5, 1,000 as p .1.
            need = min(300 + 200 * (len(str(size)) - 1) + int(str(size)[0]) * 20, 999)
            why = f"{len(claims)} claims part by {size:,}"
            yield Waiting("dispute", incident, id_, need, why, "")


def _summarised(case: Case, found: Sequence[Waiting]) -> Iterator[Waiting]:
    """Give what waits, disputes with what their incidents are called."""
    wanted = pa.array(sorted({one.owner for one in found if one.sort == "dispute"}), pa.string())
    names: dict[str, str] = {}
    for batch in case.tables.columns(Incident, ("id", "summary")):
        some = batch.filter(compute.is_in(batch["id"], value_set=wanted))
        names |= dict(zip(some["id"].to_pylist(), some["summary"].to_pylist(), strict=True))
    for one in found:
        yield one._replace(words=names.get(one.owner, "")) if one.sort == "dispute" else one


def _claims(case: Case, judged: Places) -> set[str]:
    """Give the claims in whose words somebody judged a place."""
    found = set[str]()
    if not judged:
        return found
    documents = pa.array(sorted({document for document, _, _ in judged}), pa.string())
    for batch in case.tables.columns(Claim, ("id", "document", "quote_start", "quote_end")):
        some = batch.filter(compute.is_in(batch["document"], value_set=documents))
        for id_, document, start, end in zip(*(x.to_pylist() for x in some.columns), strict=True):
            if any(_inside(place, document, start, end) for place in judged):
                found.add(id_)
    return found


def _inside(place: Place, document: str, start: int, end: int) -> bool:
    at, first, last = place
    return at == document and first is not None and start <= first and (last or 0) <= end


_ORPHANS = pa.array(["judgement-orphaned", "judgement-unusable", "judgement-contradicted"])


def _orphans(case: Case) -> Iterator[Waiting]:
    for batch in case.tables.columns(Problem, ("document_id", "id", "code", "message")):
        some = batch.filter(compute.is_in(batch["code"], value_set=_ORPHANS))
        for document, id_, code, message in zip(
            *(x.to_pylist() for x in some.columns), strict=True
        ):
            # What a person decided is lost unless a person looks again.
            yield Waiting("orphan", document, id_, 1000, code.replace("-", " "), message)
