"""From the answers on all passages of a document to its reading."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.domain.document import Document, Problem
from sayso.domain.reading import Act, Figure, Reading, Report, Statement
from sayso.flow.extract.asked import saying, telling
from sayso.flow.extract.asked.answer import Given, given
from sayso.flow.extract.asked.locating import Passage
from sayso.flow.extract.assembly import Finders, assembled
from sayso.text.sentences import Span

Answer = Mapping[str, object]


def asked_reading(document: Document, answers: Sequence[tuple[Span, Answer]], name: str) -> Reading:
    """Give what a model answered on the passages of a document, so far as its text bears it out.

    What does not hold is a problem; the rest is tied as for every other reader.
    """
    text = _AnsweredText(document.text, answers)
    finders = Finders(name, text.statements, text.figures, text.reports, text.acts)
    found = assembled(document, finders)
    problems = (problem.but(document=document.id) for problem in text.problems)
    return found.but(problems=(*found.problems, *problems))


class _AnsweredText:
    """The answers on a text as finders of its records; what does not hold is in `problems`."""

    def __init__(self, text: str, answers: Sequence[tuple[Span, Answer]]) -> None:
        self.problems: list[Problem] = []
        self._answers = [(Passage(text, span, self.problems), answer) for span, answer in answers]

    def _given(self, kind: str) -> Iterator[tuple[Passage, Iterator[Given]]]:
        for passage, answer in self._answers:
            yield passage, given(answer, kind, self.problems, kind=kind)

    def statements(self, text: str, sentences: Sequence[Span]) -> list[Statement]:
        """Give the statements in text order."""
        given_ = self._given("statements")
        found = [one for at, told in given_ for one in saying.statements(at, told)]
        return sorted(found, key=lambda one: (one.content[0].start, one.content[-1].end))

    def figures(self, text: str, sentences: Sequence[Span]) -> list[Figure | Problem]:
        """Give the figures in text order, and problems."""
        given_ = self._given("figures")
        found = [one for at, told in given_ for one in saying.figures(at, told, sentences)]
        counted = [one for one in found if isinstance(one, saying.Counted)]
        self.problems += [one for one in found if isinstance(one, Problem)]
        return list(saying.ordered(counted, self.problems))

    def reports(self, text: str, sentences: Sequence[Span]) -> list[Report]:
        """Give the reports in text order."""
        given_ = self._given("reports")
        found = [one for at, told in given_ for one in telling.reports(at, told)]
        return sorted(found, key=lambda one: one.trigger.start)

    def acts(self, text: str, sentences: Sequence[Span]) -> list[Act]:
        """Give the acts in text order."""
        given_ = self._given("acts")
        found = [one for at, told in given_ for one in telling.acts(at, told)]
        return sorted(found, key=lambda one: one.quote.start)
