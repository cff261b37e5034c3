"""MUC-4 texts and what their keys hold: who did it, to whom, how many came to harm, when."""

import gzip
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sayso.domain.codes import Measure
from sayso.domain.errors import BadInput

_SLOTS = {
    "PERP: INDIVIDUAL ID": "perpetrators",
    "PERP: ORGANIZATION ID": "perpetrators",
    "PHYS TGT: ID": "targets",
    "HUM TGT: NAME": "victims",
    "HUM TGT: DESCRIPTION": "victims",
    "INCIDENT: INSTRUMENT ID": "weapons",
}
EFFECTS = {"DEATH": Measure.KILLED, "INJURY": Measure.INJURED}
_LEAD = re.compile(
    r"^(?:the|a|an|some|about|at least|two|three|four|five|six|seven|eight|nine|ten|several|\d+)\s+",
)


class Entity(NamedTuple):
    """All strings that name one filler of a role; an optional one need not be found."""

    role: str
    names: frozenset[str]
    optional: bool


class Toll(NamedTuple):
    """So many of a victim, named by any of these strings, killed or injured."""

    names: frozenset[str]
    number: int
    measure: Measure


class Dated(NamedTuple):
    """An incident with a date: the names it goes by, and the spans of days that are right."""

    names: frozenset[str]
    spans: tuple[tuple[str, str], ...]


class Gold(NamedTuple):
    """A text and what its templates hold."""

    name: str
    text: str
    entities: list[Entity]
    tolls: list[Toll]
    dated: Sequence["Dated"] = ()


def texts(folder: Path) -> list[Gold]:
    """Give the texts of a folder with keys. Raises `BadInput` where it holds none."""
    told = dict(bodies(folder))
    keys = templates(folder)
    if not told or not keys:
        raise BadInput(
            str(folder),
            expected="MUC-4 texts and their keys, compressed",
            found="none",
            remedy="give a folder as shared/data/muc4 holds",
        )
    return [
        Gold(name, body, _entities(keys[name]), _tolls(keys[name]), _dated(keys[name]))
        for name, body in sorted(told.items())
        if name in keys
    ]


def bodies(folder: Path) -> Iterator[tuple[str, str]]:
    """Give the name and the text of each MUC-4 text of a folder."""
    for path in sorted(folder.glob("*-muc[34]*.gz")):
        if path.name.startswith("key"):
            continue
        body = gzip.decompress(path.read_bytes()).decode("latin1")
        for part in re.split(r"\n(?=(?:DEV|TST\d)-MUC\d-\d+)", "\n" + body):
            head, _, rest = part.strip().partition("\n")
            if head:
                yield head.split()[0], rest.strip()


def templates(folder: Path) -> dict[str, list[dict[str, list[str]]]]:
    """Give the slots of each template of each text, as lines."""
    found: dict[str, list[dict[str, list[str]]]] = {}
    slots: dict[str, list[str]] = {}
    title = ""
    for path in sorted(folder.glob("key*.gz")):
        for line in gzip.decompress(path.read_bytes()).decode("latin1").splitlines():
            head = re.match(r"\d+\.\s+([A-Z :]+?)\s{2,}(.*)", line)
            if head is None:
                if slots and title and not line.startswith(";"):
                    slots.setdefault(title, []).append(line.strip())
                continue
            title = head.group(1)
            if title == "MESSAGE: ID":
                slots = {}
                found.setdefault(head.group(2).split()[0], []).append(slots)
            slots.setdefault(title, []).append(head.group(2))
    return found


def _entities(templates: Sequence[dict[str, list[str]]]) -> list[Entity]:
    kept: list[Entity] = []
    for template in templates:
        for slot, role in _SLOTS.items():
            for line in template.get(slot, ()):
                names = frozenset(map(bare, strings(line)))
                if names:
                    _merge(kept, Entity(role, names, line.lstrip().startswith("?")))
    return kept


def _merge(kept: list[Entity], one: Entity) -> None:
    """Add an entity, or its names to one that it shares a name with: templates repeat each other."""
    for at, other in enumerate(kept):
        if other.role == one.role and other.names & one.names:
            optional = other.optional and one.optional
            kept[at] = Entity(one.role, other.names | one.names, optional)
            return
    kept.append(one)


def _tolls(templates: Sequence[dict[str, list[str]]]) -> list[Toll]:
    found = []
    for template in templates:
        effects: dict[str, Measure] = {}
        for line in template.get("HUM TGT: EFFECT OF INCIDENT", ()):
            effect = EFFECTS.get(line.lstrip("? /").partition(":")[0].strip())
            if effect:
                effects.update((bare(one), effect) for one in strings(line))
        for line in template.get("HUM TGT: NUMBER", ()):
            number = re.match(r"[? /]*~?(\d+)(?:\s*-\s*\d+)?\s*:", line)
            names = frozenset(map(bare, strings(line)))
            measure = next((effects[name] for name in sorted(names) if name in effects), None)
            if number and measure:
                found.append(Toll(names, int(number.group(1)), measure))
    return list(dict.fromkeys(found))


_DAY = re.compile(r"(\d{1,2}) ([A-Z][A-Za-z]{2})[A-Z]* (\d{2})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _dated(templates: Sequence[dict[str, list[str]]]) -> list[Dated]:
    """Give the incidents that a key dates to a day or days; "- 4 FEB 90" is no more than before."""
    found = []
    for template in templates:
        names = {
            bare(one) for slot in _SLOTS for line in template.get(slot, ()) for one in strings(line)
        }
        words = " ".join(template.get("INCIDENT: DATE", ()))
        parts = [part.strip(" ()?") for part in words.split("/")]
        spans = tuple(span for part in parts if (span := _span(part)))
        if names and spans:
            found.append(Dated(frozenset(names), spans))
    return found


def _span(words: str) -> tuple[str, str] | None:
    days = [
        f"19{year}-{_MONTHS.index(month.lower()) + 1:02}-{int(day):02}"
        for day, month, year in _DAY.findall(words)
        if month.lower() in _MONTHS
    ]
    return (days[0], days[-1]) if days and not words.startswith("-") else None


def strings(line: str) -> list[str]:
    """Give the strings of a line of a key; quotation marks within one are escaped there."""
    return [one.replace('\\"', '"') for one in re.findall(r'"((?:\\.|[^"\\])+)"', line)]


def bare(words: str) -> str:
    """Give words in small letters without articles and numbers in front."""
    held = " ".join(words.lower().replace('"', "").split())
    while (shorter := _LEAD.sub("", held)) != held:
        held = shorter
    return held
