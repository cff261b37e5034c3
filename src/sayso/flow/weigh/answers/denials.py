"""Claims that answer claims: who denies what, who takes back what, and who doubts it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.domain.codes import Stance
from sayso.domain.incident import Claim
from sayso.domain.reading import Statement
from sayso.flow.weigh.claims import Page, said_by
from sayso.flow.weigh.evidence import Evidence, Spoken
from sayso.flow.weigh.history.likeness import says_the_same, takes_up
from sayso.flow.weigh.history.moments import before, moment
from sayso.text.ids import content_id

_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.UNVERIFIABLE})


def answers(page: Page, made: Sequence[Spoken], evidence: Evidence) -> Iterator[Spoken]:
    """Give a claim for each statement that denies or doubts what a claim says, or cannot verify it.

    Only for statements that made no claim of their own, on the field of what they are about.
    """
    has_own = {one.claim.statement for one in made if one.claim.stance in _ANSWERS}
    for statement in page.reading.statements:
        if statement.stance in _ANSWERS and statement.id not in has_own:
            for rank, asked in enumerate(_asked(statement, made)):
                yield said_by(
                    page, statement.speaker, answered(statement, asked.claim, rank), evidence
                )


def pointed(claims: Sequence[Spoken], statements: Iterable[Statement]) -> list[Spoken]:
    """Give the claims with each denial pointing at the claim it denies, where that is known.

    A word of its own that the voice takes back goes first; else what the statement says it is
    about decides; else the one other voice that says the same.
    """
    about = {statement.id: statement.about for statement in statements}
    by_voice: defaultdict[str, list[Spoken]] = defaultdict(list)
    for one in claims:
        if one.holds:
            by_voice[one.key].append(one)
    return [
        _pointed(one, claims, by_voice[one.key], about.get(one.claim.statement or "", ()))
        for one in claims
    ]


def answered(statement: Statement, asked: Claim, rank: int = 0) -> Claim:
    """Give the claim by which a statement answers another: of its content, with its own stance."""
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


def _asked(statement: Statement, made: Sequence[Spoken]) -> list[Spoken]:
    found = [
        one
        for one in made
        if one.claim.statement != statement.id
        and {one.claim.figure, one.claim.statement} & set(statement.about)
        and one.holds
    ]
    return sorted(found, key=lambda one: (one.claim.quote.start, one.claim.field, one.claim.id))


def _pointed(
    one: Spoken, claims: Sequence[Spoken], own: Sequence[Spoken], about: Sequence[str]
) -> Spoken:
    claim = one.claim
    if claim.stance is not Stance.DENIES or claim.denies:
        return one
    unsaid = [other for other in own if _takes_back(one, other)]
    if unsaid:
        last = max(unsaid, key=lambda other: (moment(other.claim), other.claim.id))
        return one.but(claim=claim.but(denies=last.claim.id))
    others = [other for other in claims if other.key != one.key and other.holds]
    named = [o for o in others if {o.claim.figure, o.claim.statement} & set(about) - {None}]
    fitting = [o for o in named if o.claim.field is claim.field] or [
        o for o in others if says_the_same(claim, o.claim)
    ]
    if not fitting:
        return one
    # The claim of the same document, then the first in order of ids: never the order of input.
    best = min(fitting, key=lambda o: (o.claim.document != claim.document, o.claim.id))
    return one.but(claim=claim.but(denies=best.claim.id))


def _takes_back(one: Spoken, other: Spoken) -> bool:
    """Say whether a denial is of what its own voice said before."""
    if one.withdraws and not before(one.claim, other.claim):
        return says_the_same(one.claim, other.claim) or takes_up(one.claim, other.claim)
    return says_the_same(one.claim, other.claim) and before(other.claim, one.claim)
