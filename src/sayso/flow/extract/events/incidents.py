"""Which mentions of a document are of one incident, and which of another that it looks back on."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from sayso.domain.codes import Kind
from sayso.domain.reading import Told
from sayso.domain.world import Place, When
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.telling.moments import Moment, anchored, clash, moment
from sayso.flow.extract.events.telling.places import place_before, places
from sayso.flow.extract.events.telling.times import times, told_time
from sayso.flow.extract.events.triggers import Mention, mentions
from sayso.flow.extract.events.words.closed import MONTHS, PREPOSITIONS, VERBS
from sayso.text.names import folded
from sayso.text.wordlists import word_set

_OTHER = word_set("separate previous similar earlier past different unrelated")
_ONE_MORE = word_set("another second")
_THAT = word_set("the that this its their these those such")
_TALLY = re.compile(
    r"\b(?:so far this (?:year|month)|since (?:the (?:beginning|start) of|january \d*|(?:19|20)\d\d)"
    r"|(?:a )?total of [\d,]+ (?:\w+ ){0,2}(?:attacks|incidents|bombings|people)"
    r"|(?:over|in|during) the (?:past|last) (?:\w+ )?(?:years?|months?|decades?|weeks)"
    r"|in recent (?:years|months|weeks|days)|between (?:19|20)\d\d and (?:19|20)\d\d"
    r"|(?:year|month)-on-(?:year|month)|per cent|percent|[\d,]+ (?:\w+ ){0,2}(?:attacks|incidents"
    r"|bombings|airstrikes|raids|clashes|kidnappings|abductions) (?:were |have been |had been )?"
    r"(?:recorded|reported|registered|carried out|took place|in (?:january|february|march|april|may"
    r"|june|july|august|september|october|november|december|20\d\d)))\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"^[\"“'‘]?(?:separately|elsewhere|in (?:a |an )?(?:separate|another|unrelated|different|similar)"
    r"|meanwhile,? (?:in|at)\b|on the same day,? (?:in|at)\b)",
    re.IGNORECASE,
)
_BEFORE_NOW = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?(?:attacked|bombed|targeted|hijacked|kidnapped|killed|raided)\b"
    r"[^.;]{0,60}\b(?:before|in the past|previously|repeatedly)\b|\blong (?:attacked|targeted|fought)\b"
    r"|\b(?:often|frequently|regularly|routinely) (?:attack|target|bomb|kidnap)",
    re.IGNORECASE,
)
V = TypeVar("V")
_KEPT = 8
_DATING = MONTHS | {"in", ","}
_BREAKS = (PREPOSITIONS - {"of"}) | VERBS
_YEAR = re.compile(r"(?:19|20)\d\d")
_WITH_ARREST = frozenset({Kind.ARREST, Kind.RAID, Kind.BATTLE})
_PLURAL = word_set(
    "attacks bombings raids clashes airstrikes strikes killings kidnappings abductions assassinations executions incidents ambushes blasts explosions"
)
_LOOSE = word_set("operations killings battles rockets missiles shells bombs jets explosives")
_COUNT_BEFORE = word_set("dozens hundreds scores numerous several many repeated frequent multiple")


class Found(NamedTuple):
    """A mention with the times and places that stand nearest to it."""

    mention: Mention
    when: tuple[Told[When], ...]
    where: tuple[Told[Place], ...]
    moments: tuple[Moment, ...]
    paragraph: int


class Incident:
    """The mentions of one incident in a document, in text order."""

    def __init__(self, first: Found, *, aggregates: bool = False) -> None:
        self.found = [first]
        self.aggregates = aggregates
        self.moments = list(first.moments)
        self.names = {folded(told.quote.text) for told in first.where}
        self.kinds = {first.mention.kind}

    def add(self, found: Found) -> None:
        """Take in one more mention."""
        self.found.append(found)
        if len(self.moments) < _KEPT:
            self.moments.extend(found.moments)
        if len(self.names) < _KEPT:
            self.names.update(folded(told.quote.text) for told in found.where)
        self.kinds.add(found.mention.kind)

    @property
    def paragraph(self) -> int:
        """Give the paragraph of its last mention."""
        return self.found[-1].paragraph

    def _of_a_sort(self, found: Found) -> bool:
        """Say whether an arrest is taken for an arrest, or for part of a raid."""
        if found.mention.kind is Kind.ARREST:
            return self.kinds <= _WITH_ARREST
        return found.mention.kind in _WITH_ARREST or self.kinds != {Kind.ARREST}

    def could_be(self, found: Found) -> bool:
        """Say whether nothing told so far speaks against it."""
        if self.aggregates or not self._of_a_sort(found):
            return False
        return not (
            found.moments
            and self.moments
            and all(clash(one, other) for one in found.moments for other in self.moments)
        )


def found_in(clause: Clause, paragraph: int, written: date | None) -> list[Found]:
    """Give the mentions of a clause, each with the times and places nearest to it."""
    here = [] if _BEFORE_NOW.search(_words(clause)) else list(mentions(clause))
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
    return out


class Incidents:
    """The incidents of a document so far, asked where each next mention belongs."""

    def __init__(self) -> None:
        self.all: list[Incident] = []
        self._now: Incident | None = None

    def take(self, clause: Clause, found: Sequence[Found]) -> list[Incident]:
        """Put the mentions of a clause where they belong, and give the incident of each."""
        if not found:
            return []
        tally = bool(_TALLY.search(_words(clause)))
        fresh = bool(_ELSEWHERE.match(_words(clause)))
        out: list[Incident] = []
        for rank, one in enumerate(found):
            self._now = self._placed(one, tally=tally, fresh=fresh and rank == 0)
            out.append(self._now)
        return out

    def at(self, paragraph: int) -> Incident | None:
        """Give the incident that a clause without a mention goes on about."""
        if self._now is not None and self._now.paragraph == paragraph:
            return self._now
        return self.main

    @property
    def main(self) -> Incident | None:
        """Give the incident the document is about: the one told of first that is no tally."""
        return next((one for one in self.all[:_KEPT] if not one.aggregates), None)

    def _placed(self, found: Found, *, tally: bool, fresh: bool) -> Incident:
        if _tallied(found.mention, tally=tally):
            return self._new(found, aggregates=True)
        if fresh or _marked(found):
            known = None if fresh else self._dated(found)
        else:
            known = self._known(found)
        if known is None:
            return self._new(found)
        known.add(found)
        return known

    def _new(self, found: Found, *, aggregates: bool = False) -> Incident:
        last = self.all[-1] if self.all else None
        if (
            aggregates
            and last
            and last.aggregates
            and last.found[-1].mention.clause is found.mention.clause
        ):
            last.add(found)
            return last
        self.all.append(Incident(found, aggregates=aggregates))
        return self.all[-1]

    def _dated(self, found: Found) -> Incident | None:
        """Give the incident, other than the main one, of the same time or place."""
        names = {folded(told.quote.text) for told in found.where}
        for one in reversed(self.all[-_KEPT:]):
            if one is not self.main and one.could_be(found) and (names & one.names):
                return one
        return None

    def _known(self, found: Found) -> Incident | None:
        now = self._now
        if now is not None and now.aggregates and _definite(found.mention) and _many(found.mention):
            return now
        fits = [one for one in self._asked(found) if one.could_be(found)]
        if not fits:
            return None
        if _definite(found.mention):
            alike = [one for one in fits if found.mention.kind in one.kinds]
            return (alike or fits)[0]
        return None if self._elsewhere(found, fits[0]) else fits[0]

    def _asked(self, found: Found) -> Iterator[Incident]:
        """Give the incidents it may belong to, likeliest first."""
        asked: list[Incident | None] = [self.main]
        now = self._now
        near = now is not None and (now.paragraph == found.paragraph or _that(found.mention))
        asked.insert(0 if near else 1, now)
        asked.extend(reversed(self.all[-_KEPT:]))
        seen: set[int] = set()
        for one in asked:
            if one is not None and id(one) not in seen:
                seen.add(id(one))
                yield one

    def _elsewhere(self, found: Found, fit: Incident) -> bool:
        """Say whether it is news of another place and another sort, in a sentence of its own."""
        first, last = fit.found[0], fit.found[-1]
        if found.mention.weak or found.mention.clause.rank - first.mention.clause.rank < 2:
            return False
        if last.mention.clause is found.mention.clause or not found.where or not fit.names:
            return False
        names = {folded(told.quote.text) for told in found.where}
        return not (names & fit.names) and found.mention.kind not in fit.kinds and _begins(found)


def _begins(found: Found) -> bool:
    """Say whether a mention brings up something new: "a bomb exploded", "gunmen opened fire"."""
    clause, first = found.mention.clause, found.mention.first
    if found.mention.noun:
        return clause.word(first - 1) in {"a", "an"} or clause.word(first - 2) in {"a", "an"}
    return clause.low[0] not in _THAT and "then" not in clause.low[:first]


def _loose(mention: Mention) -> bool:
    """Say whether words tell of nothing in particular: "operations", "killings"."""
    return mention.clause.low[mention.after - 1] in _LOOSE and not _definite(mention)


def _words(clause: Clause) -> str:
    return clause.text[clause.starts[0] : clause.ends[-1]]


def _dealt(here: list[Mention], told: list[Told[V]]) -> list[list[Told[V]]]:
    """Deal what is told to the mentions it stands nearest to."""
    out: list[list[Told[V]]] = [[] for _ in here]
    for one in told:
        out[_nearest(here, one.quote.start)].append(one)
    return out


def nearest(found: Sequence[Found], at: int) -> int:
    """Give which of the mentions of a clause stands nearest to a place of the text."""
    return _nearest([one.mention for one in found], at)


def _nearest(here: Sequence[Mention], at: int) -> int:
    return min(range(len(here)), key=lambda rank: (_distance(here[rank], at), rank))


def _distance(mention: Mention, at: int) -> int:
    start, end = mention.clause.starts[mention.first], mention.clause.ends[mention.after - 1]
    # What follows a mention belongs to it sooner than what stands before it.
    return at - end if at >= end else 2 * (start - at) + 20


def _year_before(clause: Clause, mention: Mention) -> list[Told[When]]:
    """Give the year of "the 2021 Kabul airport bombing"."""
    if not mention.noun:
        return []
    for at in range(mention.first - 1, max(-1, mention.first - 5), -1):
        if _YEAR.fullmatch(clause.low[at]) and clause.word(at - 1) not in _DATING:
            return [told_time(clause.quote(at, at + 1))]
    return []


def _tallied(mention: Mention, *, tally: bool) -> bool:
    """Say whether words count several incidents: "74 attacks", "attacks … in recent years"."""
    if tally and (mention.weak or _many(mention)):
        return True
    return _many(mention) and _counted(mention)


def _counted(mention: Mention) -> bool:
    clause = mention.clause
    for at in range(mention.first - 1, max(-1, mention.first - 4), -1):
        word = clause.low[at]
        if word in _COUNT_BEFORE or (word.isdigit() and len(word) > 1 and len(word) < 4):
            return True
        if word in _BREAKS:
            return False
    return False


def _many(mention: Mention) -> bool:
    return mention.clause.low[mention.after - 1] in _PLURAL


def _marked(found: Found) -> bool:
    """Say whether it is called another one: "a separate attack", "another blast in Karachi"."""
    mention, clause = found.mention, found.mention.clause
    before = {clause.word(at) for at in range(mention.first - 3, mention.first)}
    if not mention.noun:
        return False
    return bool(before & _OTHER) or bool(before & _ONE_MORE and (found.where or found.moments))


def _definite(mention: Mention) -> bool:
    clause, at = mention.clause, mention.first
    return mention.noun and any(clause.word(k) in _THAT for k in range(at - 4, at))


def _that(mention: Mention) -> bool:
    return mention.noun and mention.clause.word(mention.first - 1) in {"that", "those"}
