"""Statements of both readers: as the tagger marks them, and those that only the rules have a form for."""

from collections.abc import Sequence

from sayso.domain.codes import Stance
from sayso.domain.document import Quote
from sayso.domain.reading import Speaker, Statement
from sayso.flow.extract.attribution.speakers.names import Names
from sayso.flow.extract.tagged.saying.attributions import Attribution, attributions
from sayso.flow.extract.tagged.saying.references import named, stands_for
from sayso.flow.extract.tagged.words import past_dateline, quoted, span_of
from sayso.text.answers import Answers, Tag
from sayso.text.sentences import Span

SURE = 0.15
WHOLE = 0.6
"""How likely the tagger must hold the rules' words for a speaker, on the average, where it marks fewer."""
HEARD = 0.1
"""How likely the tagger must hold the words for a cue, for a statement that only the rules read."""


def joined(text: str, ruled: Sequence[Statement], answers: Answers) -> list[Statement]:
    """Give the statements of both, in text order; of those that both read, each tells what it knows best.

    The tagger knows cue and content, the rules the whole noun phrase of a speaker, and the verbs
    that deny or claim. What somebody goes on to say in sentences of their own stays as the rules
    read it.
    """
    kept = [one for one in attributions(answers) if one.p >= SURE]
    heard = [one for one in ruled if _heard(answers, one.cue)]
    more, same = _paired(heard, kept)
    found: list[tuple[tuple[int, int], Statement | int]] = [
        *((_place(one), one) for one in more),
        *(((one.content[0][0], -one.content[-1][1]), rank) for rank, one in enumerate(kept)),
    ]
    names = _Speakers(text, answers)
    out: list[Statement] = []
    for _, one in sorted(found, key=lambda pair: pair[0]):
        if isinstance(one, Statement):
            names.heard(one.speaker)
            out.append(one)
        else:
            other = same.get(one)
            speaker = names.of(kept[one].source, other)
            p = answers.sure("statement", kept[one].p)
            out.append(_statement(text, kept[one], other, speaker).but(p=p))
    return out


_ARTICLES = ("", "the", "a", "an")
_SURE_VERBS = frozenset({Stance.DENIES, Stance.UNVERIFIABLE})
"""Stances that the rules tell by their words alone."""


class _Speakers:
    """Gives the speakers of a text in its order, by the names their words stand for."""

    def __init__(self, text: str, answers: Answers) -> None:
        self._text, self._answers = text, answers
        self._names, self._known = Names(), named(text, answers)

    def heard(self, speaker: Speaker | None) -> None:
        if speaker is not None:
            self._names.mention(speaker.name)

    def of(self, source: Span | None, ruled: Statement | None) -> Speaker | None:
        theirs = ruled.speaker if ruled else None
        if ruled is not None and theirs is None and ruled.stance is Stance.UNVERIFIABLE:
            # "Could not be confirmed by an independent source": that source says nothing.
            return None
        if theirs is not None and (source is None or self._is_whole(theirs, source)):
            self.heard(theirs)
            source = span_of(theirs)
        if source is None:
            return None
        source = past_dateline(self._text, source)
        name = stands_for(self._text, self._answers, source, self._known)
        if name is not None:
            self._names.mention(name)
            words = self._text[slice(*source)]
            return Speaker(text=words, start=source[0], end=source[1], name=name)
        if theirs is not None and source == (theirs.start, theirs.end):
            return theirs
        return self._names.speaker(quoted(self._text, source), outlet=False)

    def _is_whole(self, speaker: Speaker, source: Span) -> bool:
        """Say whether the rules' noun phrase goes on the tagger's source, and takes in no other words."""
        if not (speaker.start <= source[0] and source[1] <= speaker.end):
            return False
        more = self._text[speaker.start : source[0]] + self._text[source[1] : speaker.end]
        if more.strip().lower() in _ARTICLES:
            return True
        return self._answers.likely(Tag.SOURCE, speaker.start, speaker.end) >= WHOLE


def _paired(
    ruled: Sequence[Statement], kept: Sequence[Attribution]
) -> tuple[list[Statement], dict[int, Statement]]:
    """Give the statements of the rules that no attribution tells, and those that one does, by its rank."""
    by_cue = sorted((one.cue, rank) for rank, one in enumerate(kept))
    more: list[Statement] = []
    same: dict[int, Statement] = {}
    at = 0
    for one in sorted(ruled, key=lambda one: one.cue.start if one.cue else -1):
        while one.cue and at < len(by_cue) and by_cue[at][0].end <= one.cue.start:
            at += 1
        rank = _same(one, by_cue, at, kept)
        if rank is None:
            more.append(one)
        else:
            same.setdefault(rank, one)
    return more, same


def _same(
    one: Statement, by_cue: Sequence[tuple[Span, int]], at: int, kept: Sequence[Attribution]
) -> int | None:
    while one.cue and at < len(by_cue) and by_cue[at][0].start < one.cue.end:
        rank = by_cue[at][1]
        if _meet(one.content, kept[rank].content):
            return rank
        at += 1
    return None


def _heard(answers: Answers, cue: Quote | None) -> bool:
    """Say whether the tagger lets a cue of the rules stand; a colon is a mark to it, and no word."""
    if cue is None or cue.text == ":":
        return True
    return answers.likely(Tag.CUE, cue.start, cue.end) >= HEARD


def _meet(quotes: Sequence[Quote], spans: Sequence[Span]) -> bool:
    return any(one.start < end and start < one.end for one in quotes for start, end in spans)


def _statement(
    text: str, one: Attribution, ruled: Statement | None, speaker: Speaker | None
) -> Statement:
    stance = one.stance
    if ruled is not None and ruled.stance in _SURE_VERBS:
        stance = ruled.stance
    return Statement(
        id="",
        speaker=speaker,
        cue=quoted(text, one.cue),
        content=tuple(quoted(text, piece) for piece in one.content),
        stance=stance,
    )


def _place(one: Statement) -> tuple[int, int]:
    return one.content[0].start, -one.content[-1].end
