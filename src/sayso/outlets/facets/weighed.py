"""Policies side by side: a line a question, a cell a policy, with what decided and what did not."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sayso.domain.codes import Group, Measure, Side
from sayso.domain.incident import Account, Claim, Dossier, Estimate
from sayso.outlets import wording
from sayso.outlets.policies import POLICIES

_SIDES = {
    Side.A: "side a, state forces",
    Side.B: "side b, armed groups",
    Side.UNKNOWN: "of no known side, beyond those told apart",
}

_SUMMING = frozenset({"ucdp", "acled", "gtd"})
_ACROSS = 4
"""So many columns of numbers fit on a screen."""

Said = Mapping[str, tuple[Account, Claim]]


class Told(NamedTuple):
    """A voice with its answer, and every claim that gives it."""

    voice: str
    answer: str
    claims: tuple[str, ...]

    @property
    def words(self) -> str:
        """Give both in one: "Pakistani army: 33"."""
        return f"{self.voice}: {self.answer}" if self.answer else self.voice


class Passed(NamedTuple):
    """What a policy passed over, and why."""

    told: Told
    why: str


class Both(NamedTuple):
    """Two accounts, and how probable it is that both hold: "62 in 100"."""

    one: Told
    other: Told
    chance: str


class Cell(NamedTuple):
    """What one policy makes of one question."""

    estimate: Estimate
    anchor: str
    note: str
    because: tuple[Told, ...]
    passed: tuple[Passed, ...]
    both: tuple[Both, ...]

    @property
    def best(self) -> str:
        """Give the best number, or how far they reach where there is none."""
        found = self.estimate
        if found.best is None:
            return reach(found.low, found.high) or number(found.low)
        return number(found.best)

    @property
    def reach(self) -> str:
        """Give low to high beside a best number where they differ: "16 to 33"."""
        found = self.estimate
        return reach(found.low, found.high) if found.best is not None else ""

    @property
    def intervals(self) -> tuple[tuple[str, str], ...]:
        """Give each interval by its percentage: ("50", "26 to 33"), the narrow one first."""
        told = sorted((self.estimate.intervals or {}).items(), key=lambda one: int(one[0]))
        return tuple((share, f"{low:,} to {high:,}") for share, (low, high) in told)


class Line(NamedTuple):
    """One question, and under each policy what it makes of it; nothing where it says nothing."""

    question: str
    cells: tuple[tuple[Cell, ...], ...]


class Weighed(NamedTuple):
    """All estimates of an incident: policies in columns, questions in lines."""

    policies: tuple[str, ...]
    lines: tuple[Line, ...]
    calibrated: str = ""
    """On what a model's intervals were calibrated, where there are any."""

    @property
    def tables(self) -> "tuple[Weighed, ...]":
        """Give the same as tables that are not too wide: a few policies each, and what they speak of."""
        spans = [slice(n, n + _ACROSS) for n in range(0, len(self.policies), _ACROSS)]
        return tuple(self._only(span) for span in spans)

    def unchecked(self, policy: str) -> bool:
        """Say whether a number of a policy rests on a rule that was not compared with its source."""
        cells = (line.cells[self.policies.index(policy)] for line in self.lines)
        return any(cell.estimate.unchecked for told in cells for cell in told)

    def _only(self, span: slice) -> "Weighed":
        lines = (line._replace(cells=line.cells[span]) for line in self.lines)
        return self._replace(
            policies=self.policies[span], lines=tuple(line for line in lines if any(line.cells))
        )


def weighed(dossier: Dossier) -> Weighed | None:
    """Give the estimates side by side, or nothing where no policy gives any."""
    if not dossier.estimates:
        return None
    said = {c.id: (a, c) for a in dossier.accounts for c in a.claims}
    cells = [cell(one, said) for one in dossier.estimates]
    named = {one.policy for one in dossier.estimates}
    policies = (*(p for p in POLICIES if p in named), *sorted(named - {*POLICIES}))
    asked = sorted({_asked(one) for one in dossier.estimates})
    lines = [
        Line(
            _question(key),
            tuple(
                tuple(c for c in cells if _asked(c.estimate) == key and c.estimate.policy == policy)
                for policy in policies
            ),
        )
        for key in asked
    ]
    calibrated = next((one.calibrated for one in dossier.estimates if one.calibrated), "")
    return Weighed(policies, tuple(lines), calibrated)


def cell(estimate: Estimate, said: Said) -> Cell:
    """Give an estimate with its claims in words; a claim that is not here goes by its id."""
    return Cell(
        estimate,
        anchor(estimate),
        _SIDES.get(estimate.side, "") if estimate.side else "",
        told(estimate.because, said),
        _passed(estimate, said),
        tuple(
            Both(_one(pair.claims[0], said), _one(pair.claims[1], said), chance(pair.p))
            for pair in sorted(estimate.both_right, key=lambda pair: (pair.p, pair.claims))
        ),
    )


def anchor(estimate: Estimate) -> str:
    """Give where on a page an estimate and its reasons stand."""
    parts = (estimate.policy, estimate.measure, estimate.group, estimate.side or "")
    return "e-" + "-".join(parts).rstrip("-")


def told(ids: Iterable[str], said: Said) -> tuple[Told, ...]:
    """Give who says what in these claims, once each, by name."""
    same: dict[tuple[str, str], tuple[str, ...]] = {}
    for id_ in ids:
        one = _one(id_, said)
        key = (one.voice, one.answer)
        same[key] = same.get(key, ()) + one.claims
    found = [Told(*key, claims) for key, claims in same.items()]
    return tuple(sorted(found, key=lambda one: (one.voice.casefold(), one.answer)))


def _one(id_: str, said: Said) -> Told:
    if id_ not in said:
        return Told(id_, "", ())
    account, claim = said[id_]
    return Told(account.voice.name, wording.answer(claim), (id_,))


def number(people: int | None) -> str:
    """Give a number with its thousands told apart, or say that there is none."""
    return "none given" if people is None else f"{people:,}"


def reach(low: int | None, high: int | None) -> str:
    """Give a range in words where it is one: "16 to 33", "16 or more", "up to 33"."""
    if low == high:
        return ""
    if high is None:
        return f"{low:,} or more"
    return f"up to {high:,}" if low is None else f"{low:,} to {high:,}"


def chance(p: int) -> str:
    """Give a probability of 0 to 1000 as people say it: "62 in 100", "less than 1 in 100"."""
    if 0 < p < 10:
        return "less than 1 in 100"
    if 990 < p < 1000:
        return "more than 99 in 100"
    return f"{round(p / 10)} in 100"


_Key = tuple[bool, int, str]


def _asked(estimate: Estimate) -> _Key:
    # A sum over sides counts everybody; it is no count of people of several groups.
    summed = estimate.policy in _SUMMING and estimate.side is None
    in_all = summed and estimate.group is Group.MIXED
    return in_all, [*Measure].index(estimate.measure), estimate.group.value


def _question(key: _Key) -> str:
    in_all, measure, group = key
    words = wording.MEASURES[[*Measure][measure]]
    return f"All sides together {words}" if in_all else f"{wording.GROUPS[group]} {words}"


def _passed(estimate: Estimate, said: Said) -> tuple[Passed, ...]:
    reasons: dict[str, list[str]] = {}
    for one in estimate.passed_over:
        reasons.setdefault(wording.passed(one.why), []).append(one.claim)
    return tuple(
        Passed(one, why) for why, ids in sorted(reasons.items()) for one in told(ids, said)
    )
