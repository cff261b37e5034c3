"""What extraction asks of whoever finds spans: the rules here, or a trained tagger. Any of this shape will do.

Finders give records with an empty `id` and without cross-references; `assembly.py` ties them.
"""

from collections.abc import Sequence
from typing import Protocol

from sayso.domain.document import Problem, Quote
from sayso.domain.reading import Act, Figure, Report, Statement
from sayso.text.answers import Answers
from sayso.text.sentences import Span


class StatementFinder(Protocol):
    """Finds who says what, and how they put it."""

    def __call__(self, text: str, sentences: Sequence[Span]) -> Sequence[Statement]:
        """Give statements in text order; `id` and `about` are left empty."""
        ...


class FigureFinder(Protocol):
    """Finds counts of people."""

    def __call__(self, text: str, sentences: Sequence[Span]) -> Sequence[Figure | Problem]:
        """Give figures in text order; `part_of` names another by its index, as a string."""
        ...


class ReportFinder(Protocol):
    """Finds incidents, and what is told of each."""

    def __call__(self, text: str, sentences: Sequence[Span]) -> Sequence[Report]:
        """Give reports, what the text is about first; no Told value has a statement yet."""
        ...


class ActFinder(Protocol):
    """Finds who did what toward whom, short of harm to people."""

    def __call__(self, text: str, sentences: Sequence[Span]) -> Sequence[Act]:
        """Give acts in text order."""
        ...


class VoiceFinder(Protocol):
    """Says whose word a figure is."""

    def __call__(self, number: Quote, around: Statement | None, /) -> Statement | None:
        """Give one of the statements, or nothing: the document's own word. `around` covers the number."""
        ...


class Recounting(Protocol):
    """Says which figures count people anew, for which report."""

    def __call__(
        self,
        text: str,
        sentences: Sequence[Span],
        figures: Sequence[Figure],
        reports: Sequence[Report],
    ) -> Sequence[Figure]:
        """Give the figures, as many, in the same order; what they are part of and are of may be another."""
        ...


class VoicesOf(Protocol):
    """Gives, of the statements of a document, who can be asked whose word a figure is."""

    def __call__(self, statements: Sequence[Statement]) -> VoiceFinder:
        """Take the statements."""
        ...


class Tagger(Protocol):
    """A trained model that answers questions on every word piece of a text."""

    name: str

    def __call__(self, text: str) -> Answers:
        """Give all answers on a text."""
        ...
