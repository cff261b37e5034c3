"""The judgements that touch an incident: who, when, why, on which words, and whether they stand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.domain.codes import Verb
from sayso.domain.document import Document, Quote
from sayso.domain.incident import Dossier
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Report
from sayso.domain.record import Record
from sayso.store.casefile import Case
from sayso.store.redacted.pages import inked, pattern_of

_HIDES = frozenset({Verb.REDACT, Verb.PURGE})


class About(Record):
    """Words that a judgement names, as the text has them now; a whole document has none."""

    document: str
    start: int | None
    end: int | None
    words: str


class Ruling(Record):
    """A judgement as the dossier shows it.

    `withdrawn` is by whom and when it was taken back, `forgotten` by whom and when its reason was
    taken out. What a redaction hides is not shown here either.
    """

    number: int
    verb: Verb
    who: str
    when: str
    why: str
    field: str | None
    value: str | None
    about: tuple[About, ...]
    withdrawn: str | None
    forgotten: str | None


def rulings(case: Case, dossier: Dossier, documents: Mapping[str, Document]) -> tuple[Ruling, ...]:
    """Give the judgements on words that an incident rests on, the latest first."""
    judgements = case.ledger.judgements()
    named = {spot.document for one in judgements for spot in one.spots}
    if named.isdisjoint(source.id for source in dossier.documents):
        return ()
    words = _words(case, dossier, named)
    touching = [one for one in judgements if any(_meets(spot, words) for spot in one.spots)]
    show = _Showing(case, judgements, documents)
    return tuple(show.ruling(one) for one in reversed(touching))


def _words(case: Case, dossier: Dossier, documents: set[str]) -> Mapping[str, list[Quote]]:
    """Give the words of each document that the incident rests on: its claims' and its reports'."""
    found: defaultdict[str, list[Quote]] = defaultdict(list)
    mine = {member.id for member in dossier.incident.reports}
    for source in dossier.documents:
        found[source.id] = []
        if source.id in documents:
            told = case.tables.of(Report, source.id)
            found[source.id] += [report.trigger for report in told if report.id in mine]
    for account in dossier.accounts:
        for claim in account.claims:
            found[claim.document].append(claim.quote)
    return found


def _meets(spot: Spot, words: Mapping[str, Sequence[Quote]]) -> bool:
    if spot.document not in words:
        return False
    whole = spot.start is None or spot.end is None
    return whole or any(map(spot.meets, words[spot.document]))


class _Showing:
    # What every ruling is shown with: who took it back, and what no page may say.
    def __init__(
        self, case: Case, judgements: Iterable[Judgement], documents: Mapping[str, Document]
    ) -> None:
        judged = [*judgements]
        self._documents = documents
        self._forgotten = case.ledger.forgotten()
        gone = _taken_back(judged)
        self._back = {n: f"{by.who}, {by.when[:10]}" for n, by in gone.items()}
        self._secret = _secret(one for one in judged if one.number not in gone)

    def ruling(self, one: Judgement) -> Ruling:
        return Ruling(
            number=one.number,
            verb=one.verb,
            who=one.who,
            when=one.when,
            why=inked(one.why, [self._secret]),
            field=one.field,
            value=inked(one.value, [self._secret]) if one.value is not None else None,
            about=tuple(self._about(spot) for spot in one.spots),
            withdrawn=self._back.get(one.number),
            forgotten=self._forgotten.get(one.number),
        )

    def _about(self, spot: Spot) -> About:
        # Only what the text of today shows: the ledger keeps words that a redaction hides.
        document = self._documents.get(spot.document)
        text = document.text if document else ""
        words = "" if spot.start is None else text[spot.start : spot.end]
        return About(document=spot.document, start=spot.start, end=spot.end, words=words)


def _taken_back(judgements: Sequence[Judgement]) -> Mapping[int, Judgement]:
    """Give by which judgement each one was taken back that was; who was taken back takes nothing."""
    found: dict[int, Judgement] = {}
    for one in reversed(judgements):
        if one.number not in found and one.withdraws is not None:
            found[one.withdraws] = one
    return found


def _secret(judgements: Iterable[Judgement]) -> re.Pattern[str]:
    hidden = (spot.text for one in judgements if one.verb in _HIDES for spot in one.spots)
    return pattern_of({words for words in hidden if words})
