"""Claims of several voices in a row, each the next one's, for tables of rules."""

from collections.abc import Iterable

from sayso.domain.codes import Group, Hedge, Measure, VoiceClass
from sayso.domain.incident import Claim, Estimate, Voice
from sayso.flow.weigh.evidence import Spoken
from tests.flow.weigh.examples import a_count, say, words

MONITOR = Voice(actor=None, name="Sample Monitor", cls=VoiceClass.MONITOR)


def vague(id: str, word: str, low: int, **changes: object) -> Claim:
    """A claim that "dozens" were killed, read as `low` or more."""
    return a_count(id, low, None, hedge=Hedge.VAGUE, quote=words(f"{word} were killed")).but(
        **changes
    )


def said(*pairs: tuple[Voice, Claim]) -> list[Spoken]:
    """Claims with their voices, each published by an outlet of its own."""
    return [say(voice, claim, f"Outlet {claim.id}") for voice, claim in pairs]


def one(found: Iterable[Estimate], measure: Measure, group: Group) -> Estimate:
    """The one estimate of a measure and group."""
    [estimate] = [x for x in found if (x.measure, x.group, x.side) == (measure, group, None)]
    return estimate


def passed(estimate: Estimate) -> dict[str, str]:
    """What was passed over, with why."""
    return {x.claim: x.why for x in estimate.passed_over}
