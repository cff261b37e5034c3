"""When something happened."""

import pytest

from sayso.flow.extract.events.telling.times import all_times, times
from tests.flow.extract.events.told import clause_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on Tuesday", ["Tuesday"]),
        ("on March 11-12, 2025", ["March 11-12, 2025"]),
        ("on 11–12 March 2025", ["11–12 March 2025"]),
        ("by the evening of March 12", ["the evening of March 12"]),
        ("late on Tuesday night", ["late on Tuesday night"]),
        ("last night", ["last night"]),
        ("two days ago", ["two days ago"]),
        ("earlier this month", ["earlier this month"]),
        ("in November 2024", ["November 2024"]),
        ("in 2021", ["2021"]),
        ("on 2025-03-11", ["2025-03-11"]),
        ("overnight", ["overnight"]),
        ("in Aug.", ["Aug"]),
        ("on 17 Sept.", ["17 Sept"]),
        ("in 2021 people died", []),
        ("3 dogs", []),
        ("never", []),
    ],
)
def test_times_are_found(text: str, found: list[str]) -> None:
    assert [told.quote.text for told in all_times(clause_of(text))] == found


@pytest.mark.parametrize(
    "text",
    [
        "Police said on Wednesday that a bomb went off",
        "The army on Wednesday denied it",
        "The army on Wednesday again denied it",
        "according to an assessment described by officials on Thursday",
    ],
)
def test_the_time_of_speaking_is_no_time_of_the_incident(text: str) -> None:
    clause = clause_of(text)
    assert all_times(clause)
    assert times(clause) == []


def test_a_time_behind_the_deed_is_its_own() -> None:
    assert times(clause_of("Police said gunmen attacked a bus on Monday"))
