"""Which claims of a voice it has since replaced, corrected, taken back, or answered after refusing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.domain.codes import Field, Stance
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.likeness import answer, content, may_mean, question, says_the_same
from sayso.flow.weigh.history.moments import Moment, before, dated, moment, precedes

# Of these a voice may say several, and takes none back by saying another.
_SETS = frozenset({Field.PLACE, Field.WHEN, Field.ACCESS})
_MENDS = frozenset({Stance.CORRECTS, Stance.ADMITS})

_NEAR = 200

_Rank = tuple[str, str, int, str, str]


class _Turn(NamedTuple):
    """What a document has a voice say at one time, with copies of it; `first` is the earliest."""

    rank: _Rank
    when: Moment
    first: Spoken
    told: tuple[Spoken, ...]


def replaced(claims: Iterable[Spoken]) -> list[Spoken]:
    """Give the claims, each earlier one naming the claim of its voice that replaced it.

    Only what is known to be later replaces: by when it was said, reported, captured. A correction
    and a withdrawal replace what they name even on one day. A copy neither replaces what it copies
    nor outlives it. What one document says side by side stands side by side.
    """
    voices: defaultdict[str, list[Spoken]] = defaultdict(list)
    for one in claims:
        voices[one.key].append(one)
    found = [one for told in voices.values() for one in _settled(told)]
    return sorted(found, key=lambda one: one.claim.id)


def _settled(told: Sequence[Spoken]) -> Iterator[Spoken]:
    questions: defaultdict[tuple[object, ...], list[Spoken]] = defaultdict(list)
    for one in told:
        questions[one.claim.field, one.holds, *question(one.claim)].append(one)
    turns = [turn for asked in questions.values() for turn in _turns(asked)]
    turn_of = {one.claim.id: turn for turn in turns for one in turn.told}
    later: defaultdict[str, list[Spoken]] = defaultdict(list)
    for asked in questions.values():
        for earlier, other in _retold(asked, turn_of):
            later[earlier].append(other)
    for earlier, other in _mended(told, {id_: turn.when for id_, turn in turn_of.items()}):
        later[earlier].append(other)

    def order(one: Spoken) -> tuple[_Rank, tuple[int, str]]:
        return turn_of[one.claim.id].rank, _place(one)

    then: dict[str, str] = {}
    for one in sorted(told, key=order):
        ids = [other.claim.id for other in sorted(later[one.claim.id], key=order)]
        found = next((id_ for id_ in ids if one.claim.id not in _onward(id_, then)), None)
        if found is not None:
            then[one.claim.id] = found
        yield one.but(claim=one.claim.but(superseded_by=found))


def _onward(id_: str, then: Mapping[str, str]) -> Iterator[str]:
    """Give a claim and all that has replaced it in turn: nothing is replaced by what it replaced."""
    at: str | None = id_
    while at is not None:
        yield at
        at = then.get(at)


def _turns(told: Sequence[Spoken]) -> list[_Turn]:
    """Give what the voice said at each turn: by document, with copies beside theirs."""
    turns: dict[str, list[Spoken]] = {}
    for one in sorted(told, key=lambda one: (_repeats(one), _rank(one))):
        name = _original(one, turns) if _repeats(one) else _own_turn(one)
        turns.setdefault(name, []).append(one)
    found = []
    for version in turns.values():
        first = min(version, key=lambda one: (one.recalled, _rank(one)))
        found.append(_Turn(_rank(first), moment(first.claim), first, tuple(version)))
    return found


def _repeats(one: Spoken) -> bool:
    return one.recalled or one.claim.origin is not None


def _original(one: Spoken, turns: Mapping[str, Sequence[Spoken]]) -> str:
    """Give the turn of the words that are repeated: where one origin has them, or they are recalled."""
    for turn, version in turns.items():
        for other in version:
            same = content(other.claim) == content(one.claim)
            older = not before(one.claim, other.claim)
            if same and (other.root == one.root if one.claim.origin else older):
                return turn
    return _own_turn(one)


def _own_turn(one: Spoken) -> str:
    """Tell turns apart: what a document has a voice say on one day, a correction by itself."""
    corrects = one.claim.stance is Stance.CORRECTS
    return f"{one.claim.document} {moment(one.claim)[0]} {corrects} {one.recalled}"


def _retold(asked: Sequence[Spoken], turn_of: Mapping[str, _Turn]) -> Iterator[tuple[str, Spoken]]:
    """Give each claim with the first later one that says otherwise; the same again replaces nothing."""
    if asked[0].claim.field in _SETS or not asked[0].holds:
        return
    turns = {turn_of[one.claim.id].rank: turn_of[one.claim.id] for one in asked}
    for turn in turns.values():
        after = [turns[rank] for rank in sorted(turns) if _follows(turn, turns[rank])]
        for one in turn.told:
            for other in after:
                if all(answer(said.claim) != answer(one.claim) for said in other.told):
                    told = (said for said in other.told if not said.recalled)
                    yield one.claim.id, min(told, key=_place)
                    break


def _follows(turn: _Turn, other: _Turn) -> bool:
    if other.first.recalled:
        return False
    recalled = turn.first.recalled and turn.first.claim.document == other.first.claim.document
    return recalled or precedes(turn.when, other.when)


def _mended(told: Sequence[Spoken], when: Mapping[str, Moment]) -> Iterator[tuple[str, Spoken]]:
    """Give each claim with what corrects it, takes it back, admits or answers it.

    `when` is when each was said for the first time: a copy of a correction corrects nothing new.
    """
    standing = [one for one in told if one.holds]
    by_id = {one.claim.id: one for one in standing}
    for one in told:
        claim, own = one.claim, by_id.get(one.claim.denies or "")
        if claim.stance is Stance.CORRECTS:
            mended = _wrong(one, standing, when)
        elif own is not None:
            mended = [other for other in standing if _unsaid(other, own, one, when)]
        else:
            mended = []
        yield from ((other.claim.id, one) for other in mended)
        anew = _anew(one, standing) if one.recalled else None
        if anew is not None:
            yield claim.id, anew
        if claim.stance in (Stance.DENIES, Stance.DECLINES):
            # What a text recalls was said before it: nobody comes round to that.
            fresh = (other for other in standing if not other.recalled)
            yield from ((claim.id, other) for other in fresh if _comes_round(one, other, when))


def _anew(one: Spoken, standing: Sequence[Spoken]) -> Spoken | None:
    """Give the number told nearest to one that is told as what was said before."""
    others = [
        other
        for other in standing
        if other.claim.document == one.claim.document
        and not other.recalled
        and content(other.claim) != content(one.claim)
        and may_mean(one.claim, other.claim)
    ]
    here = one.claim.quote.start
    near = {abs(other.claim.quote.start - here): other for other in sorted(others, key=_place)}
    return near[min(near)] if near and min(near) <= _NEAR else None


def _unsaid(other: Spoken, own: Spoken, denial: Spoken, when: Mapping[str, Moment]) -> bool:
    """Say whether a denial of one's own word takes back another claim too: it says the same."""
    return says_the_same(other.claim, own.claim) and not _then(denial, other, when)


def _then(one: Spoken, other: Spoken, when: Mapping[str, Moment]) -> bool:
    """Say whether the second is known to have been said after the first."""
    return precedes(when[one.claim.id], when[other.claim.id])


def _wrong(one: Spoken, standing: Sequence[Spoken], when: Mapping[str, Moment]) -> list[Spoken]:
    """Give what a correction corrects: its own question, else what "the toll" can only mean."""
    if one.claim.field in _SETS:
        return []
    others = [
        other
        for other in standing
        if other.claim.field is one.claim.field
        and content(other.claim) != content(one.claim)
        and _mendable(other, one, when)
    ]
    asked = question(one.claim)
    same = [other for other in others if question(other.claim) == asked]
    if same or one.claim.field is not Field.FIGURE:
        return same
    near = [other for other in others if may_mean(one.claim, other.claim)]
    return near if len({question(other.claim) for other in near}) == 1 else []


def _mendable(other: Spoken, one: Spoken, when: Mapping[str, Moment]) -> bool:
    """Say whether a correction can be of a claim: of another day, it must be known to be later."""
    if _then(other, one, when):
        return True
    if _then(one, other, when) or other.claim.stance is Stance.CORRECTS:
        return False
    undated = dated(one.claim) != dated(other.claim)
    return one.claim.document == other.claim.document or not undated


def _comes_round(one: Spoken, other: Spoken, when: Mapping[str, Moment]) -> bool:
    """Say whether a voice later stands for what it denied, or answers what it would not say."""
    admits = other.claim.stance is Stance.ADMITS and not _then(other, one, when)
    if not admits and not _then(one, other, when):
        return False
    if one.claim.stance is Stance.DENIES:
        return says_the_same(one.claim, other.claim)
    if one.claim.field is not other.claim.field:
        return False
    return one.claim.field is not Field.FIGURE or may_mean(one.claim, other.claim)


def _rank(one: Spoken) -> _Rank:
    """Give an order of all claims of a voice, in which what mends something is the later on its day."""
    day, reported, captured = moment(one.claim)
    if one.recalled:
        stage = 0
    elif one.claim.stance in _MENDS:
        stage = 3
    else:
        stage = 2 if one.claim.stance is Stance.DENIES else 1
    return day, reported, stage, captured, one.claim.id


def _place(one: Spoken) -> tuple[int, str]:
    return one.claim.quote.start, one.claim.id
