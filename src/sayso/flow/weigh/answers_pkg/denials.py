"""Claims that answer claims: who denies what, and who doubts it or will not say."""

from collections.abc import Iterable, Iterator, Sequence

from sayso.domain.codes import Field, Stance
from sayso.domain.incident import Claim
from sayso.domain.reading import Statement
from sayso.flow.weigh.claims import Page, said_by
from sayso.flow.weigh.evidence import Evidence, Spoken
from sayso.text.ids import content_id

_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.DECLINES, Stance.UNVERIFIABLE})
_BLAME = frozenset({Field.PERPETRATOR, Field.CLAIMED_BY, Field.BLAMED_ON})


def answers(page: Page, made: Sequence[Spoken], evidence: Evidence) -> Iterator[Spoken]:
    """Give a claim for each statement that denies, doubts or declines what a claim says.

    Only for statements that made no claim of their own, on the field of what they are about.
    """
    has_own = {one.claim.statement for one in made if one.claim.stance in _ANSWERS}
    for statement in page.reading.statements:
        if statement.stance in _ANSWERS and statement.id not in has_own:
            for rank, asked in enumerate(_asked(statement, made)):
                yield said_by(
                    page, statement.speaker, _answer(statement, asked.claim, rank), evidence
                )


def pointed(claims: Sequence[Spoken], statements: Iterable[Statement]) -> list[Spoken]:
    """Give the claims with each denial pointing at the claim it denies, where that is known.

    What the statement says it is about decides; else the one other voice that says the same.
    """
    about = {statement.id: statement.about for statement in statements}
    return [_pointed(one, claims, about.get(one.claim.statement or "", ())) for one in claims]


def _asked(statement: Statement, made: Sequence[Spoken]) -> list[Spoken]:
    found = [
        one
        for one in made
        if one.claim.statement != statement.id
        and {one.claim.figure, one.claim.statement} & set(statement.about)
        and one.holds
    ]
    return sorted(found, key=lambda one: (one.claim.quote.start, one.claim.field, one.claim.id))


def _answer(statement: Statement, asked: Claim, rank: int) -> Claim:
    quote = statement.content[0]
    denies = asked.id if statement.stance is Stance.DENIES else None
    place = f"{quote.start}-{quote.end}-{rank}"
    return asked.but(
        id=content_id("c", asked.document, asked.report, "answer", statement.id, place),
        stance=statement.stance,
        quote=quote,
        denies=denies,
        said=statement.said,
        statement=statement.id,
        figure=None,
        part_of=None,
    )


def _pointed(one: Spoken, claims: Sequence[Spoken], about: Sequence[str]) -> Spoken:
    claim = one.claim
    if claim.stance is not Stance.DENIES or claim.denies:
        return one
    others = [other for other in claims if other.key != one.key and other.holds]
    named = [o for o in others if {o.claim.figure, o.claim.statement} & set(about) - {None}]
    fitting = [o for o in named if o.claim.field is claim.field] or [
        o for o in others if _says_the_same(claim, o.claim)
    ]
    if not fitting:
        return one
    # The claim of the same document, then the first in order of ids: never the order of input.
    best = min(fitting, key=lambda o: (o.claim.document != claim.document, o.claim.id))
    return one.but(claim=claim.but(denies=best.claim.id))


def _says_the_same(one: Claim, other: Claim) -> bool:
    if one.field in _BLAME and other.field in _BLAME:
        return one.actor is not None and other.actor is not None and _who(one) == _who(other)
    if one.field is not other.field or one.field is not Field.FIGURE:
        return False
    return (one.measure, one.group, one.low, one.high) == (
        other.measure,
        other.group,
        other.low,
        other.high,
    )


def _who(claim: Claim) -> str:
    assert claim.actor is not None  # noqa: S101 - asked for claims that name an actor
    return claim.actor.actor or claim.actor.name.casefold()
