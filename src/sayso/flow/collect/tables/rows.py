"""A row of an incident list → a document: its values written out, and what each of them means."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.domain.document import Capture, Cell, Problem
from sayso.flow.collect.problems import bad
from sayso.flow.collect.tables.recognised import Columns
from sayso.text.lists.counts import is_missing
from sayso.text.lists.days import Days, days, unix_day
from sayso.text.lists.fields import ARTICLE, COUNT, is_field, tells_incident

Row = Sequence[tuple[str, str]]
"""Names of columns and their values, in the order of the table."""

_LONGEST = 1_000_000
_LONGEST_NAME = 100
_LINE = "\n"


def is_list(fields: Mapping[str, str]) -> bool:
    """Say whether columns so mapped are those of a list of incidents, not of articles."""
    return "text" not in fields.values() and any(map(tells_incident, fields.values()))


def row_capture(
    capture: Capture, number: int, row: Row, columns: Columns
) -> Capture | Problem | None:
    """Give the document that a row of a list is; nothing for a row without values.

    Its text is the row written out, a line a value, "column: value"; white space is made single. It is
    known by the list's own id where there is one, so that a list in another order has the same rows.
    """
    lines, cells, at = list[str](), list[Cell](), 0
    said: dict[str, str] = {}
    for name, value in row:
        words, label = " ".join(value.split()), " ".join(name.split()) or "-"
        field = columns.fields.get(name)
        if not words:
            continue
        line = f"{label}: {words}"
        if field and not is_missing(words):
            start = at + len(label) + 2
            cells.append(Cell(field=field, start=start, end=start + len(words)))
            said.setdefault(field, words)
        lines.append(line)
        at += len(line) + len(_LINE)
    if not cells:
        return None
    uri = f"{capture.uri}#{_name(said.get('id')) or number}"
    if at > _LONGEST:
        why = f"{uri}: the row has {at:,} characters, {_LONGEST:,} are read; left out"
        return bad("too-long", why)
    return capture.but(
        uri=uri,
        body=_LINE.join(lines).encode(errors="replace"),
        media="text/plain",
        published=_published(said) or capture.published,
        outlet=said.get("outlet") or capture.outlet or columns.outlet,
        captured=said.get("captured") or capture.captured,
        title=said.get("title") or said.get("id"),
        within=capture.uri,
        cells=tuple(cells),
    )


def _name(own: str | None) -> str:
    return (own or "").replace("#", "%23").replace(" ", "_")[:_LONGEST_NAME]


def article_capture(capture: Capture, number: int, row: Row, columns: Columns) -> Capture | None:
    """Give the document that a row of a table of articles is; nothing for a row without text."""
    said = {columns.fields.get(name, ""): value for name, value in row if value.strip()}
    if "text" not in said:
        return None
    return article(capture, number, {**said, "published": _published(said) or ""})


def article(capture: Capture, number: int, said: Mapping[str, str]) -> Capture:
    """Give the document that a row is which has a text; what it does not say, its table does."""
    return capture.but(
        uri=f"{capture.uri}#{number}",
        body=said["text"].encode(errors="replace"),
        media="text/plain",
        published=said.get("published") or capture.published,
        outlet=said.get("outlet") or capture.outlet,
        captured=said.get("captured") or capture.captured,
        title=said.get("title"),
    )


def _published(said: Mapping[str, str]) -> str | None:
    if "published.unix" in said:
        return unix_day(said["published.unix"])
    written = said.get("published")
    found = days(written) if written else None
    # What is a moment is kept as it was written; "11 March 2025" becomes a day.
    if isinstance(found, Days) and "T" not in (written or "") and found.first == found.last:
        return found.first.isoformat()
    return written


def mapped(fields: Mapping[str, str], header: Sequence[str]) -> Columns | list[str]:
    """Give what the columns of a header mean under a mapping, or the columns that it lacks."""
    missing = [name for name in fields.values() if name not in header]
    if missing:
        return missing
    return Columns({column: field for field, column in fields.items()})


def bare(header: Sequence[str]) -> Columns | None:
    """Give the meaning of columns that bear our own names, where `text`, a day or a count is among them."""
    if "text" in header:
        return Columns({name: name for name in header if name in ARTICLE})
    own = {name: name for name in header if is_field(name)}
    told = any(name.startswith("date") or COUNT.fullmatch(name) for name in own)
    return Columns(own) if told else None


def problems_of(capture: Capture, columns: Columns, header: Sequence[str]) -> Iterator[Problem]:
    """Say once a table which of its columns nobody reads, where it is no list that we know."""
    unread = [name for name in header if name and name not in columns.fields]
    if unread and columns.unread is None:
        told = ", ".join(repr(name) for name in unread[:20])
        more = f" and {len(unread) - 20} more" if len(unread) > 20 else ""
        message = (
            f"{capture.uri}: columns no one reads: {told}{more}; a list's are kept in its text"
        )
        yield bad("unread-key", message)
