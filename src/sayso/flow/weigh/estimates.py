"""The door for structured data: claims with their voices, and a policy by name."""

from collections.abc import Callable, Mapping, Sequence

from sayso.domain.errors import UnknownPolicy
from sayso.domain.incident import Claim, Estimate, Voice
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.policies import airwars, ucdp
from sayso.flow.weigh.voices import spoken

Policy = Callable[[Sequence[Spoken]], tuple[Estimate, ...]]

POLICIES: Mapping[str, Policy] = {ucdp.NAME: ucdp.ucdp, airwars.NAME: airwars.airwars}
"""Every policy by name."""


def estimates(claims: Sequence[tuple[Voice, Claim]], policy: str) -> tuple[Estimate, ...]:
    """Give the estimates of one incident's claims under a policy; order makes no difference.

    Raises `UnknownPolicy` with the list of those known.
    """
    return weighed_by(policy)([spoken(voice, claim) for voice, claim in claims])


def weighed_by(policy: str) -> Policy:
    """Give the policy of that name. Raises `UnknownPolicy` with the list of those known."""
    if policy not in POLICIES:
        raise UnknownPolicy(policy, known=tuple(POLICIES))
    return POLICIES[policy]
