"""The list of a view: order, pages, and headlines made of claims."""

import pytest

from sayso.outlets.web.overview import listing as listed
from sayso.outlets.web.overview.listing import Line, Lines, lines
from sayso.outlets.web.overview.view.asking import Asked
from sayso.outlets.web.overview.view.filtering import Shown
from sayso.store.listing import Listing
from tests.outlets.web.overview.examples import Row, Told, a_listing


def page(listing: Listing, number: int = 1, by: str = "date") -> Lines:
    view = Asked({}, by=by)
    return lines(Shown(view, listing).rows, listing, view, number)


def only(row: Row) -> Line:
    [line] = page(a_listing(row)).lines
    return line


def said(line: Line) -> list[str]:
    return [f"{one.answer}, says {one.voice}" for one in line.spoken]


@pytest.mark.parametrize(
    ("by", "order"),
    [
        ("date", ["r2", "r1", "r3", "r4"]),
        ("disputes", ["r3", "r2", "r1", "r4"]),
        ("size", ["r1", "r2", "r3", "r4"]),
        ("reports", ["r4", "r2", "r1", "r3"]),
    ],
)
def test_the_list_has_the_order_that_is_asked_for_and_ends_with_the_undated(
    by: str, order: list[str]
) -> None:
    listing = a_listing(
        Row("r1", start="2025-01-01", largest=9),
        Row("r2", start="2025-02-02"),
        Row("r3", start="2024-02-02", disputes=3),
        Row("r4", start=None, reports=5),
    )
    assert [line.id for line in page(listing, by=by).lines] == order


def test_a_page_that_is_not_there_is_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed, "PAGE", 2)
    listing = a_listing(*(Row(f"r{n}") for n in range(5)))
    assert [line.id for line in page(listing, 3).lines] == ["r4"]
    assert (page(listing, 9).page, page(listing, -1).page, page(listing).pages) == (3, 1, 3)


def test_a_list_of_nothing_is_one_page() -> None:
    found = page(a_listing())
    assert (found.lines, found.page, found.pages, found.shown, found.all) == ((), 1, 1, 0, 0)


def test_a_line_says_when_where_and_how_much_is_said() -> None:
    line = only(
        Row("r1", kind="suicide_bombing", end="2025-03-12", reports=3, disputes=2, largest=250,
            reviewed=True)
    )  # fmt: skip
    assert (line.kind, line.start, line.end) == ("suicide bombing", "2025-03-11", "2025-03-12")
    assert (line.place, line.lat, line.lon) == ("Quetta", 30.18, 66.99)
    assert (line.reports, line.disputes, line.largest, line.reviewed) == (3, 2, 250, True)


def test_what_is_not_known_is_nothing() -> None:
    line = only(Row("r1", start=None, lat=None, lon=None))
    assert (line.start, line.end, line.lat, line.lon) == (None, None, None, None)
    assert (line.question, line.spoken, line.more) == ("", (), 0)


def test_the_headline_is_the_question_most_voices_answer_from_high_to_low() -> None:
    line = only(
        Row(
            "r1",
            figures=(
                Told("killed militant", "army", 33, 33),
                Told("rescued civilian", "a police officer", 104, 104),
                Told("rescued civilian", "army", 354, 354),
            ),
        )
    )
    assert line.question == "Civilians freed"
    assert said(line) == ["354, says army", "104, says a police officer"]


def test_of_two_questions_with_as_many_voices_the_deaths_are_told() -> None:
    figures = (Told("injured civilian", "army", 3, 3), Told("killed civilian", "army", 1, 1))
    assert only(Row("r1", figures=figures)).question == "Civilians killed"


def test_open_bounds_are_words() -> None:
    figures = (
        Told("killed civilian", "army", 100, None),
        Told("killed civilian", "police", None, 20),
        Told("killed civilian", "BLA", 50, 60),
    )
    assert said(only(Row("r1", figures=figures))) == [
        "at least 100, says army",
        "50 to 60, says BLA",
        "at most 20, says police",
    ]


def test_of_many_voices_the_highest_the_next_and_the_lowest_are_told() -> None:
    figures = tuple(Told("killed civilian", f"voice {n}", n, n) for n in range(1, 6))
    line = only(Row("r1", figures=figures))
    assert said(line) == ["5, says voice 5", "4, says voice 4", "1, says voice 1"]
    assert line.more == 2
