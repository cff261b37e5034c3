"""The words of one sentence as the figure rules see them: lower case, with their places."""

import re
from typing import NamedTuple

from sayso.text.sentences import Span

_TOKEN = re.compile(
    r"\d+(?:-[^\W\d_]+)+"  # 10-year-old, 9-mm: one word, no number
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d+(?:\.\d+)?(?:st|nd|rd|th|d)?(?!\w)"
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W_]+(?:[’'‘.\-&][^\W_]+)*(?:(?<=s)[’'])?"
    r"|[^\w\s]",
    re.IGNORECASE,
)


class Tokens(NamedTuple):
    """Words in lower case (`low`), as written (`raw`), and where each starts and ends."""

    low: tuple[str, ...]
    raw: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Say how many words there are."""
        return len(self.low)

    def at(self, index: int) -> str:
        """Give the lower-case word at an index, or nothing beyond either end."""
        return self.low[index] if 0 <= index < len(self.low) else ""


def tokens(text: str, sentence: Span) -> Tokens:
    """Give the words of a sentence."""
    found = list(_TOKEN.finditer(text, sentence.start, sentence.end))
    raw = tuple(match.group() for match in found)
    return Tokens(
        tuple(_plain(word) for word in raw),
        raw,
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


_IRREGULAR = {"children": "child", "schoolchildren": "schoolchild", "grandchildren": "grandchild", "wives": "wife",
              "lives": "life", "persons": "person", "passersby": "passerby", "tribespeople": "tribesperson", "buses": "bus"}  # fmt: skip
_IRREGULAR |= {
    f"{word}s": word
    for word in [
        "ahmadi",
        "pakistani",
        "bengali",
        "punjabi",
        "iraqi",
        "israeli",
        "kashmiri",
        "nepali",
        "yazidi",
    ]
}


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").replace("‘", "'")


def singular(word: str) -> str:
    """Give a noun without its plural or possessive ending: "policemen" is "policeman"."""
    if word.endswith(("'s", "s'")):
        word = word[:-2] if word.endswith("'s") else word[:-1]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
