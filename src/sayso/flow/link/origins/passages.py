"""A document as copies see it: its sentences, their words, and its place in time."""

from sayso.domain.document import Document
from sayso.domain.record import Record
from sayso.text.ids import content_id
from sayso.text.sentences import sentences
from sayso.text.similarity import folded, shingles, sketch, tokens

_LAST = "9999-12-31"
SIZE = 5
_SKETCH = 6
_LONG_ENOUGH = 8


class Passage(Record):
    """A sentence of a document: its place, how many words it has, and a sketch of their runs.

    The runs themselves are made again where two sentences are compared: kept, they would be many
    times the text.
    """

    start: int
    end: int
    size: int
    marks: tuple[int, ...]


class Pages(Record):
    """A document with its sentences, and the name it has as an origin: its outlet, else its id."""

    document: Document
    name: str
    passages: tuple[Passage, ...]

    @property
    def order(self) -> tuple[str, str, str]:
        """Give what sorts documents: captured, published, id; null is last."""
        one = self.document
        return one.captured or _LAST, one.published or _LAST, one.id


def pages(document: Document, name: str) -> Pages:
    """Give a document cut into sentences, each with its words."""
    found = []
    for start, end in sentences(document.text):
        said = tuple(tokens(document.text[start:end]))
        marks = sketch(shingles(said, SIZE), _SKETCH) if len(said) >= _LONG_ENOUGH else ()
        found.append(Passage(start=start, end=end, size=len(said), marks=marks))
    return Pages(document=document, name=name, passages=tuple(found))


def runs(page: Pages, passage: Passage) -> frozenset[int]:
    """Give a number for every run of five words of a sentence."""
    return shingles(tokens(page.document.text[passage.start : passage.end]), SIZE)


def origin_id(name: str) -> str:
    """Give the id of an origin of that name: the same for every document that credits it."""
    return content_id("o", folded(name))


def own(page: Pages, name: str) -> bool:
    """Say whether an origin is the document's own outlet: then nothing was copied."""
    return folded(page.name) == folded(name)
