"""A document as ties read it: its sentences, and where in them each of its reports is told."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.domain.codes import Kind
from sayso.domain.document import Document
from sayso.domain.reading import Reading, Report
from sayso.flow.link.ties.where import closest
from sayso.text.sentences import sentences
from sayso.text.similarity import folded

# What stands further back in a text is no longer about how its incidents hang together.
_READ = 20_000
_BACK = 4


class Deed(NamedTuple):
    """A report as it stands in its text: its trigger, its kind, its days as ordinals, its places."""

    report: str
    start: int
    end: int
    kind: Kind
    first: int | None
    last: int | None
    places: frozenset[str]


class Line(NamedTuple):
    """A sentence, and the deeds whose triggers stand in it, in order."""

    start: int
    end: int
    rank: int
    deeds: tuple[Deed, ...]


class Scene:
    """The text of one document, line by line, with its deeds."""

    def __init__(self, reading: Reading, document: Document) -> None:
        self.text = document.text[:_READ]
        told = (_deed(report) for report in reading.reports if not report.aggregates)
        self.deeds = sorted((one for one in told if one.end <= len(self.text)), key=_order)
        spans = sentences(self.text) if self.deeds else []
        self.lines = [
            Line(start, end, rank, tuple(d for d in self.deeds if start <= d.start < end))
            for rank, (start, end) in enumerate(spans)
        ]

    def beside(self, line: Line, reach: int = 1) -> Sequence[Line]:
        """Give a sentence with those up to so far before and after it."""
        return self.lines[max(0, line.rank - reach) : line.rank + reach + 1]

    def back(
        self,
        at: int,
        kinds: frozenset[Kind],
        *,
        but: Deed | None = None,
        main: bool = False,
        many: bool = False,
    ) -> Deed | None:
        """Give the deed of such a kind told last before a place of the text; with `main` the first.

        "The attack" is what the text is about, "the bombing" the last one told of; with `many`,
        "the bombings", sooner one that was told of as several.
        """
        found = [one for one in self.deeds if one.start < at and one.kind in kinds and one != but]
        # "The bombing" may be what is only known to be an incident, where nothing closer is told.
        close = [one for one in found if main or one.kind is not Kind.OTHER]
        found = close or found
        several = [one for one in found if self.text[one.start : one.end].endswith("s")]
        found = several or found if many else found
        if not found:
            return None
        return found[0] if main else found[-1]

    def near(self, line: Line, kinds: frozenset[Kind], *, but: Deed) -> Deed | None:
        """Give the deed of such a kind told nearest, sooner before than after."""
        found = [
            (abs(other.rank - line.rank), other.rank > line.rank, one)
            for other in self.beside(line, _BACK)
            for one in other.deeds
            if one.kind in kinds and one != but
        ]
        return min(found, key=lambda one: (one[0], one[1], one[2].start))[2] if found else None


def _deed(report: Report) -> Deed:
    span = closest(told.value for told in report.when)
    return Deed(
        report=report.id,
        start=report.trigger.start,
        end=report.trigger.end,
        kind=report.kind.value,
        first=span.first if span else None,
        last=span.last if span else None,
        places=frozenset(_names(report)),
    )


def _names(report: Report) -> Iterator[str]:
    for told in report.places:
        yield folded(told.value.name)
        yield folded(told.quote.text)
        if told.value.admin1:
            yield folded(told.value.admin1)


def _order(deed: Deed) -> tuple[int, int, str]:
    return deed.start, deed.end, deed.report
