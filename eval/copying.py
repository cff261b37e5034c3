"""Writes a corpus of reports and copies of them, so that who copied whom is known word by word.

Everything in it is made up, by rule and from a seed: the same number gives the same documents. An
incident is told by writers who know nothing of each other but the same facts, names, figures, one
official sentence and often one quotation; other outlets print what they wrote, in ways of `_WAYS`.
Each sentence knows which sentence it stems from.
"""

import datetime as dt
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from eval.own import phrases
from sayso.domain.document import Document

Stem = tuple[str, int]
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_POOL = re.compile(r"<(\w+)>")
_WIRES = ("Reuters", "AP", "AFP", "Xinhua", "PTI", "ANI", "Anadolu", "dpa", "EFE", "Kyodo")
_KINDS = ("Herald", "Daily", "Post", "Times", "Observer", "Tribune", "Chronicle", "Radio", "Mail")
_WAYS = ("exact", "edited", "truncated", "headline", "mixed", "rewritten", "credited", "inputs")
_DAY = dt.date(2021, 1, 1)


class Line(NamedTuple):
    """A sentence, the sentence it stems from (its own, where nobody had it before), and its block."""

    text: str
    stem: Stem | None
    block: int


class Written(NamedTuple):
    """A document, its lines with their places, how it was made, and whether all is credited."""

    document: Document
    lines: tuple[tuple[int, int, Stem | None], ...]
    way: str
    quote: str | None


class Story(NamedTuple):
    """What an outlet has to print: a headline and lines."""

    headline: Line
    lines: tuple[Line, ...]


def corpus(count: int, seed: str = "copies") -> list[Written]:
    """Give so many documents, shuffled; a larger corpus begins with the incidents of a smaller."""
    found: list[Written] = []
    number = 0
    while len(found) < count:
        found.extend(_incident(number, random.Random(f"{seed}-{number}")))  # noqa: S311 - no secret
        number += 1
    random.Random(seed).shuffle(found)  # noqa: S311
    return found[:count]


def _incident(number: int, rng: random.Random) -> Iterator[Written]:
    facts = _facts(rng)
    outlets = [f"{one} {kind}" for one, kind in rng.sample(_papers(), 24)]
    wires = rng.sample(_WIRES, 2)
    stories = [_story(f"{number}.{at}", rng, facts) for at in range(rng.choice((1, 2, 2, 3, 4)))]
    clock = _Clock(number, _DAY + dt.timedelta(days=rng.randrange(1500)), facts["quote"])
    for at, story in enumerate(stories):
        wire = at == 0 and rng.random() < 0.6
        writer = wires[0] if wire else outlets.pop()
        if not wire or rng.random() < 0.5:
            yield clock.printed(story, writer, "own", rng)
        printed = story
        for _ in range(rng.choice((0, 0, 1, 2, 3, 5)) if at < 2 else 0):
            way = rng.choice(_WAYS)
            if way in ("credited", "inputs") and not wire:
                way = "exact"
            copy = _copied(rng, way, printed, _Desk(facts, outlets.pop(), writer, number))
            yield clock.printed(copy[0], copy[1], way, rng)
            # Now and then the next one copies the copy.
            printed = copy[0] if rng.random() < 0.2 and way != "truncated" else story
    if rng.random() < 0.3:
        yield clock.printed(_story(f"{number}.x", rng, _facts(rng)), rng.choice(wires), "own", rng)


class _Desk(NamedTuple):
    facts: Mapping[str, str]
    outlet: str
    writer: str
    number: int


class _Clock:
    """Gives the documents of an incident their ids and hours."""

    def __init__(self, number: int, day: dt.date, quote: str) -> None:
        self._number, self._day, self._quote = number, day, quote
        self._made = 0

    def printed(self, story: Story, outlet: str, way: str, rng: random.Random) -> Written:
        """Give a story as a document of an outlet, with what the outlet prints under everything."""
        self._made += 1
        lines = [story.headline, *story.lines]
        lines += [Line(one, None, 99) for one in _foot(outlet)]
        text, places = _laid_out(lines)
        hour = f"{self._day.isoformat()}T{self._made % 24:02}:{rng.randrange(60):02}:00Z"
        document = Document(
            id=f"c{self._number:06}-{self._made:02}",
            uri=f"{self._number}/{self._made}.txt",
            blob="",
            text=text,
            outlet=outlet,
            published=hour[:10],
            captured=hour,
            language="en",
            sample=True,
        )
        quote = self._quote if self._quote in text else None
        return Written(document, places, way, quote)


def _laid_out(
    lines: Sequence[Line],
) -> tuple[str, tuple[tuple[int, int, Stem | None], ...]]:
    text, places, block = "", [], None
    for line in lines:
        text += "" if not text else " " if line.block == block else "\n\n"
        block = line.block
        places.append((len(text), len(text) + len(line.text), line.stem))
        text += line.text
    return text, tuple(places)


def _copied(rng: random.Random, way: str, story: Story, desk: _Desk) -> tuple[Story, str]:
    headline = Line(_say(rng, rng.choice(phrases.HEADLINES), desk.facts), None, -1)
    lines = list(story.lines)
    match way:
        case "edited":
            lines = [_edited(rng, line, rng.uniform(0.02, 0.1)) for line in lines]
        case "truncated":
            lines = lines[: max(5, len(lines) // 3)]
        case "mixed":
            lines = _mixed(rng, lines, desk)
        case "rewritten":
            lines = [
                _edited(rng, line, 0.04) if rng.random() < 0.6 else _afresh(rng, desk, line.block)
                for line in lines
            ]
        case "credited":
            place = f"{desk.facts['town'].upper()} ({desk.writer}) — "
            first = lines[0]
            lines[0] = first._replace(text=place + first.text)
        case "inputs":
            lines.append(Line(f"(With inputs from {desk.writer})", None, 98))
        case _:
            pass
    kept = story.headline if way in ("exact", "credited") else headline
    return Story(kept, tuple(lines)), desk.outlet


def _mixed(rng: random.Random, lines: list[Line], desk: _Desk) -> list[Line]:
    """Give some blocks of a story with blocks of one's own between them."""
    blocks = sorted({line.block for line in lines})
    kept = sorted(rng.sample(blocks, min(len(blocks), max(2, len(blocks) // 2))))
    found: list[Line] = []
    for at in kept:
        found += [line for line in lines if line.block == at]
        found += [_afresh(rng, desk, at + 50) for _ in range(rng.choice((0, 2, 3)))]
    return found


def _afresh(rng: random.Random, desk: _Desk, block: int) -> Line:
    return Line(_say(rng, rng.choice(phrases.ANY), desk.facts), None, block)


def _edited(rng: random.Random, line: Line, share: float) -> Line:
    """Give a line with that share of its words left out, doubled by another, or exchanged."""
    words = []
    for word in line.text.split(" "):
        if rng.random() >= share or not word.isalpha():
            words.append(word)
        elif rng.random() < 0.7:
            words.append(rng.choice(phrases.FILLERS))
        elif rng.random() < 0.5:
            words += [word, rng.choice(phrases.FILLERS)]
    return line._replace(text=" ".join(words))


def _story(name: str, rng: random.Random, facts: Mapping[str, str]) -> Story:
    """Give an incident as one writer tells it: a lead, then what they know, in their own order."""
    topics = [topic for topic in phrases.TOPICS if rng.random() < 0.8]
    rng.shuffle(topics)
    told = [_say(rng, rng.choice(phrases.LEADS), facts)]
    for topic in topics:
        told += [_say(rng, one, facts) for one in rng.sample(topic, rng.choice((2, 3)))]
    if rng.random() < 0.5:
        told.insert(rng.randrange(1, len(told) + 1), facts["official"])
    if rng.random() < 0.4:
        told.insert(rng.randrange(1, len(told) + 1), _say(rng, rng.choice(phrases.QUOTING), facts))
    lines, block = [], 0
    for at, text in enumerate(told):
        block += rng.random() < 0.6
        lines.append(Line(text, (name, at), block))
    headline = _say(rng, rng.choice(phrases.HEADLINES), facts)
    return Story(Line(headline, (name, -1), -1), tuple(lines))


def _facts(rng: random.Random) -> dict[str, str]:
    killed = rng.choice((1, 2, 3, 4, 5, 6, 7, 9, 11, 12, 14, 17, 23, 31, 47))
    facts = {name: rng.choice(options) for name, options in phrases.FACTS.items()}
    facts |= {"town": _name(rng), "district": _name(rng), "road": _name(rng)}
    facts |= {
        "killed": phrases.NUMBERS.get(killed, str(killed)),
        "hurt": str(rng.randrange(2, 60)),
        "total": f"{rng.randrange(3, 40)},{rng.randrange(100, 999)}",
    }
    facts["official"] = _say(rng, rng.choice(phrases.OFFICIAL), facts)
    facts["quote"] = _say(rng, rng.choice(phrases.QUOTES), facts)
    return facts


def _name(rng: random.Random) -> str:
    return "".join(rng.choice(part) for part in phrases.SYLLABLES).capitalize()


@cache
def _papers() -> list[tuple[str, str]]:
    rng = random.Random("papers")  # noqa: S311
    return [(_name(rng), kind) for kind in _KINDS for _ in range(7)]


@cache
def _foot(outlet: str) -> tuple[str, ...]:
    """Give what an outlet prints under each of its stories; agencies print nothing."""
    rng = random.Random(outlet)  # noqa: S311
    if outlet in _WIRES or rng.random() < 0.3:
        return ()
    return tuple(
        _say(rng, one, {"outlet": outlet})
        for one in rng.sample(phrases.FEET, rng.choice((1, 2, 3)))
    )


def _say(rng: random.Random, template: str, facts: Mapping[str, str]) -> str:
    """Give a sentence of a template: "[a|b]" is one of the two, "{town}" is a fact."""
    text = _POOL.sub(lambda found: rng.choice(phrases.POOLS[found.group(1)]), template)
    while "[" in text:
        text = _CHOICE.sub(lambda found: rng.choice(found.group(1).split("|")), text)
    text = text.format_map(facts)
    return text[0].upper() + text[1:]
