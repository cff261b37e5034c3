"""Names made comparable: case, accents, articles and punctuation taken off."""

import unicodedata

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
)
_DROPPED = dict.fromkeys(map(ord, "'`´\u2018\u2019\u02bb\u02bc\u02be\u02bf."))
_SPACED = dict.fromkeys(map(ord, '-\u2010\u2011\u2012\u2013\u2014/,;:()[]"\u201c\u201d_&'), " ")
_ARTICLES = ("the ", "a ", "an ")


def folded(name: str) -> str:
    """Give a name as a key: "the Tehrik-i-Taliban" and "Tehrik i Taliban" are one."""
    lower = name.lower().translate(_DROPPED).translate(_SPACED).translate(_LETTERS)
    if not lower.isascii():
        lower = "".join(
            letter
            for letter in unicodedata.normalize("NFKD", lower)
            if not unicodedata.combining(letter)
        )
    key = " ".join(lower.split())
    for article in _ARTICLES:
        if key.startswith(article) and len(key) > len(article) + 1:
            return key[len(article) :]
    return key


def shortens(short: str, long: str) -> bool:
    """Say whether words are what is left of longer ones, by the same last word: "priests" of "Jesuit priests".

    Both as `folded` gives them; a number in the longer words may be left out, but not in the shorter.
    """
    few, many = short.split(), long.split()
    return len(few) < len(many) and few[-1:] == many[-1:] and set(few) <= set(many)
