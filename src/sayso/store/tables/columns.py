"""Which fields of a record stand in columns of their own, so that a table can be asked."""

from collections.abc import Mapping, Sequence

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from sayso.store.tables.rows import OF_INCIDENTS

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "documents": ("uri", "title", "outlet", "published", "captured", "language", "blob"),
    "statements": ("stance", "speaker.name", "speaker.actor", "said.start", "said.end"),
    "figures": (
        *("measure", "group", "low", "high", "hedge", "stance", "whose.name", "speaker.name"),
        *("statement", "p", "quote.text", "quote.start", "quote.end"),
    ),
    "acts": ("plover", "who.name", "who.actor", "toward.name", "toward.actor", "when.start"),
    "reports": ("kind.value", "aggregates", "p", "trigger.text", "trigger.start", "trigger.end"),
    "problems": ("code", "stage", "message", "start", "end"),
    "copies": ("start", "end", "origin.id", "origin.name", "origin.basis", "origin.copies"),
    "incidents": ("kind", "when.start", "when.end", "when.precision", "summary"),
    "sources": ("uri", "outlet", "published", "captured", "origin.id", "origin.name"),
    "accounts": ("voice.actor", "voice.name", "voice.cls"),
    "claims": (
        *("field", "word", "measure", "group", "low", "high", "hedge", "stance", "actor.name"),
        *("place.name", "when.start", "when.end", "report", "document", "reported", "captured"),
        *("origin.id", "p", "superseded_by", "quote.text", "quote.start", "quote.end"),
    ),
    "disputes": ("kind", "rule", "size", "one_origin"),
    "estimates": ("policy", "measure", "group", "side", "low", "best", "high", "grade"),
}
WITHIN: Mapping[str, str] = {"claims": "account"} | dict.fromkeys(
    ("statements", "figures", "acts", "reports"), "reader"
)

_COUNTS = frozenset({"low", "best", "high", "p", "size", "start", "end"})
_LARGEST = 2**63 - 1
_TRUTHS = frozenset({"aggregates", "one_origin"})


def owner_of(table: str) -> str:
    """Give the column that says whose a row is."""
    return "incident" if table in OF_INCIDENTS else "document_id"


def within_of(table: str) -> str:
    """Give the column that says in which account or by which reader a row is."""
    return WITHIN.get(table, "within")


def schema_of(table: str) -> pa.Schema:
    """Give the columns of a table; `record` holds all of the record as JSON."""
    keys = [
        pa.field(owner_of(table), pa.string(), nullable=False),
        pa.field("id", pa.string(), nullable=False),
        pa.field("rank", pa.int64(), nullable=False),
        pa.field(within_of(table), pa.string(), nullable=False),
    ]
    asked = [pa.field(_name(path), _type(path)) for path in COLUMNS[table]]
    return pa.schema([*keys, *asked, pa.field("record", pa.string(), nullable=False)])


def values_of(table: str, record: Mapping[str, object]) -> dict[str, object]:
    """Give what stands in the columns of one record."""
    return {name: _at(record, path) for name, path in _PATHS[table]}


def _name(path: str) -> str:
    return path.replace(".", "_")


_PATHS = {
    table: [(_name(path), path.split(".")) for path in paths] for table, paths in COLUMNS.items()
}


def _type(path: str) -> pa.DataType:
    last = path.rpartition(".")[2]
    if path in ("when.start", "when.end", "said.start", "said.end"):
        return pa.string()
    if last in _COUNTS:
        return pa.int64()
    return pa.bool_() if last in _TRUTHS else pa.string()


def _at(record: Mapping[str, object], path: Sequence[str]) -> object:
    value: object = record
    for key in path:
        if not isinstance(value, Mapping):
            return None
        value = value[key]
    # A number that no column holds still stands in the record.
    return None if isinstance(value, int | float) and abs(value) > _LARGEST else value
