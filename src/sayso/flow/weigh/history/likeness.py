"""What two claims of one voice have to do with one another: one question, one answer, or the same said again."""

from sayso.domain.codes import BLAME, Field
from sayso.domain.incident import Claim
from sayso.flow.weigh.counted import OPEN, WHOLE, kind_counted, side_named


def question(claim: Claim) -> tuple[object, ...]:
    """Give what a later claim must share with an earlier one to replace it.

    "People", "civilians" and no noun at all ask for one number of civilians; "women" for another.
    """
    if claim.field is not Field.FIGURE:
        return (claim.field,)
    return claim.measure, claim.group, side_named(claim), _kind(claim), bool(claim.part_of)


def content(claim: Claim) -> tuple[object, ...]:
    """Give what is said, whatever the stance on it and the hedge before it."""
    actor = claim.actor and _who(claim)
    place = claim.place and claim.place.name.casefold()
    when = claim.when and (claim.when.start, claim.when.end)
    return claim.low, claim.high, actor, place, when, claim.word


def answer(claim: Claim) -> tuple[object, ...]:
    """Give what is said and how it is put."""
    return *content(claim), claim.hedge, claim.stance


def may_mean(one: Claim, other: Claim) -> bool:
    """Say whether the first can be of the people that the second counts: "the toll" names none."""
    if one.measure is not other.measure or one.part_of or other.part_of:
        return False
    sides = {side_named(one), side_named(other)} - {None}
    alike = one.group is other.group or one.group in OPEN
    return alike and len(sides) < 2 and _kind(one) in ("", _kind(other))


def says_the_same(one: Claim, other: Claim) -> bool:
    """Say whether two claims speak of the same number, the same culprit or the same end."""
    if one.field in BLAME and other.field in BLAME:
        return one.actor is not None and other.actor is not None and _who(one) == _who(other)
    if one.field is not other.field or one.measure is not other.measure:
        return False
    if one.field is Field.FIGURE:
        return (one.group, one.low, one.high) == (other.group, other.low, other.high)
    return one.word is not None and one.word == other.word


def takes_up(one: Claim, other: Claim) -> bool:
    """Say whether the first names the number of the second, however it is hedged: "its figure of 70"."""
    shared = {one.low, one.high} & {other.low, other.high} - {None}
    return bool(shared) and may_mean(one, other)


def _kind(claim: Claim) -> str:
    kind = kind_counted(claim)
    return "" if claim.group and kind in WHOLE[claim.group] else kind


def _who(claim: Claim) -> str:
    assert claim.actor is not None  # noqa: S101 - asked for claims that name an actor
    return claim.actor.actor or claim.actor.name.casefold()
