"""An Excel workbook: a sheet a table, the codebook, and what each column means."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import xlsxwriter  # type: ignore[import-untyped]  # ships no types
from xlsxwriter.format import Format  # type: ignore[import-untyped]  # ships no types

from sayso.codebook import codebook
from sayso.domain.errors import BadInput
from sayso.outlets.cells import harmless
from sayso.outlets.exports.material import Material
from sayso.outlets.exports.tabular.flat import TABLES, rows

_MOST = 1_048_576
_LONGEST = 32_767
_EXACT = 10**15
_OPTIONS = {
    "constant_memory": True,
    **dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False),
}
_ABOUT = (
    "Written by Sayso. Every figure, name and blame stands with the voice that said it.",
    "Sheet estimates: numbers under named rules, UCDP-style and so on; they are not UCDP, ACLED, GTD or Airwars data.",
    "Who is blamed is blamed by somebody: the sheet claims says by whom, and in which words.",
    "Sheets columns and codebook say what each column and each value means.",
    "A cell that begins with an apostrophe began with a sign that a spreadsheet would run.",
)  # fmt: skip


def workbook(material: Material) -> bytes:
    """Give the workbook. Raises `BadInput` where a sheet would hold more rows than Excel does."""
    body = io.BytesIO()
    with xlsxwriter.Workbook(body, _OPTIONS) as book:
        # One casefile, one workbook: nothing in it tells when it was written.
        book.set_properties({"title": "Sayso", "created": datetime(2000, 1, 1, tzinfo=UTC)})
        bold = book.add_format({"bold": True})
        _Sheet(book, "about", (), bold).add_all((line,) for line in _ABOUT)
        names = {name: [cell.name for cell in cells] for name, cells in TABLES.items()}
        sheets = {name: _Sheet(book, name, names[name], bold) for name in TABLES}
        for dossier in material.dossiers:
            for name, row in rows(dossier):
                sheets[name].add(row)
        _Sheet(book, "columns", ("sheet", "column", "what stands in it"), bold).add_all(
            (name, cell.name, cell.says) for name, cells in TABLES.items() for cell in cells
        )
        _Sheet(book, "codebook", ("table", "value", "told", "words"), bold).add_all(
            (table, value, key, words)
            for table, values in codebook().tables.items()
            for value, told in values.items()
            for key, words in told.items()
        )
    return body.getvalue()


class _Sheet:
    """One sheet, written row by row below its heading."""

    def __init__(self, book: xlsxwriter.Workbook, name: str, head: Sequence[str], bold: Format | None) -> None:  # fmt: skip
        self._sheet = book.add_worksheet(name)
        self._name = name
        self._next = 0
        if head:
            self._sheet.set_row(0, None, bold)
            self._sheet.freeze_panes(1, 0)
            self._sheet.set_column(0, len(head) - 1, 16)
            self.add(head)

    def add(self, row: Sequence[object]) -> None:
        if self._next == _MOST:
            raise BadInput(
                f"sheet {self._name}",
                expected=f"at most {_MOST:,} rows, as Excel holds",
                found="more",
                remedy="export as parquet or csv",
            )
        for column, cell in enumerate(row):
            self._write(column, cell)
        self._next += 1

    def add_all(self, told: Iterable[Sequence[object]]) -> None:
        for row in told:
            self.add(row)

    def _write(self, column: int, cell: object) -> None:
        match cell:
            case None | "":
                return
            case bool():
                self._sheet.write_boolean(self._next, column, cell)
            case int() | float() if abs(cell) < _EXACT:
                self._sheet.write_number(self._next, column, cell)
            case _:
                # Excel counts in UTF-16, and refuses a longer cell.
                words = str(harmless(str(cell)))[
                    : _LONGEST // 2 if len(str(cell)) > _LONGEST else None
                ]
                self._sheet.write_string(self._next, column, words)
