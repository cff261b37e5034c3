"""Figures and the people they count: all of a group or some, the same people or others."""

import re
from collections.abc import Mapping

from sayso.domain.codes import Group, Measure
from sayso.domain.incident import Claim
from sayso.flow.weigh.counted.nouns import kind
from sayso.flow.weigh.counted.phrases import Phrase, phrase

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
        "woman", "child", "boy", "girl", "man", "son", "daughter", "grandchild", "grandson", "granddaughter", "wife", "husband",
        "mother", "father", "parent", "brother", "sister", "sibling", "nephew", "niece", "cousin", "grandmother",
        "grandfather", "teenager", "youth", "toddler", "newborn", "elder", "student", "twin",
    }
)  # fmt: skip
_ONE = re.compile(r"\b(?:one|1|single|lone|sole|only)\b", re.IGNORECASE)

DISJOINT = frozenset({"soldier", "police", "guard", "paramilitary"})
"""Kinds of people of whom none is of two; what one voice counts of each adds up."""

_ABOARD = frozenset({"hostage", "passenger"})
_FATES = frozenset({Measure.RESCUED, Measure.ESCAPED, Measure.MISSING})
_PEOPLE = re.compile(r"\b(?:people|persons?)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
_TOLL = re.compile(r"\b(?:toll|total|in all|altogether|overall)\b", re.IGNORECASE)
OPEN = frozenset({Group.MIXED, Group.UNKNOWN})
"""Groups of which nobody says who of them is what."""
_JUST_PEOPLE = frozenset({"", "people"})
_HELD: Mapping[Measure | None, tuple[Measure, ...]] = {
    Measure.CASUALTIES: (Measure.KILLED, Measure.INJURED)
}


def kind_counted(claim: Claim) -> str:
    """Give the kind of people the noun of a figure stands for: "troops" are soldiers; "" = none.

    Where no reader told the noun, the words of the quote do.
    """
    return kind(_phrase(claim).noun if claim.counted is None else claim.counted)


def some(claim: Claim) -> bool:
    """Say whether a figure is told as some of those who met that fate: "two of the dead"."""
    return claim.part_of is not None or _phrase(claim).some


def _phrase(claim: Claim) -> Phrase:
    assert claim.measure is not None  # noqa: S101 - Claim refuses a figure without one
    return phrase(claim.quote.text, (claim.low, claim.high), claim.measure)


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
    are never compared with security forces. Two who each count some of the dead count different
    ones, unless they say of which kind.
    """
    if one.measure is not other.measure or not _one_side(one, other) or some(one) != some(other):
        return False
    if one.group is other.group and not some(one):
        kinds = {kind_counted(one), kind_counted(other)}
        return alike(one, other) or (one.group is not None and kinds <= WHOLE[one.group])
    if not alike(one, other) or not groups_meet(one, other):
        return False
    return kind_counted(one) not in _JUST_PEOPLE or _same_words(one, other)


def _same_words(one: Claim, other: Claim) -> bool:
    """Say whether both count "people", of whom only one reader says that they are civilians."""
    groups = {one.group, other.group}
    plain = all(_PEOPLE.search(claim.quote.text) for claim in (one, other))
    return groups == {Group.CIVILIAN, Group.UNKNOWN} and plain and not some(one)


def alike(one: Claim, other: Claim) -> bool:
    """Say whether two figures name one kind of people."""
    kinds = {kind_counted(one), kind_counted(other)}
    return len(kinds) == 1 or (kinds == _ABOARD and one.measure in _FATES)


def within(part: Claim, of: Claim) -> bool:
    """Say whether all whom the first counts are among those whom the second counts.

    The dead are among the dead and injured, and soldiers among people. Who counts people rarely
    counts attackers: they are among them only where there was nobody at all.
    """
    if part.measure not in (of.measure, *_HELD.get(of.measure, ())) or some(of):
        return False
    return _one_side(part, of) and (_all_of_group(part, of) or _as_named(part, of))


def _all_of_group(part: Claim, of: Claim) -> bool:
    if not whole(of):
        return False
    if part.group is of.group:
        return True
    named = part.group not in OPEN or kind_counted(part) not in _JUST_PEOPLE
    return of.group in OPEN and named and _everybody(of, attackers=part.group is Group.MILITANT)


def _everybody(claim: Claim, *, attackers: bool) -> bool:
    """Say whether a figure of an unknown group counts everybody: "people", "the toll", "nobody"."""
    words = claim.quote.text
    people = kind_counted(claim) == "people" and not _OTHERS.search(words)
    return claim.high == 0 or (not attackers and (people or _TOLL.search(words) is not None))


def _as_named(part: Claim, of: Claim) -> bool:
    named = kind_counted(of) not in _JUST_PEOPLE
    return named and alike(part, of) and groups_meet(part, of)


def groups_meet(one: Claim, other: Claim) -> bool:
    """Say whether people may be the same as far as both say of which group they are."""
    return one.group is other.group or bool(OPEN & {one.group, other.group})


def side_named(claim: Claim) -> str | None:
    """Give whose people the figure counts, where that is told."""
    return (claim.whose.actor or claim.whose.name.casefold()) if claim.whose else None


def _one_side(one: Claim, other: Claim) -> bool:
    sides = {side_named(one), side_named(other)} - {None}
    return len(sides) < 2
