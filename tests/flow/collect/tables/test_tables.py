import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import EXCEL, Capture, Problem
from sayso.flow.collect import unrolled
from sayso.flow.collect.tables import csvs, rows
from sayso.flow.collect.tables.recognised import Columns
from tests.flow.collect.examples import collected
from tests.flow.collect.tables.examples import ACLED, GED, read, told

LIST = "Date,Where,Dead,Mood\n2025-03-11,Bolan,12,grim\n,,,\n2025-03-12,Quetta,n/a,\n"
MAPPING = {"date": "Date", "place": "Where", "killed": "Dead"}


def test_a_row_is_written_out_and_its_values_say_what_they_mean() -> None:
    [first, second], [problem] = read(LIST, MAPPING)
    assert first.uri == "list.csv#2"
    assert first.body.decode() == "Date: 2025-03-11\nWhere: Bolan\nDead: 12\nMood: grim"
    assert told(first) == {"date": "2025-03-11", "place": "Bolan", "killed": "12"}
    assert second.uri == "list.csv#4"
    assert told(second) == {"date": "2025-03-12", "place": "Quetta"}
    assert problem.code == "unread-key"
    assert "'Mood'" in problem.message


def test_columns_that_bear_our_names_need_no_mapping() -> None:
    [one], problems = read("date,place,killed.civilian\n2025-03-11,Bolan,12\n")
    assert not problems
    assert told(one)["killed.civilian"] == "12"


def test_a_table_of_articles_gives_articles() -> None:
    body = "text,title,published,zip\nTwelve killed.,Bolan,11 March 2025,1\n,x,,\n"
    [one], problems = read(body)
    assert (one.body, one.title, one.published) == (b"Twelve killed.", "Bolan", "2025-03-11")
    assert one.cells == ()
    assert [problem.code for problem in problems] == ["unread-key", "bad-row"]


def test_the_header_may_stand_below_a_title() -> None:
    [first, _], _ = read("A list\n\n" + LIST, MAPPING)
    assert first.uri == "list.csv#4"


def test_ged_is_known_by_its_columns() -> None:
    [one], problems = read(GED)
    assert not problems
    assert one.outlet == "UCDP GED"
    assert told(one) | {"killed": "58", "killed.low": "54", "killed.side_b": "33"} == told(one)


def test_acled_is_known_by_its_columns_and_dated_by_its_stamp() -> None:
    [one], problems = read(ACLED)
    assert not problems
    assert (one.outlet, one.published) == ("ACLED", "2025-03-15")
    assert told(one)["kind"] == "Abduction/forced disappearance"


def test_who_names_the_outlet_is_believed() -> None:
    capture = Capture(uri="x.csv", body=GED.encode(), media="text/csv", outlet="Our copy")
    [one] = unrolled([capture], {})
    assert isinstance(one, Capture)
    assert one.outlet == "Our copy"


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_the_sign_between_cells_is_found(sign: str) -> None:
    [first, _], _ = read(LIST.replace(",", sign), MAPPING)
    assert told(first)["place"] == "Bolan"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_what_excel_writes_is_read(encoding: str) -> None:
    [one], problems = read("date,place\n2025-03-11,Bolañ\n".encode(encoding))
    assert told(one)["place"] == "Bolañ"
    assert [problem.code for problem in problems] == ["broken-utf8"] * (encoding == "cp1252")


def test_a_table_nobody_explains_is_refused_with_its_columns() -> None:
    found, [problem] = read("Datum,Tote\n2025-03-11,12\n")
    assert not found
    assert problem.code == "unread-table"
    assert "'Datum', 'Tote'" in problem.message
    assert "--map" in problem.message


def test_a_column_that_is_mapped_and_missing_is_named() -> None:
    found, [problem] = read(LIST, {"date": "When"})
    assert not found
    assert "no column 'When'" in problem.message


def test_a_million_columns_are_refused_in_one_sentence() -> None:
    found, [problem] = read(",".join(["x"] * 400_000) + "\n" + "1\n")
    assert not found
    assert problem.code == "unread-table"
    assert len(problem.message) < 300


def test_a_line_without_end_is_refused() -> None:
    found, [problem] = read("date," + "x" * 1_000_001)
    assert not found
    assert "longer than" in problem.message


def test_of_a_table_that_breaks_off_the_rows_before_are_read() -> None:
    for cut in ("x" * 200_000, "x\n" * 600_000):
        [one], [problem] = read('date,place\n2025-03-11,Bolan\n2025-03-12,"' + cut)
        assert told(one)["place"] == "Bolan"
        assert problem.code == "table-cut"


def test_how_long_a_cell_may_be_is_ours_to_say_whoever_moved_the_limit_of_csv() -> None:
    before = csv.field_size_limit(10_000_000)
    try:
        [_], [problem] = read('date,place\n2025-03-11,Bolan\n2025-03-12,"' + "x" * 200_000 + '"')
    finally:
        csv.field_size_limit(before)
    assert "131,072" in problem.message


def test_a_row_with_more_cells_than_columns_keeps_those_that_are_named() -> None:
    [one], _ = read("date,place\n2025-03-11,Bolan,more,and more\n")
    assert one.body == b"date: 2025-03-11\nplace: Bolan"


def test_a_row_that_is_too_long_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_LONGEST", 20)
    found, [problem] = read("date,place\n2025-03-11,Bolan Pass\n")
    assert not found
    assert problem.code == "too-long"


def test_too_wide_a_row_ends_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csvs, "MOST_COLUMNS", 3)
    [one], [problem] = read("date,place\n2025-03-11,Bolan\n1,2,3,4\n")
    assert told(one)["place"] == "Bolan"
    assert "4 columns" in problem.message


@pytest.mark.parametrize("body", ["", "\n\n", ",,\n", "\0\0\0"])
def test_an_empty_table_is_one_problem(body: str) -> None:
    found, [problem] = read(body)
    assert not found
    assert problem.code == "unread-table"


def test_columns_of_one_name_are_told_apart() -> None:
    [one], _ = read("date,killed,killed\n2025-03-11,1,2\n")
    assert one.body.decode().splitlines()[1:] == ["killed: 1", "killed (2): 2"]


def test_rows_of_json_lines_may_be_those_of_a_list_too() -> None:
    body = b'{"When": "2025-03-11", "Dead": 12, "More": null}\n\nx\n{"other": 1}\n'
    capture = Capture(uri="l.jsonl", body=body, media="application/jsonl")
    one, *problems = unrolled([capture], {"date": "When", "killed": "Dead"})
    assert isinstance(one, Capture)
    assert one.body == b"When: 2025-03-11\nDead: 12"
    assert [type(problem) for problem in problems] == [Problem, Problem]


def test_without_a_reader_a_workbook_is_one_problem() -> None:
    [problem] = unrolled([Capture(uri="l.xlsx", body=b"PK", media=EXCEL)], {})
    assert isinstance(problem, Problem)
    assert problem.code == "unread-table"


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_every_cell_stands_in_the_text_where_it_says(values: list[tuple[str, str]]) -> None:
    columns = Columns({"A": "place", "B": "note"})
    for number, (one, other) in enumerate(values):
        made = rows.row_capture(
            Capture(uri="l", body=b""), number, [("A", one), ("B", other)], columns
        )
        if isinstance(made, Capture):
            [document], _ = collected([made])
            for field, quote in document.told().items():
                quote.check_against(document.id, document.text)
                assert quote.text == " ".join({"place": one, "note": other}[field].split())
