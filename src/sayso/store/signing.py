"""Turns what a person types into a judgement: ids and places in documents into spots."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple, assert_never

from sayso.domain.codes import Verb
from sayso.domain.document import Quote
from sayso.domain.errors import BadInput
from sayso.domain.incident import Claim
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Act, Figure, Reading, Report, Statement
from sayso.store.casefile import Case

_Worded = Claim | Figure | Statement | Report | Act
_KINDS: tuple[type[_Worded], ...] = (Figure, Report, Statement, Act, Claim)
_OWN = (Verb.CORRECT, Verb.REJECT, Verb.CONFIRM)
_NUMBER = re.compile(r"[0-9]{1,18}")
_DOCUMENT = re.compile(r"d[0-9a-f]{1,64}")
_PLACE = re.compile(r"(?P<document>d[0-9a-f]{1,64}):(?P<start>[0-9]{1,18})-(?P<end>[0-9]{1,18})")


class _Meant(NamedTuple):
    # What a person named: words, and of which type of record where it was one.
    spot: Spot
    kind: str | None = None


def signed_judgement(
    case: Case, verb: Verb, spots: Sequence[str], *, said: Mapping[str, str | None]
) -> Judgement:
    """Give the judgement that a person means, with number 0 and the time of now.

    A claim of a figure means that figure, and to `same` and `different` its report. Raises
    `BadInput` for a spot that is not in the casefile or that the verb cannot be said of, and
    `BrokenRecord` for a judgement that contradicts itself.
    """
    withdraws = None
    if verb is Verb.WITHDRAW:
        withdraws, spots = _number(case, spots), ()
    field, value = _change(verb, said.get("change"))
    meant = [_meant(case, verb, words) for words in spots]
    if verb in (Verb.SAME, Verb.DIFFERENT):
        _refuse_nobody(case, verb, [one.spot for one in meant])
    kind = next((one.kind for one in meant if verb in _OWN), None)
    return Judgement(
        number=0,
        verb=verb,
        spots=tuple(one.spot for one in meant),
        who=said.get("who") or "",
        when=datetime.now(tz=UTC).isoformat(timespec="seconds"),
        why=said.get("why") or "",
        field=f"{kind}.{field}" if kind and field and "." not in field else field or kind,
        value=value,
        withdraws=withdraws,
    )


def _number(case: Case, spots: Sequence[str]) -> int:
    if len(spots) != 1 or not _NUMBER.fullmatch(spots[0]):
        raise BadInput(
            "withdraw",
            expected="the number of one judgement",
            found=" ".join(spots) or "nothing",
            remedy="judgements are numbered as `sayso judge` printed them",
        )
    number = int(spots[0])
    purges = (one.number for one in case.ledger.judgements() if one.verb is Verb.PURGE)
    if number in purges:
        raise BadInput(
            f"withdraw {number}",
            expected="a judgement that can be taken back",
            found="a purge, whose bytes are gone",
            remedy="build a new casefile from the input to have it again",
        )
    return number


def _change(verb: Verb, change: str | None) -> tuple[str | None, str | None]:
    field, equals, value = (part.strip() for part in (change or "").partition("="))
    if verb is Verb.CORRECT and not (field and equals and value):
        raise BadInput(
            "correct",
            expected="what is to be changed, as --set FIELD=VALUE",
            found=change or "nothing",
            remedy="say it like this: --set low=40",
        )
    if verb is not Verb.CORRECT and change is not None:
        raise BadInput(
            verb,
            expected="no --set, which belongs to `correct`",
            found=change,
            remedy="leave it out, or `correct` the record",
        )
    return field or None, value or None


def _meant(case: Case, verb: Verb, words: str) -> _Meant:
    if place := _PLACE.fullmatch(words):
        span = int(place["start"]), int(place["end"])
        meant = _Meant(_at(case, words, place["document"], span))
    elif _DOCUMENT.fullmatch(words) and case.evidence.document(words) is not None:
        meant = _Meant(Spot(document=words))
    else:
        document, record = _record(case, verb, words)
        quote = _words_of(record)
        # The words as they stand in the evidence: in the tables they may be hidden.
        spot = _at(case, words, document, (quote.start, quote.end))
        meant = _Meant(spot, type(record).__name__.lower())
    # A purge takes the whole document, and leaves none of its words in the ledger.
    return _Meant(Spot(document=meant.spot.document)) if verb is Verb.PURGE else meant


def _at(case: Case, words: str, document: str, span: tuple[int, int]) -> Spot:
    found = case.evidence.document(document)
    if found is None:
        raise BadInput(
            words,
            expected="a place in a document of the casefile",
            found=f"no document {document} there",
            remedy="`sayso export` prints all ids",
        )
    text = found.text
    start, end = span
    if not 0 <= start < end <= len(text):
        raise BadInput(
            words,
            expected="a place inside a document of the casefile",
            found=f"a text of {len(text)} characters",
            remedy="offsets are those of `sayso text`",
        )
    return Spot(document=document, start=start, end=end, text=text[start:end])


def _refuse_nobody(case: Case, verb: Verb, spots: Sequence[Spot]) -> None:
    """Refuse to judge that nobody is somebody, a person a report, or somebody what they are anyway."""
    # By their places only: the words may be hidden from whoever asks.
    told = " ".join(map(_where, spots))
    if verb is Verb.SAME and len(spots) > len(set(spots)):
        raise BadInput(
            f"same {told}",
            expected="two places",
            found="one place twice",
            remedy="name the other one, too",
        )
    named = {spot.document for spot in spots}
    readings = {one: case.tables.reading(one) for one in named}
    sorts = [_sort(spot, readings.get(spot.document)) for spot in spots]
    if len(set(sorts)) > 1 or None in sorts:
        found = " and ".join(
            f"{_where(spot)}, {sort or 'which names nobody'}"
            for spot, sort in zip(spots, sorts, strict=True)
        )
        raise BadInput(
            f"{verb} {told}",
            expected="words for two people, or of two reports",
            found=found,
            remedy="`sayso actors propose` prints where unknown people are named, `sayso export`"
            " the ids of reports",
        )


def _where(spot: Spot) -> str:
    return spot.document if spot.start is None else f"{spot.document}:{spot.start}-{spot.end}"


def _sort(spot: Spot, reading: Reading | None) -> str | None:
    """Say what stands at a spot: a report's trigger, before all, or a person."""
    if reading and any(spot.meets(report.trigger) for report in reading.reports):
        return "a report"
    named = reading and any(spot.meets(someone.quote) for someone in reading.people())
    return "a person" if named else None


def _record(case: Case, verb: Verb, words: str) -> tuple[str, _Worded]:
    # An incident bears the id of its first report; the report is meant, whose words they are.
    found = next(filter(None, (case.tables.named(kind, words) for kind in _KINDS)), None)
    if found is None:
        raise BadInput(
            words,
            expected="the id of a record or document, or DOCUMENT:START-END",
            found="nothing of that id in the casefile",
            remedy="`sayso export` prints all ids",
        )
    owner, record = found
    if not isinstance(record, Claim):
        return owner, record
    if verb in (Verb.SAME, Verb.DIFFERENT):
        return _record(case, verb, record.report)
    if verb not in _OWN:
        return record.document, record
    if record.figure is None:
        raise BadInput(
            words,
            expected=f"something to {verb}: a figure, statement, report or act",
            found=f"a claim on {record.field}",
            remedy=f"name the report that tells it, {record.report}",
        )
    return _record(case, verb, record.figure)


def _words_of(record: _Worded) -> Quote:
    match record:
        case Claim() | Act():
            return record.quote
        case Figure():
            return record.number
        case Statement():
            return record.content[0]
        case Report():
            return record.trigger
        case _:
            assert_never(record)
