"""Which kinds of incident can stand to one another at all, and which a noun may mean."""

import re
from collections.abc import Mapping

from sayso.domain.codes import Kind

SEIZURES = frozenset({Kind.HIJACKING, Kind.HOSTAGE_TAKING, Kind.ABDUCTION})
"""People are held: what ends it follows it, whom it kills are part of it."""
BLASTS = frozenset(
    {Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.AIRSTRIKE, Kind.SHELLING, Kind.SABOTAGE}
)
KILLINGS = frozenset({Kind.EXECUTION, Kind.SHOOTING, Kind.MASSACRE, Kind.ASSASSINATION})
ANSWERS = frozenset({Kind.AIRSTRIKE, Kind.SHELLING, Kind.RAID, Kind.ARREST, Kind.RIOT, Kind.BATTLE})
"""What is done about an attack: of these, "after" tells more than the order of things."""
IN_BATTLE = frozenset({Kind.AIRSTRIKE, Kind.SHELLING, Kind.BATTLE})
"""Of these a battle for the same place consists."""
LAW = frozenset({Kind.ARREST, Kind.RIOT})
ANY = frozenset(Kind)
ATTACKS = ANY - {Kind.ARREST, Kind.RAID, Kind.RIOT}

_GROUPS: Mapping[str, frozenset[Kind]] = {
    "attack attacks assault assaults violence": ATTACKS,
    "killing killings murder murders": KILLINGS | BLASTS,
    "bombing bombings blast blasts explosion explosions bomb bombs": frozenset(
        {Kind.BOMBING, Kind.SUICIDE_BOMBING}
    ),
    "shooting shootings": frozenset({Kind.SHOOTING, Kind.MASSACRE, Kind.ASSASSINATION}),
    "airstrike airstrikes strike strikes bombardment": frozenset({Kind.AIRSTRIKE, Kind.SHELLING}),
    "shelling rockets missiles": frozenset({Kind.SHELLING, Kind.AIRSTRIKE}),
    "raid raids operation operations storming": frozenset({Kind.RAID, Kind.AIRSTRIKE}),
    "ambush ambushes": frozenset({Kind.BATTLE, Kind.SHOOTING, Kind.BOMBING}),
    "battle battles fighting clash clashes gunfight": frozenset({Kind.BATTLE, Kind.SHOOTING}),
    "hijacking hijacked": frozenset({Kind.HIJACKING, Kind.HOSTAGE_TAKING}),
    "kidnapping kidnappings kidnapped abduction abductions abducted": frozenset(
        {Kind.ABDUCTION, Kind.HOSTAGE_TAKING}
    ),
    "siege": frozenset({Kind.HOSTAGE_TAKING, Kind.HIJACKING, Kind.BATTLE}),
    "massacre massacres": frozenset({Kind.MASSACRE, Kind.SHOOTING, Kind.EXECUTION}),
    "assassination assassinations": frozenset(
        {Kind.ASSASSINATION, Kind.SHOOTING, Kind.BOMBING, Kind.SUICIDE_BOMBING}
    ),
    "execution executions beheading beheadings": frozenset({Kind.EXECUTION, Kind.MASSACRE}),
    "arson burning": frozenset({Kind.ARSON}),
    "riot riots": frozenset({Kind.RIOT}),
    "arrest arrests": frozenset({Kind.ARREST}),
}
MEANT: Mapping[str, frozenset[Kind]] = {
    word: kinds for words, kinds in _GROUPS.items() for word in words.split()
}
NOUN = re.compile(rf"\b(?:{'|'.join(MEANT)})\b", re.IGNORECASE)
"""The words that can point at an incident told of elsewhere."""


def meant(noun: str) -> frozenset[Kind]:
    """Give the kinds a noun may mean; whatever is only known to be an incident may be meant too."""
    return MEANT[noun.lower()] | {Kind.OTHER}
