"""Headlines name their source at either end: "Bomb kills three in Quetta: officials", "Army: 30 killed"."""

from sayso.domain.codes import Stance
from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.frames.frame import Frame, content, last
from sayso.flow.extract.attribution.speakers.stretch import Stretch
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.countries.lookup import state_of

_DASHES = ("-", "–", "—")
_LONGEST_NAME = 6
_SHORT = ("Pak",)


def headline(words: Tokens) -> Frame | None:
    """Give the source of a headline and the words it is the source of."""
    end = last(words)
    for at in range(end - 1, 0, -1):
        if _parts(words, at) and _names(words, Stretch(at + 1, end)):
            return _frame(words, at, Stretch(at + 1, end), content(words, 0, at))
    for at in range(1, min(_LONGEST_NAME, end)):
        if words.low[at] == ":" and _names(words, Stretch(0, at)) and not _where(words, at):
            return _frame(words, at, Stretch(0, at), content(words, at + 1, end))
    return None


def _where(words: Tokens, colon: int) -> bool:
    """Say whether a headline opens with the country it is about: "Pakistan: 12 killed in blast"."""
    opens = " ".join(words.raw[:colon])
    return opens in _SHORT or state_of(opens) is not None


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
