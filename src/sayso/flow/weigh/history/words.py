"""Words by which a voice takes back what it said, or by which a text tells what it said before."""

import re
from collections.abc import Mapping

from sayso.domain.codes import Stance
from sayso.domain.document import Quote
from sayso.domain.reading import Figure, Reading, Statement

_TAKES_BACK = re.compile(
    r"\b(?:retract|withdr[ae]w|rescind|recant|disavow|disown|revok|back(?:s|ed|ing)? (?:away|off)"
    r"|back-?(?:track|pedal)|walk(?:s|ed|ing)? back|t(?:ook|akes?|aken|aking) back"
    r"|(?:no longer|not) st(?:an|oo)ds?(?: by)?)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:later|now|since|subsequently|afterwards)(?: \w+)?\s*$", re.IGNORECASE)
_LATER = re.compile(r"(?:later|now|since|subsequently|afterwards)\b", re.IGNORECASE)
_UNSAYS = frozenset({Stance.DENIES, Stance.CORRECTS, Stance.DOUBTS})
_AT_FIRST = r"(?:(?:had )?(?:at first|first|initially|originally|previously|earlier))"
_SAID_BEFORE = re.compile(rf"\b{_AT_FIRST}(?: \w+)?\s*$", re.IGNORECASE)
_COUNT = (
    r"(?:count|figure|toll|number|estimate|tally|total|report|statement|claim|one|assessment)s?"
)
_LEAD = r"(?:(?:about|around|at|least|some|more|than|nearly|almost|over|just|the|as|many)\s+){0,3}$"
_OLD = re.compile(
    rf"\b(?:earlier|previous|initial|original|first|prior|preliminary) (?:[\w-]+ ){{0,2}}?{_COUNT}"
    rf" (?:(?:of|that|was|put|placed|stood)\s+)?{_LEAD}",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:revis|correct|lower|rais|rose|risen|ris(?:e|es|ing)\b|climb|increas|reduc|cut\b|drop"
    r"|fell\b|fall|up|down|amend|updat|chang|adjust)",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\b(?:from|instead of|rather than)\s+{_LEAD}", re.IGNORECASE)
_TO = re.compile(rf"\b(?:to|at)\s+{_LEAD}", re.IGNORECASE)
_OF = re.compile(rf"\b{_COUNT} of {_LEAD}", re.IGNORECASE)
_ON = re.compile(r"(?: \w+){0,3}? (?:(?:up|down)(?:wards?)? )?to\b")
_BEFORE, _SENTENCE = 60, 200
_END = re.compile(r"[.!?](?=\s)|\n")


def as_meant(text: str, reading: Reading) -> Reading:
    """Give a reading in which who takes back a word denies it, and only the new number corrects.

    What was said before is neither a part nor a whole of what is said now.
    """
    statements = {
        one.id: one.but(stance=Stance.DENIES, about=()) if _takes_back(one) else one
        for one in reading.statements
    }
    meant = [_meant(text, one, statements.get(one.statement or "")) for one in reading.figures]
    old = {
        one.id: one.part_of
        for one in reading.figures
        if recalled(text, statements.get(one.statement or ""), one.number)
    }
    figures = tuple(one.but(part_of=_whole(text, one, old)) for one in meant)
    return reading.but(statements=tuple(statements.values()), figures=figures)


def _whole(text: str, figure: Figure, old: Mapping[str, str | None]) -> str | None:
    """Give what a figure is part of now: "26 dead, up from 21; of these, 18 soldiers" are of the 26."""
    if figure.id in old or _anew(text, figure):
        return None
    return old.get(figure.part_of or "", figure.part_of)


def _meant(text: str, figure: Figure, statement: Statement | None) -> Figure:
    corrects = figure.stance is Stance.CORRECTS
    if corrects and statement is not None and _takes_back(statement):
        return figure.but(stance=Stance.DENIES)
    if corrects and recalled(text, statement, figure.number):
        return figure.but(stance=Stance.ASSERTS)
    return figure


def _anew(text: str, figure: Figure) -> bool:
    """Say whether a figure is what a count was changed to: "revised the count down to nine"."""
    ahead = _ahead(text, figure.number, _SENTENCE)
    return _TO.search(ahead) is not None and _CHANGES.search(ahead) is not None


def withdraws(text: str, statement: Statement) -> bool:
    """Say whether somebody takes back a word of their own: "retracted", "later denied"."""
    if statement.cue is None:
        return False
    if _takes_back(statement):
        return True
    later = _SINCE.search(_ahead(text, statement.cue, _BEFORE)) or _LATER.match(statement.cue.text)
    return statement.stance is Stance.DENIES and later is not None


def _takes_back(statement: Statement) -> bool:
    if statement.cue is None or statement.stance not in _UNSAYS:
        return False
    return _TAKES_BACK.search(statement.cue.text) is not None


def recalled(text: str, statement: Statement | None, number: Quote) -> bool:
    """Say whether a number is told as what was said before: "revised its earlier count of 12 to 9"."""
    if statement is not None and statement.cue is not None:
        at_first = _SAID_BEFORE.search(_ahead(text, statement.cue, _BEFORE))
        if at_first or re.match(_AT_FIRST, statement.cue.text, re.IGNORECASE):
            return True
    ahead = _ahead(text, number, _SENTENCE)
    near = ahead[-_BEFORE:]
    if _OLD.search(near):
        return True
    moved = _FROM.search(near) or (_OF.search(near) and _ON.match(text, number.end))
    return bool(moved) and _CHANGES.search(ahead) is not None


def _ahead(text: str, quote: Quote, length: int) -> str:
    """Give the words of a sentence before a quote."""
    ahead = text[max(0, quote.start - length) : quote.start]
    ends = [found.end() for found in _END.finditer(ahead)]
    return ahead[ends[-1] :] if ends else ahead
