"""From evidence and judgements to tables: what did not change since the last build is kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeVar

from sayso import config
from sayso.adapters import gazetteer
from sayso.adapters.rarity import rarity
from sayso.config import Config
from sayso.deriving.documents import Means, Seen, known_documents, looked
from sayso.deriving.means import made_with, program
from sayso.deriving.provenance import named
from sayso.deriving.redacting import Pages, redactions
from sayso.deriving.rulings import Rulings
from sayso.deriving.tables import Shelf, written
from sayso.deriving.tolls import kernels
from sayso.domain.codes import Verb
from sayso.domain.document import Copy, Document, Problem, Progress, Run
from sayso.domain.incident import Dossier, Incident, Link
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.flow import link, weigh
from sayso.readers import Read, grounding
from sayso.readers.grounding import Grounder
from sayso.store import derived as store
from sayso.store.casefile import Case
from sayso.store.derived import Derived, Known, Lazily, digest_of
from sayso.store.redacted import Redactions
from sayso.store.tables.parts import sha256_of

R = TypeVar("R", bound=Record)
PASSING = frozenset({"unreadable-file", "unread-format", "unread-table", "not-fetched"})
"""Problems of an input that are over when it has been read after all."""


class FoundIn(Record):
    """The documents, readings and judgements that something was found in, as one hash.

    It is noted beside what was found: where it is another one, nobody takes that from the disk.
    """

    found_in: str


class Tied(Record):
    """How incidents stand to one another, by id, and what linking could not use: all but themselves."""

    links: dict[str, tuple[Link, ...]]
    problems: tuple[Problem, ...]


class Copies(Record):
    """All copied passages of a casefile."""

    copies: tuple[Copy, ...]


def derived(
    case: Case, settings: Config, read: Read, seen: Seen | None = None
) -> Iterator[Progress | Run]:
    """Make the tables of a casefile follow from its evidence and judgements, and say what there is.

    They are what a build from nothing makes, byte by byte, whatever was kept. `seen` is what `look` gave,
    since when nobody but the reader has written.
    """
    yield from grounding.indexed(settings)
    made = made_with(case, settings, read.reader)
    # Reading takes hours: an own list may have been edited meanwhile, or what was derived taken away.
    if seen is None or seen.made_with != made or not store.fits(case.folder, made):
        seen = _seen(case, read.reader, made)
    with store.opened(case.folder, made) as kept:
        yield from _Road(case, settings, read, kept, seen).taken()


def look(case: Case, settings: Config, reader: str) -> Seen:
    """Look which documents there are, which are as they were, and which a reader has not answered on."""
    return _seen(case, reader, made_with(case, settings, reader))


def _seen(case: Case, reader: str, made: str) -> Seen:
    with store.opened(case.folder, made) as kept:
        return looked(case, kept, reader, made)


class _Road:
    """One way from evidence to tables."""

    def __init__(self, case: Case, settings: Config, read: Read, kept: Derived, seen: Seen) -> None:
        self._case, self._settings, self._read, self._kept = case, settings, read, kept
        self._judgements = case.ledger.judgements()
        self._seen, self._said = seen, ""
        self._documents = Lazily(seen.marks, case.evidence.document)
        self._readings = Lazily(seen.marks, kept.reading)
        self._grounder = Grounder(settings, case.actors)

    def taken(self) -> Iterator[Progress | Run]:
        rulings = self._rulings()
        means = Means(self._kept, self._read, self._grounder, rulings)
        known = yield from known_documents(self._case, self._seen, self._documents, means)
        # From here on all are kept in one file, as the evidence has them now.
        self._documents = Lazily(self._seen.marks, self._kept.document)
        self._grounder.close()
        tokens = {id_: one.token for id_, one in known.items()}
        yield Progress(step="link", done=0, of=len(known))
        linked = self._linked(tokens)
        yield Progress(step="copies", done=0, of=len(known))
        copies = self._copies(tokens)
        apart = chain.from_iterable(one.apart for one in known.values())
        loose = [*_homeless(self._case, known), *apart, *rulings.orphaned(known)]
        loose += [*linked.problems, *self._case.evidence.purged()]
        yield Progress(step="weigh", done=0, of=len(linked.incidents))
        yield self._written(known, linked.incidents, copies, loose)

    def _rulings(self) -> Rulings:
        def read(document: Document) -> Reading:
            return self._read.of(document, self._case.evidence)

        def hiding(readings: Mapping[str, Reading]) -> Redactions:
            return redactions(self._judgements, self._documents, readings)

        whom = self._grounder.whom(self._documents, read, self._judgements, hiding)
        return Rulings(self._judgements, whom)

    def _linked(self, tokens: Mapping[str, str]) -> link.Linked:
        same = [x for x in link.standing(self._judgements) if x.verb in (Verb.SAME, Verb.DIFFERENT)]
        found_in = digest_of(self._found_in(tokens), *same)
        if (noted := self._noted("tied", Tied, found_in)) is not None:
            bare = self._kept.incidents(Incident).values()
            whole = (one.but(links=noted.links.get(one.id, ())) for _, one in bare)
            ranked = sorted(whole, key=lambda one: one.id)
            return link.Linked(incidents=tuple(ranked), problems=noted.problems)
        linked = self._linked_anew(tokens)
        links = {one.id: one.links for one in linked.incidents if one.links}
        self._note("tied", Tied(links=links, problems=linked.problems), found_in)
        return linked

    def _found_in(self, tokens: Mapping[str, str]) -> str:
        if not self._said:
            self._said = digest_of(" ".join(chain.from_iterable(tokens.items())))
        return self._said

    def _noted(self, name: str, kind: type[R], found_in: str) -> R | None:
        """Give what was found before, where it was found in the same."""
        before = self._kept.note(f"{name} in", FoundIn)
        return self._kept.note(name, kind) if before == FoundIn(found_in=found_in) else None

    def _note(self, name: str, found: R, found_in: str) -> R:
        self._kept.put_note(name, found)
        self._kept.put_note(f"{name} in", FoundIn(found_in=found_in))
        return found

    def _linked_anew(self, tokens: Mapping[str, str]) -> link.Linked:
        judged = {spot.document for one in self._judgements for spot in one.spots}
        before = {
            id_: link.Remembered(made_of, incident)
            for id_, (made_of, incident) in self._kept.incidents(Incident).items()
        }
        compared = self._kept.note("compared", link.Compared)
        memory = link.Memory(tokens, before, compared, self._kept.note("filed", link.Filed))
        linked = link.linked(
            Lazily(tokens, lambda id_: self._kept.gist(id_, link.Gist)),
            [self._readings[id_] for id_ in sorted(judged & tokens.keys())],
            self._judgements,
            rarity=rarity(),
            memory=memory,
        )
        fresh = {
            id_: (one.made_of, one.incident)
            for id_, one in memory.now.items()
            if one is not before.get(id_)
        }
        self._kept.put_incidents(fresh, before.keys() - memory.now.keys())
        for name, noted in (("compared", memory.compared()), ("filed", memory.filed())):
            if noted is not None:
                self._kept.put_note(name, noted)
        return linked

    def _copies(self, tokens: Mapping[str, str]) -> Sequence[Copy]:
        # Which passages are copies depends on all documents: with one more, all are compared.
        found_in = self._found_in(tokens)
        noted = self._noted("copies", Copies, found_in)
        if noted is None:
            looked = link.Looked(tokens, self._kept.note("seen", link.Seen))
            found = link.copied(
                self._kept.sheets(link.Sheet),
                self._documents,
                self._readings,
                self._grounder.actors.outlets(),
                looked,
            )
            self._kept.put_note("seen", looked.seen())
            noted = self._note("copies", Copies(copies=tuple(found)), found_in)
        return noted.copies

    def _written(
        self,
        known: Mapping[str, Known],
        incidents: Sequence[Incident],
        copies: Sequence[Copy],
        loose: Sequence[Problem],
    ) -> Run:
        hidden = redactions(self._judgements, self._documents, self._readings)
        passages: defaultdict[str, list[Copy]] = defaultdict(list)
        for copy in copies:
            passages[copy.document].append(copy)
        shelf = Shelf(self._documents, self._readings, known, passages, loose, hidden)
        pages = Pages(self._judgements, {id_: one.token for id_, one in known.items()})
        actors = self._grounder.actors.actors()
        evidence = weigh.evidence(self._documents, self._readings, copies, actors)

        model = kernels(config.tolls(self._settings, self._case.folder))
        set_ = config.parameters(self._settings, weigh.PARAMETERS)
        policies = weigh.policies(self._settings.policies, model, set_)

        def weighed(incident: Incident) -> Dossier:
            return weigh.weighed(incident, evidence=evidence, policies=policies)

        made = {
            **program(),
            "places": gazetteer.made_of(config.places_index(self._settings)),
            "country": self._settings.country or "",
            "own_actors": _hash_of(self._case.actors),
            "reader": self._read.reader,
            "policies": named(self._settings.policies, set_),
            "tolls": f"{model.tolls.version} {digest_of(model.tolls)}",
        }
        counted = written(self._case.tables, self._kept, shelf, pages, incidents, weighed, made)
        members = {one.id: incident.id for incident in incidents for one in incident.reports}
        ledger = self._case.ledger
        ledger.remember(members, link.formerly(ledger.members(), incidents))
        told = chain(loose, *(one.problems for one in known.values()))
        return Run(
            documents=len(known),
            read=self._read.new,
            incidents=len(incidents),
            claims=sum(claims for claims, _ in counted.values()),
            disputes=sum(disputes for _, disputes in counted.values()),
            problems=tuple(map(hidden.problem, told)),
            reader=self._read.reader,
            usage=self._read.usage,
        )


def _hash_of(path: Path) -> str:
    return sha256_of(path) if path.is_file() else ""


def _homeless(case: Case, known: Mapping[str, Known]) -> Iterator[Problem]:
    # What was wrong with an input that made no document, unless a later build could read it.
    uris = {one.uri for one in known.values()}
    uris |= {uri.rpartition("#")[0] for uri in uris}
    for problem in case.evidence.problems():
        if problem.code not in PASSING or problem.message.partition(": ")[0] not in uris:
            yield problem
