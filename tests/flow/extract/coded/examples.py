"""Rows of lists as documents, written out cell by cell."""

from sayso.domain.document import Cell, Document


def a_row(*cells: tuple[str, str], names: dict[str, str] | None = None) -> Document:
    """A document of "field: value" lines, each value meaning its field."""
    lines, found, at = [], [], 0
    for field, value in cells:
        label = (names or {}).get(field, field)
        start = at + len(label) + 2
        lines.append(f"{label}: {value}")
        found.append(Cell(field=field, start=start, end=start + len(value)))
        at = start + len(value) + 1
    return Document(
        id="d1",
        uri="list.csv#2",
        text="\n".join(lines),
        blob="0" * 64,
        outlet="Sample List",
        cells=tuple(found),
    )
