"""The four finders of a text that a tagger has answered on, who says each figure, and which count anew."""

from collections.abc import Sequence

from sayso.domain.document import Problem
from sayso.domain.reading import Act, Figure, Report, Statement
from sayso.flow.extract.attribution import statements
from sayso.flow.extract.events import reports
from sayso.flow.extract.figures.again import told_again
from sayso.flow.extract.figures.finder import decided, settled
from sayso.flow.extract.needs import VoiceFinder
from sayso.flow.extract.tagged.counting.anew import counted_anew
from sayso.flow.extract.tagged.counting.counts import Tagged
from sayso.flow.extract.tagged.counting.parts import parts
from sayso.flow.extract.tagged.happening.deeds import deeds
from sayso.flow.extract.tagged.happening.leading import main_first
from sayso.flow.extract.tagged.happening.roles import retold_by
from sayso.flow.extract.tagged.saying.references import named, whose
from sayso.flow.extract.tagged.saying.statements import joined
from sayso.flow.extract.tagged.saying.voices import Voices
from sayso.flow.extract.tagged.words import span_of
from sayso.text.answers import Answers
from sayso.text.sentences import Span


class TaggedText:
    """Finds records in one text, by the answers on it."""

    def __init__(self, answers: Answers) -> None:
        """Hold the answers."""
        self._answers = answers
        self._ruled: list[Statement] = []

    def statements(self, text: str, sentences: Sequence[Span]) -> list[Statement]:
        """Give who says what, in text order."""
        self._ruled = statements(text, sentences)
        return joined(text, self._ruled, self._answers)

    def figures(self, text: str, sentences: Sequence[Span]) -> list[Figure | Problem]:
        """Give counts of people, in text order."""
        found = settled(decided(text, sentences, Tagged(self._answers)))
        found = told_again(parts(self._answers, found))
        names = named(text, self._answers)
        return [self._owned(text, one, names) if isinstance(one, Figure) else one for one in found]

    def _owned(self, text: str, figure: Figure, names: Sequence[Span]) -> Figure:
        return figure.but(whose=whose(text, self._answers, span_of(figure.number), names))

    def recounting(
        self,
        text: str,
        sentences: Sequence[Span],
        figures: Sequence[Figure],
        reports: Sequence[Report],
    ) -> list[Figure]:
        """Give the figures, those that count people anew part of none."""
        return counted_anew(text, sentences, figures, reports, self._answers)

    def reports(self, text: str, sentences: Sequence[Span]) -> list[Report]:
        """Give what is told of incidents: what the text is about, then the others in text order."""
        return main_first(retold_by(text, self._answers, reports(text, sentences)))

    def acts(self, text: str, sentences: Sequence[Span]) -> list[Act]:
        """Give who did what toward whom, in text order."""
        return deeds(text, self._answers)

    def voices(self, statements: Sequence[Statement]) -> VoiceFinder:
        """Give who can be asked in which statement a figure is said."""
        return Voices(self._answers, statements, self._ruled).of
