"""Acts as the tagger marks them: the words for a deed, its type, who did it and toward whom."""

from collections.abc import Sequence

from sayso.domain.codes import Plover
from sayso.domain.reading import Act
from sayso.flow.extract.tagged.words import actor, quoted
from sayso.text.answers import Answers, Link, Marked, Question, Tag
from sayso.text.sentences import Span

SURE = 0.4


def deeds(text: str, answers: Answers) -> list[Act]:
    """Give acts in text order; a deed that nobody is named for is none."""
    marked = (*answers.marked(Tag.PARTY), *answers.marked(Tag.SOURCE))
    parties = sorted({one.span for one in marked})
    found = (_act(text, answers, one, parties) for one in answers.marked(Tag.ACT))
    return [act for act in found if act is not None]


def _act(text: str, answers: Answers, deed: Marked, parties: Sequence[Span]) -> Act | None:
    by = answers.likeliest(Link.WHO, deed.span, parties).somebody
    if by is None or deed.p < SURE:
        return None
    to = answers.likeliest(Link.TOWARD, deed.span, parties).somebody
    who, toward = parties[by], None if to in (None, by) else parties[to or 0]
    spans = [deed.span, who, *([toward] if toward else [])]
    sort, p = answers.best(Question.PLOVER, *deed.span)
    whole = Span(min(start for start, _ in spans), max(end for _, end in spans))
    return Act(
        id="",
        who=actor(text, who),
        toward=None if toward is None else actor(text, toward),
        plover=Plover(sort),
        quote=quoted(text, whole),
        p=answers.sure("act", deed.p * p),
    )
