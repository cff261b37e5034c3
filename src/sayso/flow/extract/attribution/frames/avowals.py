"""Who claims an attack, who will not say, and what nobody could verify."""

from collections.abc import Iterator

from sayso.domain.codes import Stance
from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.frames.frame import Frame, content, last, until
from sayso.flow.extract.attribution.speakers.after import agent, named_after
from sayso.flow.extract.attribution.speakers.before import before_verb, subject
from sayso.flow.extract.attribution.speakers.stretch import Stretch
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_CLAIMING = word_set("claimed claims claim claiming accepted accepts took takes taken owned")
_HOLDING = ("holds", "hold", "held", "holding")
_TO_ACCOUNT = frozenset({"responsible", "accountable"})
_OWNERS = word_set("its their his her")
_NOBODY = word_set("no nobody denied none")
_CLAUSE_MARKS = word_set("; but while saying —")
_DECLINES = tuple(
    tuple(shape.split())
    for shape in [
        "declined to",
        "refused to",
        "did not respond",
        "has not commented",
        "did not comment",
        "have not commented",
        "gave no",
        "no comment",
        "would not",
        "declined",
        "did not immediately",
        "not given",
        "did not say",
        "has not said",
        "did not give",
        "has given no",
        "did not reply",
        "not available",
        "unavailable",
        "not be reached",
        "yet to",
    ]
)
_SPEAKING = word_set(
    "comment say confirm give discuss respond comments identify name elaborate figure figures toll details"
    " reply speak disclose release"
)
_VERIFY = word_set("verified verify confirmed confirm corroborated unverifiable unverified")
_IMPERSONAL = word_set("possible impossible difficult")
_ABLE = word_set("could cannot can been be is unable possible remain remains")


def avowed(words: Tokens) -> list[Frame]:
    """Give the frames of a sentence that claim responsibility, decline to speak, or say what is unverified."""
    end = last(words)
    return [
        *_responsible(words, end),
        *_holding(words, end),
        *_silent(words, end),
        *_unverifiable(words, end),
    ]


def _responsible(words: Tokens, end: int) -> Iterator[Frame]:
    for at in range(end):
        if words.low[at] == "responsibility":
            frame = _claims(words, at, end) or _claimed_by(words, at, end)
            if frame is not None:
                yield frame


def _holding(words: Tokens, end: int) -> Iterator[Frame]:
    """Read "X holds Y responsible for Z"."""
    for at in range(1, end):
        near = words.low[at + 1 : at + 8]
        if words.low[at] in _HOLDING and _TO_ACCOUNT.intersection(near):
            who, said = subject(words, at), content(words, at + 1, end)
            if who and said:
                yield Frame(who, Stretch(at, at + 1), (said,), Stance.ACCUSES, opens=who.first)


def _claims(words: Tokens, at: int, end: int) -> Frame | None:
    near = range(max(0, at - 4), at)
    verb = next((here for here in near if words.low[here] in _CLAIMING), None)
    if verb is None or words.at(verb - 1) in lists.BE or words.at(verb - 1) in _OWNERS:
        return None
    if _NOBODY.intersection(words.low[max(0, verb - 4) : at]):
        return None
    who = subject(words, verb) or agent(words, verb)
    opens = verb if who is None else who.first
    return Frame(
        who,
        Stretch(verb, at + 1),
        (_attack(words, at, end),),
        Stance.CLAIMS_RESPONSIBILITY,
        opens=opens,
    )


def _claimed_by(words: Tokens, at: int, end: int) -> Frame | None:
    """Read "responsibility for the attack was claimed by X"."""
    for by in range(at + 1, min(end, at + 14)):
        if words.low[by] == "by" and words.low[by - 1] in _CLAIMING:
            who = named_after(words, by + 1, wide=True)
            said = _attack(words, at, before_verb(words, by - 1))
            return Frame(
                who, Stretch(by - 1, by + 1), (said,), Stance.CLAIMS_RESPONSIBILITY, opens=at
            )
    return None


def _attack(words: Tokens, at: int, end: int) -> Stretch:
    said = None
    if words.at(at + 1) in ("for", "of"):
        said = content(words, at + 2, until(words, at + 2, end, _CLAUSE_MARKS))
    return said or Stretch(at, at + 1)


def _silent(words: Tokens, end: int) -> Iterator[Frame]:
    for at in range(1, end):
        shape = next((one for one in _DECLINES if words.low[at : at + len(one)] == one), None)
        if shape is None or not _SPEAKING.intersection(words.low[at : at + len(shape) + 4]):
            continue
        who = subject(words, at)
        said = content(words, at, until(words, at, end, _CLAUSE_MARKS))
        if who and said:
            yield Frame(
                who, Stretch(at, at + len(shape)), (said,), Stance.DECLINES, opens=who.first
            )
            return


def _unverifiable(words: Tokens, end: int) -> Iterator[Frame]:
    for at in range(1, end):
        before = words.low[max(0, at - 6) : at]
        if words.low[at] in _VERIFY and _in_vain(words, at, before) and _ABLE.intersection(before):
            said = content(words, 0, end) or Stretch(at, at + 1)
            yield Frame(_checker(words, at), Stretch(at, at + 1), (said,), Stance.UNVERIFIABLE)
            return


def _in_vain(words: Tokens, at: int, before: tuple[str, ...]) -> bool:
    if words.low[at].startswith("un") or "none" in words.low[:4]:
        return True
    return bool({"not", "cannot", "unable", "impossible"}.intersection(before))


def _checker(words: Tokens, at: int) -> Stretch | None:
    """Give who could not verify: "Sample Wire could not independently verify"; a passive names nobody."""
    if words.low[at] not in ("verify", "confirm") or _IMPERSONAL.intersection(words.low[:at]):
        return None
    near = range(max(0, at - 6), at)
    able = next(
        (here for here in near if words.low[here] in ("could", "cannot", "can", "was", "has")), None
    )
    return None if able is None else subject(words, able)
