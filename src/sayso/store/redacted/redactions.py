"""What is hidden in which document, and every kind of record without it."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from sayso.domain.document import Copy, Document, Origin, Problem
from sayso.domain.incident import Account, Claim, Dossier, Source
from sayso.domain.judgement import Spot
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.store.redacted.hiding import Hiding, hidden, stood_for, told
from sayso.store.redacted.pages import Page, blacked, inked, page_of, pattern_of

R = TypeVar("R", bound=Record)


class Redactions:
    """Hides words in records. Offsets stay, and quotes still match the text of their document.

    `spots` are those of the redactions that stand; `texts` the texts of the documents they name,
    `readings` what was read from them. A spot hides its words wherever they stand in its document
    and in all that is derived from it, and whom, where or when they stood for; a spot without a
    place hides all of the document's words.
    """

    def __init__(
        self, spots: Iterable[Spot], texts: Mapping[str, str], readings: Iterable[Reading] = ()
    ) -> None:
        mine: dict[str, list[Spot]] = {}
        for spot in spots:
            if spot.document in texts:
                mine.setdefault(spot.document, []).append(spot)
        self._whole = {name for name, own in mine.items() if any(x.start is None for x in own)}
        self._pages = {name: page_of(texts[name], own) for name, own in mine.items()}
        for reading in readings:
            if page := self._pages.get(reading.document):
                stood = frozenset(stood_for(reading, Hiding((page,), ())))
                page = page._replace(names=pattern_of(stood), stood=stood)
                self._pages[reading.document] = page

    def __bool__(self) -> bool:
        """Say whether anything is hidden."""
        return bool(self._pages)

    def document(self, document: Document) -> Document:
        """Give a document without the words hidden in it."""
        page = self._pages.get(document.id)
        if page is None:
            return document
        changes: dict[str, str | None] = {"text": page.after}
        if document.id in self._whole:
            changes |= {"title": document.title and blacked(document.title), "byline": None}
        return self._of(document, document.id).but(**changes)

    def reading(self, reading: Reading) -> Reading:
        """Give a reading without the words hidden in its document."""
        return self._of(reading, reading.document)

    def copy(self, copy: Copy) -> Copy:
        """Give a copied passage without the words hidden in its document, or in what it copies."""
        return self._of(copy.but(origin=self._origin(copy.origin)), copy.document)

    def problem(self, problem: Problem) -> Problem:
        """Give a problem without the words hidden in its document."""
        return self._of(problem, problem.document)

    def dossier(self, dossier: Dossier) -> Dossier:
        """Give an incident without the words hidden in any of its documents."""
        held = {member.document for member in dossier.incident.reports}
        held |= {source.id for source in dossier.documents}
        pages = tuple(self._pages[name] for name in sorted(held & set(self._pages)))
        if not pages:
            return dossier
        hiding = Hiding(
            pages, (*(page.words for page in pages), pattern_of(self._secret(dossier, pages)))
        )
        return Dossier(
            incident=hidden(dossier.incident, hiding),
            documents=tuple(self._source(source) for source in dossier.documents),
            accounts=tuple(self._account(account) for account in dossier.accounts),
            disputes=tuple(hidden(dispute, hiding) for dispute in dossier.disputes),
            estimates=tuple(hidden(estimate, hiding) for estimate in dossier.estimates),
        )

    def _secret(self, dossier: Dossier, pages: tuple[Page, ...]) -> set[str]:
        """Give what hidden words stood for, and no other document of the incident shows openly."""
        shown: set[str] = set()
        for account in dossier.accounts:
            others = tuple(one for one in account.claims if one.document not in self._pages)
            shown |= told(others)
            shown |= {account.voice.name} if others else set()
        stood = {name for page in pages for name in page.stood}
        return {name for name in stood if not any(map(pattern_of((name,)).search, shown))}

    def _source(self, source: Source) -> Source:
        return self._of(source, source.id)

    def _account(self, account: Account) -> Account:
        names = [self._named(account.voice.name, claim) for claim in account.claims]
        voice = account.voice
        if names and voice.name not in names:
            voice = voice.but(name=min(names), actor=None, why="")
        return account.but(voice=voice, claims=tuple(map(self._claim, account.claims)))

    def _claim(self, claim: Claim) -> Claim:
        origin = claim.origin and self._origin(claim.origin)
        return self._of(claim.but(origin=origin), claim.document)

    def _origin(self, origin: Origin) -> Origin:
        # The outlet of what was copied is its own word, hidden where it is hidden there.
        return self._of(origin, origin.copies)

    def _named(self, name: str, claim: Claim) -> str:
        for document in (claim.document, claim.origin and claim.origin.copies):
            if page := self._pages.get(document or ""):
                name = inked(name, (page.words, page.names))
        return name

    def _of(self, record: R, document: str | None) -> R:
        page = self._pages.get(document or "")
        return hidden(record, Hiding((page,), (page.words, page.names))) if page else record
