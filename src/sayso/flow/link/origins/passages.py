"""A document as copies see it: its sentences, their words, and its place in time."""

from sayso.domain.document import Document
from sayso.domain.record import Record
from sayso.text.ids import content_id
from sayso.text.sentences import sentences
from sayso.text.similarity import folded, shingles, tokens

_LAST = "9999-12-31"
SIZE = 5


class Passage(Record):
    """A sentence of a document: its place, its words, the runs of five words in it."""

    start: int
    end: int
    words: tuple[str, ...]
    runs: frozenset[int]


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
        found.append(Passage(start=start, end=end, words=said, runs=shingles(said, SIZE)))
    return Pages(document=document, name=name, passages=tuple(found))


def origin_id(name: str) -> str:
    """Give the id of an origin of that name: the same for every document that credits it."""
    return content_id("o", folded(name))


def own(page: Pages, name: str) -> bool:
    """Say whether an origin is the document's own outlet: then nothing was copied."""
    return folded(page.name) == folded(name)
