"""A table → one document a row: which line is its header, and what its columns mean."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from sayso.domain.document import CSV, EXCEL, Capture, Problem
from sayso.flow.collect.needs import SheetReader
from sayso.flow.collect.problems import bad
from sayso.flow.collect.tables.csvs import MOST_COLUMNS, csv_lines, is_guessed
from sayso.flow.collect.tables.recognised import Columns, recognised
from sayso.flow.collect.tables.rows import (
    article_capture,
    bare,
    is_list,
    mapped,
    problems_of,
    row_capture,
)

TABLES = CSV | {EXCEL}
_HEAD = 20
"""So many lines may stand above the header: a title, a date, who made it."""

Lines = Iterator[Sequence[str] | str]


def table_rows(
    capture: Capture, mapping: Mapping[str, str], sheets: SheetReader
) -> Iterator[Capture | Problem]:
    """Give one capture a row of a CSV or Excel table, in order; `#ROW` is added to its address.

    What the columns mean is told by `mapping` (ours → the table's), else by the columns themselves.
    Rows of one table are numbered as a spreadsheet numbers them.
    """
    if capture.media in CSV and is_guessed(capture.body):
        yield bad("broken-utf8", f"{capture.uri}: no valid utf-8; read as Windows-1252")
    lines: Lines = csv_lines(capture.body) if capture.media in CSV else sheets(capture.body)
    head = list(islice(lines, _HEAD))
    found = _header(head, mapping)
    if isinstance(found, str):
        wrong = next((line for line in head if isinstance(line, str)), None)
        yield bad("unread-table", f"{capture.uri}: {wrong or found}; kept, not read")
        return
    at, columns = found
    header = _once([name.strip() for name in head[at]])
    yield from problems_of(capture, columns, header)
    yield from _rows(capture, chain(head[at + 1 :], lines), (at + 2, header, columns))


def _rows(
    capture: Capture, lines: Lines, table: tuple[int, Sequence[str], Columns]
) -> Iterator[Capture | Problem]:
    first, header, columns = table
    make = row_capture if is_list(columns.fields) else article_capture
    for number, line in enumerate(lines, first):
        if isinstance(line, str):
            yield bad("table-cut", f"{capture.uri}: {line}; what stands before it was read")
            return
        if not any(cell.strip() for cell in line):
            continue
        made = make(capture, number, list(zip(header, line, strict=False)), columns)
        if made is None:
            why = f"{capture.uri}, row {number}: no value that the mapping names; left out"
            yield bad("bad-row", why)
        else:
            yield made


def _header(
    head: Sequence[Sequence[str] | str], mapping: Mapping[str, str]
) -> tuple[int, Columns] | str:
    # The first line that fits; else one sentence on the first that could be meant.
    shown: Sequence[str] = ()
    missing: list[str] = []
    for at, line in enumerate(head):
        if isinstance(line, str) or len(line) > MOST_COLUMNS:
            continue
        names = _once([cell.strip() for cell in line])
        shown = shown or [name for name in names if name]
        found = mapped(mapping, names) if mapping else recognised(names) or bare(names)
        if isinstance(found, Columns):
            return at, found
        if found and (not missing or len(found) < len(missing)):
            missing = found
    if missing:
        return f"no column {', '.join(map(repr, missing[:5]))}; there are {_told(shown)}"
    return (
        "nobody says what its columns mean: name them with --map, as --map"
        f" date=COLUMN,place=COLUMN,killed=COLUMN; there are {_told(shown)}"
    )


def _told(names: Sequence[str]) -> str:
    cut = [name[:40] for name in names[:30]]
    return ", ".join(map(repr, cut)) + (" …" if len(names) > len(cut) else "") if cut else "none"


def _once(names: Sequence[str]) -> list[str]:
    # Two columns of one name are told apart by their rank.
    seen: dict[str, int] = {}
    once = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        once.append(name if seen[name] == 1 or not name else f"{name} ({seen[name]})")
    return once
