"""The list of a view: a line an incident, with the question most voices answer, and what they answer."""

from typing import NamedTuple

import numpy as np

from sayso.domain.codes import Measure
from sayso.domain.record import Record
from sayso.outlets import wording
from sayso.outlets.web.overview.view import Asked
from sayso.store.listing import MISSING, Column, Listing

PAGE = 50
_SPOKEN = 3


class Spoken(Record):
    """What a voice answers: "33", "at least 24"."""

    voice: str
    answer: str


class Line(Record):
    """An incident as the list shows it.

    `question` is what most voices give a figure for ("Civilians killed"), `spoken` what the first
    few say, `more` how many other voices speak; `lat` and `lon` are where the map has it.
    """

    id: str
    summary: str
    kind: str
    start: str | None
    end: str | None
    place: str
    lat: float | None
    lon: float | None
    reports: int
    voices: int
    disputes: int
    largest: int
    reviewed: bool
    question: str
    spoken: tuple[Spoken, ...]
    more: int


class Lines(Record):
    """A page of the list: `page` of `pages`, and how many incidents the view shows of all."""

    lines: tuple[Line, ...]
    page: int
    pages: int
    shown: int
    all: int


def lines(shown: Column, listing: Listing, asked: Asked, page: int) -> Lines:
    """Give a page of the view's incidents in the order that it asks for; undated ones come last."""
    at = _ordered(np.flatnonzero(shown), listing, asked.by)
    pages = max(-(-len(at) // PAGE), 1)
    page = min(max(page, 1), pages)
    here = at[(page - 1) * PAGE : page * PAGE]
    return Lines(
        lines=tuple(line(int(row), listing) for row in here),
        page=page,
        pages=pages,
        shown=len(at),
        all=len(listing.ids),
    )


def _ordered(at: Column, listing: Listing, by: str) -> Column:
    latest = -listing.start[at].astype(np.int64)
    keys = {
        "date": latest,
        "disputes": -listing.disputes[at],
        "size": -listing.largest[at],
        "reports": -listing.reports[at],
    }
    return at[np.lexsort((at, latest, keys[by]))]


def line(row: int, listing: Listing) -> Line:
    """Give an incident as the list shows it."""
    question, spoken, more = _headline(row, listing)
    return Line(
        id=listing.ids[row],
        summary=listing.summaries[row],
        kind=listing.kinds[listing.kind[row]].replace("_", " "),
        start=_iso(int(listing.start[row])),
        end=_iso(int(listing.end[row])),
        place=listing.places[row],
        lat=_degrees(listing.lat[row]),
        lon=_degrees(listing.lon[row]),
        reports=int(listing.reports[row]),
        voices=int(listing.voices[row]),
        disputes=int(listing.disputes[row]),
        largest=int(listing.largest[row]),
        reviewed=bool(listing.reviewed[row]),
        question=question,
        spoken=spoken,
        more=more,
    )


class _Answer(NamedTuple):
    voice: int
    low: int
    high: int


def _headline(row: int, listing: Listing) -> tuple[str, tuple[Spoken, ...], int]:
    """Give the question most voices answer, a few answers from high to low, and how many voices more."""
    figures = listing.figures
    first, last = np.searchsorted(figures.at, [row, row + 1])
    told: dict[int, dict[int, _Answer]] = {}
    for n in range(first, last):
        answer = _Answer(int(figures.voice[n]), int(figures.low[n]), int(figures.high[n]))
        told.setdefault(int(figures.question[n]), {})[answer.voice] = answer
    if not told:
        return "", (), 0
    question = min(told, key=lambda one: (-len(told[one]), _rank(figures.questions[one])))
    answers = sorted(told[question].values(), key=lambda one: (-max(one.low, one.high), one.voice))
    # The highest and the lowest say how far they part.
    few = answers if len(answers) <= _SPOKEN else [*answers[: _SPOKEN - 1], answers[-1]]
    spoken = tuple(Spoken(voice=figures.voices[x.voice], answer=_words(x)) for x in few)
    return wording.asking(*figures.questions[question].split()), spoken, len(answers) - len(few)


def _rank(question: str) -> int:
    return [*Measure].index(Measure(question.split(maxsplit=1)[0]))


def _words(answer: _Answer) -> str:
    low, high = (None if one < 0 else one for one in answer[1:])
    return wording.bounds(low, high)


def _degrees(angle: float) -> float | None:
    return None if np.isnan(angle) else float(angle)


def _iso(day: int) -> str | None:
    return None if day == MISSING else str(np.datetime64(day, "D"))
