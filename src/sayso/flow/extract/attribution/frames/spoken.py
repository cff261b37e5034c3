"""Sentences with a verb of saying: "S said that C", "C, S said", "C, said S", "C1, S said, C2", "…, saying C"."""

from collections.abc import Sequence

from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.frames import arrangements
from sayso.flow.extract.attribution.frames.arrangements import Cue
from sayso.flow.extract.attribution.frames.frame import Frame, content, last, until
from sayso.flow.extract.attribution.speakers.after import agent
from sayso.flow.extract.attribution.speakers.before import before_verb, subject
from sayso.flow.extract.attribution.speakers.stretch import Stretch, speaks
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_CLOSING = frozenset({",", "”", '"', "’", "'", "?", "!", "—", "–"})
_BUT = word_set("but while whereas although though ; however")
_NO_VERB_AFTER = word_set(
    "a an to this these its their his not self of for by with from trade trades traded lay lays"
)
_THOUGHT = word_set("believed suspected alleged accused feared known")
_COMMA = frozenset({","})
_NO_OBJECT = word_set("to of in")
_OFTEN_NOUNS = word_set("reports claims claim fears notes states doubts")
_CLAUSE_STARTS = word_set("and ] , ”") | lists.BREAKS
_TELLS_OF = word_set("during while in at on after when ,")
_CREDITED = ("reports", "adds", "states")
_SAID = ("said", "claimed", "stated", "added", "reported")
_NO_CREDIT = word_set("the initial media news and press conflicting to of")
_NAME_BEFORE = (lists.PEOPLE | lists.PRONOUNS | lists.LATELY | lists.AUXILIARY) - {""}


def spoken(words: Tokens, taken: Sequence[Frame] = ()) -> list[Frame]:
    """Give the frames of verbs of saying in one sentence, in order.

    `taken` are frames read before, whose speaker may go on: "police withdrew it and said C".
    """
    found: list[Frame] = []
    end = last(words)
    for verb, word in enumerate(words.low):
        stance = lists.STANCE.get(word)
        if stance is not None and not _describes(words, verb):
            earlier = [*(one for one in taken if one.cue.after <= verb), *found]
            frame = _frame(Cue(words, verb, stance, end), earlier)
            if frame is not None:
                found.append(frame)
    return [_cut(words, frame, found[rank + 1 :]) for rank, frame in enumerate(found)]


def _describes(words: Tokens, verb: int) -> bool:
    """Say whether a form of saying says nothing here: "the alleged killers", "believed to be", "adds to"."""
    if words.at(verb - 1) in _NO_VERB_AFTER or _in_name(words, verb):
        return True
    if words.at(verb + 1) == "by" and not _opens(words, verb) and not _is_passive(words, verb):
        return True
    if words.low[verb] in ("said", "reported", "added", "adds"):
        return words.at(verb + 1) == "to" and not _told_to(words, verb)
    return words.low[verb] in _THOUGHT and words.at(verb + 1) in _NO_OBJECT


def _in_name(words: Tokens, verb: int) -> bool:
    """Say whether a capital makes it part of a name: "the United States"."""
    return verb > 0 and words.raw[verb].istitle() and words.raw[verb - 1][:1].isupper()


def _told_to(words: Tokens, verb: int) -> bool:
    """Say whether "the police reported to Sample Radio" names who was told."""
    heard = words.raw[verb + 2] if verb + 2 < len(words) else ""
    return words.low[verb] == "reported" and heard[:1].isupper()


def _frame(cue: Cue, earlier: Sequence[Frame]) -> Frame | None:
    words, verb = cue.words, cue.at
    if _is_passive(words, verb) or (words.at(verb + 1) == "by" and _opens(words, verb)):
        return arrangements.said_by(cue)
    if words.low[verb] in lists.GERUNDS:
        return arrangements.going_on(cue, earlier)
    return _credited(cue) or _with_subject(cue, earlier)


def _opens(words: Tokens, verb: int) -> bool:
    return verb <= 2 or words.at(verb - 1) == ","


def _credited(cue: Cue) -> Frame | None:
    words, verb = cue.words, cue.at
    bare = verb == 0 or _credits(words, verb)
    if bare or words.low[verb - 1] in _CLOSING or _trails(cue):
        return arrangements.inverted(cue, bare=bare)
    return None


def _with_subject(cue: Cue, earlier: Sequence[Frame]) -> Frame | None:
    words, verb = cue.words, cue.at
    floor = min(verb, earlier[-1].cue.after) if earlier else 0
    who = subject(words, verb, floor)
    if who is None or (words.low[verb] in lists.AMBIGUOUS and not _surely_speaks(words, who, verb)):
        return arrangements.joined(cue, earlier)
    if words.at(before_verb(words, verb) - 1) in ("who", "which"):
        # "The army, which says C, gave no names": C ends where the aside does.
        cue = cue._replace(end=until(words, verb, cue.end, _COMMA))
    who = _main(words, who)
    if arrangements.stands_behind(cue):
        return arrangements.behind(cue, who, floor)
    return arrangements.ahead(cue, who)


def _is_passive(words: Tokens, verb: int) -> bool:
    at = verb - 1
    while at >= 0 and words.low[at] in lists.LATELY:
        at -= 1
    return words.at(at) in lists.BE and words.low[verb] not in lists.GERUNDS


def _credits(words: Tokens, verb: int) -> bool:
    """Say whether an unpunctuated "… on May 5 reports Sample Daily" begins here."""
    named = words.raw[verb + 1] if verb + 1 < len(words) else ""
    before = words.raw[verb - 1] if verb else ""
    if not named[:1].isupper() or words.raw[verb][:1].isupper():
        return False
    if words.low[verb] in _SAID:
        return (
            named.isupper() and len(named) > 1 and before.islower() and before not in _NAME_BEFORE
        )
    known = before.lower() in lists.PEOPLE and before.lower() != "police"
    return words.low[verb] in _CREDITED and not known and before.lower() not in _NO_CREDIT


def _trails(cue: Cue) -> bool:
    """Say whether "… on the spot said police officials" ends the sentence."""
    words, verb = cue.words, cue.at
    before = words.raw[verb - 1] if verb else ""
    short = verb >= 6 and cue.end - verb <= 6 and words.at(cue.end - 1) in lists.PEOPLE
    return short and words.low[verb] in _SAID and before.islower() and before not in _NAME_BEFORE


def _surely_speaks(words: Tokens, who: Stretch, verb: int) -> bool:
    """Say whether a form that is as often a noun has somebody who speaks right before it."""
    final = words.raw[who.after - 1]
    known = words.low[who.after - 1] in lists.PEOPLE
    if words.low[verb] == "reports" and words.low[verb - 1] in _NO_CREDIT:
        return False
    if words.low[verb] not in _OFTEN_NOUNS:
        return speaks(words, who) or any(
            word[:1].isupper() for word in words.raw[who.first : who.after]
        )
    if words.at(verb + 1) in ("of", "that"):
        return (known and words.low[who.first] in ("the", "a")) or final.istitle()
    return known or final.lower() in lists.PRONOUNS or (final[:1].isupper() and not final.isupper())


def _main(words: Tokens, who: Stretch) -> Stretch:
    """Give the sentence's subject where the words before the verb only tell of it: "*Ali*, while in custody, said"."""
    if who.first == 0 or words.low[who.first - 1] in _CLAUSE_STARTS:
        return who
    if lists.PEOPLE.intersection(words.low[who.first : who.after]):
        return who
    first = agent(words, who.first)
    return first if first and words.at(first.after) in _TELLS_OF else who


def _cut(words: Tokens, frame: Frame, later: Sequence[Frame]) -> Frame:
    """End what is said where the next frame of the same rank opens: "X said A, but Y denied B"."""
    if frame.outer:
        return frame
    *pieces, final = frame.content
    for other in later:
        if final.first < other.opens < final.after and _beside(words, other):
            but = words.at(other.opens - 1) in _BUT
            final = content(words, final.first, other.opens - but) or final
    return frame._replace(content=(*pieces, final))


def _beside(words: Tokens, other: Frame) -> bool:
    """Say whether a later frame stands beside an earlier one rather than inside what it says."""
    if other.outer:
        return other.opens == other.cue.first
    if words.low[other.cue.first] in lists.GERUNDS and words.at(other.opens) == ",":
        return True
    return words.at(other.opens - 1) in _BUT or words.at(other.opens) in ("and", "but")
