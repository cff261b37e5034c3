"""Who came to harm, once each, and what became of them, as tagger and rules have it."""

from collections.abc import Iterable, Sequence

from sayso.domain.codes import Measure
from sayso.domain.document import Quote
from sayso.domain.reading import Told, Victim
from sayso.domain.world import Actor
from sayso.flow.extract.events.telling.roles.persons import named_once, victim
from sayso.text.answers import Answers, Question

_FATES = (Measure.KILLED, Measure.INJURED)
"""What the tagger learned of victims; that they were taken, it does not know."""
LIKELY = 0.5


def befallen(
    text: str, answers: Answers, told: Iterable[Told[Actor]], ruled: Sequence[Victim]
) -> tuple[Victim, ...]:
    """Give victims in text order with what became of them; of a name and its description, the name."""
    found = [victim(one, _harm(answers, one.quote, ruled)) for one in told]
    return tuple(named_once(text, found))


def _harm(answers: Answers, quote: Quote, ruled: Sequence[Victim]) -> Measure | None:
    value, p = answers.best(Question.MEASURE, quote.start, quote.end)
    if value in _FATES and p >= LIKELY:
        return Measure(value)
    return next((one.harm for one in ruled if one.harm and one.quote.overlaps(quote)), None)
