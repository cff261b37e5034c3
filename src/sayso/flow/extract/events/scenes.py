"""What a clause tells of: its mentions of violence, each with the times and places beside it."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple, TypeVar

from sayso.domain.reading import Told
from sayso.domain.world import Place, When
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.telling.moments import Moment, anchored, moment
from sayso.flow.extract.events.telling.places import place_before, places
from sayso.flow.extract.events.telling.times import times, told_time
from sayso.flow.extract.events.triggers import Mention, mentions
from sayso.flow.extract.events.words.people import EVIDENCE
from sayso.text.wordlists import MONTHS, word_set

V = TypeVar("V")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLURAL = word_set(
    "attacks bombings raids clashes airstrikes strikes killings kidnappings abductions assassinations executions incidents ambushes blasts explosions"
    " shootings stabbings murders massacres arrests riots"
)
_LOOSE = word_set("operations killings battles rockets missiles shells bombs jets explosives")
_COUNTED = word_set(
    "the these those two three four five six several twin their its his both dozens hundreds"
    " scores many repeated series wave"
)
_BEFORE_NOW = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?(?:attacked|bombed|targeted|hijacked|kidnapped|killed|raided)\b"
    r"[^.;]{0,60}\b(?:before|in the past|previously|repeatedly)\b|\blong (?:attacked|targeted|fought)\b"
    r"|\b(?:has|have) (?:\w+ )?carried out (?:many |several |numerous )?(?:similar|other|previous|past)\b"
    r"|\b(?:often|frequently|regularly|routinely) (?:attack|target|bomb|kidnap)",
    re.IGNORECASE,
)
_DATING = MONTHS | {"in", ","}
_MODALS = word_set("will would can could should may might")
_OTHER = word_set("separate previous similar earlier past different unrelated")
_ONE_MORE = word_set("another second")
_UNITS = word_set("day days week weeks month months year years")
POINTING = word_set("the that this its their these those such")


class Found(NamedTuple):
    """A mention with the times and places that stand nearest to it."""

    mention: Mention
    when: tuple[Told[When], ...]
    where: tuple[Told[Place], ...]
    moments: tuple[Moment, ...]
    paragraph: int


def found_in(clause: Clause, paragraph: int, written: date | None) -> list[Found]:
    """Give the mentions of a clause, each with the times and places nearest to it."""
    here = [] if _BEFORE_NOW.search(words_of(clause)) else list(mentions(clause))
    # "The bombing that killed 13": beside words that name it, "killed" tells of no incident.
    here = [one for one in here if not one.weak] or [one for one in here if not _loose(one)]
    if not here:
        return []
    when, where = _dealt(here, times(clause)), _dealt(here, places(clause))
    out = []
    for rank, mention in enumerate(here):
        named = place_before(clause, mention.first) if mention.noun else None
        own = (*when[rank], *_year_before(clause, mention))
        out.append(
            Found(
                mention=mention,
                when=tuple(own),
                where=(*([named] if named else []), *where[rank]),
                moments=tuple(anchored(moment(told.quote.text), written) for told in own),
                paragraph=paragraph,
            )
        )
    return [one for one in out if not _general(one)]


def nearest(found: Sequence[Found], at: int) -> int:
    """Give which of the mentions of a clause stands nearest to a place of the text."""
    return _nearest([one.mention for one in found], at)


def definite(mention: Mention) -> bool:
    """Say whether words point back at what was told: "the attack"."""
    clause, at = mention.clause, mention.first
    return mention.noun and any(clause.word(k) in POINTING for k in range(at - 4, at))


def many(mention: Mention) -> bool:
    """Say whether words are of several: "attacks"."""
    return mention.clause.low[mention.after - 1] in _PLURAL


def words_of(clause: Clause) -> str:
    """Give a clause as it stands in the text."""
    return clause.text[clause.starts[0] : clause.ends[-1]]


def begins(found: Found) -> bool:
    """Say whether a mention brings up something new: "a bomb exploded", "gunmen opened fire"."""
    clause, first = found.mention.clause, found.mention.first
    if found.mention.noun:
        return clause.word(first - 1) in {"a", "an"} or clause.word(first - 2) in {"a", "an"}
    return clause.low[0] not in POINTING and "then" not in clause.low[:first]


def marked(found: Found) -> bool:
    """Say whether it is called another one: "a separate attack", "another blast in Karachi"."""
    mention, clause = found.mention, found.mention.clause
    before = {clause.word(at) for at in range(mention.first - 3, mention.first)}
    if _days_after(mention):
        return True
    if not mention.noun:
        return False
    return bool(before & _OTHER) or bool(before & _ONE_MORE and (found.where or found.moments))


def _days_after(mention: Mention) -> bool:
    """Say whether another one is told of for its nearness: "a day after a bomb in Baidoa"."""
    clause = mention.clause
    if definite(mention):
        return False
    return any(
        clause.low[at] == "after" and clause.word(at - 1) in _UNITS
        for at in range(max(1, mention.first - 10), mention.first)
    )


def that(mention: Mention) -> bool:
    """Say whether words point at what was told just before: "that attack"."""
    return mention.noun and mention.clause.word(mention.first - 1) in {"that", "those"}


def _loose(mention: Mention) -> bool:
    """Say whether words tell of nothing in particular: "operations", "killings"."""
    return mention.clause.low[mention.after - 1] in _LOOSE and not definite(mention)


def _general(found: Found) -> bool:
    """Say whether words tell of a sort of thing, not of one: "mass shootings"."""
    mention = found.mention
    if not (many(mention) and mention.noun) or found.when or found.where:
        return False
    clause = mention.clause
    if clause.has(EVIDENCE):
        return False
    return not any(
        clause.word(at) in _COUNTED or clause.word(at).isdigit()
        for at in range(mention.first - 3, mention.first)
    )


def _dealt(here: list[Mention], told: list[Told[V]]) -> list[list[Told[V]]]:
    """Deal what is told to the mentions it stands nearest to."""
    out: list[list[Told[V]]] = [[] for _ in here]
    for one in told:
        rank = _nearest(here, one.quote.start)
        if not _to_come(here[rank], one.quote.start):
            out[rank].append(one)
    return out


def _to_come(mention: Mention, at: int) -> bool:
    """Say whether a place or time is that of what follows: "the attack will be discussed in"."""
    clause = mention.clause
    between = takewhile(lambda k: clause.starts[k] < at, range(mention.after, len(clause.low)))
    return any(clause.low[k] in _MODALS and not clause.month(k) for k in between)


def _nearest(here: Sequence[Mention], at: int) -> int:
    return min(range(len(here)), key=lambda rank: (_distance(here[rank], at), rank))


def _distance(mention: Mention, at: int) -> int:
    start, end = mention.clause.starts[mention.first], mention.clause.ends[mention.after - 1]
    # What follows a mention belongs to it sooner than what stands before it.
    return at - end if at >= end else (start - at) * 3 // 2 + 10


def _year_before(clause: Clause, mention: Mention) -> list[Told[When]]:
    """Give the year of "the 2021 Kabul airport bombing"."""
    if not mention.noun:
        return []
    for at in range(mention.first - 1, max(-1, mention.first - 5), -1):
        if _YEAR.fullmatch(clause.low[at]) and clause.word(at - 1) not in _DATING:
            return [told_time(clause.quote(at, at + 1))]
    return []
