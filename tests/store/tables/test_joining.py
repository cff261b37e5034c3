from sayso.domain.reading import Figure, Reading
from sayso.store.tables.joining import Joined, reading_of
from sayso.store.tables.rows import TABLES, of_reading
from sayso.store.tables.tables import decoded
from tests.store.small import a_reading, rows


def test_a_document_of_which_nothing_was_read_has_a_reading_of_nobody() -> None:
    joined = Joined({name: iter(()) for name in TABLES})
    assert reading_of("d1", joined, decoded) == Reading(document="d1", reader="")


def test_owners_that_nobody_asks_for_are_passed_over() -> None:
    told = [row for name in ("d1", "d2", "d3") for row in of_reading(a_reading(name))]
    by_table = {name: iter(sorted(row for row in told if row.table == name)) for name in TABLES}
    joined = Joined(by_table)
    assert [row.owner for row in joined.of(Figure, "d2")] == ["d2"]
    assert joined.of(Figure, "d1") == []
    assert [row.owner for row in joined.of(Figure, "d3")] == ["d3"]


def test_problems_of_a_reading_belong_to_its_document() -> None:
    [problem] = (row for row in rows() if row.table == "problems" and row.owner)
    assert problem.owner == "d1"
