"""Lays out the accounts chart: a row a measure and group, a lane an answer, on a square-root scale.

Dot: an exact figure. Hollow: an approximate one. Bar: a range. Arrow: a bound left open. A model's
intervals lie below the answers: thick for the narrow one, thin for the wide one. Places are in
percent of the strip they are drawn on, so that one chart fits a wide screen and a phone.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.domain.codes import Hedge
from sayso.domain.incident import Account, Claim, Dossier, Estimate
from sayso.outlets import wording
from sayso.outlets.facets.weighed import anchor, number
from sayso.outlets.policies import policy_name
from sayso.outlets.publish.charts.looks import Look, legend, look
from sayso.outlets.publish.charts.scale import TICKS, share

_APART = 3.2
"""Percent of the strip that a character of a tick's label takes on a phone."""
_MOST = 2.5
"""A model's interval widens the scale up to so many times the greatest figure; beyond, it is cut."""


class Mark(NamedTuple):
    """One voice's answer as drawn: where, how wide, which look, and the words beside it."""

    claim: str
    x: float
    x2: float | None
    hollow: bool
    arrow: int
    look: Look
    voice: str
    words: str
    title: str
    faded: bool


class Band(NamedTuple):
    """A model's best number and its intervals, widest first, as (percentage, from, to)."""

    anchor: str
    policy: str
    best: float
    spans: tuple[tuple[str, float, float], ...]
    best_words: str
    words: tuple[str, ...]
    cut: bool


class Row(NamedTuple):
    """One measure and group: its name, its marks, and the model's band below them."""

    name: str
    marks: tuple[Mark, ...]
    bands: tuple[Band, ...]


class Chart(NamedTuple):
    """All that the page's template draws."""

    rows: tuple[Row, ...]
    ticks: tuple[tuple[str, float], ...]
    legend: tuple[tuple[str, Look], ...]


def chart(dossier: Dossier) -> Chart | None:
    """Give the chart of an incident's figures, or nothing where nobody gave one."""
    asked = {
        question: [(a, c) for a, c in pairs if wording.numbered(c)]
        for question, pairs in wording.by_question(dossier.accounts).items()
    }
    asked = {question: pairs for question, pairs in asked.items() if pairs}
    if not asked:
        return None
    modelled = _modelled(dossier.estimates)
    top = _top([c for pairs in asked.values() for _, c in pairs], dossier.estimates)
    rows = [
        _row(question, asked.get(question, ()), modelled.get(question, ()), top=top)
        for question in dict.fromkeys([*asked, *modelled])
    ]
    ticks = tuple((f"{n:,}", _x(n, top)) for n in _shown_ticks(top))
    return Chart(tuple(rows), ticks, legend(dossier.accounts))


def _modelled(estimates: Sequence[Estimate]) -> Mapping[str, list[Estimate]]:
    found: dict[str, list[Estimate]] = {}
    for one in estimates:
        if one.intervals and one.best is not None:
            question = f"{wording.GROUPS[one.group]} {wording.MEASURES[one.measure]}"
            found.setdefault(question, []).append(one)
    return found


def _top(claims: Sequence[Claim], estimates: Sequence[Estimate]) -> float:
    said = max(max(c.low or 0, c.high or 0) for c in claims) or 1
    ends = [high for one in estimates for _, high in (one.intervals or {}).values()]
    return max(said, min(max(ends, default=0), said * _MOST))


def _row(
    question: str,
    pairs: Sequence[tuple[Account, Claim]],
    estimates: Sequence[Estimate],
    *,
    top: float,
) -> Row:
    marks = tuple(_mark(told, top=top) for told in wording.answers(pairs))
    return Row(question, marks, tuple(_band(one, top=top) for one in estimates))


def _mark(told: wording.Answer, *, top: float) -> Mark:
    account, claim = told.account, told.claim
    low, high = claim.low, claim.high
    ranged = low is not None and high is not None and low != high
    arrow = 1 if high is None else -1 if low is None else 0
    return Mark(
        claim=claim.id,
        x=_x(low if low is not None else high or 0, top),
        x2=_x(high or 0, top) if ranged else None,
        hollow=claim.hedge in (Hedge.APPROX, Hedge.VAGUE) or bool(arrow),
        arrow=arrow,
        look=look(account.voice.cls),
        voice=account.voice.name,
        words=told.words,
        title=f"“{claim.quote.text}” — {account.voice.name}, {wording.day(claim.reported)}",
        faded=told.replaced,
    )


def _band(estimate: Estimate, *, top: float) -> Band:
    told = sorted((estimate.intervals or {}).items(), key=lambda one: -int(one[0]))
    return Band(
        anchor(estimate),
        policy_name(estimate.policy),
        _x(estimate.best or 0, top),
        tuple((share, _x(low, top), _x(high, top)) for share, (low, high) in told),
        number(estimate.best),
        tuple(f"{share} %: {low:,}–{high:,}" for share, (low, high) in reversed(told)),
        any(high > top for _, (_, high) in told),
    )


def _x(people: int, top: float) -> float:
    return round(100 * share(people, top), 2)


def _shown_ticks(top: float) -> list[int]:
    shown: list[int] = []
    for tick in (t for t in TICKS if t <= top):
        room = _APART * max(3, len(f"{tick:,}"))
        if not shown or _x(tick, top) - _x(shown[-1], top) >= room:
            shown.append(tick)
    return shown
