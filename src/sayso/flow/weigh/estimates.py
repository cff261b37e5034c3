"""The door for structured data: claims with their voices, and a policy by name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from sayso.domain.errors import UnknownPolicy
from sayso.domain.incident import Claim, Estimate, Voice
from sayso.domain.record import Record
from sayso.flow.weigh.policies import acled, aggregation, airwars, gtd, ibc, sayso, ucdp
from sayso.flow.weigh.policy import Bare, Policy, Rule
from sayso.flow.weigh.tolls.fitting import Sample
from sayso.flow.weigh.tolls.kernels import Kernels
from sayso.flow.weigh.voices import spoken

# A new policy is a file of policies/ and a line here.
_RULES: tuple[Rule, ...] = (
    ucdp.RULE,
    airwars.RULE,
    acled.RULE,
    gtd.RULE,
    ibc.RULE,
    *aggregation.RULES,
)
_NAMED = {one.name: one for one in _RULES}

POLICIES = (*_NAMED, sayso.NAME)
"""Every policy by name."""

PARAMETERS: Mapping[str, type[Record]] = {
    **{one.name: one.parameters for one in _RULES},
    sayso.NAME: Bare,
}
"""What a case may set of each policy, with its default. The model's are in a file of their own."""
_DECLARED: Mapping[str, Record] = {}


def estimates(claims: Sequence[tuple[Voice, Claim]], policy: Policy) -> tuple[Estimate, ...]:
    """Give the estimates of one incident's claims under a policy; order makes no difference."""
    return policy([spoken(voice, claim) for voice, claim in claims])


def samples(claims: Sequence[tuple[Voice, Claim]], kernels: Kernels) -> Iterator[Sample]:
    """Give what is heard of every measure and group of one incident, to fit the model to."""
    return sayso.samples([spoken(voice, claim) for voice, claim in claims], kernels)


def policies(
    names: Iterable[str], kernels: Kernels, parameters: Mapping[str, Record] = _DECLARED
) -> tuple[Policy, ...]:
    """Give policies by their names; the model weighs with `kernels`, others with what a case has set.

    Raises `UnknownPolicy`.
    """
    found: list[Policy] = []
    for name in names:
        refuse_unknown(name)
        known = _NAMED.get(name)
        found.append(known.under(parameters) if known else partial(sayso.sayso, kernels=kernels))
    return tuple(found)


def refuse_unknown(policy: str) -> None:
    """Raise `UnknownPolicy`, with the list of those known, for a name that none has."""
    if policy not in POLICIES:
        raise UnknownPolicy(policy, known=POLICIES)
