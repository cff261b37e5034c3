"""Which people a figure counts, as far as its words tell: so that parts meet no wholes."""

import re

from sayso.domain.codes import Group, Measure
from sayso.domain.incident import Claim
from sayso.text.countries import code_of

_KINDS = {
    "people": """person people individual human soul life being dead fatality death body victim
        martyr casualty other wounded injured""",
    "civilian": "civilian noncombatant national citizen inhabitant local resident villager",
    "hostage": "hostage captive abductee",
    "passenger": "passenger traveller traveler",
    "soldier": "soldier troop trooper serviceman servicemember jawan",
    "police": "police policeman policewoman cop constable",
    "guard": "guard",
    "paramilitary": "paramilitary ranger levy",
    "security": "security force service personnel operative",
    "militant": """militant terrorist insurgent attacker assailant gunman fighter rebel
        separatist guerrilla jihadist extremist raider hijacker""",
    "bomber": "bomber",
    "woman": "woman lady girl",
    "child": "child minor kid infant baby boy",
    "man": "man",
}
_KIND = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_ODD = {"women": "woman", "men": "man", "children": "child", "lives": "life", "bodies": "body"}
_SPLIT = re.compile(r"\b(?:of|in|from|at|on|who|that|which|aboard|including|by|with|to)\b")

_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]+")
_JUST_PEOPLE = frozenset({"people", "civilian", ""})
_EMPTY = frozenset({"member", "number", "total", "group"})

WHOLE = {
    Group.CIVILIAN: frozenset({"people", "civilian", ""}),
    Group.SECURITY: frozenset({"people", "security", ""}),
    Group.MILITANT: frozenset({"people", "militant", ""}),
    Group.OFFICIAL: frozenset({"people", "official", ""}),
    Group.MIXED: frozenset({"people", ""}),
    Group.UNKNOWN: frozenset({"people", ""}),
}
"""Words that count the whole of a group; any other word may count a part of it."""

_NARROW = frozenset(
    {
        "woman", "child", "man", "son", "daughter", "grandchild", "grandson", "granddaughter", "wife", "husband",
        "mother", "father", "parent", "brother", "sister", "sibling", "nephew", "niece", "cousin", "grandmother",
        "grandfather", "teenager", "youth", "toddler", "newborn", "elder", "student", "twin",
    }
)  # fmt: skip
_ONE = re.compile(r"\b(?:one|1|single|only)\b", re.IGNORECASE)

DISJOINT = frozenset({"soldier", "police", "guard", "paramilitary"})
"""Kinds of people of whom none is of two; what one voice counts of each adds up."""

_ABOARD = frozenset({"hostage", "passenger"})
_FATES = frozenset({Measure.RESCUED, Measure.ESCAPED, Measure.MISSING})


def kind_counted(claim: Claim) -> str:
    """Give the kind of people the noun of a figure stands for: "troops" are soldiers; "" = none.

    The head of the noun decides: "members of the security forces" are security. Where it says no
    more than that they are people, their nation does: two British nationals are no Afghans.
    """
    counted = claim.counted or ""
    words = _nouns(counted)
    known = [_KIND[word] for word in words if word in _KIND]
    kind = known[0] if known else next(iter(words), "")
    nation = _nation(counted)
    return nation if nation and (kind in _JUST_PEOPLE or not known) else kind


def _nation(counted: str) -> str | None:
    """Give the code of the nation a noun names: "Afghans", "US nationals"."""
    found = (code_of(word) for word in _CAPITALISED.findall(counted))
    return next((code for code in found if code), None)


def kind_of(word: str) -> str | None:
    """Give the kind of people one word stands for, if it stands for any: "troops" for soldiers."""
    return _KIND.get(_singular(word.lower()))


def whole(claim: Claim) -> bool:
    """Say whether the figure counts everybody of its group, as far as its words tell."""
    assert claim.group is not None  # noqa: S101 - Claim refuses a figure without one
    return claim.part_of is None and kind_counted(claim) in WHOLE[claim.group]


def narrow(claim: Claim) -> bool:
    """Say whether a figure counts people by sex, age or kinship: some of those who were there."""
    return kind_counted(claim) in _NARROW


def mentioned(claim: Claim) -> bool:
    """Say whether a figure only mentions somebody: "a young man was killed" does not say that nobody else was."""
    return claim.low == claim.high == 1 and _ONE.search(claim.quote.text) is None


def same_people(one: Claim, other: Claim) -> bool:
    """Say whether two figures count the same people: measure, group, whose side and kind.

    A mixed or unknown group is compared with another only where the noun is the same; civilians
    are never compared with security forces.
    """
    if one.measure is not other.measure or not _one_side(one, other):
        return False
    if (one.part_of is None) != (other.part_of is None):
        return False
    kinds = kind_counted(one), kind_counted(other)
    alike = kinds[0] == kinds[1] or (set(kinds) == _ABOARD and one.measure in _FATES)
    if one.group is other.group and one.group is not None:
        return alike or set(kinds) <= WHOLE[one.group]
    open_groups = {Group.MIXED, Group.UNKNOWN} & {one.group, other.group}
    return bool(open_groups) and alike and kinds[0] not in ("", "people")


def part_and_whole(part: Claim, of: Claim) -> bool:
    """Say whether the first counts some of the people that the second counts all of."""
    return (
        part.measure is of.measure
        and part.group is of.group
        and _one_side(part, of)
        and whole(of)
        and not whole(part)
    )


def side_named(claim: Claim) -> str | None:
    """Give whose people the figure counts, where that is told."""
    return (claim.whose.actor or claim.whose.name.casefold()) if claim.whose else None


def _one_side(one: Claim, other: Claim) -> bool:
    sides = {side_named(one), side_named(other)} - {None}
    return len(sides) < 2


def _nouns(counted: str) -> list[str]:
    """Give the words of the noun, head first: of "members of the forces" it is "forces"."""
    found: list[str] = []
    for piece in _SPLIT.split(counted.lower()):
        words = (_singular(word) for word in reversed(re.findall(r"[^\W\d]+", piece)))
        found = [word for word in words if word not in _EMPTY]
        if found:
            break
    return found


def _singular(word: str) -> str:
    if word in _ODD:
        return _ODD[word]
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
