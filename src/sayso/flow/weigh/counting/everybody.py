"""Everybody together, for policies that take one number: of each kind of people one, then added up."""

from collections.abc import Callable, Mapping, Sequence

from sayso.domain.codes import Group, Measure
from sayso.domain.incident import Estimate, Passed
from sayso.domain.record import Record
from sayso.flow.weigh.counting.usable import of_measure
from sayso.flow.weigh.evidence import Spoken

KINDS: Mapping[Group, tuple[Group, ...]] = {
    Group.SECURITY: (Group.SECURITY,),
    Group.CIVILIAN: (Group.CIVILIAN, Group.OFFICIAL),
    Group.MILITANT: (Group.MILITANT,),
    Group.UNKNOWN: (Group.UNKNOWN,),
    Group.MIXED: (Group.MIXED,),
}
"""Kinds of people that are counted apart; officials who are not military are civilians."""

_CALLED = {
    Group.SECURITY: "state forces",
    Group.CIVILIAN: "civilians",
    Group.MILITANT: "militants",
    Group.UNKNOWN: "people",
    Group.MIXED: "people of several groups",
}
_PART = "counts some of those whom another figure counts in all"


class Chosen(Record):
    """The number that a policy takes for people of one kind, what decided it, and how.

    No `number`: they are told of, and the policy gives none. `unchecked` are rules from memory that
    it rests on.
    """

    number: int | None
    because: tuple[str, ...]
    passed: tuple[Passed, ...] = ()
    how: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()


def by_kind(
    claims: Sequence[Spoken],
    measure: Measure,
    choose: Callable[[Sequence[Spoken]], Chosen | None],
) -> dict[Group, Chosen]:
    """Give what is chosen for each kind of people that anybody counts."""
    told = {group: of_measure(claims, measure, KINDS[group]) for group in KINDS}
    chosen = {group: choose(some) for group, some in told.items() if some}
    return {group: one for group, one in chosen.items() if one is not None}


def everybody(chosen: Mapping[Group, Chosen], *, fewest: bool) -> Chosen:
    """Give the number of all people: who is told apart, and who is not.

    Who counts people counts everybody but attackers, who come on top. Of a count of people and the
    sum of those told apart, the first stands where the `fewest` are sought, else the greater. A count
    of people of several groups stands for everybody unless the others come to more.
    """
    apart = [group for group in (Group.SECURITY, Group.CIVILIAN) if group in chosen]
    people = [Group.UNKNOWN] if Group.UNKNOWN in chosen else []
    told, others = _sum(chosen, people), _sum(chosen, apart)
    victims = people if people and ((fewest and told >= 0) or told >= others) else apart
    used = [*victims, *(group for group in (Group.MILITANT,) if group in chosen)]
    if Group.MIXED in chosen and _sum(chosen, [Group.MIXED]) >= _sum(chosen, used):
        used = [Group.MIXED]
    return _together(chosen, used)


def estimate(policy: str, measure: Measure, group: Group, one: Chosen) -> Estimate:
    """Give a policy's one number as an estimate: low, best and high are the same."""
    return Estimate(
        policy=policy,
        measure=measure,
        group=group,
        low=one.number,
        best=one.number,
        high=one.number,
        because=one.because,
        passed_over=one.passed,
        how=one.how,
        unchecked=one.unchecked,
    )


def _sum(chosen: Mapping[Group, Chosen], groups: Sequence[Group]) -> int:
    """Give how many people some kinds come to; -1 where no number is given, which is less than nobody."""
    numbers = [n for group in groups if (n := chosen[group].number) is not None]
    return sum(numbers) if numbers else -1


def _together(chosen: Mapping[Group, Chosen], used: Sequence[Group]) -> Chosen:
    number = _sum(chosen, used)
    idle = [one for group, one in chosen.items() if group not in used]
    passed = [one for part in chosen.values() for one in part.passed]
    passed += [Passed(claim=id_, why=_PART) for part in idle for id_ in part.because]
    return Chosen(
        number=number if number >= 0 else None,
        because=tuple(sorted(id_ for group in used for id_ in chosen[group].because)),
        passed=tuple(sorted(passed, key=lambda one: one.claim)),
        how=tuple(f"{_CALLED[group]}: {how}" for group in used for how in chosen[group].how),
        unchecked=tuple(dict.fromkeys(x for group in used for x in chosen[group].unchecked)),
    )
