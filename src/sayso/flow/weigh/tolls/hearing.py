"""Claims as the model hears them: one number a voice, by its role, so many days after."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from sayso.domain.codes import BLAME, Field, Group, Hedge, Measure, VoiceClass
from sayso.domain.record import Record
from sayso.domain.world import When
from sayso.flow.weigh.counting import Total, totals
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.moments import day_of, moment
from sayso.flow.weigh.tolls.kernels import Heard
from sayso.flow.weigh.tolls.parameters import Role
from sayso.text.spans import Span

_ROLES = {
    VoiceClass.LOCAL_OFFICIAL: Role.OFFICIAL,
    VoiceClass.RESCUE_HEALTH: Role.HEALTH,
    VoiceClass.MONITOR: Role.MONITOR,
    VoiceClass.OUTLET: Role.OUTLET,
    VoiceClass.WITNESS: Role.WITNESS,
    VoiceClass.FOREIGN_STATE: Role.FOREIGN,
    VoiceClass.SPONSOR: Role.FOREIGN,
    VoiceClass.ANONYMOUS: Role.UNNAMED,
}
_SIDES = {
    VoiceClass.PARTY: (Group.MILITANT,),
    VoiceClass.PARTY_STATE: (Group.SECURITY, Group.OFFICIAL),
}
_FIGHTERS = (Group.MILITANT, Group.SECURITY, Group.OFFICIAL)
_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.MISSING})
_LONGEST = 60


class Told(Record):
    """What one voice says in sum of a group, the claims it rests on, and the numbers it allows.

    `group` is whom it counts; people of mixed groups are "unknown" too.
    """

    heard: Heard
    group: Group
    voice: str
    key: str
    root: str
    claims: tuple[str, ...]
    span: Span


class Setting(Record):
    """What the incident's other claims tell: its day, and whom anybody holds to have done it."""

    day: date | None
    culprits: frozenset[str]


def setting(claims: Sequence[Spoken]) -> Setting:
    """Give what claims tell of an incident; without a day, that of the first report stands in."""
    culprits = {
        one.claim.actor.actor
        for one in claims
        if one.open
        and one.holds
        and one.claim.field in BLAME
        and one.claim.actor
        and one.claim.actor.actor
    }
    return Setting(day=_day(claims), culprits=frozenset(culprits))


def tolds(kept: Sequence[Spoken], parts: Sequence[Spoken], where: Setting) -> list[Told]:
    """Give what each voice says, in the order of time; parts bound the toll from below."""
    by_id = {one.claim.id: one for one in kept}
    found = [_told([by_id[id_] for id_ in total.because], total, where) for total in totals(kept)]
    found += [_told([one], total, where, part=True) for one in parts for total in totals([one])]
    order = {one.claim.id: moment(one.claim) for one in (*kept, *parts)}
    return sorted(found, key=lambda one: (min(order[id_] for id_ in one.claims), one.claims))


def role(one: Spoken, culprits: Collection[str]) -> Role:
    """Give what a voice is to the people its figure counts."""
    cls, claim = one.voice.cls, one.claim
    sides = _SIDES.get(cls)
    if sides is None:
        return _ROLES[cls]
    if claim.measure not in _HARM:
        return Role.FATE
    whose = claim.whose.actor if claim.whose else None
    if whose is not None and one.voice.actor is not None and claim.group in _FIGHTERS:
        return Role.OWN if whose == one.voice.actor else Role.ENEMY
    if claim.group in sides:
        return Role.OWN
    if claim.group in _FIGHTERS:
        return Role.ENEMY
    return Role.ACCUSED if one.voice.actor in culprits else Role.CIVILIANS


def _told(told: Sequence[Spoken], total: Total, where: Setting, *, part: bool = False) -> Told:
    first = min(told, key=lambda one: (moment(one.claim), one.claim.id))
    low, high, hedge = _bounds(told, total)
    assert first.claim.measure is not None  # noqa: S101 - only figures are asked for
    heard = Heard(
        measure=first.claim.measure,
        role=role(first, where.culprits),
        low=low,
        high=high,
        hedge=hedge,
        days=_days(told, where.day),
        p=min(read) if (read := [round(x.claim.p, -2) for x in told if x.claim.figure]) else None,
        part=part,
    )
    group = first.claim.group
    assert group is not None  # noqa: S101 - Claim refuses a figure without one
    return Told(
        heard=heard,
        group=Group.UNKNOWN if group is Group.MIXED else group,
        voice=first.voice.name,
        key=total.key,
        root=first.root,
        claims=total.because,
        span=total.span,
    )


def _bounds(told: Sequence[Spoken], total: Total) -> tuple[int, int | None, Hedge]:
    if len(told) == 1:
        claim = told[0].claim
        assert claim.hedge is not None  # noqa: S101 - Claim refuses a figure without one
        hedge = Hedge.AT_MOST if claim.low is None else claim.hedge
        return claim.low or 0, claim.high, hedge
    hedges = {one.claim.hedge for one in told}
    if total.span.high is None:
        vague = hedges == {Hedge.VAGUE}
        return total.low, None, Hedge.VAGUE if vague else Hedge.AT_LEAST
    if any(one.claim.low is None for one in told) and total.span.low < total.low:
        low = total.span.low
        return low, total.high, Hedge.RANGE if low else Hedge.AT_MOST
    about = Hedge.APPROX in hedges
    return total.low, total.high, Hedge.APPROX if about else Hedge.EXACT


def _days(told: Sequence[Spoken], day: date | None) -> int | None:
    """Give how many days after the incident the last of them was said, at most two months."""
    said = [read for one in told if (read := day_of(moment(one.claim)[0]))]
    if day is None or not said:
        return None
    return min(max(0, (max(said) - day).days), _LONGEST)


def _day(claims: Iterable[Spoken]) -> date | None:
    """Give the last day that a claim names and that no report came before; else the first report's."""
    told = list(claims)
    reported = [read for one in told if (read := day_of(one.claim.reported))]
    named = [
        day for one in told if one.claim.field is Field.WHEN and (day := _named(one.claim.when))
    ]
    first = min(reported, default=None)
    fitting = [day for day in named if first is None or day <= first]
    return max(fitting, default=None) or first


def _named(when: When | None) -> date | None:
    return day_of(when.start) if when is not None and when.start == when.end else None
