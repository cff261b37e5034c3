"""Why each record of a reading was taken: what the tagger answered, and whether the rules saw it too."""

from collections.abc import Mapping, Sequence

from sayso.domain.document import Quote
from sayso.domain.reading import Act, Figure, Reading, Report, Statement
from sayso.flow.extract.tagged.words import span_of
from sayso.text.answers import Answers, Link, Question, Tag
from sayso.text.sentences import Span

_LEAST = 0.02
Reasons = Mapping[str, object]


def explanations(answers: Answers, reading: Reading, ruled: Reading) -> dict[str, Reasons]:
    """Give the reasons of each record by its id: `rules` says what these made of the same words.

    Scores are shares of 1 of what was asked; those under 0.02 are left out. A link is told by where
    its other end stands.
    """
    return {
        **{one.id: _statement(answers, one, ruled.statements) for one in reading.statements},
        **{one.id: _figure(answers, one, reading, ruled.figures) for one in reading.figures},
        **{one.id: _act(answers, one, ruled.acts) for one in reading.acts},
        **{one.id: _report(answers, one, ruled.reports) for one in reading.reports},
    }


def _statement(answers: Answers, one: Statement, ruled: Sequence[Statement]) -> Reasons:
    asked = one.cue or one.content[0]
    same = next((other for other in ruled if _meets(other.cue, one.cue)), None)
    found: dict[str, object] = {
        "p": one.p,
        "cue": round(answers.likely(Tag.CUE, asked.start, asked.end), 3),
        "content": round(answers.likely(Tag.CONTENT, one.content[0].start, one.content[0].end), 3),
        "stance": _shares(answers, Question.STANCE, span_of(asked)),
        "rules": None if same is None else same.stance,
    }
    if one.cue is not None and one.speaker is not None:
        found["source"] = _linked(
            answers, Link.SOURCE, span_of(one.cue), [span_of(one.speaker.quote)]
        )
    return found


def _figure(answers: Answers, one: Figure, reading: Reading, ruled: Sequence[Figure]) -> Reasons:
    same = next((other for other in ruled if other.number == one.number), None)
    speakers = sorted({span_of(told.speaker.quote) for told in reading.statements if told.speaker})
    return {
        "measure": _shares(answers, Question.MEASURE, span_of(one.number)),
        "group": _shares(answers, Question.GROUP, span_of(one.number)),
        "part": _shares(answers, Question.TOP, span_of(one.number)),
        "speaker": _linked(answers, Link.SPEAKER, span_of(one.number), speakers),
        "rules": None if same is None else f"{same.measure} {same.group}",
    }


def _act(answers: Answers, one: Act, ruled: Sequence[Act]) -> Reasons:
    inside = [
        deed.span
        for deed in answers.marked(Tag.ACT)
        if one.quote.start <= deed.start and deed.end <= one.quote.end
    ]
    parties = sorted(span_of(party.quote) for party in (one.who, one.toward) if party is not None)
    # Of several deeds between the two, the one that was most taken for this type.
    deed = max(inside, key=lambda span: _shares(answers, Question.PLOVER, span).get(one.plover, 0))
    same = next((other for other in ruled if other.quote.overlaps(one.quote)), None)
    return {
        "p": one.p,
        "type": _shares(answers, Question.PLOVER, deed),
        "who": _linked(answers, Link.WHO, deed, parties),
        "toward": _linked(answers, Link.TOWARD, deed, parties),
        "rules": None if same is None else same.plover,
    }


def _report(answers: Answers, one: Report, ruled: Sequence[Report]) -> Reasons:
    told = (
        ((Tag.INDIVIDUAL, Tag.ORGANISATION), [role.quote for role in one.perpetrators]),
        ((Tag.TARGET,), [role.quote for role in one.targets]),
        ((Tag.VICTIM,), [role.quote for role in one.victims]),
        ((Tag.WEAPON,), [role.quote for role in one.weapons]),
    )
    roles = {
        f"{tags[-1]} {quote.text}": max(round(answers.likely(t, *span_of(quote)), 3) for t in tags)
        for tags, quotes in told
        for quote in quotes
    }
    fates = {
        f"{role.quote.start}-{role.quote.end}": _shares(
            answers, Question.MEASURE, span_of(role.quote)
        )
        for role in one.victims
    }
    same = next((other for other in ruled if other.trigger == one.trigger), None)
    return {
        "trigger": round(answers.likely(Tag.TRIGGER, *span_of(one.trigger)), 3),
        "kind": _shares(answers, Question.KIND, span_of(one.trigger)),
        "roles": roles,
        "fates": fates,
        "rules": None if same is None else same.kind.value,
    }


def _shares(answers: Answers, question: Question, span: Span) -> dict[str, float]:
    found = answers.asked(question, *span).tolist()
    told = zip(answers.values(question), found, strict=True)
    ranked = sorted(told, key=lambda pair: -pair[1])
    return {value: round(share, 3) for value, share in ranked if share >= _LEAST}


def _linked(answers: Answers, link: Link, span: Span, others: Sequence[Span]) -> dict[str, float]:
    likely, nobody = answers.linked(link, span, others)
    told = [("(nobody)", nobody)]
    told += [(f"{others[rank][0]}-{others[rank][1]}", p) for rank, p in likely.items()]
    ranked = sorted(told, key=lambda pair: -pair[1])
    return {where: round(share, 3) for where, share in ranked if share >= _LEAST}


def _meets(one: Quote | None, other: Quote | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)
