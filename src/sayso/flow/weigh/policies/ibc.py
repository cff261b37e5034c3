"""IBC-style: least and most civilians killed and injured, where two sources tell of it.

The IBC methods page; how the least and the most are derived is from memory, and `unchecked`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sayso.domain.codes import Group, Measure, VoiceClass
from sayso.domain.errors import BrokenRecord
from sayso.domain.incident import Estimate, Passed
from sayso.domain.record import Record
from sayso.flow.weigh.counting import Sorted, Total, of_all, of_measure, passed_over, totals, usable
from sayso.flow.weigh.counting.status import Settling, Views, settled, views
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.policy import rule

NAME = "ibc"
_MEASURES = (Measure.KILLED, Measure.INJURED)
_CIVILIAN = (Group.CIVILIAN, Group.OFFICIAL)
_OPEN = (Group.UNKNOWN, Group.MIXED)
_UNCHECKED = (
    "how the least and the most follow from what sources say, as we remember IBC's pages",
)


class Ibc(Record):
    """How many `sources` it takes, and how a victim's `status` is settled where voices part on it.

    `hierarchy` lists whom to believe, the first first, for `status = "hierarchy"`.
    """

    sources: int = 2
    status: Settling = Settling.RANGES
    hierarchy: tuple[VoiceClass, ...] = (
        VoiceClass.MONITOR,
        VoiceClass.RESCUE_HEALTH,
        VoiceClass.LOCAL_OFFICIAL,
        VoiceClass.WITNESS,
        VoiceClass.OUTLET,
    )

    def __post_init__(self) -> None:
        """Reject a number of sources that none would meet."""
        if self.sources < 1:
            raise BrokenRecord("ibc", f"sources is {self.sources}, and should be 1 or more")


class _Counted(Record):
    """What counts for one measure: civilians, people who may be, and fighters who may be civilians."""

    civilians: tuple[Total, ...]
    open: tuple[Total, ...]
    parting: Views | None
    passed: tuple[Passed, ...]


DEFAULT = Ibc()


def ibc(claims: Sequence[Spoken], parameters: Ibc = DEFAULT) -> tuple[Estimate, ...]:
    """Give the least and the most civilians killed, then injured; there is no best number.

    The least is 0 where it is in doubt that they were civilians. Reprints are one source; where too few
    tell of it, no number is given.
    """
    found = [_counted(claims, measure) for measure in _MEASURES]
    return tuple(
        _estimate(measure, one, claims, parameters)
        for measure, one in zip(_MEASURES, found, strict=True)
        if one.civilians or one.open
    )


RULE = rule(NAME, ibc, Ibc)


def _counted(claims: Sequence[Spoken], measure: Measure) -> _Counted:
    plain = of_all(usable(of_measure(claims, measure, _CIVILIAN)))
    other = of_all(usable(of_measure(claims, measure, _OPEN)))
    fighters = usable(of_measure(claims, measure, (Group.MILITANT,)))
    civilians, people = totals(plain.kept), totals(other.kept)
    every = Sorted(kept=(*plain.kept, *other.kept), passed=(*plain.passed, *other.passed))
    used = {id_ for one in (*civilians, *people) for id_ in one.because}
    return _Counted(
        civilians=tuple(civilians),
        open=tuple(people),
        parting=views(civilians, totals(fighters.kept)),
        passed=passed_over(every, used),
    )


def _estimate(
    measure: Measure, one: _Counted, claims: Sequence[Spoken], parameters: Ibc
) -> Estimate:
    sources = {x.root for x in claims if x.open and x.holds}
    if len(sources) < parameters.sources:
        return _too_few(measure, one, len(sources), parameters.sources)
    found = _bounds(one, claims, parameters)
    said = (*one.civilians, *one.open, *(one.parting.fighter if one.parting else ()))
    out = {id_ for x in found.out for id_ in x.because}
    return Estimate(
        policy=NAME,
        measure=measure,
        group=Group.CIVILIAN,
        low=found.low,
        best=None,
        high=found.high,
        because=tuple(sorted({id_ for x in said for id_ in x.because} - out)),
        passed_over=_with(
            one.passed, out, f"their status is settled otherwise by {parameters.status}"
        ),
        how=(f"{len(sources)} sources", *found.how),
        unchecked=_UNCHECKED,
    )


def _too_few(measure: Measure, one: _Counted, sources: int, needed: int) -> Estimate:
    why = f"too few sources: {sources}, where {needed} are needed"
    used = [id_ for x in (*one.civilians, *one.open) for id_ in x.because]
    return Estimate(
        policy=NAME,
        measure=measure,
        group=Group.CIVILIAN,
        low=None,
        best=None,
        high=None,
        because=(),
        passed_over=_with(one.passed, used, why),
        how=(f"no number: {why}",),
        unchecked=_UNCHECKED,
    )


def _with(passed: Iterable[Passed], ids: Iterable[str], why: str) -> tuple[Passed, ...]:
    more = (Passed(claim=id_, why=why) for id_ in ids)
    return tuple(sorted((*passed, *more), key=lambda x: x.claim))


class _Bounds(NamedTuple):
    """The least and the most, how they came about, and what a settled status leaves out."""

    low: int
    high: int
    how: tuple[str, ...] = ()
    out: tuple[Total, ...] = ()


def _bounds(one: _Counted, claims: Sequence[Spoken], parameters: Ibc) -> _Bounds:
    high = max(x.high for x in (*one.civilians, *one.open))
    if not one.civilians:
        return _Bounds(0, high, ("nobody says that they were civilians: the least is 0",))
    low = min(x.low for x in one.civilians)
    if one.parting is None:
        return _Bounds(low, high)
    civil = settled(one.parting, parameters.status, parameters.hierarchy, _classes(claims))
    if civil is None:
        open_ = "their status awaits a judgement: the least is 0"
        plain = "others count the same people as militants: the least is 0"
        return _Bounds(0, high, (open_ if parameters.status is Settling.DISCUSSION else plain,))
    by = f"by {parameters.status.value}, which settles their status"
    if civil:
        return _Bounds(low, high, (f"civilians {by}",), one.parting.fighter)
    # Civilians whom nobody counts as militants are settled by nothing.
    rest = [x for x in one.civilians if x not in one.parting.civilian]
    least = min((x.low for x in rest), default=0)
    most = max((x.high for x in (*rest, *one.open)), default=0)
    return _Bounds(least, most, (f"no civilians {by}",), one.parting.civilian)


def _classes(claims: Iterable[Spoken]) -> dict[str, set[VoiceClass]]:
    """Give the classes of each voice: who is named may be told of as more than one."""
    found: defaultdict[str, set[VoiceClass]] = defaultdict(set)
    for one in claims:
        found[one.key].add(one.voice.cls)
    return found
