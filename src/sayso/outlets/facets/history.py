"""The history of a figure: what each voice said when, in the order of time, nothing overwritten."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sayso.domain.codes import Field, Stance
from sayso.domain.incident import Account, Claim, Dossier
from sayso.outlets import wording

# Denying, doubting or declining somebody's figure makes it no figure of one's own.
_OWN = frozenset(Stance) - {Stance.DENIES, Stance.DOUBTS, Stance.DECLINES, Stance.UNVERIFIABLE}


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


class Thread(NamedTuple):
    """One voice's figure as it changed; `key` is its letter among those of one question."""

    key: str
    account: Account
    steps: tuple[Step, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Give every figure of every step."""
        return tuple(figure for step in self.steps for figure in step.figures)


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
    rank = {c.id: at for account in dossier.accounts for at, c in enumerate(account.claims)}
    found = []
    for question, pairs in wording.by_question(dossier.accounts).items():
        own = [(a, c) for a, c in pairs if c.field is Field.FIGURE and c.stance in _OWN]
        own.sort(key=lambda pair: rank[pair[1].id])
        threads = _lettered(_threads(own))
        history = History(question, threads)
        if len(history.days) > 1 or any(len(one.steps) > 1 for one in threads):
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


def _threads(told: Sequence[tuple[Account, Claim]]) -> Iterator[tuple[Account, list[Claim]]]:
    """Give claims of a voice that replace or repeat one another together: a part is no whole."""
    threads: list[tuple[Account, list[Claim]]] = []
    for account, claim in told:
        mine = [one for one in threads if one[0].id == account.id and _follows(claim, one[1])]
        joined = (account, [*(c for one in mine for c in one[1]), claim])
        at = min((threads.index(one) for one in mine), default=len(threads))
        threads = [one for one in threads if one not in mine]
        threads.insert(at, joined)
    yield from threads


def _follows(claim: Claim, thread: Iterable[Claim]) -> bool:
    return any(
        one.superseded_by == claim.id
        or claim.superseded_by == one.id
        or _figure(one) == _figure(claim)
        for one in thread
    )


def _lettered(threads: Iterable[tuple[Account, list[Claim]]]) -> tuple[Thread, ...]:
    found = sorted(threads, key=lambda one: (-len(_steps(one[1])), one[0].voice.name.casefold()))
    return tuple(
        Thread(_letter(at), account, _steps(claims)) for at, (account, claims) in enumerate(found)
    )


def _letter(at: int) -> str:
    return chr(ord("A") + at % 26) * (at // 26 + 1)


def _steps(claims: Iterable[Claim]) -> tuple[Step, ...]:
    """Give a step where a voice says something new, or goes back to what it said before.

    What it says beside what it says now, and has said before, is an earlier figure told again.
    """
    steps: list[dict[str, list[Claim]]] = []
    for turn in _turns(claims):
        new = any(all(words not in step for step in steps) for words in turn)
        if new or not turn.keys() & steps[-1].keys():
            steps.append({words: [*told] for words, told in turn.items()})
            continue
        for words, told in turn.items():
            next(step for step in reversed(steps) if words in step)[words] += told
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
    if turn:
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
