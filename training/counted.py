"""Texts from which it is learned which figures count people anew, and which ways to take them are right."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from eval.own.marks import Marked, texts
from numpy.typing import NDArray

from eval import gva
from sayso.adapters.tagger import OnnxTagger, shipped
from sayso.domain.codes import Measure
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.flow.extract import assembled, tagged_finders, tagged_name
from sayso.flow.extract.tagged.counting.anew.candidates import Candidate, candidates
from sayso.flow.extract.tagged.counting.anew.choosing import ways
from sayso.text.sentences import sentences
from training import standoff
from training.corpora import lines
from training.sources import HELD_OUT, OWN

LABELLED = 2.0
"""What a labelled text counts for beside an article, whose frame leaves several ways open."""
_HARM = (Measure.KILLED, Measure.INJURED)
Truth = NDArray[np.bool_]
Labels = Mapping[tuple[int, int], tuple[Measure, str | None]]
"""What each number counts, and of which incident, by where it stands."""


class Read(NamedTuple):
    """A text as read before it is asked what counts anew, and the figures that are to be asked."""

    reading: Reading
    found: list[Candidate]


class Example(NamedTuple):
    """The figures of a text, which of all ways to take them may be right, and what it counts for.

    `key` is the incident of an article, so that no incident is learned from and measured on.
    """

    read: Read
    right: Truth
    worth: float
    key: str


class Reader:
    """Reads texts as far as it must be known what counts anew."""

    def __init__(self) -> None:
        """Load the shipped weights of the tagger."""
        self._tagger = OnnxTagger(shipped())

    def __call__(self, name: str, text: str, published: str | None = None) -> Read:
        """Give a text as read."""
        document = Document(
            id=name, uri=name, blob="", text=text, language="en", published=published
        )
        answers = self._tagger(text)
        finders = tagged_finders(tagged_name(self._tagger), answers)
        reading = assembled(document, finders._replace(recounting=None))
        spans = sentences(text)
        return Read(reading, candidates(text, spans, reading.figures, reading.reports, answers))


def articles(data: Path, read: Reader) -> Iterator[tuple[gva.Article, Example]]:
    """Give the articles that may be tuned on."""
    path = data / "gva" / "incidents.jsonl.gz"
    incident_of = _incidents(path)
    for one in gva.articles(path, "tune"):
        told = read(one.name, one.text, one.published)
        taken = ways(len(told.found))
        sums = [
            taken @ np.array([x.value * (x.injured is hurt) for x in told.found])
            for hurt in (False, True)
        ]
        right = (sums[0] == one.killed) & (sums[1] == one.injured)
        yield one, Example(told, right, 1.0, incident_of[one.name])


def _incidents(path: Path) -> dict[str, str]:
    return {
        one["id"]: str(rank)
        for rank, incident in enumerate(gva.half(lines(path), "tune"))
        for one in incident["articles"]
    }


def labelled(data: Path, read: Reader) -> Iterator[Example]:
    """Give the labelled texts with something to learn: ours but each tenth, those of others, `figures/train`."""
    incident_of = _incidents(data / "gva" / "incidents.jsonl.gz")
    openings = {text: name for name, text in standoff.gun_violence(data).items()}
    for path in sorted(OWN.glob("*.txt")):
        if path.read_text(encoding="utf8").startswith("# links"):
            for rank, one in enumerate(texts(path)):
                if rank % HELD_OUT != HELD_OUT // 2:
                    yield _marked(read(path.stem, one.text), one, f"{path.stem} {rank}")
    for name, one, _ in standoff.labelled(data):
        key = incident_of.get(openings.get(one.text, ""), f"{name} {one.line}")
        yield _marked(read(name, one.text), one, key)
    for row in lines(data / "figures" / "train.jsonl.gz"):
        told = read(row["doc"], row["text"])
        of = {
            (one["start"], one["end"]): (Measure(one["measure"]), one["incident"])
            for one in row["figures"]
        }
        yield Example(told, _of_first(told.found, of), LABELLED, row["doc"])


def _marked(told: Read, marked: Marked, key: str) -> Example:
    """Give a text all of whose parts are labelled."""
    kinds = {record[1]: record[2] for record in marked.records if record[0] == "event"}
    whole = dict[tuple[int, int], tuple[Measure, str | None]]()
    for record in marked.records:
        if record[0] == "count":
            named = dict(pair.split("=", 1) for pair in record if "=" in pair)
            if "of" not in named:
                event = named.get("event")
                event = None if kinds.get(event or "") == "arrest" else event
                whole[marked.spans[record[1]]] = (Measure(record[2]), event)
    found = told.found
    first = _first_incident(found, whole)
    right = [_is_of(one, whole, first) for one in found]
    taken = ways(len(found))
    return Example(told, (taken == np.array(right, bool)).all(axis=1), LABELLED, key)


def _of_first(found: Sequence[Candidate], labels: Labels) -> Truth:
    """Give the ways that take some figures, and none of a later incident, where parts are not labelled."""
    first = _first_incident(found, labels)
    may = np.array([_is_of(one, labels, first) for one in found], bool)
    taken = ways(len(found))
    right: Truth = (taken <= may).all(axis=1) & (taken.sum(axis=1) > 0)
    return right


def _label(one: Candidate, labels: Labels) -> tuple[Measure, str | None] | None:
    number = one.figure.number
    met = (
        label for (start, end), label in labels.items() if start < number.end > number.start < end
    )
    return next(met, None)


def _first_incident(found: Sequence[Candidate], labels: Labels) -> str | None:
    told = (_label(one, labels) for one in found)
    return next((one[1] for one in told if one and one[0] in _HARM and one[1]), None)


def _is_of(one: Candidate, labels: Labels, first: str | None) -> bool:
    label = _label(one, labels)
    if label is None or label[0] not in _HARM:
        return False
    return first is None or label[1] is None or label[1] == first
