"""What policies are called: "UCDP-style (not UCDP data)"; a test holds the names against the policies there are."""

from sayso.domain.incident import Estimate

POLICIES = {
    "ucdp": "UCDP-style (not UCDP data)",
    "airwars": "Airwars-style (not Airwars data)",
    "acled": "ACLED-style (not ACLED data)",
    "gtd": "GTD-style (not GTD data)",
    "ibc": "IBC-style (not IBC data)",
    "minimum": "Minimum of accounts",
    "maximum": "Maximum of accounts",
    "mode": "Mode of accounts",
    "median": "Median of accounts",
    "mean": "Mean of accounts",
    "most_consistent": "Most consistent account",
    "most_precise": "Most precise account",
    "sayso": "Sayso model",
}
"""What each policy is called wherever people see it, in the order in which they stand side by side."""


def policy_name(policy: str) -> str:
    """Give what a policy is called, so that nobody takes its numbers for those of whom it is named after."""
    return POLICIES.get(policy, policy)


def estimate_name(one: Estimate) -> str:
    """Give by which policy an estimate is, and whether it rests on a rule that nobody checked."""
    mark = ", by unchecked rules" if one.unchecked else ""
    return f"{policy_name(one.policy)}{mark}"
