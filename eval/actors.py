"""Scores actors: whom the speakers of hand-labelled texts are grounded to, and MUC-4 organisations.

*Speakers*: precision is the share of grounded speakers whose actor is the one labelled, recall the
share of labelled actors that were grounded to. A speaker labelled as nobody's may not be grounded.
*Organisations*: the strings of a MUC-4 key that name one perpetrator organisation should be one
actor: precision is the share of grounded pairs of strings that agree, recall the share of pairs
both of which were grounded.
"""

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from eval import newswire
from sayso import doors
from sayso.domain.errors import BadInput
from sayso.domain.world import Actor

Ground = Callable[[str, Sequence[tuple[int, int]]], Sequence[str | None]]
"""Text and spans → the actor of each, or nothing."""
GOLD = Path(__file__).parent / "own" / "speakers.tsv"


class Speaker(NamedTuple):
    """Where a speaker stands, and which actors are right; none = nobody the registry could know."""

    start: int
    end: int
    actors: frozenset[str]


def speakers(path: Path = GOLD) -> dict[str, list[Speaker]]:
    """Give the labelled speakers by the digest of their text. Raises `BadInput` for a bad line."""
    found: dict[str, list[Speaker]] = {}
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), start=1):
        if line.startswith("#"):
            continue
        try:
            text, start, end, label = line.split("\t")
            found.setdefault(text, []).append(Speaker(int(start), int(end), _actors(label)))
        except ValueError as error:
            raise BadInput(
                f"{path}, line {number}",
                expected="text, start, end and label, apart by tabs",
                found=line[:60],
                remedy="mend the line",
            ) from error
    return found


def _actors(label: str) -> frozenset[str]:
    if label == "none" or label.startswith("missing:"):
        return frozenset()
    return frozenset(label.removeprefix("either:").split(","))


def texts(path: Path) -> dict[str, str]:
    """Give the texts of a file of gold by their digest. Raises `BadInput` where it holds none."""
    try:
        with gzip.open(path, "rt", encoding="utf8") as lines:
            rows = [json.loads(line)["text"] for line in lines]
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(
            str(path), expected="texts as JSON lines", found=str(error), remedy="give figures/dev"
        ) from error
    return {digest(text): text for text in rows}


def digest(text: str) -> str:
    """Give what a text is told by where it may not be shown."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def score(
    told: dict[str, str], ground: Ground, labels: dict[str, list[Speaker]] | None = None
) -> Counter[str]:
    """Give how many speakers were labelled with an actor, grounded to one, and rightly."""
    counts: Counter[str] = Counter()
    for key, gold in (speakers() if labels is None else labels).items():
        text = told.get(key)
        if text is None:
            continue
        found = ground(text, [(one.start, one.end) for one in gold])
        for one, actor in zip(gold, found, strict=True):
            counts["speakers"] += 1
            counts["labelled"] += bool(one.actors)
            counts["grounded"] += actor is not None
            counts["right"] += actor in one.actors
    return counts


def organisations(folder: Path, ground: Ground) -> Counter[str]:
    """Give the pairs of strings that name one organisation: how many, grounded both, and alike."""
    counts: Counter[str] = Counter()
    told = dict(newswire.bodies(folder))
    for name, keys in newswire.templates(folder).items():
        text = told.get(name)
        lines = {line for key in keys for line in key.get("PERP: ORGANIZATION ID", ())}
        for line in sorted(lines) if text else ():
            places = [
                (at, at + len(words))
                for words in newswire.strings(line)
                if (at := (text or "").find(words)) >= 0
            ]
            found = ground(text or "", places)
            for one, other in combinations(found, 2):
                counts["pairs"] += 1
                counts["both"] += one is not None and other is not None
                counts["alike"] += one is not None and one == other
    return counts


def grounder(ground: doors.Grounding) -> Ground:
    """Give what grounds the actors of a text as `sayso ground` does."""

    def actors(text: str, spans: Sequence[tuple[int, int]]) -> list[str | None]:
        asked = [(start, end, "actor") for start, end in spans]
        found = ground(text, asked, {})
        return [
            next((meant.actor for meant, _ in one if isinstance(meant, Actor)), None)
            for one in found
        ]

    return actors


def report(path: Path, meant: doors.Grounding) -> str:
    """Give the scores of speakers, or of a folder of MUC-4, in words."""
    ground = grounder(meant)
    if path.is_dir():
        counts = organisations(path, ground)
        alike, both, pairs = (counts[key] for key in ("alike", "both", "pairs"))
        return (
            f"{pairs} pairs of names of one organisation: precision {alike / max(both, 1):.3f},"
            f" recall {alike / max(pairs, 1):.3f}"
        )
    counts = score(texts(path), ground)
    right, grounded, labelled = (counts[key] for key in ("right", "grounded", "labelled"))
    return (
        f"{counts['speakers']} speakers: precision {right / max(grounded, 1):.3f} of {grounded}"
        f" grounded, recall {right / max(labelled, 1):.3f} of {labelled} labelled"
    )
