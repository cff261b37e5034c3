import csv
import io

import pytest

from sayso.domain.incident import Dossier
from sayso.outlets import cells
from tests.outlets.exports.attack import an_attack, book_of, material, rows_of

RUN = (
    "=cmd|' /C calc'!A0",
    "+1",
    "-1+1",
    "@SUM(1)",
    "\tx",
    "\rx",
    "\nx",
    "＝1",
    " =1",
    "\u202e=1",
    "\x00=1",
)


@pytest.mark.parametrize("words", RUN)
def test_what_a_spreadsheet_would_run_is_text(words: str) -> None:
    assert str(cells.harmless(words)).startswith("'")


def test_numbers_and_plain_words_stay_what_they_are() -> None:
    assert [cells.harmless(x) for x in (-3, -1.5, "a-b", "12", None, True)] == [-3, -1.5, "a-b", "12", "", True]  # fmt: skip


def test_what_turns_the_text_around_it_is_left_out_and_scripts_are_not() -> None:
    assert cells.plain("a\u202eb\u2066c\x1b") == "abc"
    assert cells.plain("کوئٹہ\u200f") == "کوئٹہ\u200f"


def test_a_row_is_read_back_as_it_was() -> None:
    assert next(csv.reader(io.StringIO(cells.row(["a,b", 'say "so"', "two\nlines"]), newline=""))) == [
        "a,b", 'say "so"', "two\nlines",
    ]  # fmt: skip


def hostile() -> Dossier:
    evil = "=HYPERLINK(1)\u202e"
    found = an_attack()
    source = found.documents[0].but(outlet=evil, uri="@" + evil)
    accounts = tuple(one.but(voice=one.voice.but(name=evil)) for one in found.accounts)
    place = found.incident.places[0].but(name="+" + evil)
    incident = found.incident.but(summary="-" + evil, places=(place,))
    return found.but(incident=incident, documents=(source,), accounts=accounts)


@pytest.mark.parametrize("form", ["csv", "ged", "acled", "gtd", "hxl"])
def test_no_cell_of_any_table_is_run(form: str) -> None:
    for row in rows_of(form, material(hostile())):
        for cell in row.values():
            assert (
                not cell.startswith(("=", "+", "-", "@"))
                or cell.lstrip("-").replace(".", "").isdigit()
            )
            assert "\u202e" not in cell


def test_no_cell_of_the_workbook_is_a_formula() -> None:
    for sheet in book_of(material(hostile())):
        for row in sheet.rows:
            for cell in row:
                assert cell.data_type in ("s", "n", "b")
                assert not str(cell.value).startswith(("=", "+", "@"))
                assert "\u202e" not in str(cell.value)
