"""Accounts side by side: a column a voice, a row a question, and how each answer stands to the others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from sayso.domain.codes import Stance, VoiceClass
from sayso.domain.incident import Account, Dossier
from sayso.domain.record import Record
from sayso.outlets import wording
from sayso.outlets.facets.meeting import meet

RULE = (
    "Each answer is held against what the other voices of its row say. It contradicts where a rule"
    " finds that both cannot hold (the disputes below say which rule), denies where the voice denies"
    " or doubts, agrees where one number or name could be both, and differs where neither is so."
    " Silent: the voice speaks, but not to this question."
)


class Standing(StrEnum):
    """How an answer stands to the other answers of its row."""

    CONTRADICTS = "contradicts"
    DENIES = "denies"
    DECLINES = "declines"
    AGREES = "agrees"
    DIFFERS = "differs"
    ALONE = "alone"
    REPLACED = "replaced"


SIGNS = {
    Standing.AGREES: "=",
    Standing.CONTRADICTS: "≠",
    Standing.DENIES: "✗",
    Standing.DECLINES: "—",
    Standing.DIFFERS: "~",
    Standing.ALONE: "",
    Standing.REPLACED: "",
}
"""How each is written beside its word, so that neither colour nor shape is alone."""


class Answered(Record):
    """One answer of a voice: its words, the claims that say it, and with whom it stands how.

    `against` are the voices that it contradicts or denies, with the question where that is another
    one; `along` those with whom it agrees.
    """

    claim: str
    words: str
    claims: tuple[str, ...]
    standing: Standing
    against: tuple[str, ...] = ()
    along: tuple[str, ...] = ()


class Cell(Record):
    """What one voice answers to one question; no answer is silence."""

    account: str
    answers: tuple[Answered, ...]


class Row(Record):
    """One question, and every voice's cell in the order of the columns."""

    question: str
    cells: tuple[Cell, ...]


class Column(Record):
    """A voice: its class, whether it gives any figure, and the actor that has a page of its own."""

    account: str
    name: str
    cls: VoiceClass
    why: str
    actor: str | None
    figures: bool


class Beside(Record):
    """The whole table: parties in front, figures on top."""

    voices: tuple[Column, ...]
    rows: tuple[Row, ...]


def beside(dossier: Dossier) -> Beside:
    """Give all accounts of an incident side by side."""
    accounts = wording.ordered(dossier.accounts)
    opposed = _Opposed(dossier)
    rows = []
    for question, pairs in wording.by_question(dossier.accounts).items():
        told: dict[str, list[wording.Answer]] = defaultdict(list)
        for one in wording.answers(pairs):
            told[one.account.id].append(one)
        everyone = [one for several in told.values() for one in several]
        cells = (_cell(one, told.get(one.id, ()), everyone, opposed) for one in accounts)
        rows.append(Row(question=question, cells=tuple(cells)))
    return Beside(voices=tuple(map(_column, accounts)), rows=tuple(rows))


def _column(account: Account) -> Column:
    voice = account.voice
    return Column(
        account=account.id,
        name=voice.name,
        cls=voice.cls,
        why=voice.why,
        actor=voice.actor,
        figures=any(claim.measure for claim in account.claims),
    )


class _Opposed:
    # Who stands against whom, claim by claim: what disputes and denials say.
    def __init__(self, dossier: Dossier) -> None:
        claims = [(account, claim) for account in dossier.accounts for claim in account.claims]
        self._voice = {claim.id: account.voice.name for account, claim in claims}
        self._question = {claim.id: wording.question(claim) for _, claim in claims}
        self._answer = {claim.id: wording.answer(claim) for _, claim in claims}
        self._against: defaultdict[str, set[str]] = defaultdict(set)
        for dispute in dossier.disputes:
            known = [one for one in dispute.claims if one in self._voice]
            for one in known:
                self._against[one].update(x for x in known if self._parts(one, x))
        for _, claim in claims:
            if claim.denies in self._voice:
                self._against[claim.id].add(claim.denies or "")

    def _parts(self, one: str, other: str) -> bool:
        same = (self._question, self._answer)
        return self._voice[one] != self._voice[other] and any(x[one] != x[other] for x in same)

    def by(self, claims: Iterable[str]) -> set[str]:
        """Give the claims that stand against any of these."""
        return {other for one in claims for other in self._against.get(one, ())}

    def names(self, claims: Iterable[str], question: str) -> tuple[str, ...]:
        """Give whose claims these are, and to which question where it is not this one."""
        told = {
            self._voice[one]
            + ("" if self._question[one] == question else f" ({self._question[one]})")
            for one in claims
        }
        return tuple(sorted(told, key=str.casefold))


def _cell(
    account: Account,
    answers: Sequence[wording.Answer],
    everyone: Sequence[wording.Answer],
    opposed: _Opposed,
) -> Cell:
    others = [one for one in everyone if one.account.id != account.id and not one.replaced]
    # What a voice says now stands above what it no longer says.
    ordered = sorted(answers, key=lambda one: one.replaced)
    told = (_answered(one, others, opposed) for one in ordered)
    return Cell(account=account.id, answers=tuple(told))


def _answered(
    answer: wording.Answer, others: Sequence[wording.Answer], opposed: _Opposed
) -> Answered:
    standing = [one.id for one in answer.claims if one.superseded_by is None]
    against = opposed.by(standing)
    along = [] if answer.replaced else _along(answer, others, against)
    return Answered(
        claim=answer.claim.id,
        words=answer.words,
        claims=tuple(one.id for one in answer.claims),
        standing=_standing(answer, others, against=bool(against), along=bool(along)),
        against=opposed.names(against, wording.question(answer.claim)),
        along=tuple(dict.fromkeys(along)),
    )


def _along(
    answer: wording.Answer, others: Iterable[wording.Answer], against: Iterable[str]
) -> list[str]:
    if answer.claim.stance in _ANSWERS:
        return []
    opposing = set(against)
    return [
        one.account.voice.name
        for one in others
        if one.claim.stance not in _ANSWERS
        and opposing.isdisjoint(claim.id for claim in one.claims)
        and meet(answer.claim, one.claim)
    ]


_ANSWERS: Mapping[Stance, Standing] = {
    Stance.DECLINES: Standing.DECLINES,
    Stance.DENIES: Standing.DENIES,
    Stance.DOUBTS: Standing.DENIES,
}


def _standing(
    answer: wording.Answer, others: Sequence[wording.Answer], *, against: bool, along: bool
) -> Standing:
    if answer.replaced:
        return Standing.REPLACED
    if answer.claim.stance in _ANSWERS:
        return _ANSWERS[answer.claim.stance]
    if against:
        return Standing.CONTRADICTS
    if along:
        return Standing.AGREES
    told = any(one.claim.stance is not Stance.DECLINES for one in others)
    return Standing.DIFFERS if told else Standing.ALONE
