"""What a policy is: claims of one incident in, estimates out; and how it comes by its parameters."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from sayso.domain.incident import Estimate
from sayso.domain.record import Record
from sayso.flow.weigh.evidence import Spoken

P = TypeVar("P", bound=Record)
Policy = Callable[[Sequence[Spoken]], tuple[Estimate, ...]]


class Bare(Record):
    """The parameters of a policy that has none."""


class Rule(NamedTuple):
    """A policy by its name: what a case may set of it, and the policy with what a case has set."""

    name: str
    parameters: type[Record]
    under: Callable[[Mapping[str, Record]], Policy]


def rule(
    name: str, weighing: Callable[[Sequence[Spoken], P], tuple[Estimate, ...]], parameters: type[P]
) -> Rule:
    """Give a policy as the table of policies holds it: what a case does not set is as declared."""

    def under(given: Mapping[str, Record]) -> Policy:
        own = given.get(name)
        found = own if isinstance(own, parameters) else parameters()
        return lambda claims: weighing(claims, found)

    return Rule(name, parameters, under)
