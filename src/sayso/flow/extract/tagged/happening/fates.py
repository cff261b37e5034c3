"""Who came to harm, once each, and what became of them, as tagger and rules have it."""

from collections.abc import Iterable, Sequence

from sayso.domain.codes import Measure
from sayso.domain.document import Quote
from sayso.domain.reading import Told, Victim
from sayso.domain.world import Actor
from sayso.flow.extract.events.telling.roles.persons import named_once, victim
from sayso.text.answers import Answers, Question

_FATES = (Measure.KILLED, Measure.INJURED)
"""What the tagger was taught of victims; of those who were taken, it knows little."""
LIKELY, CERTAIN = 0.5, 0.9
"""How likely a fate must be, and where the rules read that somebody was taken."""
_NOBODY = ("a", "an", "the")


def befallen(
    text: str, answers: Answers, told: Iterable[Told[Actor]], ruled: Sequence[Victim]
) -> tuple[Victim, ...]:
    """Give victims in text order with what became of them; of a name and its description, the name."""
    found = [
        victim(one, _harm(answers, one.quote, ruled))
        for one in told
        if one.quote.text.lower() not in _NOBODY
    ]
    return tuple(named_once(text, found))


def _harm(answers: Answers, quote: Quote, ruled: Sequence[Victim]) -> Measure | None:
    harm = next((one.harm for one in ruled if one.harm and one.quote.overlaps(quote)), None)
    value, p = answers.best(Question.MEASURE, quote.start, quote.end)
    wanted = LIKELY if harm is None or harm in _FATES else CERTAIN
    return Measure(value) if value in _FATES and p >= wanted else harm
