"""Short reports in any number, for how a casefile grows: few words, many places, years of days.

Like `corpus`, it measures the machine, never accuracy: sentences, people and events are nobody's; the
towns are those of the places index. An event is told one to four times, by different outlets, with
tolls that vary; a few towns have most of them, as in conflict data.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, count
from pathlib import Path
from random import Random
from typing import NamedTuple

from sayso import config
from sayso.adapters import gazetteer

_LANDS = "PK AF IQ SY YE NG ML BF NE SO SD SS CD CF ET KE MZ MM PH CO MX UA LY EG TD CM HT".split()  # noqa: SIM905
_TOWNS = 2000
_START = (
    "ba",
    "da",
    "fa",
    "ga",
    "ha",
    "ja",
    "ka",
    "la",
    "ma",
    "na",
    "ra",
    "sa",
    "ta",
    "wa",
    "ya",
    "za",
)
_MIDDLE = (
    "bir",
    "dun",
    "fel",
    "gor",
    "hum",
    "jil",
    "kar",
    "lom",
    "mun",
    "nor",
    "rab",
    "sul",
    "tiv",
    "wen",
)
_END = ("a", "an", "ar", "e", "el", "i", "im", "o", "on", "u", "ur", "y")
PARTIES = (
    "Islamic State", "Boko Haram", "al-Shabaab", "M23", "Hamas", "Tehrik-i-Taliban Pakistan",
    "Balochistan Liberation Army", "unknown gunmen", "the army", "the police",
)  # fmt: skip
DEEDS = (
    ("Gunmen attacked {what}", "shot dead"),
    ("A bomb exploded at {what}", "killed"),
    ("Fighters raided {what}", "killed"),
    ("A suicide bomber struck {what}", "killed"),
    ("Shells hit {what}", "killed"),
)  # fmt: skip
TARGETS = (
    "a market", "a bus", "a police post", "an army convoy", "a school", "a village", "a mosque",
    "a checkpoint", "a railway station", "a hospital", "a mine", "a fuel depot",
)  # fmt: skip
PEOPLE = ("people", "civilians", "soldiers", "passengers", "police officers", "villagers")
VOICES = ("police said", "officials said", "a hospital official said", "the army said")
OUTLETS = tuple(
    f"Sample {name}" for name in ("Wire", "Daily", "Herald", "Monitor", "Post", "Star", "Tribune")
)
_FIRST, _DAYS, _TELLINGS = date(2015, 1, 1), 3650, 4


@cache
def _towns() -> tuple[list[str], list[float]]:
    """Give the largest towns of some lands, and how much of all that happens has happened by each."""
    asked = "SELECT name, country FROM place WHERE level = 3 ORDER BY people DESC, id"
    index = config.places_index(config.Config())
    gazetteer.build(index)
    with closing(sqlite3.connect(index)) as places:
        named = [name for name, land in places.execute(asked) if land in _LANDS and name.isalpha()]
    towns = list(dict.fromkeys(name for name in named if name.isascii()))[:_TOWNS]
    return towns, list(accumulate(1 / (rank + 1) ** 0.6 for rank in range(len(towns))))


class Happened(NamedTuple):
    """An event: where, when, how often it is told, who did what to whom; `rest` draws what else there is."""

    place: str
    day: date
    tellings: int
    deed: tuple[str, str]
    party: str
    people: str
    target: str
    dead: int
    hurt: int
    rest: Random


def happened(*, seed: int = 7) -> Iterator[Happened]:
    """Give events without end; same seed, same events."""
    towns, shares = _towns()
    for number in count():
        event = Random(seed * 1_000_003 + number)  # noqa: S311 - a fixed seed is the point
        [place] = event.choices(towns, cum_weights=shares)
        yield Happened(
            place=place,
            day=_FIRST + timedelta(days=event.randrange(_DAYS)),
            tellings=event.randint(1, _TELLINGS),
            deed=event.choice(DEEDS),
            party=event.choice(PARTIES),
            people=event.choice(PEOPLE),
            target=event.choice(TARGETS),
            dead=event.randint(1, 40),
            hurt=event.randint(1, 60),
            rest=event,
        )


def briefs(wanted: int, *, seed: int = 7) -> Iterator[tuple[str, dict[str, object]]]:
    """Give text and sidecar of so many reports; same seed, same reports, however many are asked for."""
    made = 0
    for number, event in enumerate(happened(seed=seed), start=1):
        state = event.rest.getstate()
        for telling in range(min(event.tellings, wanted - made)):
            chance = Random(f"{seed} {number} {telling}")  # noqa: S311
            event.rest.setstate(state)
            published = event.day + timedelta(days=telling)
            yield (
                _brief(chance, event),
                {
                    "published": published.isoformat(),
                    "captured": f"{published.isoformat()}T{10 + telling}:00:00Z",
                    "outlet": OUTLETS[(made * 5 + telling) % len(OUTLETS)],
                    "sample": True,
                },
            )
            made += 1
        if made == wanted:
            return


def _brief(chance: Random, event: Happened) -> str:
    # What happened is the event's, how it is told is the telling's.
    victim, road, mill = _person(event.rest), _word(event.rest), _word(event.rest)
    told = max(1, event.dead + chance.choice((0, 0, 0, -1, 1, 2)))
    deed, killed = event.deed
    people, party, day = event.people, event.party, event.day
    first = f"{deed.format(what=event.target)} in {event.place} on {day.day} {day:%B %Y} and {killed} {told} {people}"
    sentences = [f"{first}, {chance.choice(VOICES)}."]
    others = [
        f"Another {event.hurt + chance.randint(0, 3)} were wounded, {_person(chance)}, a doctor, said.",
        f"{victim}, a teacher, was among the dead.",
        f"The {road} road was closed, and the {mill} mill stood still.",
        f"{_person(chance)} from {_word(chance)} street heard it at {_word(chance)} bridge.",
        f"{party[0].upper()}{party[1:]} claimed responsibility for the attack.",
        f"The army denied that {told} {people} had been killed.",
    ]
    sentences += chance.sample(others, 3)
    return " ".join(sentences)


def _word(chance: Random) -> str:
    parts = chance.choice(_START), chance.choice(_MIDDLE), chance.choice(_END)
    return "".join(parts).capitalize()


def _person(chance: Random) -> str:
    return f"{_word(chance)} {_word(chance)}"


def write(path: Path, wanted: int, *, skip: int = 0, seed: int = 7) -> None:
    """Write so many reports as JSON Lines, a row each, leaving out the first `skip`."""
    with path.open("w", encoding="utf8") as file:
        for at, (text, said) in enumerate(briefs(skip + wanted, seed=seed)):
            if at >= skip:
                file.write(json.dumps({"text": text, **said}) + "\n")
