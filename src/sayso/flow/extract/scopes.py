"""Where records stand to one another: which statement covers a quote, which report a figure belongs to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from sayso.domain.codes import Stance
from sayso.domain.document import Quote
from sayso.domain.reading import Report, Statement, Told
from sayso.text.sentences import Span

T = TypeVar("T", bound=Told[object])
_FURTHEST = 1500
_CONDEMNS = re.compile(r"\b(?:condemn|denounc|responsib)", re.IGNORECASE)
_CLAIMS = re.compile(r"\bclaim(?:ed|s|ing)?$", re.IGNORECASE)
# Between the deed and its number nobody speaks anew, and no second clause begins.
_ON = (
    r"(?:(?!\b(?:and|said|says?|saying|claim\w*|announc\w*|wrote|alleg\w*|boast\w*|tweet\w*|add\w*|stat(?:ed|ing)"
    r"|it|they|he|she|we|according)\b)[^.;])"
)
_DEED = (
    r"(?:attack|blast|bombing|explosion|raid|ambush|killing|murder|assault|strike|shooting|hijacking|clash|assassination"
    r"|massacre|operation|shelling|encounter|gunfight|gunbattle|incident)(?:e?s)?"
)
_WHICH_DEED = re.compile(rf"\b{_DEED}\b{_ON}{{0,80}}?\b(?:which|that)\b{_ON}*$", re.IGNORECASE)
_THE_DEED = re.compile(
    rf"^\s+(?:the|a|an|last|this|\w+day['’]s)\b{_ON}{{0,60}}?\b{_DEED}\b", re.IGNORECASE
)


class Scopes:
    """The contents of a document's statements, to be asked which of them covers a place."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        pieces = [
            (q.start, q.end, statement) for statement in statements for q in statement.content
        ]
        pieces.sort(key=lambda piece: (piece[0], piece[1], piece[2].id))
        self._pieces = pieces
        self._claims = [one for one in statements if one.stance is Stance.CLAIMS_RESPONSIBILITY]
        self._speakers = sorted(
            {(one.speaker.start, one.speaker.end) for one in statements if one.speaker}
        )
        self._starts = [start for start, _, _ in pieces]
        self._longest = max((end - start for start, end, _ in pieces), default=0)

    def statement(self, quote: Quote) -> Statement | None:
        """Give the innermost statement whose content covers a quote, or nothing: the document's own word."""
        first = bisect_left(self._starts, quote.end - self._longest)
        last = bisect_right(self._starts, quote.start)
        around = [piece for piece in self._pieces[first:last] if piece[1] >= quote.end]
        return min(around, key=lambda piece: piece[1] - piece[0], default=(0, 0, None))[2]

    def names_speaker(self, quote: Quote) -> bool:
        """Say whether a quote lies in the words for a speaker: "two officials" who speak count nobody."""
        last = bisect_right(self._speakers, (quote.start, quote.start))
        near = self._speakers[max(0, last - 2) : last + 1]
        return any(start <= quote.start and quote.end <= end for start, end in near)

    def claiming(self, quote: Quote) -> str | None:
        """Give the id of the claim of responsibility whose speaker a quote names: it is their own word."""
        for one in self._claims:
            if one.speaker and one.speaker.start < quote.end and quote.start < one.speaker.end:
                return one.id
        return None

    def over(self, quote: Quote) -> str | None:
        """Give the id of the innermost statement that covers a quote."""
        found = self.statement(quote)
        return None if found is None else found.id


def by_the_way(text: str, said: Statement, quote: Quote) -> bool:
    """Say whether a number only tells which deed is meant: "claimed the attack *in which five died*" counts nobody for them.

    Labellers hold it to be the document's word, in claims of responsibility and in condemnations.
    """
    cue = said.cue
    if cue is None:
        return False
    between = text[cue.end : quote.start]
    claims = _CLAIMS.search(cue.text) and _THE_DEED.search(between)
    of_a_deed = said.stance is Stance.CLAIMS_RESPONSIBILITY or _CONDEMNS.search(cue.text) or claims
    return bool(of_a_deed and _WHICH_DEED.search(between))


def retold(report: Report, scopes: Scopes) -> Report:
    """Give a report whose every told value names the statement it stands in."""

    def told(values: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(value.but(statement=scopes.over(value.quote)) for value in values)

    return report.but(
        kind=report.kind.but(statement=scopes.over(report.kind.quote)),
        when=told(report.when),
        places=told(report.places),
        perpetrators=told(report.perpetrators),
        targets=told(report.targets),
        victims=told(report.victims),
        weapons=told(report.weapons),
        claimed_by=tuple(
            one.but(statement=scopes.claiming(one.quote) or one.statement)
            for one in told(report.claimed_by)
        ),
        blamed_on=told(report.blamed_on),
        outcomes=told(report.outcomes),
        access=told(report.access),
    )


def nearest_reports(
    spans: Sequence[Span], numbers: Sequence[Quote], reports: Sequence[Report]
) -> list[tuple[str, ...]]:
    """Give each number the report told of nearest in its sentence, else the last one told of before it.

    A report further back than some paragraphs is not meant any more.
    """
    places = sorted({(quote.start, one.id) for one in reports for quote in _told_at(one)})
    starts = [start for start, _ in places]
    begins = [span.start for span in spans]
    out: list[tuple[str, ...]] = []
    for number in numbers:
        rank = bisect_right(begins, number.start) - 1
        span = spans[rank] if rank >= 0 else Span(number.start, number.end)
        inside = places[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        before = bisect_left(starts, span.start) - 1
        if inside:
            out.append((min(inside, key=lambda told: (abs(told[0] - number.start), told[0]))[1],))
        elif before >= 0 and number.start - starts[before] <= _FURTHEST:
            out.append((places[before][1],))
        else:
            out.append(())
    return out


def _told_at(report: Report) -> Iterator[Quote]:
    """Give every place where a text tells of an incident."""
    yield from (report.trigger, report.kind.quote)
    yield from (told.quote for told in report.when)
    yield from (told.quote for told in report.places)
    yield from (told.quote for told in report.victims)
    yield from (told.quote for told in report.outcomes)
