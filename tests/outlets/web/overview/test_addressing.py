"""Where the links of a view lead, and how its timeline is drawn."""

from sayso.outlets.web.overview.addressing import TITLES, address, chosen, orders
from sayso.outlets.web.overview.counting import Bar, Choice, Facet, Timeline
from sayso.outlets.web.overview.drawing import HEIGHT, bars, labels
from sayso.outlets.web.overview.view.asking import FACETS, asked


def test_every_facet_has_a_title() -> None:
    assert set(TITLES) == set(FACETS)


def test_the_view_of_everything_is_the_bare_address() -> None:
    assert address(asked({})) == "/"
    assert address(asked({}), 2) == "/?page=2"
    assert address(asked({"kind": ["raid"]}), 2) == "/?kind=raid&page=2"


def test_each_thing_chosen_is_told_in_words_and_taken_away_by_an_address() -> None:
    view = asked(
        {
            "actor": ["bla", "gone"],
            "since": ["2025-03-01"],
            "area": ["1,2,3,4"],
            "q": ["Quetta & more"],
        }
    )
    facet = Facet(name="actor", choices=(Choice(key="bla", name="BLA", count=1, chosen=True),))
    rest = "since=2025-03-01&area=1,2,3,4&q=Quetta+%26+more"
    assert chosen(view, (facet,)) == [
        ("actor", "BLA", f"/?actor=gone&{rest}"),
        ("actor", "gone", f"/?actor=bla&{rest}"),
        ("days", "2025-03-01 to …", "/?actor=bla&actor=gone&area=1,2,3,4&q=Quetta+%26+more"),
        (
            "area",
            "a part of the map",
            "/?actor=bla&actor=gone&since=2025-03-01&q=Quetta+%26+more",
        ),
        ("words", "Quetta & more", "/?actor=bla&actor=gone&since=2025-03-01&area=1,2,3,4"),
    ]


def test_days_without_a_beginning_are_told_too() -> None:
    [days] = chosen(asked({"until": ["2025-03-01"]}), ())
    assert days.words == "… to 2025-03-01"


def test_the_usual_order_says_nothing() -> None:
    assert orders(asked({}))[0] == ("", "latest first")
    assert [key for key, _ in orders(asked({}))[1:]] == ["disputes", "size", "reports"]


def a_bar(all_: int, shown: int = 0, month: int = 1) -> Bar:
    return Bar(start=f"2025-{month:02}-01", end=f"2025-{month:02}-28", all=all_, shown=shown)


def test_the_highest_bar_takes_the_height_and_a_bar_that_is_not_empty_is_seen() -> None:
    found = bars(Timeline(unit="month", bars=(a_bar(1000, 500), a_bar(1, 1), a_bar(0), a_bar(0))))
    assert [(one.all, one.shown) for one in found] == [
        (HEIGHT, HEIGHT // 2),
        (2, 2),
        (0, 0),
        (0, 0),
    ]
    assert [one.x for one in found] == [0, 25, 50, 75]


def test_a_few_days_are_written_below_as_closely_as_bars_are_long() -> None:
    months = Timeline(unit="month", bars=tuple(a_bar(1, month=month) for month in range(1, 13)))
    assert [one.words for one in labels(months)] == [f"2025-{n:02}" for n in range(1, 12, 2)]
    assert [one.words for one in labels(Timeline(unit="day", bars=(a_bar(1),)))] == ["2025-01-01"]


def test_no_bar_is_no_drawing() -> None:
    nothing = Timeline(unit="day", bars=())
    assert (bars(nothing), labels(nothing)) == ([], [])
