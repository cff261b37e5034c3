"""JSON Lines to captures: one row is one document, its keys named by a mapping."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.domain.document import Capture, Problem
from sayso.flow.collect.feeds import FEED, entries, no_feeds
from sayso.flow.collect.needs import FeedReader, SheetReader
from sayso.flow.collect.tables import TABLES, table_rows
from sayso.flow.collect.tables.recognised import Columns
from sayso.flow.collect.tables.rows import row_capture
from sayso.text.lists.fields import ARTICLE, tells_incident

KEYS = ARTICLE

_LONGEST_LINE = 50_000_000
_MEDIA = "application/jsonl"


def no_sheets(_: bytes, /) -> Iterator[Sequence[str] | str]:
    """Say that nobody here can take a workbook apart."""
    yield "no reader for workbooks is at hand"


def unrolled(
    captures: Iterable[Capture | Problem],
    mapping: Mapping[str, str],
    sheets: SheetReader = no_sheets,
    feeds: FeedReader = no_feeds,
) -> Iterator[Capture | Problem]:
    """Give captures in order, each table and feed replaced by its rows; problems are passed on."""
    for capture in captures:
        if isinstance(capture, Capture) and capture.media == _MEDIA:
            yield from rows(capture, mapping)
        elif isinstance(capture, Capture) and capture.media in TABLES:
            yield from table_rows(capture, mapping, sheets)
        elif isinstance(capture, Capture) and capture.media == FEED:
            yield from entries(capture, feeds)
        else:
            yield capture


def rows(capture: Capture, mapping: Mapping[str, str]) -> Iterator[Capture | Problem]:
    """Give one capture a row of a JSON Lines file, in order; `#LINE` is added to its address.

    `mapping` goes from ours (`KEYS`) to the file's keys; a key it does not name bears our name. Other
    keys of a row are not read, which is said once a file. A row that is no object or has no text is
    a problem naming the line; so is a key that is mapped and missing. Where the mapping speaks of
    incidents and of no text, each row is one of a list.
    """
    if "text" not in mapping and any(map(tells_incident, mapping)):
        yield from _listed(capture, mapping)
        return
    unread: dict[str, int] = {}
    for number, line in enumerate(capture.body.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        row = _object(line)
        if isinstance(row, str):
            yield _bad("bad-row", f"{capture.uri}, line {number}: {row}; left out")
            continue
        for key in row.keys() - {mapping.get(key, key) for key in KEYS}:
            unread.setdefault(key, number)
        yield from _row(capture, number, row, mapping)
    if unread:
        told = ", ".join(f"{key!r} (line {at})" for key, at in sorted(unread.items())[:20])
        yield _bad("unread-key", f"{capture.uri}: keys no one reads, and where first met: {told}")


def _listed(capture: Capture, mapping: Mapping[str, str]) -> Iterator[Capture | Problem]:
    columns = Columns({key: field for field, key in mapping.items()})
    for number, line in enumerate(capture.body.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        row = _object(line)
        if isinstance(row, str):
            yield _bad("bad-row", f"{capture.uri}, line {number}: {row}; left out")
            continue
        values = [(key, _plain(value)) for key, value in row.items()]
        made = row_capture(capture, number, values, columns)
        why = f"{capture.uri}, line {number}: no value that the mapping names; left out"
        yield _bad("bad-row", why) if made is None else made


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def _object(line: bytes) -> dict[str, object] | str:
    # Either the row, or what is wrong with the line.
    if len(line) > _LONGEST_LINE:
        return f"longer than {_LONGEST_LINE:,} bytes"
    try:
        row = json.loads(line)
    except UnicodeDecodeError as error:
        return f"byte {error.start} is not valid UTF-8"
    except (ValueError, RecursionError) as error:
        return f"no JSON ({error})"
    return row if isinstance(row, dict) else "no JSON object"


def _row(
    capture: Capture, number: int, row: dict[str, object], mapping: Mapping[str, str]
) -> Iterator[Capture | Problem]:
    where = f"{capture.uri}, line {number}"
    said: dict[str, str] = {}
    for key in KEYS:
        name = mapping.get(key, key)
        value = row.get(name)
        if isinstance(value, str):
            said[key] = value.encode(errors="replace").decode()
        elif value is not None:
            yield _bad("bad-row", f"{where}: key {name!r} is no text; left out")
        elif key == "text" or (key in mapping and name not in row):
            yield _bad("missing-key", f"{where}: key {name!r} is missing")
    if "text" not in said:
        return
    yield Capture(
        uri=f"{capture.uri}#{number}",
        body=said["text"].encode(),
        media="text/plain",
        published=said.get("published") or capture.published,
        outlet=said.get("outlet") or capture.outlet,
        captured=said.get("captured") or capture.captured,
        sample=capture.sample,
        sources=capture.sources,
        title=said.get("title"),
    )


def _bad(code: str, message: str) -> Problem:
    return Problem(code=code, message=message, stage="collect")
