"""What the words around a number count, where no reader told: "four women were among the dead"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.domain.codes import Measure
from sayso.flow.weigh.counted.nouns import EMPTY, kind_of, singular
from sayso.text.wordlists import listed, word_set


class Phrase(NamedTuple):
    """The noun a number counts, and whether the words make it some of those who met that fate.

    "Two of the soldiers who died" is `Phrase("soldiers", some=True)`.
    """

    noun: str
    some: bool


_TOKEN = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*|[^\w\s]")
_ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_VALUES = (
    {word: n for n, word in enumerate(_ONES)}
    | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
    | {"no": 0, "none": 0, "nobody": 0, "single": 1, "lone": 1, "sole": 1, "both": 2, "dozen": 12}
)
_VAGUE = word_set(
    "hundred hundreds thousand thousands dozens scores tens several many multiple numerous few"
    " number numbers couple"
)
_ARTICLES = word_set("a an")
_JOINING = word_set("to or and - –")
_DETERMINERS = word_set("the its their his her our my those these them whom which all some")
_OWNERS = word_set("its their his her our my")
_SKIPPED = word_set("more other additional further reportedly allegedly also later already still")
_STOPS = word_set(
    """
    of in from at on who that which aboard including by with to near inside outside during after
    before when while as and or but for into among between across along under over through
    was were is are be been being has have had do did does will would may might can could
    died dies die had fled blew flee took take taken came come left leave lost lose got get ran run went go
    made make held hold shot shoot fell fall gave give began begin broke escape surrender opened
    """
)
_FATES = {
    Measure.KILLED: "dead killed slain deceased victims martyrs martyred fatalities died",
    Measure.INJURED: "wounded injured hurt victims",
    Measure.CASUALTIES: "dead killed wounded injured hurt victims casualties",
    Measure.ABDUCTED: "kidnapped abducted hostages captives taken seized held captive",
    Measure.DETAINED: "arrested detained detainees captured",
    Measure.RESCUED: "freed rescued released",
    Measure.ESCAPED: "escapees fugitives",
    Measure.MISSING: "missing",
    Measure.DISPLACED: "displaced",
}
_OF_THOSE = {measure: word_set(words) for measure, words in _FATES.items()}
_SOME_BEFORE = re.compile(
    r"\b(?:including|among (?:them|whom)|of (?:them|whom)|bod(?:y|ies) of|received|admitted|treat(?:ed|ing))"
    r"(?: also)?(?: at least| about| some| around)?(?: the)?\s*$",
    re.IGNORECASE,
)
_SOME_AFTER = re.compile(r"\b(?:was|were|is|are)\s+(?:also\s+)?among\b", re.IGNORECASE)
# A count of bodies or names is of those found or named so far.
_SO_FAR = word_set("body corpse name remain")
_IS = word_set("was were is are")
_WHO = word_set("who that which")


@lru_cache(maxsize=50_000)
def phrase(words: str, numbers: tuple[int | None, int | None], measure: Measure) -> Phrase:
    """Give what the number in some words counts; nothing where no number stands in them."""
    tokens = _TOKEN.findall(words)
    low = [token.lower() for token in tokens]
    run = _run(low, {number for number in numbers if number is not None})
    if run is None:
        return Phrase("", some=False)
    start, partitive = _start(low, run[1])
    begin, end = _noun(low, start)
    fate = _OF_THOSE.get(measure, frozenset())
    some = _some(low, run, start if partitive else None, fate)
    if fate.issuperset(low[begin:end]):
        begin, end = _predicate(low, end) or (begin, end)
    # As written: a nation is known by its capital.
    noun = " ".join(tokens[begin:end])
    owner = f"{low[begin - 1]} " if noun and low[begin - 1] in _OWNERS else ""
    return Phrase(owner + noun, some or (end > begin and singular(low[end - 1]) in _SO_FAR))


def _run(low: Sequence[str], wanted: set[int]) -> tuple[int, int] | None:
    """Give where the number stands: the one of that value, else the first."""
    runs = []
    at = 0
    while at < len(low):
        end = _end(low, at)
        if end > at:
            runs.append((at, end))
        at = max(end, at + 1)
    exact = [one for one in runs if wanted & {_value(word) for word in low[one[0] : one[1]]}]
    counted = [one for one in runs if not _ARTICLES.issuperset(low[one[0] : one[1]])]
    return next(iter(exact or counted), None)


def _end(low: Sequence[str], at: int) -> int:
    """Give where the number that starts at a word ends: "70 to 80" is one."""
    end = at
    while end < len(low) and _numeral(low[end]):
        end += 1
        if end + 1 < len(low) and low[end] in _JOINING and _numeral(low[end + 1]):
            end += 1
    return end


def _numeral(word: str) -> bool:
    return _value(word) is not None or word in _VAGUE


def _value(word: str) -> int | None:
    if word in _ARTICLES:
        return 1
    digits = word.replace(",", "")
    return int(digits) if digits.isdecimal() else _VALUES.get(word)


def _start(low: Sequence[str], at: int) -> tuple[int, bool]:
    """Give where the noun starts, and whether it is "of the", "of its" …: some of those."""
    if low[at : at + 1] != ["of"]:
        return at, False
    start = at + 1
    while start < len(low) and low[start] in _DETERMINERS:
        start += 1
    return start, start > at + 1


def _noun(low: Sequence[str], start: int) -> tuple[int, int]:
    """Give where the noun begins and ends; "members of the forces" is one."""
    begin = start
    while begin < len(low) and low[begin] in _SKIPPED:
        begin += 1
    end = _stop(low, begin)
    members = end > begin and all(singular(word) in EMPTY for word in low[begin:end])
    if members and low[end : end + 1] == ["of"]:
        end = _stop(low, _start(low, end)[0])
    while end > begin and (low[end - 1].endswith("ed") or low[end - 1] in _SKIPPED):
        end -= 1
    return begin, end


def _stop(low: Sequence[str], begin: int) -> int:
    """Give where the noun that begins at a word is over: at a verb, a preposition, a comma."""
    end, named = begin, False
    while end < len(low) and low[end][0].isalnum() and low[end] not in _STOPS:
        if low[end].endswith(("ed", "ing")) and named:
            break
        named = named or not low[end].endswith("ed")
        end += 1
    return end


def _predicate(low: Sequence[str], at: int) -> tuple[int, int] | None:
    """Give the noun after "were" where it is one of people: "17 of the wounded were children"."""
    while at < len(low) and low[at].endswith("ed"):
        at += 1
    if low[at : at + 1] and low[at] in _IS:
        begin, end = _noun(low, at + 1)
        if any(kind_of(word) for word in low[begin:end]):
            return begin, end
    return None


def _some(
    low: Sequence[str], run: tuple[int, int], partitive: int | None, fate: frozenset[str]
) -> bool:
    before, after = " ".join(low[: run[0]]), " ".join(low[run[1] :])
    return (
        _SOME_BEFORE.search(before) is not None
        or _SOME_AFTER.search(after) is not None
        or (before.startswith("of ") and not fate.isdisjoint(low[: run[0]]))
        or (partitive is not None and _of_those(low[partitive:], fate))
        or (partitive is not None and low[partitive - 1] in ("them", "whom", "those"))
    )


def _of_those(low: Sequence[str], fate: frozenset[str]) -> bool:
    """Say whether "of the" goes on with those who met the fate: the dead, the men who died."""
    rest = [word for word in low if not _numeral(word)]
    if fate.intersection(rest[:1]):
        return True
    who = next((at for at, word in enumerate(rest) if word in _WHO), None)
    return who is not None and not fate.isdisjoint(rest[who + 1 : who + 4])
