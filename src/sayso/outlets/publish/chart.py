"""Lays out the accounts chart: a row a measure and group, a mark a claim, on a square-root scale.

Dot: an exact figure. Hollow: an approximate one. Bar: a range. Arrow: a bound left open.
Each class of voice has a colour and a shape, so that the chart also reads without colour.
"""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from sayso.domain.codes import Hedge, VoiceClass
from sayso.domain.incident import Account, Claim, Dossier
from sayso.outlets import wording

WIDTH, LABEL, PLOT = 980, 230, 470
_LANE, _PAD = 24, 12
_OPEN_ARROW = 56
_TICKS = (0, 1, 2, 5, 10, 25, 50, 100, 200, 300, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 200_000)

# Colours are Okabe and Ito's, told apart by the colour-blind; the shape says the same once more.
LOOKS: dict[VoiceClass, tuple[str, str]] = {
    VoiceClass.PARTY: ("#b3401f", "diamond"),
    VoiceClass.PARTY_STATE: ("#0b5c94", "square"),
    VoiceClass.SPONSOR: ("#7a4a12", "diamond"),
    VoiceClass.LOCAL_OFFICIAL: ("#2c7a3f", "up"),
    VoiceClass.RESCUE_HEALTH: ("#00796b", "cross"),
    VoiceClass.WITNESS: ("#8a6d00", "down"),
    VoiceClass.MONITOR: ("#7b3f8c", "hexagon"),
    VoiceClass.FOREIGN_STATE: ("#4a57a8", "square"),
    VoiceClass.OUTLET: ("#5a5f6a", "circle"),
    VoiceClass.ANONYMOUS: ("#5a5f6a", "up"),
}
_SHAPES = {
    "circle": "M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0Z",
    "square": "M-5.5,-5.5H5.5V5.5H-5.5Z",
    "diamond": "M0,-7.5L7.5,0L0,7.5L-7.5,0Z",
    "up": "M0,-7L7,5.5H-7Z",
    "down": "M0,7L7,-5.5H-7Z",
    "cross": "M-2.5,-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7V-2.5H-2.5Z",
    "hexagon": "M-3.5,-6.2H3.5L7,0L3.5,6.2H-3.5L-7,0Z",
}


class Mark(NamedTuple):
    """One voice's answer as drawn: where, how wide, which look, and the words beside it."""

    claim: str
    x: float
    x2: float | None
    y: float
    hollow: bool
    arrow: int
    colour: str
    path: str
    label: str
    label_x: float
    anchor: str
    title: str
    faded: bool


class Row(NamedTuple):
    """One measure and group: its name, the line under it, its marks."""

    name: str
    y: float
    bottom: float
    marks: tuple[Mark, ...]


class Chart(NamedTuple):
    """All that the page's template draws."""

    width: int
    height: float
    left: int
    rows: tuple[Row, ...]
    ticks: tuple[tuple[str, float], ...]
    legend: tuple[tuple[str, str, str], ...]


def chart(dossier: Dossier) -> Chart | None:
    """Give the chart of an incident's figures, or nothing where nobody gave one."""
    asked = {
        question: [(a, c) for a, c in pairs if c.measure]
        for question, pairs in wording.by_question(dossier.accounts).items()
    }
    asked = {question: pairs for question, pairs in asked.items() if pairs}
    if not asked:
        return None
    claims = [c for pairs in asked.values() for _, c in pairs]
    top = max(max(c.low or 0, c.high or 0) for c in claims) or 1
    rows, y = [], 30.0
    for question, pairs in asked.items():
        row = _row(question, pairs, top=top, y=y)
        rows.append(row)
        y = row.bottom
    ticks = tuple((f"{n:,}", _x(n, top)) for n in _shown_ticks(top))
    return Chart(WIDTH, y + 40, LABEL, tuple(rows), ticks, _legend(dossier.accounts))


def _row(question: str, pairs: Sequence[tuple[Account, Claim]], *, top: int, y: float) -> Row:
    marks = tuple(
        _mark(told, top=top, y=y + _PAD + _LANE * (lane + 0.5))
        for lane, told in enumerate(wording.answers(pairs))
    )
    return Row(question, y, y + 2 * _PAD + _LANE * len(marks), marks)


def _mark(told: wording.Answer, *, top: int, y: float) -> Mark:
    account, claim = told.account, told.claim
    colour, shape = LOOKS[account.voice.cls]
    low, high = claim.low, claim.high
    x = _x(low if low is not None else high or 0, top)
    ranged = low is not None and high is not None and low != high
    x2 = _x(high or 0, top) if ranged else None
    arrow = 1 if high is None else -1 if low is None else 0
    reach = x2 or (x + _OPEN_ARROW if arrow > 0 else x)
    label = f"{account.voice.name}: {told.words}"
    return Mark(
        claim=claim.id,
        x=x,
        x2=x2,
        y=y,
        hollow=claim.hedge in (Hedge.APPROX, Hedge.VAGUE) or bool(arrow),
        arrow=arrow,
        colour=colour,
        path=_SHAPES[shape],
        label=label,
        # Words go where there is room: left of marks in the right third.
        label_x=x - 14 if reach > LABEL + PLOT * 0.72 else reach + 14,
        anchor="end" if reach > LABEL + PLOT * 0.72 else "start",
        title=f"“{claim.quote.text}” — {account.voice.name}, {wording.day(claim.reported)}",
        faded=told.replaced,
    )


def _x(people: int, top: int) -> float:
    return round(LABEL + 20 + PLOT * sqrt(people / top), 1)


def _shown_ticks(top: int) -> list[int]:
    shown: list[int] = []
    for tick in (t for t in _TICKS if t <= top):
        if not shown or _x(tick, top) - _x(shown[-1], top) >= 34:
            shown.append(tick)
    return shown


def _legend(accounts: Sequence[Account]) -> tuple[tuple[str, str, str], ...]:
    present = {a.voice.cls for a in accounts if any(c.measure for c in a.claims)}
    return tuple(
        (wording.CLASSES[cls], LOOKS[cls][0], _SHAPES[LOOKS[cls][1]])
        for cls in VoiceClass
        if cls in present
    )
