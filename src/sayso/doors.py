"""Doors into single stages, without a casefile: texts, rows and spans in, contract lines out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sayso import config, readers
from sayso.adapters import gazetteer, registry
from sayso.config import Config
from sayso.domain.document import Capture, Document, Problem
from sayso.domain.errors import BadInput
from sayso.domain.incident import Claim, Voice
from sayso.domain.reading import Reading
from sayso.domain.world import KnownActor
from sayso.flow import ground, link, weigh
from sayso.pipeline import NOTHING, collected, documents
from sayso.store import contract

DEFAULTS = Config()
Grounding = Callable[
    [str, Sequence[tuple[int, int, str]], Mapping[str, str | None]],
    list[list[tuple[ground.Meant, int]]],
]
"""Text, spans (start, end, "place" | "actor" | "time"), what is known of it → what each may mean."""


def _places(settings: Config) -> gazetteer.SqliteGazetteer:
    return gazetteer.opened(config.places_index(settings))


def _registry(settings: Config) -> registry.TomlRegistry:
    del settings  # a casefile's own list is read by the road; single doors know the shipped one
    return registry.shipped()


def texts(inputs: Sequence[str]) -> Iterator[str]:
    """Give the text of each document, the one that offsets refer to."""
    return (document.text for document, _ in documents(inputs) if document is not None)


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
    chosen, ground_ = readers.reader(settings), _grounder(settings)
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
    chosen, ground_ = readers.reader(settings), _grounder(settings)
    return lambda document: ground_(chosen.read(document), document)


def _grounder(settings: Config) -> Callable[[Reading, Document], Reading]:
    places, actors = _places(settings), _registry(settings)
    return lambda reading, document: ground.grounded(reading, document, places, actors)


def grounding(settings: Config = DEFAULTS) -> Grounding:
    """Give what grounds the spans of a text, as `sayso ground` does: candidates with p, best first."""
    places, actors = _places(settings), _registry(settings)

    def grounded(
        text: str, spans: Sequence[tuple[int, int, str]], context: Mapping[str, str | None]
    ) -> list[list[tuple[ground.Meant, int]]]:
        return ground.ground_spans(text, spans, gazetteer=places, registry=actors, context=context)

    return grounded


def ground_rows(body: bytes, file: str) -> Iterator[bytes]:
    """Give a line for each row of texts with spans: what the spans may mean."""
    meant = grounding()
    for row in contract.rows(body, file, contract.GroundRow):
        spans = [(span.start, span.end, span.type) for span in row.spans]
        found = meant(row.text, spans, {"published": row.published, "country": row.country})
        told = zip(spans, found, strict=True)
        yield contract.ground_line((start, end, meant) for (start, end, _), meant in told)


def link_rows(body: bytes, file: str) -> Iterator[bytes]:
    """Give a line for each row of reports: its incident, and how surely."""
    return map(contract.line, link.linked_rows(contract.rows(body, file, link.ReportRow)))


def weigh_rows(body: bytes, file: str, *, policy: str) -> Iterator[bytes]:
    """Give a line for each estimate that claims support under a policy, by incident.

    Raises `UnknownPolicy`, also where there is no claim.
    """
    weigh.weighed_by(policy)
    told: dict[str, list[tuple[Voice, Claim]]] = {}
    for incident, voice, claim in contract.claim_rows(body, file):
        told.setdefault(incident, []).append((voice, claim))
    for incident, claims in sorted(told.items()):
        for estimate in weigh.estimates(claims, policy):
            yield contract.estimate_line(incident, estimate)


def actors(name: str | None = None) -> list[KnownActor]:
    """Give the organisations and offices that Sayso knows, or those of one name."""
    known = registry.shipped()
    return list(known.actors_named(name) if name else known.actors())


def setup_places() -> int:
    """Build the index of places where it is missing or old, and say how many it holds."""
    return gazetteer.build(config.places_index(DEFAULTS))
