"""A corpus of any size for speed, memory and kills: reports put together from parts, the same ones every time.

It measures the machine, never accuracy: the sentences are ours and the events are nobody's.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

PLACES = (
    "Quetta", "Sibi", "Turbat", "Gwadar", "Khuzdar", "Peshawar", "Bannu", "Kandahar", "Jalalabad", "Maiduguri",
    "Gao", "Mopti", "Beledweyne", "Kismayo", "Goma", "Bunia", "Idlib", "Deir ez-Zor", "Kharkiv", "Zaporizhzhia",
)  # fmt: skip
PARTIES = (
    "Balochistan Liberation Army (BLA)", "Tehrik-i-Taliban Pakistan (TTP)", "Islamic State", "Boko Haram",
    "al-Shabaab", "M23", "Hamas", "the army", "the police", "the Frontier Corps",
)  # fmt: skip
KINDS = (
    "bombing",
    "attack on a convoy",
    "raid on a police post",
    "shooting",
    "hijacking of a bus",
    "air strike",
)
OUTLETS = ("Sample Wire", "Sample Daily", "Sample Herald", "Sample Monitor", "Sample Post")
FILLER = (
    "Roads in the area stayed closed on {day} while troops searched houses and set up checkpoints.",
    "Shops did not open, and mobile telephone service was cut in parts of the district for several hours.",
    "The area has seen fighting for years, and both sides have made claims that nobody could check.",
    "Relatives waited outside the hospital, where doctors asked people to give blood.",
    "A delegation of elders said it would meet the governor to ask for safe passage of food and medicine.",
    "The province borders two countries, and traders use its roads to carry fruit, fuel and cement.",
    "Schools in the town will reopen next week, the education department said in a notice.",
    "Aid agencies have asked all sides to let lorries through, and some have moved staff to the capital.",
)


def reports(count: int, *, seed: int = 7) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Give name, text and sidecar of so many reports; about three tell of the same event."""
    chance = Random(seed)  # noqa: S311 - a fixed seed is the point
    for number in range(count):
        event = Random(seed * 1_000_003 + number // 3)  # noqa: S311
        day = f"2024-{event.randint(1, 12):02}-{event.randint(1, 28):02}"
        text = _report(event, chance, day)
        outlet = OUTLETS[number % len(OUTLETS)]
        stamp = f"{day}T{10 + number % 3 * 4}:00:00Z"
        yield (
            f"{number:06}.txt",
            text,
            {"published": day, "outlet": outlet, "captured": stamp, "sample": True},
        )


def _report(event: Random, chance: Random, day: str) -> str:
    place, party, kind = event.choice(PLACES), event.choice(PARTIES), event.choice(KINDS)
    dead, hurt = event.randint(2, 60), event.randint(2, 90)
    told = max(1, dead + chance.randint(-3, 3))
    hedge = chance.choice(("At least", "About", "Up to", "Some"))
    first = chance.choice(
        ("Police said", "Officials said", "A hospital official said", "The army said")
    )
    parts = [
        f"{hedge} {told} people were killed in a {kind} in {place} on {day}, officials said.",
        f"{first} {told} people were killed and {hurt} others were wounded, including {max(1, hurt // 4)} children.",
        f"{party} claimed responsibility for the {kind} and said its fighters had killed {dead + 9} soldiers.",
        f"The army denied this and said {max(1, dead // 3)} militants had been killed and no soldier was hurt.",
        "The figures could not be independently verified.",
    ]
    while sum(len(part.split()) for part in parts) < 560:
        parts.append(chance.choice(FILLER).format(day=day))
    return "\n\n".join(parts) + "\n"


def write(folder: Path, count: int, *, seed: int = 7) -> None:
    """Write so many reports and their sidecars into a folder."""
    lay_out(folder, reports(count, seed=seed))


def lay_out(folder: Path, told: Iterable[tuple[str, str, dict[str, object]]]) -> None:
    """Write reports, by name, and their sidecars into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text, sidecar in told:
        (folder / name).write_text(text, encoding="utf8")
        (folder / f"{name}.json").write_text(json.dumps(sidecar), encoding="utf8")
