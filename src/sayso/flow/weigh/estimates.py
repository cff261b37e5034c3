"""The door for structured data: claims with their voices, and a policy by name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from sayso.domain.errors import UnknownPolicy
from sayso.domain.incident import Claim, Estimate, Voice
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.policies import airwars, sayso, ucdp
from sayso.flow.weigh.tolls.fitting import Sample
from sayso.flow.weigh.tolls.kernels import Kernels
from sayso.flow.weigh.voices import spoken

Policy = Callable[[Sequence[Spoken]], tuple[Estimate, ...]]

POLICIES = (ucdp.NAME, airwars.NAME, sayso.NAME)
"""Every policy by name."""


def estimates(claims: Sequence[tuple[Voice, Claim]], policy: Policy) -> tuple[Estimate, ...]:
    """Give the estimates of one incident's claims under a policy; order makes no difference."""
    return policy([spoken(voice, claim) for voice, claim in claims])


def samples(claims: Sequence[tuple[Voice, Claim]], kernels: Kernels) -> Iterator[Sample]:
    """Give what is heard of every measure and group of one incident, to fit the model to."""
    return sayso.samples([spoken(voice, claim) for voice, claim in claims], kernels)


def policies(names: Iterable[str], kernels: Kernels) -> tuple[Policy, ...]:
    """Give policies by their names; the model weighs with `kernels`. Raises `UnknownPolicy`."""
    rules: dict[str, Policy] = {
        ucdp.NAME: ucdp.ucdp,
        airwars.NAME: airwars.airwars,
        sayso.NAME: partial(sayso.sayso, kernels=kernels),
    }
    found = []
    for name in names:
        refuse_unknown(name)
        found.append(rules[name])
    return tuple(found)


def refuse_unknown(policy: str) -> None:
    """Raise `UnknownPolicy`, with the list of those known, for a name that none has."""
    if policy not in POLICIES:
        raise UnknownPolicy(policy, known=POLICIES)
