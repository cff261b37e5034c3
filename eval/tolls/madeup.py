"""Incidents made up to test the model of tolls: the dead are found one by one, and people tell of them.

Nothing of the model's is drawn from. Every death has a time at which it becomes known; each teller looks
at what is known by then and does as its kind does: officials count, hospitals see those brought to
them, witnesses guess and round, fighters multiply what they did and hide what was done to them,
outlets print one another's numbers. How much they do so differs from world to world: some are drawn
to learn from, others to test in. See docs/accuracy.md, "The Sayso model".
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import Basis, Field, Group, Hedge, Measure, Stance, VoiceClass
from sayso.domain.document import Origin, Quote
from sayso.domain.incident import Claim, Voice

Random = np.random.Generator
GROUPS = (Group.CIVILIAN, Group.SECURITY, Group.MILITANT)
_DAY = date(2025, 3, 11)
_NUMBER = "so many people were killed"
_LATEST = 14


class MadeUp(NamedTuple):
    """An incident: how many of a group were killed, and who says how many."""

    group: Group
    toll: int
    claims: list[tuple[Voice, Claim]]


class World(NamedTuple):
    """How people tell in one world: shares, and how far they go.

    `typical` and `uneven` are mean and deviation of the logarithm of tolls; `at_once` of the dead are
    found on the first day, the others over `days`.
    """

    typical: float = 1.4
    uneven: float = 1.15
    at_once: float = 0.76
    days: float = 2.4
    right: float = 0.72
    brought: float = 0.8
    guess: float = 0.4
    thorough: float = 0.6
    loosely: float = 0.08
    honest: float = 0.35
    boast: float = 2.2
    hidden: float = 0.64
    reprints: float = 0.75
    loose: float = 1.0
    typos: float = 0.012
    voices: float = 2.2
    late: float = 1.6


HOME = World()
"""The world that the plain numbers of the benchmark are of."""


def a_world(seed: int) -> World:
    """Give a world drawn at random around `HOME`: others lie more, know less, or copy less."""
    random = np.random.default_rng(seed)
    return World(
        typical=random.uniform(0.9, 2.2),
        uneven=random.uniform(0.9, 1.4),
        at_once=random.uniform(0.55, 0.97),
        days=random.uniform(1.0, 5.0),
        right=random.uniform(0.5, 0.9),
        brought=random.uniform(0.65, 0.95),
        guess=random.uniform(0.25, 0.6),
        thorough=random.uniform(0.3, 0.8),
        loosely=random.uniform(0.02, 0.25),
        honest=random.uniform(0.15, 0.6),
        boast=random.uniform(1.5, 3.5),
        hidden=random.uniform(0.45, 0.85),
        reprints=random.uniform(0.4, 0.9),
        loose=random.uniform(0.6, 1.4),
        typos=random.uniform(0.003, 0.03),
        voices=random.uniform(1.0, 4.0),
        late=random.uniform(0.7, 3.0),
    )


class Number(NamedTuple):
    """What somebody says: bounds and how they are hedged."""

    low: int | None
    high: int | None
    hedge: Hedge


class Scene(NamedTuple):
    """Whom it struck, when each death becomes known, and whether fighters of a side did it."""

    world: World
    group: Group
    found: np.ndarray[tuple[int], np.dtype[np.float64]]
    culprit: VoiceClass

    def known(self, day: int) -> int:
        """Give how many deaths are known some days after."""
        return int((self.found <= day).sum())


def incidents(count: int, seed: int, world: World = HOME) -> Iterator[MadeUp]:
    """Give incidents, each with two claims or more; the same seed and world give the same ones."""
    random = np.random.default_rng(seed)
    for number in range(count):
        scene = _scene(world, random)
        yield MadeUp(scene.group, len(scene.found), _claims(scene, number, random))


def _scene(world: World, random: Random) -> Scene:
    group = GROUPS[random.choice(3, p=(0.6, 0.2, 0.2))]
    toll = int(np.exp(random.normal(world.typical, world.uneven))) + int(random.random() < 0.5)
    if random.random() < 0.03:
        toll = int(toll * random.pareto(1.2) + toll)
    toll = min(toll, 3000)
    # Most bodies are found at once; the wounded die, and ruins are searched, over days.
    at_once = random.beta(6.6 * world.at_once, 6.6 * (1 - world.at_once))
    late = random.random(toll) > at_once
    found = np.where(late, random.gamma(1.2, world.days / 1.2, toll), 0.0)
    sides = (VoiceClass.PARTY, VoiceClass.PARTY_STATE)
    culprit = sides[int(random.random() < (0.85 if group is Group.MILITANT else 0.3))]
    if group is Group.SECURITY:
        culprit = VoiceClass.PARTY
    return Scene(world, group, found, culprit)


def _claims(scene: Scene, number: int, random: Random) -> list[tuple[Voice, Claim]]:
    told: list[tuple[Voice, Claim]] = []
    world, voices = scene.world, 2 + random.poisson(scene.world.voices)
    days = sorted(min(_LATEST, int(random.exponential(world.late))) for _ in range(voices))
    for at, day in enumerate(days):
        teller = _TELLERS[random.choice(len(_TELLERS), p=_SHARES)]
        known = scene.known(day)
        if teller is _outlet and told and random.random() < world.reprints:
            said = told[int(random.integers(len(told)))][1]
            words, cls = Number(said.low, said.high, said.hedge or Hedge.EXACT), VoiceClass.OUTLET
        else:
            words, cls = teller(scene, known, random)
        origin = _wire() if cls is VoiceClass.OUTLET and random.random() < 0.25 else None
        voice = _voice(cls, f"{number}-{at}")
        told.append(
            (voice, _claim(scene, _typo(words, world, random), f"{number}-{at}", day, origin))
        )
    return told


def _wire() -> Origin:
    return Origin(id="wire", name="A Wire", basis=Basis.CREDIT)


def _voice(cls: VoiceClass, id_: str) -> Voice:
    actor = {VoiceClass.PARTY: "fighters", VoiceClass.PARTY_STATE: "army"}.get(cls)
    return Voice(actor=actor, name=actor or f"Teller {id_}", cls=cls)


def _claim(scene: Scene, words: Number, id_: str, day: int, origin: Origin | None) -> Claim:
    return Claim(
        id=f"c{id_}",
        field=Field.FIGURE,
        stance=Stance.ASSERTS,
        report=f"r{id_}",
        document=f"d{id_}",
        quote=Quote(text=_NUMBER, start=0, end=len(_NUMBER)),
        measure=Measure.KILLED,
        group=scene.group,
        low=words.low,
        high=words.high,
        hedge=words.hedge,
        reported=str(_DAY + timedelta(days=day)),
        origin=origin,
    )


def _hedged(number: int, random: Random, *, loosely: float) -> Number:
    """Give a number as it is said: plain, or, the more loosely, as a bound, a range or a word."""
    number = max(0, number)
    if random.random() > loosely or number < 2:
        return Number(number, number, Hedge.EXACT)
    how = random.random()
    if how < 0.4:
        base = number if number < 12 or random.random() < 0.6 else number // 5 * 5
        return Number(base, None, Hedge.AT_LEAST)
    if how < 0.6:
        near = _round(number)
        return Number(near, near, Hedge.APPROX)
    if how < 0.75:
        wide = 1 + int(number * random.uniform(0.05, 0.4))
        return Number(max(0, number - wide // 2), number + wide - wide // 2, Hedge.RANGE)
    if how < 0.85:
        return Number(None, number + int(number * random.uniform(0, 0.3)), Hedge.AT_MOST)
    # Dozens, scores, hundreds; a handful is "several", what lies between has no word.
    least = next((one for one in (200, 40, 24) if number >= one), 3 if number < 12 else 0)
    return Number(least, None, Hedge.VAGUE) if least else Number(number, None, Hedge.AT_LEAST)


def _round(number: int) -> int:
    grain = 1 if number < 10 else 5 if number < 30 else 10 if number < 150 else 50
    return max(1, round(number / grain)) * grain


def _official(scene: Scene, known: int, random: Random) -> tuple[Number, VoiceClass]:
    missed = 0 if random.random() < scene.world.right else int(random.poisson(0.6 + 0.12 * known))
    count = known - missed if random.random() < 0.7 else known + missed
    return _hedged(count, random, loosely=0.25 * scene.world.loose), VoiceClass.LOCAL_OFFICIAL


def _health(scene: Scene, known: int, random: Random) -> tuple[Number, VoiceClass]:
    brought = (
        known
        if random.random() < 0.5
        else int(
            random.binomial(
                known, random.beta(10 * scene.world.brought, 10 * (1 - scene.world.brought))
            )
        )
    )
    return _hedged(brought, random, loosely=0.4 * scene.world.loose), VoiceClass.RESCUE_HEALTH


def _monitor(scene: Scene, known: int, random: Random) -> tuple[Number, VoiceClass]:
    later = scene.known(30) if random.random() < scene.world.thorough else known
    off = round(random.normal(0, scene.world.loosely * later + 0.2))
    return _hedged(later + off, random, loosely=0.3 * scene.world.loose), VoiceClass.MONITOR


def _witness(scene: Scene, known: int, random: Random) -> tuple[Number, VoiceClass]:
    seen = known * np.exp(random.normal(-0.05, scene.world.guess))
    guess = int(seen + 0.5) if seen < 6 else _round(int(seen))
    return _hedged(guess, random, loosely=0.6 * scene.world.loose), VoiceClass.WITNESS


def _unnamed(scene: Scene, known: int, random: Random) -> tuple[Number, VoiceClass]:
    heard = (
        known if random.random() < 0.55 else int(known * np.exp(random.normal(0.05, 0.35)) + 0.5)
    )
    return _hedged(heard, random, loosely=0.35 * scene.world.loose), VoiceClass.ANONYMOUS


def _outlet(scene: Scene, known: int, random: Random) -> tuple[Number, VoiceClass]:
    words, _ = _official(scene, known, random)
    return words, VoiceClass.OUTLET


def _fighters(scene: Scene, known: int, random: Random) -> tuple[Number, VoiceClass]:
    own, enemy = scene.group is Group.MILITANT, scene.group is Group.SECURITY
    if enemy:
        known = _boasted(known, scene.world, random, most=1.2 * scene.world.boast)
    elif own or scene.culprit is VoiceClass.PARTY:
        known = _hidden(known, scene.world, random)
    else:
        known = _boasted(known, scene.world, random, most=0.8 * scene.world.boast)
    return _hedged(known, random, loosely=0.3 * scene.world.loose), VoiceClass.PARTY


def _army(scene: Scene, known: int, random: Random) -> tuple[Number, VoiceClass]:
    if scene.group is Group.MILITANT:
        known = _boasted(known, scene.world, random, most=0.9 * scene.world.boast)
    elif scene.group is Group.SECURITY or scene.culprit is VoiceClass.PARTY_STATE:
        known = _hidden(known, scene.world, random)
    return _hedged(known, random, loosely=0.2 * scene.world.loose), VoiceClass.PARTY_STATE


def _boasted(known: int, world: World, random: Random, *, most: float) -> int:
    if random.random() < world.honest:
        return known
    more = known * random.uniform(1, max(1.1, most)) + random.poisson(1)
    return _round(int(more)) if more > 8 and random.random() < 0.6 else int(more)


def _hidden(known: int, world: World, random: Random) -> int:
    if random.random() < world.honest:
        return known
    return int(known * random.beta(5 * world.hidden, 5 * (1 - world.hidden)))


def _typo(words: Number, world: World, random: Random) -> Number:
    if random.random() > world.typos or words.low is None or words.low != words.high:
        return words
    slips: tuple[Callable[[int], int], ...] = (
        lambda n: n * 10,
        lambda n: n // 10,
        lambda n: n + 10,
        lambda n: int(str(n)[::-1]),
    )
    number = slips[int(random.integers(len(slips)))](words.low)
    return Number(number, number, words.hedge)


Teller = Callable[[Scene, int, Random], tuple[Number, VoiceClass]]
_TELLERS: tuple[Teller, ...] = (
    _official, _health, _monitor, _witness, _unnamed, _outlet, _fighters, _army,
)  # fmt: skip
_SHARES = (0.22, 0.1, 0.06, 0.1, 0.1, 0.2, 0.1, 0.12)
