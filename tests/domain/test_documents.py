from sayso.domain.document import Cell, Document
from tests.examples import a_document

PAGE = Document(id="d1", uri="https://example.org/1", text="x", blob="0", captured="2025-03-12")


def test_a_page_keeps_the_moment_it_was_first_captured() -> None:
    later = PAGE.but(captured="2025-03-14")
    assert later.first_captured(PAGE) == PAGE.first_captured(later) == PAGE
    assert PAGE.but(captured=None).first_captured(PAGE) == PAGE
    assert PAGE.but(captured=None).first_captured(PAGE.but(captured=None)).captured is None


def test_of_a_file_the_last_word_stands() -> None:
    before = a_document()
    assert before.but(captured="2026-01-01").first_captured(before).captured == "2026-01-01"


def test_a_row_knows_its_table_and_its_values_and_an_article_has_none() -> None:
    cells = (Cell(field="killed", start=6, end=8), Cell(field="killed", start=0, end=4))
    row = Document(id="d", uri="a#b.csv#2", text="Dead: 12", blob="0", cells=cells)
    assert row.table == "a#b.csv"
    assert {field: quote.text for field, quote in row.told().items()} == {"killed": "12"}
    assert a_document().table is None
