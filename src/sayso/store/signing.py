"""Turns what a person types into a judgement: ids and places in documents into spots."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sayso.domain.codes import Verb
from sayso.domain.document import Quote
from sayso.domain.errors import BadInput
from sayso.domain.incident import Claim
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Act, Figure, Report, Statement
from sayso.store.casefile import Case

_WORDED = frozenset({"claims", "figures", "statements", "reports", "acts"})
_NUMBER = re.compile(r"[0-9]{1,18}")
_DOCUMENT = re.compile(r"d[0-9a-f]{1,64}")
_PLACE = re.compile(r"(?P<document>d[0-9a-f]{1,64}):(?P<start>[0-9]{1,18})-(?P<end>[0-9]{1,18})")


def signed_judgement(
    case: Case, verb: Verb, spots: Sequence[str], *, said: Mapping[str, str | None]
) -> Judgement:
    """Give the judgement that a person means, with number 0 and the time of now.

    Raises `BadInput` for a spot that is not in the casefile, and `BrokenRecord` for a judgement
    that contradicts itself.
    """
    withdraws = None
    if verb is Verb.WITHDRAW:
        withdraws, spots = _number(case, spots), ()
    field, value = _change(verb, said.get("change"))
    return Judgement(
        number=0,
        verb=verb,
        spots=tuple(_asked(verb, _spot(case, words)) for words in spots),
        who=said.get("who") or "",
        when=datetime.now(tz=UTC).isoformat(timespec="seconds"),
        why=said.get("why") or "",
        field=field,
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


def _asked(verb: Verb, spot: Spot) -> Spot:
    # A purge takes the whole document, and leaves none of its words in the ledger.
    return Spot(document=spot.document) if verb is Verb.PURGE else spot


def _spot(case: Case, words: str) -> Spot:
    if place := _PLACE.fullmatch(words):
        return _at(case, words, place["document"], (int(place["start"]), int(place["end"])))
    if _DOCUMENT.fullmatch(words) and case.evidence.document(words) is not None:
        return Spot(document=words)
    found = _record(case, words)
    if found is None:
        raise BadInput(
            words,
            expected="the id of a record or document, or DOCUMENT:START-END",
            found="nothing of that id in the casefile",
            remedy="`sayso export` prints all ids",
        )
    document, quote = found
    # The words as they stand in the evidence: in the tables they may be hidden.
    return _at(case, words, document, (quote.start, quote.end))


def _at(case: Case, words: str, document: str, span: tuple[int, int]) -> Spot:
    found = case.evidence.document(document)
    text = found.text if found else ""
    start, end = span
    if not 0 <= start < end <= len(text):
        raise BadInput(
            words,
            expected="a place inside a document of the casefile",
            found=f"a text of {len(text)} characters",
            remedy="offsets are those of `sayso text`",
        )
    return Spot(document=document, start=start, end=end, text=text[start:end])


def _record(case: Case, id_: str) -> tuple[str, Quote] | None:
    tables = case.tables
    # An incident bears the id of its first report; the report is meant, whose words they are.
    found = (r for r in tables.rows() if r.id == id_ and r.table in _WORDED)
    owner, table = next(((r.owner, r.table) for r in found), ("", ""))
    match table:
        case "claims":
            claim = next(one for one in tables.of(Claim, owner) if one.id == id_)
            return claim.document, claim.quote
        case "figures":
            return owner, next(x.number for x in tables.of(Figure, owner) if x.id == id_)
        case "statements":
            return owner, next(x.content[0] for x in tables.of(Statement, owner) if x.id == id_)
        case "reports":
            return owner, next(x.trigger for x in tables.of(Report, owner) if x.id == id_)
        case "acts":
            return owner, next(x.quote for x in tables.of(Act, owner) if x.id == id_)
        case _:
            return None
