"""The history of a figure: what each voice said when, in the order of time, nothing overwritten."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sayso.domain.codes import HOLDS, Field, Stance
from sayso.domain.incident import Account, Claim, Dossier
from sayso.outlets import wording


class Figure(NamedTuple):
    """One answer of a voice, and every claim that tells it, the first one first."""

    words: str
    claims: tuple[Claim, ...]

    @property
    def replaced(self) -> bool:
        """Say whether the voice has taken back every claim of it."""
        return all(claim.superseded_by for claim in self.claims)


class Step(NamedTuple):
    """What a voice came to say: one figure, or several side by side in one document."""

    figures: tuple[Figure, ...]

    @property
    def day(self) -> str | None:
        """Give the day on which it was first told."""
        return told_on(self.figures[0].claims[0])

    @property
    def corrects(self) -> bool:
        """Say whether the voice said that it corrects itself."""
        return any(figure.claims[0].stance is Stance.CORRECTS for figure in self.figures)

    @property
    def replaced(self) -> bool:
        """Say whether nothing of it stands."""
        return all(figure.replaced for figure in self.figures)


Strand = tuple[Step, ...]
"""Steps that follow from one another: each replaces what stands before it."""


class Thread(NamedTuple):
    """One voice's figures over time; `key` is its letter among the voices on one question.

    What replaces nothing, such as a part beside its whole, is a strand of its own.
    """

    key: str
    account: Account
    strands: tuple[Strand, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Give every figure of every step."""
        return tuple(one for strand in self.strands for step in strand for one in step.figures)

    @property
    def changed(self) -> bool:
        """Say whether the voice said otherwise later."""
        return any(len(strand) > 1 for strand in self.strands)


class History(NamedTuple):
    """One question and everyone's figures on it over time."""

    question: str
    threads: tuple[Thread, ...]

    @property
    def days(self) -> tuple[str, ...]:
        """Give every day on which something was said."""
        told = (told_on(c) for t in self.threads for figure in t.figures for c in figure.claims)
        return tuple(sorted({day for day in told if day}))


def histories(dossier: Dossier) -> tuple[History, ...]:
    """Give a history for each question where a voice changed its figure, or several days speak."""
    found = []
    for question, pairs in wording.by_question(dossier.accounts).items():
        asked = {claim.id for _, claim in pairs if claim.stance in HOLDS}
        threads = _threads(dossier.accounts, asked)
        history = History(question, threads)
        if len(history.days) > 1 or any(one.changed for one in threads):
            found.append(history)
    return tuple(found)


def told_on(claim: Claim) -> str | None:
    """Give the day a claim was made: when it was said, else when it was reported."""
    said = claim.said and (claim.said.end or claim.said.start)
    return said or (claim.reported[:10] if claim.reported else None)


def short(day: str | None, *, year: bool = False) -> str:
    """Give a day in few words: "11 Mar", "11 Mar 2025" with its year, "undated" for none."""
    try:
        told = date.fromisoformat(day or "")
    except ValueError:
        return day or "undated"
    return f"{told.day} {told:%b}" + (f" {told.year}" if year else "")


def dated(step: Step, *, year: bool = False) -> str:
    """Give when a step was told, and that it corrects: "14 Mar, corrects"."""
    return short(step.day, year=year) + (", corrects" if step.corrects else "")


def years(histories: Iterable[History]) -> bool:
    """Say whether days need their year to be told apart."""
    return len({day[:4] for one in histories for day in one.days}) > 1


def _threads(accounts: Iterable[Account], asked: Collection[str]) -> tuple[Thread, ...]:
    told = []
    for account in accounts:
        figures = [c for c in account.claims if c.id in asked and c.field is Field.FIGURE]
        if figures:
            told.append((account, tuple(map(_steps, _strands(figures)))))
    told.sort(key=lambda one: (-max(map(len, one[1])), one[0].voice.name.casefold(), one[0].id))
    return tuple(Thread(_letter(at), *one) for at, one in enumerate(told))


def _strands(figures: Sequence[Claim]) -> list[list[Claim]]:
    """Give claims of a voice that replace or repeat one another together, in the order given."""
    rank = {claim.id: at for at, claim in enumerate(figures)}
    strands: list[list[Claim]] = []
    for claim in figures:
        mine = [one for one in strands if _follows(claim, one)]
        strands = [one for one in strands if one not in mine]
        strands.append([*(c for one in mine for c in one), claim])
    ordered = [sorted(strand, key=lambda claim: rank[claim.id]) for strand in strands]
    return sorted(ordered, key=lambda strand: rank[strand[0].id])


def _follows(claim: Claim, strand: Iterable[Claim]) -> bool:
    return any(
        one.superseded_by == claim.id
        or claim.superseded_by == one.id
        or _figure(one) == _figure(claim)
        for one in strand
    )


def _letter(at: int) -> str:
    return chr(ord("A") + at % 26) * (at // 26 + 1)


def _steps(claims: Iterable[Claim]) -> tuple[Step, ...]:
    """Give a step where a voice says something new, or goes back to what it said before.

    What it says beside that, and has said before, is an earlier figure told again.
    """
    steps: list[dict[str, list[Claim]]] = []
    for turn in _turns(claims):
        new = {words for words in turn if all(words not in step for step in steps)}
        if not new and not turn.keys() & steps[-1].keys():
            new = {*turn}
        for words in turn.keys() - new:
            next(step for step in reversed(steps) if words in step)[words] += turn[words]
        if new:
            steps.append({words: [*told] for words, told in turn.items() if words in new})
    return tuple(
        Step(tuple(Figure(words, tuple(told)) for words, told in step.items())) for step in steps
    )


def _turns(claims: Iterable[Claim]) -> Iterator[dict[str, list[Claim]]]:
    """Give what a document has the voice say on a day, by its words; a correction by itself."""
    turn: list[Claim] = []
    for claim in claims:
        if turn and not _together(claim, turn):
            yield _by_words(turn)
            turn = []
        turn.append(claim)
    yield _by_words(turn)


def _together(claim: Claim, turn: Sequence[Claim]) -> bool:
    same = (claim.document, told_on(claim)) == (turn[0].document, told_on(turn[0]))
    return same and all(claim.id != one.superseded_by for one in turn)


def _by_words(turn: Iterable[Claim]) -> dict[str, list[Claim]]:
    same: dict[str, list[Claim]] = {}
    for claim in turn:
        same.setdefault(_figure(claim), []).append(claim)
    return same


def _figure(claim: Claim) -> str:
    # That a voice corrects itself is said beside the day.
    return wording.answer(claim.but(stance=Stance.ASSERTS))
