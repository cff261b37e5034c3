"""Everything said of an incident as flat tables, each column with its type and meaning."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sayso.domain.codes import Field
from sayso.domain.incident import Account, Claim, Dispute, Dossier, Estimate, Link, Member, Source
from sayso.domain.world import Place, When
from sayso.outlets import wording
from sayso.outlets.policies import policy_name

Value = str | int | float | bool | None


class Cell(NamedTuple):
    """A column: what stands in it, as which type."""

    name: str
    says: str
    kind: type[str] | type[int] | type[float] | type[bool] = str


class Said(NamedTuple):
    """A claim with its account, as a row has them."""

    account: Account
    claim: Claim


_INCIDENT = Cell("incident", "id of the incident")
_MORE = (
    Cell("low", "lowest", int),
    Cell("best", "best", int),
    Cell("high", "highest; empty = open", int),
)

TABLES: Mapping[str, tuple[Cell, ...]] = {
    "incidents": (
        _INCIDENT, Cell("formerly", "earlier ids"), Cell("kind", "what sort of incident"),
        Cell("start", "first day"), Cell("end", "last day"), Cell("precision", "of the time"),
        Cell("summary", "in a line"), Cell("reports", "how many reports", int),
        Cell("documents", "how many documents", int), Cell("voices", "how many voices", int),
        Cell("disputes", "how many disputes", int),
    ),
    "places": (
        _INCIDENT, Cell("rank", "1 = the place most told of", int), Cell("name", "as named"),
        Cell("admin1", "province"), Cell("country", "ISO 3166 alpha-2"), Cell("lat", "latitude", float),
        Cell("lon", "longitude", float), Cell("precision", "how closely it is known"),
        Cell("radius_km", "how far it may lie from the point, or reaches", int),
    ),
    "documents": (
        _INCIDENT, Cell("document", "id"), Cell("uri", "address or path"), Cell("outlet", "who published it"),
        Cell("published", "when"), Cell("captured", "when it was got"), Cell("origin", "whose copy it is"),
        Cell("basis", "why it is held to be a copy"), Cell("copies", "id of the document copied"),
    ),
    "reports": (_INCIDENT, Cell("report", "id"), Cell("document", "id"), Cell("p", "how surely it belongs, of 1000", int)),
    "claims": (
        _INCIDENT, Cell("claim", "id"), Cell("account", "id of the account"), Cell("voice", "whose word"),
        Cell("voice_class", "what the voice is to the incident"), Cell("voice_actor", "id in the registry"),
        Cell("field", "what it speaks of"), Cell("value", "the value, of a figure none"), Cell("measure", "what is counted"),
        Cell("group", "whom"), Cell("whose", "whose side they are on"), Cell("low", "lowest said", int),
        Cell("high", "highest said; empty = open", int), Cell("hedge", "how firmly"), Cell("stance", "what the voice does with it"),
        Cell("denies", "id of the claim it denies"), Cell("said_start", "when it was said, first day"),
        Cell("said_end", "last day"), Cell("reported", "when published"), Cell("captured", "when got"),
        Cell("origin", "whose words the document repeats"), Cell("document", "id"), Cell("quote", "the exact words"),
        Cell("start", "where they begin, in code points", int), Cell("end", "where they end", int),
        Cell("p", "how surely it was read, of 1000", int), Cell("superseded_by", "id of the voice's later claim"),
    ),
    "disputes": (
        _INCIDENT, Cell("dispute", "id"), Cell("kind", "how they part"), Cell("rule", "the rule that says so"),
        Cell("size", "by how many people", int), Cell("one_origin", "one side rests on one origin", bool),
        Cell("claims", "ids, a space between"),
    ),
    "estimates": (
        _INCIDENT, Cell("policy", "which rule"), Cell("shown_as", "its name, as UCDP-style (not UCDP data)"),
        Cell("measure", "what is counted"), Cell("group", "whom"), Cell("side", "UCDP-style side"), *_MORE,
        Cell("low_50", "50 % interval from", int), Cell("high_50", "to", int), Cell("low_90", "90 % interval from", int),
        Cell("high_90", "to", int), Cell("grade", "of the policy"), Cell("because", "ids of the claims that decided"),
        Cell("passed_over", "ids of the claims passed over, each with why"), Cell("how", "what made the number"),
        Cell("unchecked", "rules it rests on that were not compared with their source"),
    ),
    "links": (_INCIDENT, Cell("kind", "how it stands to the other"), Cell("other", "id"), Cell("why", "what told so")),
}  # fmt: skip
Row = tuple[str, tuple[Value, ...]]


def rows(dossier: Dossier) -> Iterator[Row]:
    """Give the rows of one incident, each with the name of its table."""
    id_ = dossier.incident.id
    yield "incidents", _incident(dossier)
    for rank, place in enumerate(dossier.incident.places, start=1):
        yield "places", (id_, rank, *_place(place))
    parts: tuple[tuple[str, tuple[Value, ...]], ...] = (
        *(("documents", _document(one)) for one in dossier.documents),
        *(("reports", _report(one)) for one in dossier.incident.reports),
        *(
            ("claims", _claim(Said(account, claim)))
            for account in dossier.accounts
            for claim in account.claims
        ),
        *(("disputes", _dispute(one)) for one in dossier.disputes),
        *(("estimates", _estimate(one)) for one in dossier.estimates),
        *(("links", _link(one)) for one in dossier.incident.links),
    )
    for table, cells in parts:
        yield table, (id_, *cells)


def _incident(dossier: Dossier) -> tuple[Value, ...]:
    one, when = dossier.incident, dossier.incident.when
    return (
        one.id, " ".join(one.formerly), one.kind.value, *_days(when),
        when.precision.value if when else None, one.summary, len(one.reports),
        len(dossier.documents), len(dossier.accounts), len(dossier.disputes),
    )  # fmt: skip


def _place(one: Place) -> tuple[Value, ...]:
    where = (one.name, one.admin1, one.country, one.lat, one.lon)
    return (*where, one.precision.value, one.radius_km)


def _document(one: Source) -> tuple[Value, ...]:
    origin = one.origin
    whose = (origin.name, origin.basis.value, origin.copies) if origin else (None, None, None)
    return (one.id, one.uri, one.outlet, one.published, one.captured, *whose)


def _report(one: Member) -> tuple[Value, ...]:
    return (one.id, one.document, one.p)


def _claim(told: Said) -> tuple[Value, ...]:
    voice, one = told.account.voice, told.claim
    return (
        one.id, told.account.id, voice.name, voice.cls.value, voice.actor, one.field.value,
        None if one.field is Field.FIGURE else wording.value(one), one.measure, one.group,
        one.whose.name if one.whose else None, one.low, one.high, one.hedge, one.stance.value, one.denies,
        *_days(one.said), one.reported, one.captured,
        one.origin.name if one.origin else None, one.document, one.quote.text, one.quote.start,
        one.quote.end, one.p, one.superseded_by,
    )  # fmt: skip


def _dispute(one: Dispute) -> tuple[Value, ...]:
    return (one.id, one.kind.value, one.rule, one.size, one.one_origin, " ".join(one.claims))


def _estimate(one: Estimate) -> tuple[Value, ...]:
    inside = one.intervals or {}
    spans = (*inside.get("50", (None, None)), *inside.get("90", (None, None)))
    passed = "; ".join(f"{passed.claim}: {passed.why}" for passed in one.passed_over)
    shown = policy_name(one.policy)
    counts = (one.measure.value, one.group.value, one.side and one.side.value)
    bounds = (one.low, one.best, one.high)
    return (
        *(one.policy, shown, *counts, *bounds, *spans),
        *(one.grade, " ".join(one.because), passed),
        *("; ".join(one.how), "; ".join(one.unchecked)),
    )


def _days(when: When | None) -> tuple[str | None, str | None]:
    return (when.start, when.end) if when else (None, None)


def _link(one: Link) -> tuple[Value, ...]:
    return (one.kind.value, one.incident, one.why)
