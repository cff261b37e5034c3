"""The headline of a dossier: one to three sentences made of claims, the most disputed first."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sayso.domain.codes import BLAME, HOLDS, PARTIES, Field, Measure, Stance, VoiceClass
from sayso.domain.incident import Account, Claim, Dossier
from sayso.domain.record import Record
from sayso.outlets import wording

RESPONSIBILITY = "Responsibility"
_MOST = 3
_NAMED = 3
_CLASSES = [*VoiceClass]
_ANSWERS_BACK = frozenset({Stance.DENIES, Stance.DOUBTS})

Told = tuple[Account, Claim]


class Clause(Record):
    """A part of a sentence, and the claims it is made of: "50, says BLA"; a silence has none."""

    words: str
    claims: tuple[str, ...] = ()


class Sentence(Record):
    """What is asked, and who says what to it: "Civilians killed: 50, says BLA; army gives no figure."."""

    question: str
    clauses: tuple[Clause, ...]

    @property
    def words(self) -> str:
        """Give it as people write it."""
        return f"{self.question}: {'; '.join(one.words for one in self.clauses)}."


class _Question(NamedTuple):
    # What may become a sentence: how many disputes it has, by how many people, how many voices answer.
    sentence: Sentence
    deaths: bool
    disputes: int
    size: int
    voices: int

    @property
    def rank(self) -> tuple[bool, bool, int, int, int]:
        return not self.disputes, not self.deaths, -self.size, -self.disputes, -self.voices


def headline(dossier: Dossier) -> tuple[Sentence, ...]:
    """Give the sentences; none where nobody claims anything.

    What is disputed comes first: deaths before other figures, by how many people the voices part;
    then what most voices tell. Who is blamed and who claims it comes last. A figure that one voice
    tells and nobody disputes stands only where there is no other.
    """
    found = sorted(_figured(dossier), key=lambda one: one.rank)
    worth = [one for one in found if one.disputes or one.voices > 1] or found[:1]
    blame = _responsibility(dossier)
    few = worth[: _MOST - len(blame)]
    return (*(one.sentence for one in few), *blame)


def titled(dossier: Dossier) -> str:
    """Give the title of a page: the first two things that are claimed, then what it is about."""
    first = headline(dossier)[:1]
    told = [one.but(clauses=one.clauses[:2]).words.removesuffix(".") for one in first]
    return " · ".join([*told, dossier.incident.summary])


def _figured(dossier: Dossier) -> Iterable[_Question]:
    for question, pairs in wording.by_question(dossier.accounts).items():
        standing = [pair for pair in pairs if pair[1].superseded_by is None]
        if any(map(_gives, standing)):
            ids = {claim.id for _, claim in standing}
            parted = [one for one in dossier.disputes if ids.intersection(one.claims)]
            yield _Question(
                Sentence(question=question, clauses=tuple(_figures(standing, dossier.accounts))),
                pairs[0][1].measure is Measure.KILLED,
                len(parted),
                sum(one.size for one in parted),
                len({account.id for account, _ in standing}),
            )


def _responsibility(dossier: Dossier) -> tuple[Sentence, ...]:
    told = [(account, claim) for account in dossier.accounts for claim in account.claims]
    # Only organisations and offices of the registry are named.
    known = [(a, c) for a, c in told if c.field in BLAME and c.actor and c.actor.actor]
    clauses = tuple(_blame(known))
    return (Sentence(question=RESPONSIBILITY, clauses=clauses),) if clauses else ()


def _gives(pair: Told) -> bool:
    _, claim = pair
    return claim.stance in HOLDS and wording.numbered(claim) and claim.part_of is None


def _figures(standing: Sequence[Told], accounts: Sequence[Account]) -> Iterable[Clause]:
    given = [pair for pair in standing if _gives(pair)]
    yield from _answers(given)
    giving = {account.id for account, _ in given}
    back = [pair for pair in standing if pair[1].stance in _ANSWERS_BACK]
    for answer, pairs in _same(back).items():
        yield Clause(words=f"{_told(pairs)} {answer.replace(': ', ' ')}", claims=_ids(pairs))
    shut = [(a, c) for a, c in standing if c.stance is Stance.DECLINES and a.id not in giving]
    if shut:
        verb = _verb((account for account, _ in shut), "decline")
        yield Clause(words=f"{_told(shut)} {verb} to say", claims=_ids(shut))
    heard = {account.id for account, _ in standing}
    silent = [one for one in _principals(accounts) if one.id not in heard]
    if silent:
        yield Clause(
            words=f"{_told((one, None) for one in silent)} {_verb(silent, 'give')} no figure"
        )


def _principals(accounts: Sequence[Account]) -> Iterable[Account]:
    """Give the parties whose silence says something: they give other figures, or are named as the doer."""
    told = [claim for account in accounts for claim in account.claims]
    doers = {claim.actor.actor for claim in told if claim.field in BLAME and claim.actor}
    for account in accounts:
        actor, counts = account.voice.actor, any(map(wording.numbered, account.claims))
        if actor and account.voice.cls in PARTIES and (counts or actor in doers):
            yield account


def _answers(given: Sequence[Told]) -> Iterable[Clause]:
    """Give who says how many from high to low, the highest and the lowest where there are many."""
    same = sorted(_same(given).items(), key=lambda one: _size(one[1][0][1]))
    few = same if len(same) <= _MOST else [*same[: _MOST - 1], same[-1]]
    for answer, pairs in few:
        says = _verb((account for account, _ in pairs), "say")
        yield Clause(words=f"{answer}, {says} {_told(pairs)}", claims=_ids(pairs))
    rest = [pair for answer, pairs in same for pair in pairs if (answer, pairs) not in few]
    if rest:
        voices = len({account.id for account, _ in rest})
        words = f"other figures by {wording.count(voices, 'voice')}"
        yield Clause(words=words, claims=_ids(rest))


def _same(pairs: Iterable[Told]) -> Mapping[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for account, claim in pairs:
        plain = claim.but(stance=Stance.ASSERTS) if claim.stance in HOLDS else claim
        found.setdefault(wording.answer(plain), []).append((account, claim))
    return found


def _size(claim: Claim) -> tuple[int, int]:
    return -max(claim.low or 0, claim.high or 0), -(claim.low or 0)


def _blame(pairs: Sequence[Told]) -> Iterable[Clause]:
    """Give who is blamed by whom, and who claims or denies it."""
    standing = [pair for pair in pairs if pair[1].superseded_by is None]
    named: dict[str, list[Told]] = {}
    for account, claim in standing:
        named.setdefault(wording.value(claim), []).append((account, claim))
    for name, told in sorted(named.items(), key=lambda one: (-len(one[1]), one[0])):
        yield from _of_one(name, told)


def _of_one(name: str, told: Sequence[Told]) -> Iterable[Clause]:
    ways = [(how, some) for how, some in _ways(told) if some]
    if ways and {how for how, _ in ways} == {"claimed by"} and _told(ways[0][1]) == name:
        yield Clause(words=f"claimed by {name}", claims=_ids(told))
    elif ways:
        said = ", ".join(f"{how} {_itself(_told(some), name)}" for how, some in ways)
        yield Clause(words=f"{name} {said}", claims=_ids(told))


def _itself(voices: str, name: str) -> str:
    return "itself" if voices == name else voices


def _ways(told: Sequence[Told]) -> tuple[tuple[str, list[Told]], ...]:
    holds = [pair for pair in told if pair[1].stance in HOLDS]
    own = [pair for pair in holds if _own(*pair)]
    others = [pair for pair in holds if pair not in own]
    return (
        ("claimed by", own),
        ("blamed by", [pair for pair in others if pair[1].field is not Field.CLAIMED_BY]),
        ("said to claim it by", [pair for pair in others if pair[1].field is Field.CLAIMED_BY]),
        ("denied by", [pair for pair in told if pair[1].stance in _ANSWERS_BACK]),
    )


def _own(account: Account, claim: Claim) -> bool:
    return claim.actor is not None and claim.actor.actor == account.voice.actor


def _verb(accounts: Iterable[Account], verb: str) -> str:
    """Give a verb as one or several do it: a name that ends in a small plural is several people."""
    names = _names(accounts)
    last = names[0].split()[-1]
    several = len(names) > 1 or (last.islower() and last.endswith("s"))
    return verb if several else f"{verb}s"


def _told(pairs: Iterable[tuple[Account, object]]) -> str:
    return _several(_names(account for account, _ in pairs))


def _names(accounts: Iterable[Account]) -> list[str]:
    ordered = sorted(accounts, key=lambda one: (_CLASSES.index(one.voice.cls), one.voice.name))
    return [*dict.fromkeys(one.voice.name for one in ordered)]


def _several(names: Sequence[str]) -> str:
    if len(names) > _NAMED:
        return f"{', '.join(names[: _NAMED - 1])} and {len(names) - _NAMED + 1} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _ids(pairs: Iterable[Told]) -> tuple[str, ...]:
    return tuple(claim.id for _, claim in pairs)
