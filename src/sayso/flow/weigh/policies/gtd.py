"""GTD-style: one number of dead and wounded, attackers among them, of the most recent credible source.

All from memory of the GTD codebook, and `unchecked`, but that the dead include attackers.
"""

from collections.abc import Collection, Sequence

from sayso.domain.codes import Group, Hedge, Measure, VoiceClass
from sayso.domain.incident import Estimate, Passed
from sayso.domain.record import Record
from sayso.flow.weigh.counting import Sorted, Total, of_all, passed_over, totals, usable
from sayso.flow.weigh.counting.doubt import culprits, doubted
from sayso.flow.weigh.counting.everybody import Chosen, by_kind, estimate, everybody
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.moments import moment, precedes
from sayso.flow.weigh.policy import rule
from sayso.text.names import folded

NAME = "gtd"
_MEASURES = (Measure.KILLED, Measure.INJURED)
_SUSPECT = frozenset({VoiceClass.PARTY, VoiceClass.SPONSOR})
_VAGUE = "a vague word, for which the field stays blank"
_DOUBT = "in doubt, where a source that is not gives a number"
_OTHER = "another number is taken"
_UNCHECKED = (
    "which of several numbers is taken, and that vague words leave it blank, as we remember GTD's codebook",
)


class Gtd(Record):
    """Whether an `unnamed` voice is a credible source; by default it is not."""

    unnamed: bool = False


DEFAULT = Gtd()


def gtd(claims: Sequence[Spoken], parameters: Gtd = DEFAULT) -> tuple[Estimate, ...]:
    """Give the dead, then the wounded: everybody, and attackers apart.

    The number of the most recent source stands, unless that is in doubt or a perpetrator's; then, and
    where several are the most recent, that of the majority; else the lowest of a source not in doubt.
    """
    suspect = _suspect(claims, parameters)
    found = []
    for measure in _MEASURES:
        chosen = by_kind(claims, measure, lambda told: _chosen(told, suspect))
        if chosen:
            found.append(estimate(NAME, measure, Group.MIXED, everybody(chosen, fewest=False)))
        if Group.MILITANT in chosen:
            found.append(estimate(NAME, measure, Group.MILITANT, chosen[Group.MILITANT]))
    return tuple(found)


RULE = rule(NAME, gtd, Gtd)


def _suspect(claims: Sequence[Spoken], parameters: Gtd) -> frozenset[str]:
    """Give the claims that are in doubt: doubted by who tells them, unnamed, or a perpetrator's."""
    classes = _SUSPECT if parameters.unnamed else _SUSPECT | {VoiceClass.ANONYMOUS}
    doers = culprits(claims)
    return doubted(claims) | {
        one.claim.id
        for one in claims
        if one.voice.cls in classes or (one.voice.actor or folded(one.voice.name)) in doers
    }


def _chosen(told: Sequence[Spoken], suspect: frozenset[str]) -> Chosen | None:
    found = of_all(usable(told))
    if not found.kept:
        return None
    if all(one.claim.hedge is Hedge.VAGUE for one in found.kept):
        return _blank(found.without(found.kept, _VAGUE))
    sums = totals(found.kept)
    credible = [one for one in sums if not suspect.intersection(one.because)]
    number, how = _number(sums, credible, found.kept)
    asked = credible or sums
    because = tuple(sorted(id_ for one in asked if one.low == number for id_ in one.because))
    doubtful = {id_ for one in sums if one not in asked for id_ in one.because}
    return Chosen(
        number=number,
        because=because,
        passed=_passed(found.without(_of(found, doubtful), _DOUBT), sums, because),
        how=(how,),
        unchecked=_UNCHECKED,
    )


def _blank(found: Sorted) -> Chosen:
    how = ("only vague words: left blank",)
    return Chosen(number=None, because=(), passed=found.passed, how=how, unchecked=_UNCHECKED)


def _number(
    sums: Sequence[Total], credible: Sequence[Total], kept: Sequence[Spoken]
) -> tuple[int, str]:
    """Give the number that stands, and by which rule."""
    latest = _latest(sums, kept)
    numbers = {one.low for one in latest}
    if len(numbers) == 1 and all(one in credible for one in latest):
        return numbers.pop(), "the most recent source's" if len(sums) > 1 else "the one source's"
    asked = credible or sums
    doubt = "" if credible else "; every source is in doubt"
    roots = {one.root for one in asked}
    for number in sorted({one.low for one in asked}):
        if 2 * len({one.root for one in asked if one.low == number}) > len(roots):
            return number, f"the majority's{doubt}"
    return min(one.low for one in asked), f"no majority: the lowest{doubt}"


def _latest(sums: Sequence[Total], kept: Sequence[Spoken]) -> list[Total]:
    """Give what no other source is known to have come after."""
    moments = {one.claim.id: moment(one.claim) for one in kept}
    last = {one.key: max(moments[id_] for id_ in one.because) for one in sums}
    return [
        one for one in sums if not any(precedes(last[one.key], other) for other in last.values())
    ]


def _passed(found: Sorted, sums: Sequence[Total], because: Collection[str]) -> tuple[Passed, ...]:
    summed = {id_ for one in sums for id_ in one.because}
    others = _of(found, summed.difference(because))
    return passed_over(found.without(others, _OTHER), summed)


def _of(found: Sorted, ids: Collection[str]) -> list[Spoken]:
    return [one for one in found.kept if one.claim.id in ids]
