"""What sort of incident it was: the most telling of its words, those told first and oftenest."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sayso.domain.codes import Kind
from sayso.domain.document import Quote
from sayso.domain.reading import Told
from sayso.domain.world import Actor
from sayso.flow.extract.events.triggers import Mention
from sayso.flow.extract.events.words.people import FIGHTERS
from sayso.text.countries import code_of
from sayso.text.names import folded
from sayso.text.wordlists import word_set

_TELLING = {
    Kind.HIJACKING: 12,
    Kind.HOSTAGE_TAKING: 9,
    Kind.SUICIDE_BOMBING: 11,
    Kind.ASSASSINATION: 10,
    Kind.MASSACRE: 9,
    Kind.ABDUCTION: 9,
    Kind.ENFORCED_DISAPPEARANCE: 9,
    Kind.AIRSTRIKE: 9,
    Kind.SHELLING: 8,
    Kind.BOMBING: 8,
    Kind.EXECUTION: 7,
    Kind.TORTURE: 6,
    Kind.ARSON: 6,
    Kind.SABOTAGE: 7,
    Kind.RIOT: 6,
    Kind.SHOOTING: 6,
    Kind.BATTLE: 6,
    Kind.ARREST: 5,
    Kind.RAID: 4,
    Kind.OTHER: 1,
}
# The second says more closely what the first is.
_CLOSER: tuple[tuple[Kind | None, Kind], ...] = (
    (Kind.BOMBING, Kind.SUICIDE_BOMBING),
    (Kind.HOSTAGE_TAKING, Kind.HIJACKING),
    (Kind.SHOOTING, Kind.ASSASSINATION),
    (Kind.ABDUCTION, Kind.HIJACKING),
    (None, Kind.SHOOTING),
    (None, Kind.BATTLE),
    (Kind.SHOOTING, Kind.BATTLE),
)
# A shooting with a clash somewhere in it is not yet a battle.
_SHARE = {Kind.BATTLE: 50}
_LEAD = 3
_GUNS = word_set("gunmen gunman shot gunfire bullets guns firing shooting fire bullet")
_FOES = FIGHTERS - _GUNS
_RANKS = word_set(
    "mayor governor minister senator judge leader politician candidate president premier ambassador"
    " magistrate prosecutor bishop archbishop sarpanch councillor councilor lawmaker legislator"
    " congressman deputy chairman editor envoy diplomat commander chief kingpin ringleader professor"
    " cleric secretary priest scholar activist elder caretaker maulana doctor journalist imam nazim"
)
_BOMBS = word_set("bomb bombs explosives ied grenade grenades dynamite landmine mine")
_POSTS = word_set(
    "checkpoint checkpoints checkpost check-post convoy patrol camp post posts outpost base bases"
    " airbase airbases barracks garrison headquarters troops soldiers vehicle patrols policemen personnel"
)
_FORCES = word_set(
    "police army troops soldiers soldier policemen military security forces rangers corps force"
    " paramilitary levies guards personnel commandos bsf crpf marines"
)


class Beside(NamedTuple):
    """Who and what is told of an incident beside the words for it."""

    harmed: Sequence[Told[Actor]] = ()
    doers: Sequence[Told[Actor]] = ()
    answering: Sequence[Told[Actor]] = ()
    weapons: Sequence[Told[Quote]] = ()


def sort_of(told: Sequence[Mention], beside: Beside) -> tuple[Kind, Quote]:
    """Give the kind of an incident by its mentions in text order, and the words that say so."""
    kind, words = _weighed(told)
    match kind:
        case Kind.OTHER if _with(_BOMBS, beside.weapons):
            return Kind.BOMBING, words
        case Kind.SHOOTING | Kind.OTHER | Kind.EXECUTION if _with(_RANKS, beside.harmed):
            return Kind.ASSASSINATION, words
        case Kind.SHOOTING if beside.answering and not beside.doers:
            return Kind.BATTLE, words
        case Kind.BOMBING if words.text.lower().startswith("bomb") and _by_state(beside.doers):
            return Kind.AIRSTRIKE, words
        case _:
            return kind, words


def _weighed(told: Sequence[Mention]) -> tuple[Kind, Quote]:
    first = told[0].clause.rank
    weight: dict[Kind | None, int] = {}
    words: dict[Kind | None, Mention] = {}
    for mention in told:
        lead = 2 if mention.clause.rank - first < _LEAD else 1
        gain = _gain(mention) * lead
        weight[mention.kind] = max(weight.get(mention.kind, 0) + gain // 3, gain)
        best = words.get(mention.kind)
        if best is None or (best.weak and not mention.weak):
            words[mention.kind] = mention
    for wider, closer in _CLOSER:
        if weight.get(closer, 0) > _SHARE.get(closer, 0) * weight.get(wider, 0) // 100:
            weight[closer] = max(weight[closer], weight.get(wider, 0)) + 1
    kind = max(weight, key=lambda one: (weight[one], str(one)))
    mention = words[kind]
    if kind is None or (kind is Kind.OTHER and mention.weak):
        return _unsaid(mention), mention.quote
    return kind, mention.quote


def _gain(mention: Mention) -> int:
    telling = 4 if mention.kind is None else _TELLING[mention.kind]
    return telling * mention.p // (300 if mention.weak else 100)


def _unsaid(mention: Mention) -> Kind:
    """Give what "attacked" or "killed" without more is, by who and what is in the same clause."""
    clause = mention.clause
    if clause.has(_BOMBS):
        return Kind.BOMBING
    if mention.kind is None and clause.has(_FOES) and clause.has(_POSTS):
        return Kind.BATTLE
    if clause.has(_GUNS):
        return Kind.SHOOTING
    return Kind.BATTLE if clause.has(_FORCES) and _fighters_fell(mention) else Kind.OTHER


def _fighters_fell(mention: Mention) -> bool:
    """Say whether it is fighters who were killed: "the army killed six militants"."""
    low, word = mention.clause.low, mention.clause.low[mention.first]
    before = low[max(0, mention.first - 3) : mention.first]
    behind = low[mention.after : mention.after + 5]
    if word == "killed" and not FIGHTERS.isdisjoint(before):
        return True
    return "by" not in behind and not FIGHTERS.isdisjoint(behind)


def _with(words: frozenset[str], told: Iterable[Told[Actor]] | Iterable[Told[Quote]]) -> bool:
    """Say whether one of these is told by one of these words: a mayor, a grenade."""
    return any(
        not words.isdisjoint(folded(one.quote.text).split()) and " and " not in one.quote.text
        for one in told
    )


def _by_state(doers: Iterable[Told[Actor]]) -> bool:
    """Say whether a state did it, which bombs from the air: "Israel", "Russian forces"."""
    return any(code_of(one.value.name.split(" ")[0]) or code_of(one.value.name) for one in doers)
