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

_PLACE = re.compile(r"(?P<document>d[0-9a-f]+):(?P<start>\d+)-(?P<end>\d+)")


def signed_judgement(
    case: Case, verb: Verb, spots: Sequence[str], *, said: Mapping[str, str | None]
) -> Judgement:
    """Give the judgement that a person means, with number 0 and the time of now.

    Raises `BadInput` for a spot that is not in the casefile, and `BrokenRecord` for a judgement
    that contradicts itself.
    """
    withdraws = None
    if verb is Verb.WITHDRAW:
        withdraws, spots = _number(spots), ()
    field, _, value = (said.get("change") or "").partition("=")
    return Judgement(
        number=0,
        verb=verb,
        spots=tuple(_spot(case, words) for words in spots),
        who=said.get("who") or "",
        when=datetime.now(tz=UTC).isoformat(timespec="seconds"),
        why=said.get("why") or "",
        field=field.strip() or None,
        value=value.strip() or None,
        withdraws=withdraws,
    )


def _number(spots: Sequence[str]) -> int:
    if len(spots) == 1 and spots[0].isdecimal():
        return int(spots[0])
    raise BadInput(
        "withdraw",
        expected="the number of one judgement",
        found=" ".join(spots) or "nothing",
        remedy="Judgements are numbered as `sayso judge` printed them.",
    )


def _spot(case: Case, words: str) -> Spot:
    if place := _PLACE.fullmatch(words):
        return _at(case, words, place["document"], (int(place["start"]), int(place["end"])))
    if words.startswith("d") and case.evidence.document(words) is not None:
        return Spot(document=words)
    found = _record(case, words)
    if found is None:
        raise BadInput(
            words,
            expected="the id of a record or document, or DOCUMENT:START-END",
            found="nothing of that id in the casefile",
            remedy="`sayso export` prints all ids.",
        )
    document, quote = found
    return Spot(document=document, start=quote.start, end=quote.end, text=quote.text)


def _at(case: Case, words: str, document: str, span: tuple[int, int]) -> Spot:
    found = case.evidence.document(document)
    text = found.text if found else ""
    start, end = span
    if not 0 <= start < end <= len(text):
        raise BadInput(
            words,
            expected="a place inside a document of the casefile",
            found=f"a text of {len(text)} characters",
            remedy="Offsets are those of `sayso text`.",
        )
    return Spot(document=document, start=start, end=end, text=text[start:end])


def _record(case: Case, id_: str) -> tuple[str, Quote] | None:
    tables = case.tables
    owner, table = next(((r.owner, r.table) for r in tables.rows() if r.id == id_), ("", ""))
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
