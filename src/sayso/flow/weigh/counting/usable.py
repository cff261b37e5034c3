"""Which claims count at all, once each, and why the others are passed over."""

from collections.abc import Collection, Iterable, Sequence

from sayso.domain.codes import Group, Hedge, Measure
from sayso.domain.incident import Passed
from sayso.domain.record import Record
from sayso.flow.weigh.counted import kind_counted, mentioned, narrow, whole
from sayso.flow.weigh.counting.totals import point
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.moments import moment


class Sorted(Record):
    """Claims a policy may use, and those it passes over, each with why."""

    kept: tuple[Spoken, ...] = ()
    passed: tuple[Passed, ...] = ()

    def without(self, gone: Collection[Spoken], why: str) -> "Sorted":
        """Give the same with some claims passed over for a reason."""
        if not gone:
            return self
        ids = {one.claim.id for one in gone}
        return Sorted(
            kept=tuple(one for one in self.kept if one.claim.id not in ids),
            passed=(*self.passed, *(Passed(claim=id_, why=why) for id_ in sorted(ids))),
        )


def of_measure(
    claims: Iterable[Spoken], measure: Measure, groups: Collection[Group]
) -> list[Spoken]:
    """Give the figures of a measure and some groups, by id."""
    found = [one for one in claims if one.claim.measure is measure and one.claim.group in groups]
    return sorted(found, key=lambda one: one.claim.id)


def usable(claims: Sequence[Spoken]) -> Sorted:
    """Give the claims that any policy may use: open, stood for, each once, counting a whole."""
    found = Sorted(kept=tuple(claims))
    found = found.without(
        [one for one in found.kept if not one.open], "replaced by a later claim of the same voice"
    )
    found = found.without(
        [one for one in found.kept if not one.holds], "not stood for: it denies, doubts or declines"
    )
    for copy, first in sorted(_copies(found.kept).items()):
        gone = [one for one in found.kept if one.claim.id == copy]
        found = found.without(gone, f"copy of {first}")
    return _without_parts(found)


def of_all(found: Sorted) -> Sorted:
    """Pass over what bounds no whole, where others count more: vague words, mentions, and parts.

    "Two boys", said by a voice that counts nobody else, is less than everybody where another voice
    counts six people, and so is "a young man was killed"; more than others count in all, they stand.
    """
    if any(one.claim.hedge is not Hedge.VAGUE for one in found.kept):
        vague = [one for one in found.kept if one.claim.hedge is Hedge.VAGUE]
        found = found.without(vague, "no number, where others give one")
    counts = [one for one in found.kept if not mentioned(one.claim)]
    wholes = [one for one in counts if whole(one.claim)]
    wholes = wholes or [one for one in counts if not narrow(one.claim)]
    # Where nobody counts a whole, nothing is a part of one, not even nobody.
    most = max((point(one.claim)[1] for one in wholes), default=-1)
    counting = {(one.key, one.claim.group) for one in wholes}
    parts = [
        one
        for one in found.kept
        if one not in wholes
        and (one.key, one.claim.group) not in counting
        and point(one.claim)[1] <= most
    ]
    return found.without(parts, "counts a part of those whom another voice counts in all")


def passed_over(found: Sorted, used: Iterable[str]) -> tuple[Passed, ...]:
    """Give all that is passed over, by id: also what was kept and no total uses, by claims' ids."""
    ids = set(used)
    smaller = [one for one in found.kept if one.claim.id not in ids]
    every = found.without(smaller, "the same voice counts more people in another figure")
    return tuple(sorted(every.passed, key=lambda one: one.claim))


def _copies(claims: Sequence[Spoken]) -> dict[str, str]:
    """Give each repeated claim with the claim it repeats: one voice, one origin, one content."""
    first: dict[tuple[object, ...], str] = {}
    found = {}
    # The origin's own text goes first, then the earliest copy of it.
    for one in sorted(claims, key=lambda x: (bool(x.claim.origin), moment(x.claim), x.claim.id)):
        claim = one.claim
        what = (
            one.key, one.root, claim.measure, claim.group, kind_counted(claim),
            claim.low, claim.high, claim.part_of is None,
        )  # fmt: skip
        if what in first:
            found[claim.id] = first[what]
        else:
            first[what] = claim.id
    return found


def _without_parts(found: Sorted) -> Sorted:
    """Pass over figures that count a part, where another counts the whole."""
    parts = [one for one in found.kept if one.claim.part_of is not None]
    wholes = {(one.key, one.claim.group) for one in found.kept if whole(one.claim)}
    parts += [
        one
        for one in found.kept
        if one.claim.part_of is None
        and not whole(one.claim)
        and (one.key, one.claim.group) in wholes
    ]
    return found.without(parts, "counts a part of another figure")
