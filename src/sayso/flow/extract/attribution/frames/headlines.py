"""Headlines name their source at either end: "Bomb kills three in Quetta: officials", "Army: 30 killed"."""

from sayso.domain.codes import Stance
from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.frames.frame import Frame, content, last
from sayso.flow.extract.attribution.speakers.stretch import Stretch
from sayso.flow.extract.figures.words.tokens import Tokens

_DASHES = ("-", "–", "—")
_LONGEST_NAME = 6


def headline(words: Tokens) -> Frame | None:
    """Give the source of a headline and the words it is the source of."""
    end = last(words)
    for at in range(end - 1, 0, -1):
        if _parts(words, at) and _names(words, Stretch(at + 1, end)):
            return _frame(words, at, Stretch(at + 1, end), content(words, 0, at))
    for at in range(1, min(_LONGEST_NAME, end)):
        if words.low[at] == ":" and _names(words, Stretch(0, at)):
            return _frame(words, at, Stretch(0, at), content(words, at + 1, end))
    return None


def _frame(words: Tokens, mark: int, who: Stretch, said: Stretch | None) -> Frame | None:
    return Frame(who, Stretch(mark, mark + 1), (said,), Stance.ASSERTS) if said else None


def _parts(words: Tokens, at: int) -> bool:
    """Say whether a colon, or a dash with blanks around it, stands here."""
    return words.low[at] == ":" or (
        words.low[at] in _DASHES and words.starts[at] > words.ends[at - 1]
    )


def _names(words: Tokens, who: Stretch) -> bool:
    heads = words.low[who.first : who.after]
    if not 0 < len(heads) <= _LONGEST_NAME:
        return False
    if any(word in lists.FINITE or word in lists.STANCE or word[0].isdigit() for word in heads):
        return False
    names = [word for word in words.raw[who.first : who.after] if word[0].isalpha()]
    titled = len(heads) <= 3 and all(word[:1].isupper() for word in names)
    return titled or any(word in lists.PEOPLE for word in heads)
