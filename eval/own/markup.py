"""Marked sentences to labelled ones: `[33 killed militant 1|{33} attackers were killed]`.

The marks are explained at the top of `sentences.txt`; the labels are those of `sayso bench figures`.
"""

import re
from typing import NamedTuple

_FIGURE = re.compile(r"(<=|~|\?)?(\d+)(?:-(\d+)|(\+))? (\w+) (\w+)(?: ([\d,-]+))?(?: (\w+))?")
_TOLD = re.compile(r"([SCT])(\d)(?:=([\d,-]+))?(?: (\w+))?")
_HEDGES = {"<=": "at_most", "~": "approx", "?": "vague"}


class BadMark(Exception):
    """A mark that says nothing; the message holds the sentence."""


class _Mark(NamedTuple):
    head: str
    start: int
    end: int
    number: tuple[int, int] | None


class _Told(NamedTuple):
    # S, C or T with its number; for T the speakers and the stance as well.
    letter: str
    rank: str
    speakers: str
    stance: str
    start: int
    end: int


def labelled(marked: str) -> list[dict[str, object]]:
    """Give one row a text that blank lines part, numbered in order; lines with `#` are left out."""
    lines = [line for line in marked.splitlines() if not line.startswith("#")]
    texts = [text for text in re.split(r"\n\s*\n", "\n".join(lines)) if text.strip()]
    return [row(f"own-{rank:03}", text.strip("\n")) for rank, text in enumerate(texts, 1)]


def row(doc: str, marked: str) -> dict[str, object]:
    """Give the text without its marks, and the figures and statements they set."""
    text, marks = _unmarked(marked)
    told = [_told(mark, marked) for mark in marks if mark.number is None]
    named = {one.rank: text[one.start : one.end] for one in told if one.letter == "S"}
    figures = [_figure(mark, text, named) for mark in marks if mark.number is not None]
    figures.sort(key=lambda figure: (figure["start"], figure["end"]))
    return {"doc": doc, "text": text, "figures": figures, "statements": _statements(text, told)}


def _unmarked(marked: str) -> tuple[str, list[_Mark]]:
    text: list[str] = []
    marks: list[_Mark] = []
    waiting: list[tuple[str, int]] = []
    numbers: list[int] = []
    spans: dict[int, tuple[int, int]] = {}
    size = at = 0
    while at < len(marked):
        if marked[at] == "[":
            bar = marked.index("|", at)
            waiting.append((marked[at + 1 : bar], size))
            at = bar
        elif marked[at] == "]":
            head, start = waiting.pop()
            number = spans.pop(len(waiting), None)
            marks.append(_Mark(head, start, size, number))
        elif marked[at] == "{":
            numbers.append(size)
        elif marked[at] == "}":
            spans[len(waiting) - 1] = (numbers.pop(), size)
        else:
            text.append(marked[at])
            size += 1
        at += 1
    if waiting or numbers or spans:
        raise BadMark(marked)
    return "".join(text), marks


def _figure(mark: _Mark, text: str, named: dict[str, str]) -> dict[str, object]:
    match = _FIGURE.fullmatch(mark.head)
    if match is None or mark.number is None:
        raise BadMark(f"[{mark.head}| in: {text}")
    sign, first, last, more, measure, group, speakers, stance = match.groups()
    low: int | None = int(first)
    high: int | None = int(last or first)
    hedge = _HEDGES.get(sign, "range" if last else "at_least" if more else "exact")
    if sign == "<=":
        low = None
    if more:
        high = None
    start, end = mark.number
    names = _names(speakers or "-", named)
    return {
        "quote": text[mark.start : mark.end], "number": text[start:end], "start": start, "end": end,
        "low": low, "high": high, "hedge": hedge, "measure": measure, "group": group,
        "speaker": names[0], "speakers": names, "stance": stance or "asserts",
    }  # fmt: skip


def _told(mark: _Mark, marked: str) -> _Told:
    match = _TOLD.fullmatch(mark.head)
    if match is None:
        raise BadMark(f"[{mark.head}| in: {marked}")
    letter, rank, speakers, stance = match.groups()
    return _Told(letter, rank, speakers or rank, stance or "asserts", mark.start, mark.end)


def _statements(text: str, told: list[_Told]) -> list[dict[str, object]]:
    named = {one.rank: text[one.start : one.end] for one in told if one.letter == "S"}
    cues = {one.rank: text[one.start : one.end] for one in told if one.letter == "C"}
    contents: dict[str, list[_Told]] = {}
    for one in sorted((one for one in told if one.letter == "T"), key=lambda one: one.start):
        contents.setdefault(one.rank, []).append(one)
    found: list[dict[str, object]] = []
    for rank, parts in contents.items():
        names = _names(parts[0].speakers, named)
        found.append({
            "speaker": names[0], "speakers": names, "cue": cues.get(rank),
            "content": " ".join(text[part.start : part.end] for part in parts),
            "content_spans": [[part.start, part.end] for part in parts],
            "stance": parts[0].stance,
        })  # fmt: skip
    return found


def _names(speakers: str, named: dict[str, str]) -> list[str | None]:
    return [None if rank == "-" else named[rank] for rank in speakers.split(",")]
