import io
import sys
import zipfile
from collections.abc import Sequence
from datetime import datetime, time

import openpyxl  # type: ignore[import-untyped]  # ships no types
import pytest

from sayso.adapters import sheets
from sayso.adapters.sheets import sheet_lines

Cells = Sequence[Sequence[object]]


def a_book(rows: Cells, *, others: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    for name in others:
        book.create_sheet(name).append(["x"])
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def with_sheet(xml: str) -> bytes:
    """A workbook whose sheet is this XML."""
    packed, out = io.BytesIO(a_book([["x"]])), io.BytesIO()
    with zipfile.ZipFile(packed) as pack, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in pack.namelist():
            new.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else pack.read(name))
    return out.getvalue()


SHEET = (
    '{head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{rows}</sheetData></worksheet>"
)


def test_cells_come_as_text() -> None:
    found = list(
        sheet_lines(
            a_book(
                [
                    ["date", "killed"],
                    [datetime(2025, 3, 11), 12.0, 1.5, True, None],  # noqa: DTZ001 - Excel has no zones
                    [datetime(2025, 3, 11, 14, 30), time(14, 30), "a\nb"],  # noqa: DTZ001
                    [None, None],
                    ["2025"],
                ]
            )
        )
    )
    assert found == [
        ["date", "killed"],
        ["2025-03-11", "12", "1.5", "true"],
        ["2025-03-11T14:30:00", "14:30:00", "a\nb"],
        [],
        ["2025"],
    ]


def test_only_the_first_sheet_is_read_and_the_others_are_named() -> None:
    *_, last = sheet_lines(a_book([["x"]], others=["Second", "Third"]))
    assert isinstance(last, str)
    assert "'Second', 'Third'" in last


def test_a_sheet_of_a_million_columns_is_refused() -> None:
    cells = "".join(f'<c r="{column}1"><v>1</v></c>' for column in ("A", "XFD"))
    [told] = sheet_lines(with_sheet(SHEET.format(head="", rows=f'<row r="1">{cells}</row>')))
    assert told == "row 1 has 16,384 columns, 1,000 are read"


def test_a_row_far_below_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "_MOST_ROWS", 100)
    rows = '<row r="9999999999"><c r="A9999999999"><v>1</v></c></row>'
    *_, told = sheet_lines(with_sheet(SHEET.format(head="", rows=rows)))
    assert told == "more than 100 rows"


def test_entities_are_refused() -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE d [<!ENTITY l0 "ha">{lol}]>'
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>'
    [told] = sheet_lines(with_sheet(SHEET.format(head=head, rows=rows)))
    assert "no workbook" in str(told)


def test_a_file_named_by_an_entity_is_not_opened() -> None:
    head = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>'
    [told] = sheet_lines(with_sheet(SHEET.format(head=head, rows=rows)))
    assert "no workbook" in str(told)


def test_a_bomb_is_refused() -> None:
    [told] = sheet_lines(with_sheet(SHEET.format(head="", rows=" " * 120_000_000)))
    assert "times its size" in str(told)


@pytest.mark.parametrize(
    "body", [b"", b"no book", a_book([["x"]])[:500], with_sheet("<a>"), with_sheet("")]
)
def test_what_is_no_workbook_is_one_sentence(body: bytes) -> None:
    [told] = sheet_lines(body)
    assert "no workbook that can be read" in str(told)


def test_empty_sheets_are_passed_over() -> None:
    assert list(sheet_lines(a_book([], others=["Second"]))) == [["x"]]


def test_an_empty_workbook_has_no_rows() -> None:
    assert list(sheet_lines(a_book([]))) == []


def test_without_openpyxl_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    [told] = sheet_lines(a_book([["x"]]))
    assert "sayso[inputs]" in str(told)
