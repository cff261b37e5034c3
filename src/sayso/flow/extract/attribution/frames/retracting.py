"""Who takes back a word: "police withdrew the figure", "the ministry walked back its claim"."""

from collections.abc import Iterator

from sayso.domain.codes import Stance
from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.frames.frame import Frame, content, last, said_before, until
from sayso.flow.extract.attribution.speakers.after import named_after
from sayso.flow.extract.attribution.speakers.before import before_verb, subject
from sayso.flow.extract.attribution.speakers.stretch import Stretch
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import listed, word_set

_FORMS = (
    "retracted retracts retract retracting withdrew withdrawn withdraws withdraw rescinded recanted"
    " disavowed disowned"
)
_PHRASES = (
    "took back|taken back|takes back|walked back|walks back|backed away from|backed off|backtracked on"
    "|backtracked from|back-tracked on|backpedalled on|no longer stood by|no longer stands by"
)
_SHAPES = tuple(tuple(shape.split()) for shape in (*_PHRASES.split("|"), *listed(_FORMS)))
_WORD_OF_MOUTH = word_set(
    "claim claims statement statements figure figures toll count counts number numbers report reports"
    " estimate estimates tally account accounts announcement accusation accusations allegation"
    " allegations responsibility confirmation assertion version remark remarks"
)
_NEAR = 8
_CLAUSE_MARKS = word_set("; but while saying after because — –")


def withdrawn(words: Tokens) -> list[Frame]:
    """Give the frames of a sentence in which somebody takes back what they said.

    Only of what can be said: troops withdraw too, and from places.
    """
    return list(_withdrawn(words, last(words)))


def _withdrawn(words: Tokens, end: int) -> Iterator[Frame]:
    for at in range(end):
        shape = next((one for one in _SHAPES if words.low[at : at + len(one)] == one), None)
        if shape is None:
            continue
        cue = Stretch(at, at + len(shape))
        if words.at(before_verb(words, at)) in lists.BE or words.at(at - 1) in lists.BE:
            frame = _passive(words, cue, end)
        else:
            frame = _active(words, cue, end)
        if frame is not None:
            yield frame


def _active(words: Tokens, cue: Stretch, end: int) -> Frame | None:
    said = content(words, cue.after, _clause_end(words, cue.after, end))
    who = subject(words, cue.first, said_before(words, cue.first))
    if who is None or said is None or not _told(words, said):
        return None
    return Frame(who, cue, (said,), Stance.DENIES, opens=who.first)


def _passive(words: Tokens, cue: Stretch, end: int) -> Frame | None:
    """Read "the figure was withdrawn by the ministry"; without a "by" nobody is named for it."""
    said = content(words, 0, before_verb(words, cue.first))
    by = next(
        (at for at in range(cue.after, min(end, cue.after + 4)) if words.low[at] == "by"), None
    )
    who = None if by is None else named_after(words, by + 1, wide=True)
    if who is None or said is None or not _told(words, said):
        return None
    return Frame(who, cue, (said,), Stance.DENIES, opens=said.first)


def _clause_end(words: Tokens, first: int, end: int) -> int:
    """Give where the clause ends, or the voice goes on: "withdrew the claim and said C"."""
    end = until(words, first, end, _CLAUSE_MARKS)
    joined = (at for at in range(first, end - 1) if words.low[at] == "and")
    return next((at for at in joined if words.low[at + 1] in lists.STANCE), end)


def _told(words: Tokens, said: Stretch) -> bool:
    near = words.low[said.first : min(said.after, said.first + _NEAR)]
    return near[0] != "from" and bool(_WORD_OF_MOUTH.intersection(near))
