"""Short names that a text introduces itself: "Balochistan Liberation Army (BLA)"."""

import re
from collections.abc import Iterator

from sayso.text.wordlists import word_set

_SHORT = re.compile(
    r"\(\s*[\"“'‘]?(?:the\s+)?([A-Z][A-Za-z]*(?:[-.&][A-Z][A-Za-z]*)*)[\"”'’]?\s*\)"
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = word_set("of and the for in on to de del la el al e i s a")
_REACH = 120


def acronyms(text: str) -> dict[str, str]:
    """Give each short name that stands in brackets after its long form, with that long form.

    The letters of the short name must begin words of the long one, in order, the first with the
    first; small words ("of", "and") may be passed over. The first introduction stands.
    """
    found: dict[str, str] = {}
    for short, before in bracketed(text):
        if short not in found:
            long = _long(before, [letter.lower() for letter in short if letter.isupper()])
            if long is not None:
                found[short] = long
    return found


def bracketed(text: str) -> Iterator[tuple[str, str]]:
    """Give each short name in brackets, and what stands before them."""
    for match in _SHORT.finditer(text):
        if sum(map(str.isupper, match.group(1))) > 1:
            yield match.group(1), text[max(0, match.start() - _REACH) : match.start()].rstrip()


def _long(before: str, letters: list[str]) -> str | None:
    words = list(_WORD.finditer(before))
    left, at = len(letters), len(words)
    while left and at:
        at -= 1
        word = words[at].group().lower()
        if word[0] == letters[left - 1]:
            left -= 1
        elif word not in _SMALL:
            return None
    if left:
        return None
    long = " ".join(before[words[at].start() :].split())
    return long if words[at].group()[0].isupper() and len(long) > 2 * len(letters) else None
