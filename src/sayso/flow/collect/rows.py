"""JSON Lines to captures: one row is one document, its keys named by a mapping."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.domain.document import FEED, JSON_LINES, Capture, Problem
from sayso.flow.collect.feeds import entries, no_feeds
from sayso.flow.collect.needs import FeedReader, SheetReader
from sayso.flow.collect.problems import bad
from sayso.flow.collect.tables import TABLES, table_rows
from sayso.flow.collect.tables.recognised import Columns
from sayso.flow.collect.tables.rows import article, row_capture
from sayso.text.lists.fields import ARTICLE, tells_incident

_LONGEST_LINE = 50_000_000


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
        if isinstance(capture, Capture) and capture.media == JSON_LINES:
            yield from rows(capture, mapping)
        elif isinstance(capture, Capture) and capture.media in TABLES:
            yield from table_rows(capture, mapping, sheets)
        elif isinstance(capture, Capture) and capture.media == FEED:
            yield from entries(capture, feeds)
        else:
            yield capture


def rows(capture: Capture, mapping: Mapping[str, str]) -> Iterator[Capture | Problem]:
    """Give one capture a row of a JSON Lines file, in order; `#LINE` is added to its address.

    `mapping` goes from ours (`ARTICLE`) to the file's keys; a key it does not name bears our name. Other
    keys of a row are not read, which is said once a file. A row that is no object or has no text is
    a problem naming the line; so is a key that is mapped and missing. Where the mapping speaks of
    incidents and of no text, each row is one of a list.
    """
    if "text" not in mapping and any(map(tells_incident, mapping)):
        yield from _listed(capture, mapping)
        return
    unread: dict[str, int] = {}
    for number, row in _objects(capture):
        if isinstance(row, Problem):
            yield row
            continue
        for key in row.keys() - {mapping.get(key, key) for key in ARTICLE}:
            unread.setdefault(key, number)
        yield from _row(capture, number, row, mapping)
    if unread:
        told = ", ".join(f"{key!r} (line {at})" for key, at in sorted(unread.items())[:20])
        yield bad("unread-key", f"{capture.uri}: keys no one reads, and where first met: {told}")


def _listed(capture: Capture, mapping: Mapping[str, str]) -> Iterator[Capture | Problem]:
    columns = Columns({key: field for field, key in mapping.items()})
    for number, row in _objects(capture):
        if isinstance(row, Problem):
            yield row
            continue
        values = [(key, _plain(value)) for key, value in row.items()]
        made = row_capture(capture, number, values, columns)
        why = f"{capture.uri}, line {number}: no value that the mapping names; left out"
        yield bad("bad-row", why) if made is None else made


def _objects(capture: Capture) -> Iterator[tuple[int, dict[str, object] | Problem]]:
    """Give the object of each line that is not empty, with its number, or why it is none."""
    for number, line in enumerate(capture.body.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            row = _object(line)
            where = f"{capture.uri}, line {number}"
            told = bad("bad-row", f"{where}: {row}; left out") if isinstance(row, str) else row
            yield number, told


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
    for key in ARTICLE:
        name = mapping.get(key, key)
        value = row.get(name)
        if isinstance(value, str):
            said[key] = value.encode(errors="replace").decode()
        elif value is not None:
            yield bad("bad-row", f"{where}: key {name!r} is no text; left out")
        elif key == "text" or (key in mapping and name not in row):
            yield bad("missing-key", f"{where}: key {name!r} is missing")
    if "text" not in said:
        return
    yield article(capture, number, said)
