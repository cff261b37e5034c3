"""How closely a country's units are known, from the lines of the shipped table."""

from sayso.adapters.gazetteer.units import Known, known


def a_line(level: str, number: str, within: str, point: str, radius: str) -> list[str]:
    return [level, number, "Elm", "XX", within, *point.split(), radius]


def told(*more: list[str]) -> list[Known]:
    block = [
        a_line("0", "1", "", "10 10", "400"),
        a_line("1", "2", "", "11 11", "100"),
        a_line("1", "3", "", "10 10", "400"),
        *more,
    ]
    return list(known(block))


def test_a_unit_with_the_point_of_what_holds_it_is_known_no_closer() -> None:
    found = told(a_line("2", "4", "2", "11 11", "100"), a_line("2", "5", "3", "10 10", "400"))
    assert found[:3] == [Known(0, 400), Known(1, 100), Known(0, 400)]
    assert found[3:] == [Known(1, 100), Known(0, 400)]


def test_a_unit_of_one_cell_reaches_as_far_as_its_share_of_the_province() -> None:
    shares = [a_line("2", str(n), "2", f"11 12.{n}", "14") for n in range(4, 8)]
    assert told(*shares)[3:] == [Known(2, 50)] * 4
    assert told(shares[0])[3:] == [Known(2, 100)]


def test_a_unit_whose_settlements_lie_farther_apart_keeps_what_they_tell() -> None:
    assert told(a_line("2", "4", "2", "11 12", "140"))[3:] == [Known(2, 140)]


def test_settlements_and_units_of_nobody_stay_as_they_are() -> None:
    found = told(a_line("3", "8", "2", "11 11", ""), a_line("2", "9", "", "12 12", "14"))
    assert found[3:] == [Known(3, 0), Known(2, 14)]
    assert list(known([a_line("2", "9", "7", "12 12", "14")])) == [Known(2, 14)]
