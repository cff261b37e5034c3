"""Which mentions of a document are of one incident, and which of another that it looks back on."""

import re
from collections.abc import Iterator, Sequence

from sayso.domain.codes import Kind
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.scenes import Found, begins, definite, many, marked, that, words_of
from sayso.flow.extract.events.telling.answers import answer, looking_back
from sayso.flow.extract.events.telling.moments import clash
from sayso.flow.extract.events.triggers import Mention
from sayso.flow.extract.events.words.closed import PREPOSITIONS, VERBS
from sayso.flow.extract.events.words.people import EVIDENCE
from sayso.text.names import folded
from sayso.text.wordlists import word_set

_TALLY = re.compile(
    r"\b(?:so far this (?:year|month)|since (?:the (?:beginning|start) of|january \d*|(?:19|20)\d\d)"
    r"|(?:a )?total of [\d,]+ (?:\w+ ){0,2}(?:attacks|incidents|bombings|people)"
    r"|(?:over|in|during) the (?:past|last) (?:\w+ )?(?:years?|months?|decades?|weeks)"
    r"|(?:killed|wounded|injured|died|deaths|casualties)[^.;]{0,40} (?:in|of|by) (?:\w+ ){0,2}(?:violence"
    r"|attacks|fighting|bombings|clashes|airstrikes|war|conflict|unrest|gun battles)[^.;]{0,40}"
    r" (?:in|during) (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|the (?:first|last|second) \w+ (?:months|weeks|quarter|half)|(?:19|20)\d\d)(?! \d)"
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
# Words that are as often used of opinions as of violence.
_OF_WORDS_TOO = word_set(
    "attack attacks attacked attacking assault assaults assaulted fought battle battles fighting"
    " clash clashes clashed skirmish skirmishes shot raid raids raided violence onslaught"
    " offensive storming stormed targeted strike strikes operation operations siege mob rampage"
    " execution executions executed executing exploded went bombed ambushed massacre slaughter"
    " crackdown torture encounter encounters"
)
_KEPT = 8
# Far more than any document tells of one incident.
_MOST = 300
_BREAKS = (PREPOSITIONS - {"of"}) | VERBS
_WITH_ARREST = frozenset({Kind.ARREST, Kind.RAID, Kind.BATTLE})
_MANY = word_set("battles gunbattles firefights gunfights encounters violence fighting")
_WAVES = word_set("wave series string spate coordinated co-ordinated simultaneous twin")
_COUNT_BEFORE = word_set("dozens hundreds scores numerous several many repeated frequent multiple")


class Incident:
    """The mentions of one incident in a document, in text order."""

    def __init__(self, first: Found, *, aggregates: bool = False, apart: bool = False) -> None:
        self.found = [first]
        self.apart = apart
        self.last = first
        self.aggregates = aggregates
        self.moments = list(first.moments)
        self.names = {folded(told.quote.text) for told in first.where}
        self.kinds = {first.mention.kind}

    def add(self, found: Found) -> None:
        """Take in one more mention."""
        self.last = found
        if len(self.found) < _MOST:
            self.found.append(found)
        if len(self.moments) < _KEPT:
            self.moments.extend(found.moments)
        if len(self.names) < _KEPT:
            self.names.update(folded(told.quote.text) for told in found.where)
        self.kinds.add(found.mention.kind)

    @property
    def paragraph(self) -> int:
        """Give the paragraph of its last mention."""
        return self.last.paragraph

    def tells(self, clause: Clause) -> bool:
        """Say whether its last mention is in this clause."""
        return self.last.mention.clause is clause

    def _of_a_sort(self, found: Found) -> bool:
        """Say whether an arrest is taken for an arrest, or for part of a raid."""
        if self.found[0].mention.kind is Kind.ARREST:
            return found.mention.kind in _WITH_ARREST
        return found.mention.kind is not Kind.ARREST or self.kinds <= _WITH_ARREST

    @property
    def weak(self) -> bool:
        """Say whether nothing but words like "killed" tell of it, and no time or other place."""
        told = self.aggregates or self.moments or (self.apart and self.names)
        return not told and all(one.mention.weak for one in self.found)

    @property
    def wave(self) -> bool:
        """Say whether words tell of several attacks as one: "a wave of attacks"."""
        clause, at = self.found[0].mention.clause, self.found[0].mention.first
        return many(self.found[0].mention) and any(
            clause.word(k) in _WAVES for k in range(at - 4, at)
        )

    @property
    def serious(self) -> bool:
        """Say whether it is violence, and no quarrel: "Trump attacked his rival"."""
        if self.aggregates and self.moments and self.names:
            return True
        return any(
            one.mention.clause.low[one.mention.first] not in _OF_WORDS_TOO
            or one.mention.clause.has(EVIDENCE)
            for one in self.found
        )

    def could_be(self, found: Found) -> bool:
        """Say whether nothing told so far speaks against it."""
        if self.aggregates or not self._of_a_sort(found):
            return False
        return not (
            found.moments
            and self.moments
            and all(clash(one, other) for one in found.moments for other in self.moments)
        )


class Incidents:
    """The incidents of a document so far, asked where each next mention belongs."""

    def __init__(self) -> None:
        self.all: list[Incident] = []
        self._now: Incident | None = None

    def take(self, clause: Clause, found: Sequence[Found]) -> list[Incident]:
        """Put the mentions of a clause where they belong, and give the incident of each."""
        if not found:
            return []
        tally = bool(_TALLY.search(words_of(clause)))
        fresh = bool(_ELSEWHERE.match(words_of(clause)))
        cue = answer(clause)
        out: list[Incident] = []
        for rank, one in enumerate(found):
            other = out[-1] if cue and out and cue.answered(one.mention) else None
            if cue and other and cue.answers(found[rank - 1].mention):
                self._now = self._answered(one, other)
            elif cue and cue.answers(one.mention) and self._answers(one):
                self._now = self._new(one)
            else:
                self._now = self._placed(one, tally=tally, fresh=fresh and rank == 0)
            out.append(self._now)
        return out

    def _answered(self, found: Found, other: Incident) -> Incident:
        """Give what another incident answers: one told of before where words point back, or a new one."""
        fits = (one for one in self._asked(found) if one is not other and one.could_be(found))
        known = next(fits, None) if definite(found.mention) else self._dated(found)
        if known is None or known is other:
            return self._new(found)
        known.add(found)
        return known

    def _answers(self, found: Found) -> bool:
        """Say whether what answers another was not told of before."""
        return not definite(found.mention) and all(
            found.mention.kind not in one.kinds for one in self.all[-_KEPT:]
        )

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
        if fresh or marked(found) or self._looks_back(found):
            known = None if fresh else self._dated(found)
        else:
            known = self._known(found)
        if known is None:
            return self._new(found)
        known.add(found)
        return known

    def _looks_back(self, found: Found) -> bool:
        """Say whether it is an old one, named for comparison: "since the 2017 truck bombing"."""
        year = looking_back(found.mention)
        if year is None or self.main is None:
            return False
        names = {folded(told.quote.text) for told in found.where}
        return bool(year) or bool(names and not names & self.main.names)

    def _new(self, found: Found, *, aggregates: bool = False) -> Incident:
        last = self.all[-1] if self.all else None
        if aggregates and last and last.aggregates and last.tells(found.mention.clause):
            last.add(found)
            return last
        self.all.append(Incident(found, aggregates=aggregates, apart=bool(self.all)))
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
        if now is not None and now.aggregates and definite(found.mention) and many(found.mention):
            return now
        fits = [one for one in self._asked(found) if one.could_be(found)]
        if not fits:
            return None
        if definite(found.mention):
            alike = [one for one in fits if found.mention.kind in one.kinds]
            return (alike or fits)[0]
        if self._elsewhere(found, fits[0]) or self._part(found, fits):
            return None
        return fits[0]

    def _part(self, found: Found, fits: Sequence[Incident]) -> bool:
        """Say whether it is one attack of a wave told of before, in a place of its own."""
        if not any(one.wave for one in fits) or fits[0].tells(found.mention.clause):
            return False
        if found.mention.weak or many(found.mention) or not found.where or not begins(found):
            return False
        names = {folded(told.quote.text) for told in found.where}
        return not names & fits[0].names

    def _asked(self, found: Found) -> Iterator[Incident]:
        """Give the incidents it may belong to, likeliest first."""
        asked: list[Incident | None] = [self.main]
        now = self._now
        near = now is not None and (now.paragraph == found.paragraph or that(found.mention))
        asked.insert(0 if near else 1, now)
        asked.extend(reversed(self.all[-_KEPT:]))
        seen: set[int] = set()
        for one in asked:
            if one is not None and id(one) not in seen:
                seen.add(id(one))
                yield one

    def _elsewhere(self, found: Found, fit: Incident) -> bool:
        """Say whether it is news of another place and another sort, in a sentence of its own."""
        first = fit.found[0]
        if found.mention.weak or found.mention.clause.rank - first.mention.clause.rank < 2:
            return False
        if fit.tells(found.mention.clause) or not found.where or not fit.names:
            return False
        names = {folded(told.quote.text) for told in found.where}
        return not (names & fit.names) and found.mention.kind not in fit.kinds and begins(found)


def _tallied(mention: Mention, *, tally: bool) -> bool:
    """Say whether words count several incidents: "74 attacks", "attacks … in recent years"."""
    if tally and (mention.weak or many(mention) or mention.clause.low[mention.after - 1] in _MANY):
        return True
    return many(mention) and _counted(mention)


def _counted(mention: Mention) -> bool:
    clause = mention.clause
    for at in range(mention.first - 1, max(-1, mention.first - 4), -1):
        word = clause.low[at]
        if word in _COUNT_BEFORE or (word.isdigit() and len(word) > 1 and len(word) < 4):
            return True
        if word in _BREAKS:
            return False
    return False
