"""What was chosen, written into the figures: what they are part of, and which report they are of."""

from collections.abc import Mapping, Sequence

from sayso.domain.codes import Kind
from sayso.domain.reading import Figure, Report
from sayso.flow.extract.tagged.counting.anew.candidates import Candidate, candidates
from sayso.flow.extract.tagged.counting.anew.choosing import Chosen, chosen
from sayso.flow.extract.tagged.counting.anew.shipped import WEIGHTS
from sayso.flow.extract.tagged.counting.parts import groups_apart
from sayso.text.answers import Answers
from sayso.text.sentences import Span

UNVOICED, VOICED = 0.25, 0.1
"""A figure that nothing can hold stays where it is, unless it is less likely than this to count anew.

Another voice's number may be another account of the same, and is moved only where that is less likely.
"""


def counted_anew(
    text: str,
    sentences: Sequence[Span],
    figures: Sequence[Figure],
    reports: Sequence[Report],
    answers: Answers,
) -> list[Figure]:
    """Give the figures; one that counts anew is part of none, and of the first report if it was of none.

    One that does not is part of the figure that it says again; where none can hold it, and it is
    hardly of this incident, it is of the report told of before it, or of none: another incident's
    number is no claim on this one. What was read as part of another stays so, and goes where that
    one goes.
    """
    found = candidates(text, sentences, figures, reports, answers)
    if not found:
        return list(figures)
    return settled(found, chosen(found, WEIGHTS), figures, reports)


def settled(
    found: Sequence[Candidate],
    taken: Chosen,
    figures: Sequence[Figure],
    reports: Sequence[Report],
) -> list[Figure]:
    """Give the figures when it is known of some whether they count anew."""
    main = reports[0] if reports else None
    wholes = [one for one, new in zip(found, taken.anew, strict=True) if new]
    told: dict[str, Figure] = {}
    for one, new, share in zip(found, taken.anew, taken.shares, strict=True):
        if new:
            told[one.figure.id] = _anew(one, main)
        elif one.figure.part_of is None and one.of_main:
            again = _again(one, wholes)
            stays = _stays(one, share, wholes)
            told[one.figure.id] = again or (one.figure if stays else _elsewhere(one, reports, main))
    moved = {
        one.figure.id: told[one.figure.id]
        for one in wholes
        if told[one.figure.id].reports != one.figure.reports
    }
    return [told.get(one.id) or _following(one, moved) for one in figures]


def _anew(one: Candidate, main: Report | None) -> Figure:
    """Give a figure as part of none; of the main report, where it was of none, or of an arrest, which harms nobody."""
    figure = one.figure.but(part_of=None)
    elsewhere = one.of is not None and one.of.kind.value is not Kind.ARREST
    return figure if main is None or elsewhere else figure.but(reports=(main.id,))


def _again(one: Candidate, wholes: Sequence[Candidate]) -> Figure | None:
    """Give a figure as part of one that counts anew: the last before it that can hold it, or the first after."""
    may = [other for other in wholes if _may_hold(other, one)]
    # Who was hurt and then died is counted with the dead.
    may = [other for other in may if other.injured == one.injured] or may
    before = [other for other in may if other.start < one.start]
    whole = before[-1] if before else next(iter(may), None)
    return one.figure.but(part_of=whole.figure.id) if whole else None


def _may_hold(whole: Candidate, part: Candidate) -> bool:
    high = whole.figure.high
    alike = whole.injured == part.injured or part.injured
    apart = groups_apart(whole.figure, part.figure)
    return alike and not apart and (high is None or part.value <= high)


def _stays(one: Candidate, share: float, wholes: Sequence[Candidate]) -> bool:
    """Say whether a figure stays of the main report: it may be, or counts people of another group there."""
    sure = UNVOICED if one.figure.speaker is None else VOICED
    return share >= sure or any(groups_apart(other.figure, one.figure) for other in wholes)


def _elsewhere(one: Candidate, reports: Sequence[Report], main: Report | None) -> Figure:
    """Give a figure as of the last other report told of before it, or of none."""
    before = [
        other.id
        for other in reports
        if other is not main
        and other.kind.value is not Kind.ARREST
        and other.trigger.start <= one.start
    ]
    return one.figure.but(reports=tuple(before[-1:]))


def _following(figure: Figure, moved: Mapping[str, Figure]) -> Figure:
    """Give a part as of the report that its whole was found to be of."""
    whole = moved.get(figure.part_of or "")
    return figure if whole is None else figure.but(reports=whole.reports)
