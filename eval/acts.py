"""Scores acts on sentences of our own that training never saw: macro-F1 over PLOVER types.

An act is right when its type is, its quote holds the words for the deed, and its `who` overlaps
one of the gold's (or the gold names nobody); toward whom is not asked. Each is used once, in text
order. Types seen fewer than ten times are told and left out of the mean.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from eval.figures import tally
from eval.own.marks import Marked, texts
from sayso.domain.codes import Plover
from sayso.domain.document import Document
from sayso.domain.errors import BadInput
from sayso.domain.reading import Act, Reading

Read = Callable[[Document], Reading]
FEWEST = 10


class Deed(NamedTuple):
    """An act of the gold: its words, its type, and the words for those who did it."""

    span: tuple[int, int]
    plover: Plover
    who: tuple[tuple[int, int], ...]


def deeds(marked: Marked) -> list[Deed]:
    """Give the acts of a marked text in text order."""
    found = []
    for kind, *rest in marked.records:
        if kind == "act":
            told = dict(pair.split("=", 1) for pair in rest[2:])
            named = told["who"].split(",") if "who" in told else []
            who = tuple(marked.spans[name] for name in named)
            found.append(Deed(marked.spans[rest[0]], Plover(rest[1]), who))
    return sorted(found)


def score(gold: Iterable[Marked], read: Read) -> Counter[tuple[str, str]]:
    """Give how many acts of each type were right, in the gold, and said."""
    counts: Counter[tuple[str, str]] = Counter()
    for number, one in enumerate(gold):
        name = str(number)
        reading = read(Document(id=name, uri=name, blob="", text=one.text, language="en"))
        left = deeds(one)
        for deed in left:
            counts[deed.plover, "gold"] += 1
        for act in reading.acts:
            counts[act.plover, "said"] += 1
            match = _match(act, left)
            if match is not None:
                left.remove(match)
                counts[act.plover, "right"] += 1
    return counts


def _match(act: Act, left: Sequence[Deed]) -> Deed | None:
    for deed in left:
        held = act.quote.start <= deed.span[0] and deed.span[1] <= act.quote.end
        doer = act.who.quote
        by = not deed.who or any(doer.start < end and start < doer.end for start, end in deed.who)
        if held and by and deed.plover is act.plover:
            return deed
    return None


def macro(counts: Counter[tuple[str, str]]) -> float:
    """Give the mean F1 over the types that the gold has often enough."""
    often = [sort for sort in Plover if counts[sort, "gold"] >= FEWEST]
    return sum(tally(counts, sort).f1 for sort in often) / max(len(often), 1)


def report(path: Path, read: Read) -> str:
    """Give the scores of a file in words."""
    counts = score(texts(path), read)
    if not any(kind == "gold" for _, kind in counts):
        raise BadInput(
            str(path),
            expected="texts with acts marked",
            found="none",
            remedy="see eval/own/acts.txt",
        )
    told = [f"macro-F1 {macro(counts):.3f}"]
    for sort in Plover:
        right, gold, said = (counts[sort, kind] for kind in ("right", "gold", "said"))
        told.append(
            f"{sort:10} F1 {tally(counts, sort).f1:.3f}  ({right} of {gold} gold, {said} said)"
        )
    return "\n".join(told)
