"""Names of countries that are as often a state's, a man's or a town's: when they mean the country."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from sayso.text.wordlists import word_set

DOUBTFUL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "chad": frozenset({"CF", "CM", "LY", "NE", "NG", "SD"}),
        "georgia": frozenset({"AM", "AZ", "RU", "TR"}),
        "jordan": frozenset({"IL", "IQ", "PS", "SA", "SY"}),
        "lebanon": frozenset({"IL", "PS", "SY"}),
    }
)
"""Such names, each with the codes of the countries beside it."""
_STATES = word_set(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas "
    "kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma "
    "oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming "
    "ala ariz ark calif colo conn fla ga ky mich minn neb nev okla ore pa tenn tex wis wyo"
)
# With nothing else to tell it, more texts speak of Atlanta's Georgia than of Tbilisi's.
_OFTENER_ELSE = frozenset({"georgia"})


def is_country(
    name: str, code: str, *, lies: bool, spoken: Mapping[str, float], names: Collection[str]
) -> bool:
    """Say whether a doubtful name that stands by itself means the country of that code.

    It does where the text has another word for it ("Lebanese"), or names a country beside it and
    no American state. Where the text names none of these, it must stand as a place does (`lies`:
    "in Chad"). `spoken` are the countries that the text speaks of, `names` its names, folded.
    """
    if spoken.get(code):
        return True
    if not _STATES.isdisjoint(names):
        return False
    if not DOUBTFUL[name].isdisjoint(spoken):
        return True
    return lies and "US" not in spoken and name not in _OFTENER_ELSE
