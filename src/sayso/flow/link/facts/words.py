"""The words of a report that another of the same incident would use: words, names, ages, numbers."""

import re

from sayso.text.similarity import folded

# "Eddie Holmes": two capitalised words in a row are a name wherever they stand.
_FULL_NAME = re.compile(r"\b([A-Z][\w’'\-]*\w) (?=([A-Z][\w’'\-]*\w))")
_OWNED = re.compile(r"['’]s$")
_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"\b\d{2,}\b")
_COUNTED = "one two three four five six seven eight nine ten eleven twelve"
_SMALL = _COUNTED.split()
# "22-month-old", "three years old", "aged 34", "Boy, 3, accidentally".
_AGE = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(_SMALL)})[- ](year|month|week|day)s?[- ]old\b|\baged? (\d{{1,3}})\b"
    r"|\w, (\d{1,3})(?=, )"
)
_EVERYDAY = (
    "about after again against along among another around because before being below between both"
    " could during every first found having later local might near never other people police"
    " reported reports right should since still their there these thing those three through under"
    " until where which while whose would years officials according statement killed wounded"
    " injured attack attacks attackers security forces government monday tuesday wednesday thursday"
    " friday saturday sunday january february march april august september october november"
    " december morning afternoon evening night today yesterday"
)
_COMMON = frozenset(_EVERYDAY.split())


def numbers_in(text: str) -> frozenset[str]:
    """Give the numbers of two digits and more: counts, house numbers, years."""
    return frozenset(_NUMBER.findall(text))


def words_in(text: str) -> frozenset[str]:
    """Give the longer words of a text, folded."""
    return frozenset(_WORD.findall(folded(text)))


def names_in(text: str) -> frozenset[str]:
    """Give every two capitalised words in a row, folded: "eddie holmes"."""
    pairs = ((folded(one), _OWNED.sub("", folded(two))) for one, two in _FULL_NAME.findall(text))
    return frozenset(
        f"{one} {two}" for one, two in pairs if one not in _COMMON and two not in _COMMON
    )


def ages_in(text: str) -> frozenset[str]:
    """Give the ages a text tells: "22 month", "3 year"."""
    return frozenset(
        f"{_SMALL.index(old) + 1 if old in _SMALL else old or aged or bare} {unit or 'year'}"
        for old, unit, aged, bare in _AGE.findall(text.lower())
    )
