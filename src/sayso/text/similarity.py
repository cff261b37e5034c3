"""How alike two stretches of text are: word shingles, small sketches of them, and shared share."""

import hashlib
import heapq
import re
import unicodedata
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")


def folded(text: str) -> str:
    """Give the text without case, accents and surplus space: "Duékoué " is "duekoue"."""
    return " ".join(plainly(text).split())


def plainly(text: str) -> str:
    """Give the text without case and accents."""
    bare = text.replace("’", "'")
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare)
        # A text has few kinds of marks, and many characters.
        for mark in filter(unicodedata.combining, set(bare)):
            bare = bare.replace(mark, "")
    return bare.casefold()


def tokens(text: str) -> list[str]:
    """Give the words of a text, folded, without punctuation."""
    return _WORD.findall(plainly(text))


def shingles(words: Sequence[str], size: int = 5) -> frozenset[int]:
    """Give a number for every run of `size` words; a shorter text is one run, none is none."""
    if not words:
        return frozenset()
    runs = (words[i : i + size] for i in range(max(1, len(words) - size + 1)))
    return frozenset(number(" ".join(run)) for run in runs)


def sketch(numbers: Iterable[int], size: int) -> tuple[int, ...]:
    """Give the `size` smallest numbers: texts that share much share some of these (bottom-k)."""
    return tuple(heapq.nsmallest(size, numbers))


def containment(part: frozenset[int], whole: frozenset[int]) -> float:
    """Say what share of `part` is in `whole`, 0 to 1; nothing is contained in nothing."""
    return len(part & whole) / len(part) if part else 0.0


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Say what share of all that either has both have, 0 to 1; two empty sets share nothing."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def number(words: str) -> int:
    """Give a number of 64 bits for words: the same on every machine, unlike hash()."""
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), "big")
