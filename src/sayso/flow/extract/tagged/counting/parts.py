"""Which figures are part of another or say it again: "two men were shot", then "one of them"."""

from collections.abc import Sequence

import numpy as np

from sayso.domain.codes import Group, Measure
from sayso.domain.document import Problem
from sayso.domain.reading import Figure
from sayso.flow.extract.tagged.words import span_of
from sayso.text.answers import Answers, Link, Question

RULED = 1.0
"""What the rules' own word is worth, on the scale of the tagger's scores."""
LEANING = 2.0
"""What speaks for a part beforehand: a number that is counted twice does more harm than one left out."""
_LEAST = 1e-4
_BACK = 60
"""How many figures back a whole is looked for."""
_HARM = (Measure.KILLED, Measure.INJURED, Measure.CASUALTIES)
_ARMED_OR_OFFICIAL = (Group.SECURITY, Group.MILITANT, Group.OFFICIAL)
_KNOWN = (*_ARMED_OR_OFFICIAL, Group.CIVILIAN)
_UNARMED = (Group.UNKNOWN, Group.CIVILIAN)
_ANYBODY = ("people", "persons")
_BELONGING = ("of", "from", "belonging")
Found = Sequence[Figure | Problem]


def parts(answers: Answers, found: Found) -> list[Figure | Problem]:
    """Give the figures; `part_of` is the rank of another among the figures, as a string."""
    figures = [one for one in found if isinstance(one, Figure)]
    kept = [_part(answers, figures, rank) for rank in range(len(figures))]
    told = iter(_mixed(figures, kept))
    return [next(told) if isinstance(one, Figure) else one for one in found]


def _mixed(ruled: Sequence[Figure], figures: Sequence[Figure]) -> list[Figure]:
    """Give "six people, including two policemen" as mixed, where the parts leave somebody over.

    Only where the rules, too, know it for a part: beside "21 hostages" four soldiers are no part.
    """
    armed: dict[tuple[int, Group], int] = {}
    for known, part in zip(ruled, figures, strict=True):
        if known.part_of is not None and part.part_of is not None:
            of = (int(part.part_of), part.group)
            armed[of] = armed.get(of, 0) + (part.low or 0)
    kept = list(figures)
    for (rank, group), count in armed.items():
        whole = figures[rank]
        open_ = whole.group in _UNARMED or (whole.group is group and _of_anybody(whole))
        if group in _ARMED_OR_OFFICIAL and open_ and (whole.low or 0) > count:
            kept[rank] = whole.but(group=Group.MIXED)
    return kept


def _of_anybody(figure: Figure) -> bool:
    # "Six people, including two policemen": were all of them policemen, nobody would say so.
    # But "six people from the army" are of the army.
    counted = figure.counted
    if counted is None or counted.text.lower() not in _ANYBODY:
        return False
    behind = figure.quote.text[counted.end - figure.quote.start :].split(maxsplit=1)
    return not behind or behind[0].lower() not in _BELONGING


def _part(answers: Answers, figures: Sequence[Figure], rank: int) -> Figure:
    own = figures[rank]
    shares = answers.asked(Question.TOP, *span_of(own.number))
    told = dict(zip(answers.values(Question.TOP), shares, strict=True))
    part, top = (np.log(max(told[value], _LEAST)) for value in ("part", "top"))
    score = float(part - top) + LEANING + (RULED if own.part_of is not None else 0.0)
    if score <= 0:
        return own.but(part_of=None)
    if own.part_of is not None:
        return own
    return own.but(part_of=_whole(answers, figures, rank))


def _whole(answers: Answers, figures: Sequence[Figure], rank: int) -> str | None:
    """Give the figure that one is part of: an earlier one of people it can be among, likeliest first."""
    own = figures[rank]
    others = [at for at in range(max(0, rank - _BACK), rank) if _may_hold(figures[at], own)]
    if not others:
        return None
    spans = [span_of(figures[at].number) for at in others]
    found = answers.likeliest(Link.WHOLE, span_of(own.number), spans)
    return str(others[-1 if found.rank is None else found.rank])


def _may_hold(whole: Figure, part: Figure) -> bool:
    if whole.measure is not part.measure and not (
        whole.measure is Measure.CASUALTIES and part.measure in _HARM
    ):
        return False
    if groups_apart(whole, part):
        return False
    return whole.high is None or (part.low or 0) <= whole.high


def groups_apart(one: Figure, other: Figure) -> bool:
    """Say whether two figures count people of two known groups: four soldiers are not among 21 civilians."""
    return one.group in _KNOWN and other.group in _KNOWN and one.group is not other.group
