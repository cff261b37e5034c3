"""Names made comparable: case, accents, articles and punctuation taken off."""

import unicodedata
from functools import lru_cache

_LETTERS = {
    ord(letter): plain
    for letter, plain in {
        "ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
    }.items()
}  # fmt: skip
_PLAIN: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "'`´\u2018\u2019\u02bb\u02bc\u02be\u02bf.")),
    **dict.fromkeys(map(ord, '-\u2010\u2011\u2012\u2013\u2014/,;:()[]"\u201c\u201d_&'), " "),
    **_LETTERS,
}
_ARTICLES = ("the ", "a ", "an ")


@lru_cache(maxsize=100_000)
def folded(name: str) -> str:
    """Give a name as a key: "the Tehrik-i-Taliban" and "Tehrik i Taliban" are one."""
    lower = name.lower()
    if lower.isascii() and lower.isalnum():
        return lower
    # Most names are plain words: of these nothing is taken off.
    if not (lower.isascii() and lower.replace(" ", "").isalnum()):
        lower = lower.translate(_PLAIN)
    if not lower.isascii():
        lower = "".join(
            letter
            for letter in unicodedata.normalize("NFKD", lower)
            if not unicodedata.combining(letter)
        )
    key = " ".join(lower.split())
    if key.startswith(_ARTICLES):
        rest = key.partition(" ")[2]
        return rest if len(rest) > 1 else key
    return key


_SOUNDS = (
    ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("th", "t"),
    ("dh", "d"), ("zh", "z"), ("ph", "f"), ("dj", "j"), ("ck", "k"), ("q", "k"), ("w", "v"), ("x", "ks"),
)  # fmt: skip
_VOWELS = frozenset("aeiouyh")


def skeleton(name: str) -> str:
    """Give how a name sounds: its consonants, those that transliterations mix up made one.

    "Mushkaf" and "Mushkaaf", "Dogubayazit" and "Dogu Beyazit" have one skeleton; vowels count at a
    name's start alone.
    """
    key = folded(name).replace(" ", "")
    for many, one in _SOUNDS:
        key = key.replace(many, one)
    kept = key[:1]
    for letter in key[1:]:
        if letter not in _VOWELS and letter != kept[-1]:
            kept += letter
    return kept


def shortens(short: str, long: str) -> bool:
    """Say whether words are what is left of longer ones, by the same last word: "priests" of "Jesuit priests".

    Both as `folded` gives them; a number in the longer words may be left out, but not in the shorter.
    """
    few, many = short.split(), long.split()
    return len(few) < len(many) and few[-1:] == many[-1:] and set(few) <= set(many)
