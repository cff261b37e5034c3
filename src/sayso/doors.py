"""Doors into single stages, without a casefile: texts, rows and spans in, contract lines out."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from sayso import config, pipeline, readers
from sayso.adapters import gazetteer, registry
from sayso.adapters.optimiser import least
from sayso.adapters.rarity import rarity
from sayso.config import Config
from sayso.deriving import kernels
from sayso.domain.document import Capture, Document, Problem, Progress, Quote
from sayso.domain.errors import BadInput
from sayso.domain.incident import Claim, Voice
from sayso.domain.reading import Reading
from sayso.domain.world import KnownActor, Proposal
from sayso.flow import ground, link, weigh
from sayso.pipeline import NOTHING, collected, documents
from sayso.readers.grounding import Grounder, indexed
from sayso.store import casefile, contract
from sayso.store.disk.durable import write_whole
from sayso.text.names import folded

DEFAULTS = Config()
POLICIES = weigh.POLICIES
Grounding = Callable[
    [str, Sequence[tuple[int, int, str]], Mapping[str, str | None]],
    list[list[tuple[ground.Meant, int]]],
]
"""Text, spans (start, end, "place" | "actor" | "time"), what is known of it → what each may mean."""


def texts(inputs: Sequence[str], *, mapping: str | None = None) -> Iterator[str]:
    """Give the text of each document, the one that offsets refer to."""
    told = documents(inputs, mapping=mapping)
    return (document.text for document, _ in told if document is not None)


def extract_lines(
    inputs: Sequence[str],
    *,
    given: Capture = NOTHING,
    mapping: str | None = None,
    settings: Config = DEFAULTS,
    explain: bool = False,
) -> Iterator[bytes]:
    """Give what each document says as a line of the JSON contract, in the order of the inputs.

    `explain` adds why each record was taken; raises `BadInput` where the reader cannot tell.
    """
    return _said(documents(inputs, given=given, mapping=mapping), settings, explain=explain)


def extract_text(
    text: str, *, published: str | None = None, outlet: str | None = None
) -> Iterator[bytes]:
    """Give what one text says as a line of the JSON contract."""
    body = text.encode(errors="replace")
    given = Capture(uri="", body=body, media="text/plain", published=published, outlet=outlet)
    return _said(collected([given]), DEFAULTS)


def _said(
    told: Iterable[tuple[Document | None, tuple[Problem, ...]]],
    settings: Config,
    *,
    explain: bool = False,
) -> Iterator[bytes]:
    chosen, ground_ = readers.reader(settings), Grounder(settings)
    if explain and chosen.explain is None:
        raise BadInput(
            "--explain",
            expected="the reader `tagged`",
            found=settings.reader,
            remedy="leave --reader out",
        )
    for document, problems in told:
        if document is not None:
            first = chosen.read(document)
            found = ground_(first, document)
            why = chosen.explain(document, first) if explain and chosen.explain else None
            found = found.but(problems=(*problems, *found.problems))
            yield contract.extract_line(document, found, explain=why)


def reader(settings: Config = DEFAULTS) -> Callable[[Document], Reading]:
    """Give the reader of single documents: extracted and grounded, as a build would."""
    chosen, ground_ = readers.reader(settings), Grounder(settings)
    return lambda document: ground_(chosen.read(document), document)


def grounding(settings: Config = DEFAULTS) -> Grounding:
    """Give what grounds the spans of a text, as `sayso ground` does."""
    return Grounder(settings).spans


def ground_rows(body: bytes, file: str) -> Iterator[bytes]:
    """Give a line for each row of texts with spans: what the spans may mean."""
    meant = grounding()
    for row in contract.rows(body, file, contract.GroundRow):
        spans = [(span.start, span.end, span.type) for span in row.spans]
        found = meant(row.text, spans, {"published": row.published, "country": row.code})
        told = zip(spans, found, strict=True)
        yield contract.ground_line((start, end, meant_) for (start, end, _), meant_ in told)


def link_rows(body: bytes, file: str, *, explain: bool = False) -> Iterator[bytes]:
    """Give a line for each row of reports: its incident, how surely, and with `explain` why."""
    rows = contract.rows(body, file, link.ReportRow)
    with _nothing_collected():
        linked = link.linked_rows(rows, rarity=rarity(), explain=explain)
    return map(contract.line, linked)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    # Millions of records without a circle among them: looking for circles takes a seventh of the time.
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def weigh_rows(
    body: bytes, file: str, *, policy: str, tolls: Path | None = None, settings: Path | None = None
) -> Iterator[bytes]:
    """Give a line for each estimate that claims support under a policy, by incident.

    `tolls` holds other parameters of the model than the shipped ones; `settings` is a case.toml that
    may set those of policies, and name that file. Raises `UnknownPolicy`, also
    where there is no claim, and `BadInput` for a file of no parameters.
    """
    chosen = config.load(settings) if settings else DEFAULTS
    set_ = config.parameters(chosen, weigh.PARAMETERS)
    own = tolls or (config.tolls(chosen, settings.parent) if settings else None)
    [rule] = weigh.policies((policy,), kernels(own), set_)
    for incident, claims in sorted(_by_incident(body, file).items()):
        for estimate in weigh.estimates(claims, rule):
            yield contract.estimate_line(incident, estimate)


def fit(case: Path, out: Path, *, tolls: Path | None = None) -> None:
    """Write the parameters under which what is claimed is likeliest, as a file that weighing takes.

    `case` is a casefile, or rows of claims as weighing takes them; the fit begins from `tolls`, else
    from the shipped parameters. Raises `BadInput` where no figure is claimed.
    """
    start = kernels(tolls)
    told = _weighable(case)
    samples = [one for claims in told for one in weigh.samples(claims, start)]
    if not samples:
        raise BadInput(
            str(case),
            expected="figures to fit to",
            found="none",
            remedy="name a casefile or claims that hold some",
        )
    found = weigh.fitted(samples, start.tolls, least)
    on = f"{len(samples):,} tolls of {case.name}, from {start.tolls.version}"
    write_whole(
        out, contract.parameters_file(found.but(version=f"fit of {case.name}", fitted_on=on))
    )


def _weighable(case: Path) -> Iterator[list[tuple[Voice, Claim]]]:
    if case.is_file():
        yield from _by_incident(case.read_bytes(), str(case)).values()
    else:
        for dossier in pipeline.dossiers(case):
            yield [(one.voice, claim) for one in dossier.accounts for claim in one.claims]


def _by_incident(body: bytes, file: str) -> dict[str, list[tuple[Voice, Claim]]]:
    told: dict[str, list[tuple[Voice, Claim]]] = {}
    for incident, voice, claim in contract.claim_rows(body, file):
        told.setdefault(incident, []).append((voice, claim))
    return told


def actors(
    case: Path | None = None, *, country: str | None = None, kind: str | None = None
) -> list[KnownActor]:
    """Give the organisations and offices that Sayso knows, with a case's own; of a country or kind.

    Raises `BadInput` where there is no such country or kind.
    """
    code = registry.country_of(country) if country is not None else None
    of_kind = registry.kind_of(kind) if kind is not None else None
    return [
        actor
        for actor in _known(case).actors()
        if code in (None, *actor.countries) and of_kind in (None, actor.kind)
    ]


def actors_named(name: str, case: Path | None = None) -> list[KnownActor]:
    """Give the actors of a name, then those whose name or alias holds it."""
    known, key = _known(case), folded(name)
    exact = list(known.actors_named(name))
    ids = {actor.id for actor in exact}
    held = (
        actor
        for actor in known.actors()
        if actor.id not in ids and any(key in folded(one) for one in (actor.name, *actor.aliases))
    )
    return [*exact, *held]


def add_actor(folder: Path, actor: KnownActor) -> Path:
    """Add an actor to a case's own list, and give the list. The next build grounds with it.

    Raises `BadInput` for an id that is taken or is none, an unknown kind, country, parent or
    principal, and a name that is none.
    """
    casefile.reading(folder)
    with casefile.writing(folder) as case:
        write_whole(case.actors, registry.with_added(case.actors, actor).encode())
        return case.actors


def proposals(folder: Path) -> list[Proposal]:
    """Give the names that a case says and no list knows, the most frequent first; none is grounded.

    They are for a person to look at: an organisation of the list under another name, a new one, or
    nobody of weight.
    """
    case = casefile.reading(folder)
    known = registry.opened(case.actors)
    said: dict[str, list[tuple[str, Quote]]] = {}
    for document, reading in case.tables.readings():
        for someone in reading.people():
            if someone.actor is None and _is_name(someone.name):
                said.setdefault(folded(someone.name), []).append((document.id, someone.quote))
    ordered = sorted(said.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return [
        Proposal(
            name=spots[0][1].text,
            times=len(spots),
            documents=len({document for document, _ in spots}),
            example=f"{spots[0][0]}:{spots[0][1].start}-{spots[0][1].end}",
            alike=tuple(actor.id for actor in known.actors_like(key))[:3],
        )
        for key, spots in ordered
    ]


def _known(case: Path | None) -> registry.TomlRegistry:
    return registry.opened(casefile.reading(case).actors) if case else registry.shipped()


def _is_name(name: str) -> bool:
    """Say whether words hold a name: "the Elmford Brigade", not "two witnesses"."""
    words = name.split()
    return any(word[:1].isupper() for word in words[1:]) or (len(words) == 1 and name.isupper())


def add_country(country: str | None, file: Path | None = None) -> Path:
    """Keep GeoNames' full list of a country beside the index, from a file or fetched, and give it.

    Raises `BadInput` for a file that is no such list, where nothing can be fetched, or where
    nobody says of which country a file is.
    """
    if country is None:
        raise BadInput(
            f"--file {file}",
            expected="--country beside it",
            found="none",
            remedy="name the country whose list it is, as --country PK",
        )
    return gazetteer.added(config.places_index(DEFAULTS), country, file)


def indexing(settings: Config = DEFAULTS) -> Iterator[Progress]:
    """Build the index of places where it is missing or old, saying how far it is."""
    return indexed(settings)


def setting_up_places() -> Iterator[Progress | int]:
    """Build the index of places where it is missing or old, and say in the end how many it holds."""
    yield from indexed(DEFAULTS)
    yield gazetteer.build(config.places_index(DEFAULTS))


def bench(what: str, gold: Path, settings: Config, part: str | None = None) -> str:
    """Give the scores of a benchmark in words. Raises `BadInput` where the program has none with it."""
    try:
        from eval import bench as benches  # noqa: PLC0415 - only a source checkout has it
    except ImportError as error:
        raise BadInput(
            f"bench {what}",
            expected="a source checkout, which holds eval/",
            found="an installed package",
            remedy="run it there",
        ) from error
    return benches.run(what, gold, settings, part)
