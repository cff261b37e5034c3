"""ACLED-style: one conservative number, its vague words, and what it says of several days."""

import pytest

from sayso.domain.codes import Field, Group, Measure, TimePrecision
from sayso.domain.errors import BrokenRecord
from sayso.domain.incident import Claim, Estimate
from sayso.domain.world import When
from sayso.flow.weigh.policies.acled import Acled, acled
from tests.flow.weigh.examples import (
    ARMY,
    DAILY,
    HOSPITAL,
    REBELS,
    WIRE,
    a_count,
    a_word,
    on,
    say,
    words,
)
from tests.flow.weigh.policies.small import one, passed, said, vague

VOICES = (HOSPITAL, WIRE, DAILY, ARMY, REBELS)


def killed(*claims: Claim, parameters: Acled | None = None) -> Estimate:
    told = said(*zip(VOICES, claims, strict=False))
    found = acled(told, parameters) if parameters else acled(told)
    return one(found, Measure.KILLED, Group.MIXED)


def test_the_most_conservative_number_stands_and_the_others_are_passed_over() -> None:
    found = killed(a_count("a", 20), a_count("b", 12), a_count("c", 33))
    assert (found.low, found.best, found.high) == (12, 12, 12)
    assert found.because == ("b",)
    assert passed(found) == dict.fromkeys(
        ("a", "c"), "a higher number, where the most conservative stands"
    )


def test_differences_are_noted() -> None:
    assert killed(a_count("a", 20), a_count("b", 12)).how == (
        "civilians: accounts range from 12 to 20",
    )
    assert killed(a_count("a", 20), a_count("b", 20)).how == ()


def test_two_who_say_the_lowest_decide_together() -> None:
    assert killed(a_count("a", 12), a_count("b", 12)).because == ("a", "b")


@pytest.mark.parametrize(
    ("groups", "number"),
    [
        ({Group.CIVILIAN: 5, Group.SECURITY: 3, Group.MILITANT: 2}, 10),
        ({Group.UNKNOWN: 6, Group.CIVILIAN: 10}, 6),
        ({Group.UNKNOWN: 20, Group.SECURITY: 3}, 20),
        ({Group.UNKNOWN: 6, Group.MILITANT: 3}, 9),
        ({Group.MIXED: 8, Group.MILITANT: 3}, 8),
        ({Group.MIXED: 8, Group.CIVILIAN: 10}, 10),
        ({Group.MILITANT: 4}, 4),
    ],
)
def test_deaths_of_all_sides_are_one_number(groups: dict[Group, int], number: int) -> None:
    claims = [a_count(f"c{n}", low, group=group) for n, (group, low) in enumerate(groups.items())]
    assert killed(*claims).best == number


def test_officials_of_the_same_voice_are_civilians() -> None:
    told = said((HOSPITAL, a_count("a", 5)), (HOSPITAL, a_count("b", 2, group=Group.OFFICIAL)))
    assert acled(told)[0].best == 7


def test_what_another_figure_counts_in_all_is_passed_over() -> None:
    found = killed(a_count("all", 20, group=Group.UNKNOWN), a_count("some", 3))
    assert passed(found) == {"some": "counts some of those whom another figure counts in all"}


@pytest.mark.parametrize(
    ("word", "low", "number"), [("tens", 20, 10), ("dozens", 24, 12), ("hundreds", 200, 100)]
)
def test_vague_words_count_for_what_acled_takes_them_for(word: str, low: int, number: int) -> None:
    found = killed(vague("a", word, low))
    assert found.best == number
    assert found.how == (f"civilians: a vague word is read as {number}",)
    assert found.unchecked == ()


def test_tens_of_thousands_are_not_ten() -> None:
    found = killed(vague("a", "Tens of thousands", 20_000))
    assert found.best == 20_000
    assert found.how == ("civilians: a vague word is left at 20000",)


def test_a_case_may_take_vague_words_otherwise() -> None:
    assert killed(vague("a", "dozens", 24), parameters=Acled(dozens=30)).best == 30


def test_a_vague_word_that_somebody_put_bounds_to_is_taken_at_them() -> None:
    found = killed(vague("a", "Dozens", 5, high=9), parameters=Acled(unknown=10))
    assert (found.best, found.how) == (5, ("civilians: accounts range from 5 to 9",))


def test_a_vague_word_is_no_number_where_others_give_one() -> None:
    found = killed(vague("a", "dozens", 24), a_count("b", 33))
    assert (found.best, passed(found)) == (33, {"a": "no number, where others give one"})


def test_deaths_without_a_number_count_for_ten_or_three_only_where_a_case_says_so() -> None:
    several = vague("a", "several", 3)
    assert killed(several).best == 3
    assert killed(several).how == ("civilians: a vague word is left at 3",)
    ten = killed(several, parameters=Acled(unknown=10))
    assert (ten.best, ten.how) == (10, ("civilians: an unknown number is put at 10",))
    assert "as we remember" in ten.unchecked[0]


def test_a_later_total_of_the_same_voice_replaces_its_earlier_one() -> None:
    old = a_count("a", 5, superseded_by="b")
    found = acled(said((HOSPITAL, old), (HOSPITAL, a_count("b", 9))))
    assert found[0].best == 9


def test_neither_injuries_nor_nobody_give_a_number() -> None:
    assert acled(said((HOSPITAL, a_count("a", measure=Measure.INJURED)))) == ()


DAYS = [
    on("2025-03-11", "2025-03-12"),
    on("2025-03-11", "2025-03-12"),
    on("2025-03-10", "2025-03-15"),
]


def when(*told: When) -> Estimate:
    times = [say(WIRE, a_word(f"w{n}", Field.WHEN, when=one)) for n, one in enumerate(told)]
    return acled([say(HOSPITAL, a_count("a", 33)), *times])[0]


def test_a_toll_of_several_days_says_how_acled_would_divide_it() -> None:
    found = when(*DAYS)
    assert found.best == 33
    assert found.how == (
        "told of over 2 days: ACLED, which has a row a day, would divide it, 16 to 17 a day",
    )
    assert len(found.unchecked) == 1
    assert when(on("2025-03-11", "2025-03-13")).how[0].endswith("divide it, 11 a day")


@pytest.mark.parametrize(
    "told",
    [
        on("2025-03-11"),
        on("2025-03-11", "2025-03-12").but(precision=TimePrecision.MONTH),
        When(start="2025-03-11", end=None, precision=TimePrecision.DAY),
    ],
)
def test_a_day_a_month_and_no_day_divide_nothing(told: When) -> None:
    assert when(told).how == ()


def test_of_times_that_as_many_tell_the_shortest_stands() -> None:
    assert (
        when(on("2025-03-11", "2025-03-12"), on("2025-03-11", "2025-03-15"))
        .how[0]
        .startswith("told of over 2 days")
    )


@pytest.mark.parametrize("key", ["tens", "dozens", "hundreds", "unknown"])
def test_a_word_that_counts_for_nobody_is_refused(key: str) -> None:
    with pytest.raises(BrokenRecord):
        Acled(**{key: 0})


def test_words_of_somebody_mentioned_are_no_lowest_number() -> None:
    young = a_count("a", 1, counted="civilian", quote=words("a civilian was killed"))
    assert killed(young, a_count("b", 6, counted="civilians")).best == 6
