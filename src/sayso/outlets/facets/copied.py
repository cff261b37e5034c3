"""Who copies whom: every origin with the documents that repeat it, and what counts once for it."""

from collections import defaultdict
from collections.abc import Iterable

from sayso.domain.codes import Basis
from sayso.domain.document import Origin
from sayso.domain.incident import Account, Claim, Dossier, Source
from sayso.domain.record import Record
from sayso.outlets import wording

BASES = {
    Basis.CREDIT: "credits it",
    Basis.NEAR_COPY: "is nearly word for word the same",
    Basis.SHARED_QUOTE: "shares a quote with it",
}
"""Why a document is held to be a copy, in words."""


class Copying(Record):
    """A document that repeats an origin: why we think so, and whether as a whole or in some claims."""

    document: str
    told: str
    published: str | None
    basis: Basis
    whole: bool


class Once(Record):
    """An answer that several documents tell of one origin's words: it counts once."""

    question: str
    voice: str
    answer: str
    claims: tuple[str, ...]


class Root(Record):
    """An origin, its own document where the casefile holds it, its copies, and what counts once."""

    id: str
    name: str
    document: str | None
    told: str
    copies: tuple[Copying, ...]
    once: tuple[Once, ...]


class Copied(Record):
    """All origins of an incident, and the documents of which no origin is known."""

    roots: tuple[Root, ...]
    unknown: tuple[str, ...]


def copied(dossier: Dossier) -> Copied:
    """Give who copies whom among the documents of an incident."""
    sources = {one.id: one for one in dossier.documents}
    pairs = [(account, claim) for account in dossier.accounts for claim in account.claims]
    found: dict[str, Origin] = {}
    copies: defaultdict[str, dict[str, Copying]] = defaultdict(dict)
    for source in dossier.documents:
        if source.origin is not None:
            found.setdefault(source.origin.id, source.origin)
            copies[source.origin.id][source.id] = _copying(source, source.origin, whole=True)
    for _, claim in pairs:
        if claim.origin is not None and claim.document in sources:
            found.setdefault(claim.origin.id, claim.origin)
            part = _copying(sources[claim.document], claim.origin, whole=False)
            copies[claim.origin.id].setdefault(claim.document, part)
    roots = (_root(one, copies[one.id].values(), sources, pairs) for one in found.values())
    originals = {one.copies for one in found.values()}
    known = {document for several in copies.values() for document in several} | originals
    return Copied(
        roots=tuple(sorted(roots, key=lambda one: (-len(one.copies), one.name.casefold()))),
        unknown=tuple(_told(one) for one in dossier.documents if one.id not in known),
    )


def _copying(source: Source, origin: Origin, *, whole: bool) -> Copying:
    return Copying(
        document=source.id,
        told=_told(source),
        published=source.published,
        basis=origin.basis,
        whole=whole,
    )


def _root(
    origin: Origin,
    copies: Iterable[Copying],
    sources: dict[str, Source],
    pairs: Iterable[tuple[Account, Claim]],
) -> Root:
    own = sources.get(origin.copies or "")
    return Root(
        id=origin.id,
        name=origin.name,
        document=own.id if own else None,
        told=_told(own) if own else "",
        copies=tuple(sorted(copies, key=lambda one: (one.published or "9", one.told))),
        once=tuple(_once(origin, pairs)),
    )


def _once(origin: Origin, pairs: Iterable[tuple[Account, Claim]]) -> Iterable[Once]:
    told: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for account, claim in pairs:
        if claim.document == origin.copies or (claim.origin and claim.origin.id == origin.id):
            key = (wording.question(claim), account.voice.name, wording.answer(claim))
            told[key].append(claim)
    for (question, voice, answer), claims in told.items():
        if len({claim.document for claim in claims}) > 1:
            ids = tuple(claim.id for claim in claims)
            yield Once(question=question, voice=voice, answer=answer, claims=ids)


def _told(source: Source) -> str:
    return f"{source.outlet or source.uri}, {wording.day(source.published)}"
