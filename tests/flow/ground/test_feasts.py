"""Which days feasts were."""

from datetime import date

import pytest

from sayso.domain.world import When
from sayso.flow.ground.times import Miss
from sayso.flow.ground.times.feasts import easter, feast

PUBLISHED = date(2024, 5, 1)


def told(words: str, published: date | None = PUBLISHED) -> str:
    found = feast(words, published)
    if not isinstance(found, When):
        return str(found)
    return found.start or "" if found.start == found.end else f"{found.start}/{found.end}"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("ramadan 2018", "2018-05-17/2018-06-14"),
        ("ramadan", "2024-03-11/2024-04-09"),
        ("the holy month of ramadan in 2016", "2016-06-06/2016-07-05"),
        ("muharram 2023", "2023-07-19/2023-08-16"),
        ("eid al-adha", "2023-06-28"),
        ("the eid al-fitr holiday", "2024-04-10/2024-04-12"),
        ("the first day of ramadan 2024", "2024-03-11"),
        ("the last night of ramadan 2024", "2024-04-09"),
        ("the last friday of ramadan 2024", "2024-04-05"),
        ("the second friday of ramadan 2024", "2024-03-22"),
        ("the first week of ramadan 2024", "2024-03-11/2024-03-17"),
        ("the last week of ramadan 2024", "2024-04-03/2024-04-09"),
        ("the eve of ashura 2023", "2023-07-27"),
        ("two days after eid al-adha 2022", "2022-07-11"),
        ("the day of ashura 2023", "2023-07-28"),
        ("good friday 2024", "2024-03-29"),
        ("easter monday", "2024-04-01"),
        ("christmas eve", "2023-12-24"),
        ("nowruz 2024", "2024-03-20"),
        ("nowruz 2023", "2023-03-21"),
        ("diwali 2023", "2023-11-12"),
        ("diwali 1999", "None"),
        ("pakistan's independence day 2021", "2021-08-14"),
        ("independence day in kenya 2021", "2021-12-12"),
        ("independence day 2021", "None"),
        ("india's republic day 2020", "2020-01-26"),
        ("elmford's republic day 2020", "None"),
        ("eid al-fitr 1900", "None"),
        ("ramadan 1900", "None"),
        ("two days after republic day 2020", "None"),
        ("a wedding", "None"),
    ],
)
def test_a_feast_is_the_days_it_was(words: str, days: str) -> None:
    assert told(words) == days


def test_a_feast_without_a_year_counts_from_publication() -> None:
    assert feast("christmas", None) is Miss.UNDATED
    assert told("christmas", date(2024, 12, 24)) == "2024-12-25"
    assert told("independence day in kenya", date(2024, 1, 1)) == "2023-12-12"
    assert feast("independence day", PUBLISHED) is Miss.UNDATED


@pytest.mark.parametrize(
    ("year", "day"), [(2024, "2024-03-31"), (2038, "2038-04-25"), (1818, "1818-03-22")]
)
def test_easter_falls_where_the_church_says(year: int, day: str) -> None:
    assert easter(year).isoformat() == day
