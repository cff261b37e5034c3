"""Scores the `airwars` policy against the ranges of Airwars' assessors: civilians killed and injured.

A narrative is read, linked and weighed as a build would. An incident is right when minimum and maximum
are both within one, or a tenth, of the assessors'. Counted are incidents whose narrative states numbers: one of
the assessors' two stands in it, as figures or as a word. Those of `figures/dev` are left out: their labels were seen.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from eval.rows import rows
from sayso.adapters.rarity import rarity
from sayso.adapters.registry import shipped
from sayso.domain.codes import Group, Measure
from sayso.domain.document import Document
from sayso.domain.incident import Dossier, Incident
from sayso.domain.reading import Reading
from sayso.flow import link, weigh
from sayso.flow.extract.figures.cardinals import SMALL
from sayso.flow.weigh.policies.airwars import airwars

Read = Callable[[Document], Reading]
Range = tuple[int, int]
POLICY = "airwars"
CAUSES = ("nothing read", "too low", "too high", "wider", "narrower")
"""How a range misses the assessors': by what its ends are to theirs."""
_SEEN = ("dev.jsonl.gz", "airwars.jsonl.gz")
_MEASURES = {"killed": Measure.KILLED, "injured": Measure.INJURED}
_FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*(?!\d|[.,]\d)")
_RANGE = re.compile(r"(\d+)(?:\s*[\u2013-]\s*(\d+))?")
_WORDS: Mapping[str, int] = {word: n for word, n in SMALL.items() if n <= 20}


class Assessed(NamedTuple):
    """A narrative, and what its assessors made of it: a range, or nothing where they gave none."""

    code: str
    text: str
    killed: Range | None
    injured: Range | None


def assessed(path: Path) -> list[Assessed]:
    """Give the incidents whose labels nobody saw. Raises `BadInput` for a line that is no assessment."""
    seen = _seen(path.parent.parent / "figures")
    with gzip.open(path, "rt", encoding="utf8") as lines:
        found = rows(
            lines,
            path,
            _assessed,
            expected='an incident with "code", "assessment", "killed" and "injured"',
            remedy="give a file as shared/data/airwars holds",
        )
    return [one for one in found if one.code not in seen]


def _assessed(row: dict[str, Any]) -> Assessed:
    return Assessed(row["code"], row["assessment"], _range(row["killed"]), _range(row["injured"]))


def _seen(folder: Path) -> set[str]:
    codes = set[str]()
    for name in _SEEN:
        if (folder / name).is_file():
            with gzip.open(folder / name, "rt", encoding="utf8") as lines:
                codes |= {json.loads(line)["doc"].removeprefix("airwars-") for line in lines}
    return codes


def _range(told: str | None) -> Range | None:
    found = _RANGE.fullmatch(told.strip()) if told else None
    return (int(found.group(1)), int(found.group(2) or found.group(1))) if found else None


def states(text: str, wanted: Range) -> bool:
    """Say whether a text has a number of a range's two, in figures or as a word."""
    said = {int(one.replace(",", "")) for one in _FIGURE.findall(text)}
    said |= {_WORDS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _WORDS}
    return not said.isdisjoint(wanted)


def weighed(one: Assessed, read: Read) -> Mapping[str, Range | None]:
    """Give the range of civilians killed, and injured, that the policy gives for a narrative."""
    document = Document(id=one.code, uri=one.code, blob="", text=one.text, language="en")
    dossier = _dossier(document, read(document))
    return {name: _civilians(dossier, measure) for name, measure in _MEASURES.items()}


def _dossier(document: Document, reading: Reading) -> Dossier | None:
    documents, readings = {document.id: document}, {document.id: reading}
    incidents = link.incidents([reading], documents, rarity=rarity()).incidents
    evidence = weigh.evidence(documents, readings, [], shipped().actors())

    def told(incident: Incident) -> Dossier:
        return weigh.weighed(incident, evidence=evidence, policies=(airwars,))

    # The narrative tells of one incident: where we tell several apart, the one most is said of.
    return max(map(told, incidents), key=_size, default=None)


def _size(dossier: Dossier) -> int:
    return sum(len(account.claims) for account in dossier.accounts)


def _civilians(dossier: Dossier | None, measure: Measure) -> Range | None:
    for one in dossier.estimates if dossier else ():
        if one.group is Group.CIVILIAN and one.measure is measure:
            assert one.low is not None  # noqa: S101 - the policy closes every range
            assert one.high is not None  # noqa: S101
            return one.low, one.high
    return None


def near(one: int, other: int) -> bool:
    """Say whether a number is within one, or a tenth, of the assessors'."""
    return abs(one - other) <= max(1.0, other / 10)


def cause(found: Range | None, wanted: Range) -> str:
    """Say how a range misses the assessors', in a word of `CAUSES`."""
    if found is None:
        return "nothing read"
    low, high = found[0] - wanted[0], found[1] - wanted[1]
    if low < 0 < high:
        return "wider"
    if high < 0 < low:
        return "narrower"
    return "too low" if min(low, high) < 0 else "too high"


def score(gold: Sequence[Assessed], read: Read) -> Mapping[str, Counter[str]]:
    """Give for killed and injured how many incidents there were, were right, and missed how."""
    counts = {name: Counter[str]() for name in _MEASURES}
    for one in gold:
        found = weighed(one, read)
        for name, wanted in (("killed", one.killed), ("injured", one.injured)):
            if wanted is not None and states(one.text, wanted):
                got = found[name]
                right = got is not None and all(map(near, got, wanted))
                counts[name]["all"] += 1
                counts[name]["right" if right else cause(got, wanted)] += 1
    return counts


def report(path: Path, read: Read) -> str:
    """Give the scores in words."""
    return "\n".join(_told(score(assessed(path), read)))


def _told(counts: Mapping[str, Counter[str]]) -> Iterator[str]:
    for name, count in counts.items():
        missed = ", ".join(f"{one} {count[one]}" for one in CAUSES if count[one])
        share = count["right"] / max(count["all"], 1)
        yield f"civilians {name}: both ends right in {share:.3f} of {count['all']} ({missed})"
