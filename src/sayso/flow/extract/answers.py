"""What a denial, a doubt or a correction answers: earlier statements and figures on the same matter."""

from collections.abc import Sequence

from sayso.domain.codes import Stance
from sayso.domain.reading import Figure, Statement
from sayso.text.names import folded
from sayso.text.wordlists import word_set

_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.CORRECTS, Stance.UNVERIFIABLE})
_BACK = 30
_EMPTY = word_set(
    "the a an of in on at by to and or that this it its his her their was were is are be been had has have not no any with for from"
    " as he she they we i who which also said says claim claims account accounts report reports there"
)


def answering(statements: Sequence[Statement], figures: Sequence[Figure]) -> list[Statement]:
    """Give the statements, those that answer others with the ids of what they answer."""
    told = [_words(statement) for statement in statements]
    by_statement: dict[str, list[Figure]] = {}
    for figure in figures:
        by_statement.setdefault(figure.statement or "", []).append(figure)
    return [
        statement.but(about=_about(statements, told, rank, by_statement))
        if statement.stance in _ANSWERS
        else statement
        for rank, statement in enumerate(statements)
    ]


def _about(
    statements: Sequence[Statement],
    told: Sequence[frozenset[str]],
    rank: int,
    by_statement: dict[str, list[Figure]],
) -> tuple[str, ...]:
    own = statements[rank]
    earlier = range(rank - 1, max(-1, rank - 1 - _BACK), -1)
    scored = [
        (_likeness(own, told[rank], statements[other], told[other]), other) for other in earlier
    ]
    best = max((score for score, _ in scored), default=0)
    if best == 0:
        return ()
    answered = max(other for score, other in scored if score == best)
    denied = {(figure.measure, figure.group) for figure in by_statement.get(own.id, ())}
    counted = by_statement.get(statements[answered].id, ())
    same = [figure.id for figure in counted if (figure.measure, figure.group) in denied]
    return (statements[answered].id, *same)


def _likeness(
    own: Statement, words: frozenset[str], other: Statement, theirs: frozenset[str]
) -> int:
    """Count shared words; naming the other's speaker ("the army's claim") counts as several."""
    speaker = own.speaker.name if own.speaker else None
    if other.speaker is None or (
        speaker is not None and folded(other.speaker.name) == folded(speaker)
    ):
        return 0
    named = frozenset(folded(other.speaker.name).split()) - _EMPTY
    return len(words & theirs) + 3 * bool(named & words)


def _words(statement: Statement) -> frozenset[str]:
    said = " ".join(quote.text for quote in statement.content)
    return frozenset(_bare(word) for word in folded(said).split()) - _EMPTY


def _bare(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
