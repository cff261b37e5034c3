"""A document as copies see it: its words as numbers, its sentences, and its place in time."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.domain.document import Document
from sayso.domain.record import Record
from sayso.flow.link.facts.sought import Numbers
from sayso.text.ids import content_id
from sayso.text.sentences import sentences
from sayso.text.similarity import folded, number, plainly

SIZE = 5
# The marks of print, by what stands for them in small plain text.
_MARKS = (
    ("’", "'"),
    ("‘", "'"),
    ("“", " "),
    ("”", " "),
    ("—", " "),
    ("–", " "),
    ("…", " "),
    ("\xa0", " "),
)
_SPACES = str.maketrans(dict.fromkeys('!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~«»', " "))
_LETTERS = np.array([not chr(code).isspace() for code in range(128)])
_NAMES = 10_000
# Odd, so that no step loses bits; any would do, but other ones would give other sketches.
_ODD = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_HALF = np.uint64(32)


class Page(Record):
    """A document, and the name it has as an origin: its outlet, else its id; `key` is that folded."""

    document: Document
    name: str
    key: str


class Leaf(NamedTuple):
    """A document without its text: its id, the name it has as an origin, and that folded."""

    id: str
    name: str
    key: str


def paged(document: Document, name: str) -> Page:
    """Give a document under the name of its outlet, or of its id where it has none."""
    return Page(document=document, name=name, key=key(name))


class Cut(NamedTuple):
    """A text cut into sentences: their places, and where the words of each begin.

    `starts` has one entry more than there are sentences: the number of all words.
    """

    spans: Sequence[tuple[int, int]]
    starts: NDArray[np.int64]


def flat(text: str) -> str:
    """Give a text in small plain letters, with spaces for marks; mostly as long as it was."""
    for mark, plain in _MARKS:
        text = text.replace(mark, plain)
    if not text.isascii():
        text = plainly(text)
    return text.translate(_SPACES).lower()


def cut(text: str, count: int) -> Cut:
    """Give the sentences of a text that has so many words, five at least."""
    spans = sentences(text)
    starts, plain = [start for start, _ in spans], flat(text)
    if len(plain) == len(text) and plain.isascii():
        # Where words begin, counted up to each sentence.
        letters = _LETTERS[np.frombuffer(plain.encode(), np.uint8)]
        firsts = letters.copy()
        firsts[1:] &= ~letters[:-1]
        before = np.zeros(len(spans) + 1, np.int64)
        np.cumsum(np.add.reduceat(firsts, starts, dtype=np.int64), out=before[1:])
        return Cut(spans, np.minimum(before, count, out=before))
    ends = (*starts[1:], len(text))
    sizes = [len(flat(text[at:end]).split()) for at, end in zip(starts, ends, strict=True)]
    # Where the splitter parts a word there seem to be more of them.
    return Cut(spans, np.minimum(np.cumsum([0, *sizes], dtype=np.int64), count))


def numbered(words: Sequence[str], known: dict[str, int]) -> Numbers:
    """Give a number for each word, the same on every machine; `known` keeps those made before."""
    try:
        return np.fromiter(map(known.__getitem__, words), np.uint64, len(words))
    except KeyError:
        known.update((word, number(word)) for word in set(words).difference(known))
        return np.fromiter(map(known.__getitem__, words), np.uint64, len(words))


def runs(numbers: Numbers, size: int = SIZE) -> Numbers:
    """Give a number for every run of `size` words, in order; a shorter text has none."""
    count = len(numbers) - size + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    mixed = numbers[:count].copy()
    for at in range(1, size):
        # Unsigned numbers of 64 bits run over, which is what mixes them.
        mixed *= _ODD
        mixed ^= mixed >> _HALF
        mixed += numbers[at : at + count]
    mixed *= _MIX
    mixed ^= mixed >> _HALF
    return mixed


@lru_cache(maxsize=_NAMES)
def key(name: str) -> str:
    """Give a name as it is compared."""
    return folded(name)


@lru_cache(maxsize=_NAMES)
def origin_id(name: str) -> str:
    """Give the id of an origin of that name: the same for every document that credits it."""
    return content_id("o", key(name))


def own(page: Page | Leaf, name: str) -> bool:
    """Say whether an origin is the document's own outlet: then nothing was copied."""
    return page.key == key(name)
