"""Where a judgement lands: the record whose words overlap most with the words it names."""

from collections.abc import Iterable, Sequence

from sayso.domain.codes import Verb
from sayso.domain.document import Problem, Quote
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.record import Record


class Landing(Record):
    """A record a judgement may be about: its type, its id, the words it stands on."""

    letter: str
    id: str
    quotes: tuple[Quote, ...]


def standing(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Give the judgements nobody withdrew, by number; a withdrawal can be withdrawn in turn."""
    gone: set[int] = set()
    for judgement in sorted(judgements, key=lambda one: -one.number):
        if judgement.withdraws is not None and judgement.number not in gone:
            gone.add(judgement.withdraws)
    kept = (one for one in judgements if one.number not in gone and one.verb is not Verb.WITHDRAW)
    return sorted(kept, key=lambda one: one.number)


def landed(spot: Spot, landings: Iterable[Landing]) -> Landing | None:
    """Give the landing that shares most with the spot; ties go to the tighter, then earlier one."""
    if spot.start is None or spot.end is None:
        return None
    best = None
    for one in landings:
        shared = max((_shared(spot.start, spot.end, quote) for quote in one.quotes), default=0)
        if shared:
            size = sum(quote.end - quote.start for quote in one.quotes)
            key = (shared, -size, -one.quotes[0].start)
            # Equal spans are told apart by rank in the document: the first one is meant.
            if best is None or key > best[0]:
                best = key, one
    return best[1] if best else None


def _shared(start: int, end: int, quote: Quote) -> int:
    return max(0, min(end, quote.end) - max(start, quote.start))


def orphaned(judgement: Judgement, spot: Spot) -> Problem:
    """Give the problem of a judgement whose words no record stands on any more."""
    return Problem(
        code="judgement-orphaned",
        message=f"Judgement {judgement.number} ({judgement.verb}) names words that no record of"
        " this document stands on. Look at it again, or withdraw it.",
        stage="link",
        document=spot.document,
        start=spot.start,
        end=spot.end,
    )
