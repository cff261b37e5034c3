"""Short reports in any number, for how a casefile grows: few words, many places, years of days.

Like `corpus`, it measures the machine, never accuracy: sentences and events are nobody's. An event
is told one to four times, by different outlets, with tolls that vary.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

_TOWNS = (
    "Quetta|Sibi|Turbat|Gwadar|Khuzdar|Peshawar|Bannu|Kandahar|Jalalabad|Kunduz|Herat|Ghazni|Maiduguri|Kano|Jos|"
    "Kaduna|Zaria|Sokoto|Gao|Mopti|Timbuktu|Kidal|Djibo|Dori|Beledweyne|Kismayo|Baidoa|Galkayo|Goma|Bunia|Beni|"
    "Butembo|Bukavu|Idlib|Hama|Homs|Aleppo|Raqqa|Mosul|Kirkuk|Fallujah|Tikrit|Baqubah|Kharkiv|Zaporizhzhia|Kherson|"
    "Mariupol|Taiz|Aden|Hodeidah|Marib|Sirte|Misrata|Benghazi|Derna|Nyala|El Fasher|Bentiu|Malakal|Wau|Bangui|Bria|"
    "Cabo Delgado|Pemba|Lamu|Garissa|Mandera|Wajir|Marawi|Jolo|Cotabato|Sittwe|Lashio|Myitkyina|Imphal|Srinagar|"
    "Medellin|Cali|Tumaco|Arauca|Culiacan|Reynosa|Acapulco|Uruapan"
)  # fmt: skip
PLACES = tuple(_TOWNS.split("|"))
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
NAMES = (
    "Ahmed", "Bashir", "Chika", "Daud", "Emeka", "Farid", "Gul", "Hassan", "Ibrahim", "Jamal", "Khalid",
    "Latif", "Musa", "Nadia", "Omar", "Petro", "Qasim", "Rahim", "Sara", "Tariq", "Umar", "Vera", "Yusuf", "Zahra",
)  # fmt: skip
OUTLETS = tuple(
    f"Sample {name}" for name in ("Wire", "Daily", "Herald", "Monitor", "Post", "Star", "Tribune")
)
_FIRST, _DAYS, _TELLINGS = date(2015, 1, 1), 3650, 4


def briefs(count: int, *, seed: int = 7) -> Iterator[tuple[str, dict[str, object]]]:
    """Give text and sidecar of so many reports; same seed, same reports, however many are asked for."""
    made = number = 0
    while made < count:
        event = Random(seed * 1_000_003 + number)  # noqa: S311 - a fixed seed is the point
        number += 1
        place, target = event.choice(PLACES), event.choice(TARGETS)
        day = _FIRST + timedelta(days=event.randrange(_DAYS))
        told, state = event.randint(1, _TELLINGS), event.getstate()
        for telling in range(min(told, count - made)):
            published = day + timedelta(days=telling)
            yield (
                _brief(Random(f"{seed} {number} {telling}"), state, place, target, day),  # noqa: S311
                {
                    "published": published.isoformat(),
                    "captured": f"{published.isoformat()}T{10 + telling}:00:00Z",
                    "outlet": OUTLETS[(made * 5 + telling) % len(OUTLETS)],
                    "sample": True,
                },
            )
            made += 1


def _brief(chance: Random, event: object, place: str, target: str, day: date) -> str:
    # What happened is the event's, how it is told is the telling's.
    same = Random(0)  # noqa: S311
    same.setstate(event)  # type: ignore[arg-type]  # what getstate gave
    deed, killed = same.choice(DEEDS)
    party, people, dead, hurt = (
        same.choice(PARTIES),
        same.choice(PEOPLE),
        same.randint(1, 40),
        same.randint(1, 60),
    )
    man = f"{chance.choice(NAMES)} {chance.choice(NAMES)}"
    when = f"{day.day} {day:%B %Y}"
    told = max(1, dead + chance.randint(-2, 2))
    first = f"{deed.format(what=target)} in {place} on {when} and {killed} {told} {people}"
    sentences = [
        f"{first}, {chance.choice(VOICES)}.",
        f"Another {hurt + chance.randint(0, 3)} were wounded, {man}, a doctor, said.",
    ]
    if chance.random() < 0.5:
        sentences.append(f"{party[0].upper()}{party[1:]} claimed responsibility for the attack.")
    if chance.random() < 0.3:
        sentences.append(f"The army denied that {told} {people} had been killed.")
    return " ".join(sentences)


def write(path: Path, count: int, *, skip: int = 0, seed: int = 7) -> None:
    """Write so many reports as JSON Lines, a row each, leaving out the first `skip`."""
    with path.open("w", encoding="utf8") as file:
        for at, (text, said) in enumerate(briefs(skip + count, seed=seed)):
            if at >= skip:
                file.write(json.dumps({"text": text, **said}) + "\n")
