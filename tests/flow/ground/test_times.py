"""Words about time → intervals: a table of expressions, then laws."""

from datetime import date

import pytest
from hypothesis import given as holds
from hypothesis import strategies as st

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When
from sayso.flow.ground.times import Miss, resolved

PUBLISHED = date(2025, 3, 27)  # a Thursday
ATTACK = When(start="2025-03-11", end="2025-03-12", precision=TimePrecision.RANGE)


def told(words: str, published: date | None = PUBLISHED, given: When | None = ATTACK) -> str:
    when = resolved(words, published, given=given)
    if isinstance(when, Miss):
        return when.value
    return f"{when.start or '..'}/{when.end or '..'} {when.precision}"


DATED = (
    ("on the evening of March 12", "2025-03-12/2025-03-12 day"),
    ("March 11-12", "2025-03-11/2025-03-12 range"),
    ("11\u201312 March 2025", "2025-03-11/2025-03-12 range"),
    ("last night", "2025-03-26/2025-03-26 day"),
    ("earlier this month", "2025-03-01/2025-03-27 range"),
    ("on Tuesday", "2025-03-25/2025-03-25 day"),
    ("late Sunday", "2025-03-23/2025-03-23 day"),
    ("Tuesday night", "2025-03-25/2025-03-25 day"),
    ("yesterday", "2025-03-26/2025-03-26 day"),
    ("today", "2025-03-27/2025-03-27 day"),
    ("this week", "2025-03-24/2025-03-30 week"),
    ("last week", "2025-03-17/2025-03-23 week"),
    ("last month", "2025-02-01/2025-02-28 month"),
    ("in August 2021", "2021-08-01/2021-08-31 month"),
    ("in November 2024", "2024-11-01/2024-11-30 month"),
    ("early March 2025", "2025-03-01/2025-03-10 range"),
    ("mid-July", "2024-07-11/2024-07-20 range"),
    ("2024", "2024-01-01/2024-12-31 year"),
    ("on September 2", "2024-09-02/2024-09-02 day"),
    ("two days earlier", "2025-03-09/2025-03-09 day"),
    ("two days after the attack", "2025-03-14/2025-03-14 day"),
    ("the following day", "2025-03-13/2025-03-13 day"),
    ("January 3 to January 2", "2024-01-03/2025-01-02 range"),
    ("overnight", "2025-03-26/2025-03-27 range"),
    ("in the past year", "2024-03-27/2025-03-27 range"),
    ("the first quarter of 2024", "2024-01-01/2024-03-31 quarter"),
    ("last quarter", "2024-10-01/2024-12-31 quarter"),
    ("since 2019", "2019-01-01/2025-03-27 range"),
    ("since last week", "2025-03-17/2025-03-27 range"),
    ("February 29", "2024-02-29/2024-02-29 day"),
    ("between March 3 and March 7", "2025-03-03/2025-03-07 range"),
    ("from 3 to 7 May", "2024-05-03/2024-05-07 range"),
    ("March 30 to April 2", "2024-03-30/2024-04-02 range"),
    ("Dec 30-Jan 2", "2024-12-30/2025-01-02 range"),
    ("Monday and Tuesday", "2025-03-24/2025-03-25 range"),
    ("Tuesday, March 11", "2025-03-11/2025-03-11 day"),
    ("Tuesday (March 11)", "2025-03-11/2025-03-11 day"),
    ("11/03/2025", "2025-03-11/2025-11-03 range"),
    ("25/03/2025", "2025-03-25/2025-03-25 day"),
    ("March 11th, 2025", "2025-03-11/2025-03-11 day"),
    ("at 3 p.m. on Tuesday", "2025-03-25/2025-03-25 day"),
    ("around 2:30 a.m. local time on March 11, 2025", "2025-03-11/2025-03-11 day"),
    ("the early hours of Tuesday", "2025-03-25/2025-03-25 day"),
    ("early Tuesday", "2025-03-25/2025-03-25 day"),
    ("early on Tuesday morning", "2025-03-25/2025-03-25 day"),
    ("over the weekend", "2025-03-22/2025-03-23 range"),
    ("the 1990s", "1990-01-01/1999-12-31 range"),
    ("2008-09", "2008-09-01/2008-09-30 month"),
    ("2019-2021", "2019-01-01/2021-12-31 range"),
    ("three weeks ago", "2025-03-03/2025-03-09 week"),
    ("two years ago", "2023-01-01/2023-12-31 year"),
    ("last Friday", "2025-03-21/2025-03-21 day"),
    ("last March", "2024-03-01/2024-03-31 month"),
    ("March last year", "2024-03-01/2024-03-31 month"),
    ("next month", "2025-04-01/2025-04-30 month"),
    ("the night of March 11-12", "2025-03-11/2025-03-12 range"),
    ("two days after March 11", "2025-03-13/2025-03-13 day"),
    ("two days before the March 11 attack", "2025-03-09/2025-03-09 day"),
    ("in the days following the hijacking", "2025-03-13/.. unknown"),
    ("the third quarter", "2024-07-01/2024-09-30 quarter"),
    ("the first quarter", "2025-01-01/2025-03-31 quarter"),
    ("next summer", "2025-06-01/2025-08-31 range"),
    ("next winter", "2025-12-01/2026-02-28 range"),
    ("last winter", "2024-12-01/2025-02-28 range"),
    ("this spring", "2025-03-01/2025-05-31 range"),
    ("summer", "2024-06-01/2024-08-31 range"),
    ("late summer 2014", "2014-08-01/2014-08-31 month"),
    ("the spring of last year", "2024-03-01/2024-05-31 range"),
    ("between March 3 and whenever", "unknown"),
    ("the week of nothing 5", "unknown"),
    ("the '20s", "2020-01-01/2029-12-31 range"),
    ("3 pm", "2025-03-27/2025-03-27 day"),
    ("noon", "2025-03-27/2025-03-27 day"),
    ("recently", "../2025-03-27 unknown"),
    ("in recent years", "../2025-03-27 unknown"),
    ("the first night", "2025-03-11/2025-03-11 day"),
    ("by the evening of March 12", "2025-03-12/2025-03-12 day"),
    ("before March 11", "../2025-03-10 range"),
    ("after March 11", "2025-03-12/.. range"),
    ("until 2020", "../2020-12-31 range"),
    ("Christmas Day", "2024-12-25/2024-12-25 day"),
    ("in the last 24 hours", "2025-03-26/2025-03-27 range"),
    ("the past three months", "2024-12-27/2025-03-27 range"),
    ("later that day", "2025-03-11/2025-03-12 range"),
    ("on 2 September 2019", "2019-09-02/2019-09-02 day"),
    ("Sept. 2", "2024-09-02/2024-09-02 day"),
    ("summer of 2014", "2014-06-01/2014-08-31 range"),
    ("late last month", "2025-02-21/2025-02-28 range"),
    ("early this year", "2025-01-01/2025-04-30 range"),
    ("first week of March", "2025-03-01/2025-03-07 week"),
    ("last week of February", "2025-02-22/2025-02-28 week"),
    ("Thursday last week", "2025-03-20/2025-03-20 day"),
    ("on the same day", "2025-03-11/2025-03-12 range"),
    ("end of 2023", "2023-09-01/2023-12-31 range"),
    ("Friday overnight", "2025-03-21/2025-03-22 range"),
    ("Tuesday into Wednesday", "2025-03-25/2025-03-26 range"),
    ("in 2021 and 2022", "2021-01-01/2022-12-31 range"),
    ("January to March 2025", "2025-01-01/2025-03-31 range"),
    ("more than a decade ago", "2015-01-01/2015-12-31 unknown"),
    ("a week later", "2025-03-17/2025-03-23 week"),
    ("Monday's", "2025-03-24/2025-03-24 day"),
    ("between January 2024 and March 2025", "2024-01-01/2025-03-31 range"),
    ("March", "2025-03-01/2025-03-31 month"),
    ("the day after the attack", "2025-03-13/2025-03-13 day"),
    ("July 4, 2024 at 10:00 GMT", "2024-07-04/2024-07-04 day"),
    ("11 Mar", "2025-03-11/2025-03-11 day"),
    ("tomorrow", "2025-03-28/2025-03-28 day"),
    ("overnight on Tuesday into Wednesday", "2025-03-25/2025-03-26 range"),
    ("the morning of the 11th", "2025-03-11/2025-03-11 day"),
    ("3 May", "2024-05-03/2024-05-03 day"),
    ("two hours later", "2025-03-11/2025-03-12 range"),
    ("12-03-2025", "2025-03-12/2025-12-03 range"),
    ("in the early morning of 5 June", "2024-06-05/2024-06-05 day"),
    ("late on Saturday night", "2025-03-22/2025-03-22 day"),
    ("last night's", "2025-03-26/2025-03-26 day"),
    ("this past Sunday", "2025-03-23/2025-03-23 day"),
    ("a year earlier", "2024-01-01/2024-12-31 year"),
    ("weeks later", "2025-03-13/.. unknown"),
    ("May", "2024-05-01/2024-05-31 month"),
)
MORE = (
    ("the night between Monday and Tuesday", "2025-03-24/2025-03-25 range"),
    ("between yesterday and today", "2025-03-26/2025-03-27 range"),
    ("between March 3 and recently", "2025-03-03/2025-03-27 range"),
    ("the second half of 2024", "2024-07-01/2024-12-31 range"),
    ("first half of last year", "2024-01-01/2024-06-30 range"),
    ("early 1990s", "1990-01-01/1993-12-31 range"),
    ("third week of March 2025", "2025-03-15/2025-03-21 week"),
    ("next Friday", "2025-03-28/2025-03-28 day"),
    ("next weekend", "2025-03-29/2025-03-30 range"),
    ("since the dawn of time", "unknown"),
    ("last Thursday", "2025-03-20/2025-03-20 day"),
    ("the past night", "2025-03-26/2025-03-27 range"),
    ("this day", "2025-03-27/2025-03-27 day"),
    ("between March 3 and February 30", "impossible"),
    ("March 99 to April 2", "impossible"),
    ("the current year", "2025-01-01/2025-12-31 year"),
    ("February 30 to March 2", "impossible"),
    ("February 30, 2025 to March 2, 2025", "impossible"),
    ("this past weekend", "unknown"),
    ("this quarter", "2025-01-01/2025-03-31 quarter"),
    ("next year", "2026-01-01/2026-12-31 year"),
    ("this decade", "2020-01-01/2029-12-31 range"),
    ("the past week", "2025-03-20/2025-03-27 range"),
    ("later this month", "2025-03-27/2025-03-31 range"),
    ("early last week", "2025-03-17/2025-03-23 week"),
    ("next March", "2026-03-01/2026-03-31 month"),
    ("late last March", "2024-03-21/2024-03-31 range"),
    ("early last March", "2024-03-01/2024-03-10 range"),
    ("five hours ago", "2025-03-27/2025-03-27 day"),
    ("ten minutes ago", "2025-03-27/2025-03-27 day"),
    ("two months ago", "2025-01-01/2025-01-31 month"),
    ("9000 years ago", "impossible"),
    ("600 years later", "impossible"),
    ("the past 900 years", "impossible"),
    ("three days ago", "2025-03-24/2025-03-24 day"),
    ("last night and today", "unknown"),
    ("hours after the raid", "2025-03-11/2025-03-12 range"),
    ("the day of the raid", "2025-03-11/2025-03-12 range"),
    ("the day before the raid", "2025-03-10/2025-03-10 day"),
    ("the week after the raid", "2025-03-17/2025-03-23 week"),
    ("the week of the raid", "2025-03-10/2025-03-16 week"),
    ("the week before the raid", "2025-03-03/2025-03-09 week"),
    ("the following week", "2025-03-17/2025-03-23 week"),
    ("in the weeks before the raid", "../2025-03-10 unknown"),
    ("two months later", "2025-05-01/2025-05-31 month"),
    ("01/13/2025", "2025-01-13/2025-01-13 day"),
    ("13/13/2025", "impossible"),
    ("05/05/2025", "2025-05-05/2025-05-05 day"),
    ("2025-13-01", "impossible"),
    ("2025-03", "2025-03-01/2025-03-31 month"),
    ("the start of March", "2025-03-01/2025-03-10 range"),
    ("middle of March", "2025-03-11/2025-03-20 range"),
    ("Q2 2024", "2024-04-01/2024-06-30 quarter"),
    ("since 2030", "2030-01-01/.. range"),
    ("the 31st", "impossible"),
    ("the 30th", "impossible"),
    ("9990s", "impossible"),
    ("March 40 to 41", "impossible"),
    ("Feb 30-31", "impossible"),
    ("first quarter of 9999", "impossible"),
    ("first half of 9999", "impossible"),
    ("summer of 9999", "impossible"),
    ("first week of March 9999", "impossible"),
    ("overnight Tuesday", "2025-03-25/2025-03-26 range"),
    ("Saturday to Monday", "2025-03-22/2025-03-24 range"),
    ("March 30-April 2, 2024", "2024-03-30/2024-04-02 range"),
    ("Tuesday this week", "2025-03-25/2025-03-25 day"),
)
MISSED = (
    ("March 32", Miss.IMPOSSIBLE),
    ("year 0", Miss.IMPOSSIBLE),
    ("in 0000", Miss.IMPOSSIBLE),
    ("9999", Miss.IMPOSSIBLE),
    ("9999-12-31", Miss.IMPOSSIBLE),
    ("for over 30 hours", Miss.UNKNOWN),
    ("31 June", Miss.IMPOSSIBLE),
)


@pytest.mark.parametrize(("words", "when"), [*DATED, *MORE])
def test_words_name_an_interval_no_closer_than_they_put_it(words: str, when: str) -> None:
    assert told(words) == when


@pytest.mark.parametrize(("words", "why"), MISSED)
def test_words_that_name_no_time_say_why(words: str, why: Miss) -> None:
    assert told(words) == why.value


@pytest.mark.parametrize(
    "words",
    [
        "the summer of last year",
        "last summer",
        "March 11",
        "on Tuesday",
        "yesterday",
        "in March",
        "last year",
    ],
)
def test_words_that_count_from_publication_need_one(words: str) -> None:
    assert resolved(words, None) is Miss.UNDATED


@pytest.mark.parametrize("words", ["two days later", "the following day", "the week after"])
def test_words_that_count_from_another_time_need_one(words: str) -> None:
    assert resolved(words, PUBLISHED) is Miss.UNDATED


def test_a_full_date_needs_no_publication() -> None:
    assert told("11 March 2025", None, None) == "2025-03-11/2025-03-11 day"


def test_a_day_counted_from_a_month_is_no_nearer_than_the_month() -> None:
    month = When(start="2025-02-01", end="2025-02-28", precision=TimePrecision.MONTH)
    assert told("the next day", PUBLISHED, month) == "2025-02-01/2025-02-28 month"


@pytest.mark.parametrize("words", ["the 11th", "first quarter of last year", "March of last year"])
def test_a_day_or_quarter_without_a_publication_is_undated(words: str) -> None:
    assert resolved(words, None) is Miss.UNDATED


def test_a_publication_in_an_impossible_year_counts_as_none() -> None:
    assert told("yesterday", date(9999, 12, 31)) == "undated"
    assert told("tomorrow", date(1, 1, 1)) == "undated"


@holds(st.text(max_size=40))
def test_no_words_break_it(words: str) -> None:
    told(words)


@holds(
    st.lists(st.sampled_from(" ".join(words for words, _ in DATED).split()), max_size=6),
    st.dates(),
)
def test_no_mixture_of_time_words_breaks_it(words: list[str], published: date) -> None:
    told(" ".join(words), published)


@holds(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_a_spelled_day_is_that_day_whenever_it_is_read(day: date, published: date) -> None:
    words = f"{day:%B} {day.day}, {day.year}"
    assert told(words, published) == f"{day}/{day} day"


@holds(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.sampled_from(["Monday", "Friday", "Sunday"])
)
def test_a_weekday_lies_in_the_week_that_ends_with_publication(day: date, name: str) -> None:
    when = resolved(name, day)
    assert isinstance(when, When)
    assert when.start is not None
    found = date.fromisoformat(when.start)
    assert 0 <= (day - found).days < 7
    assert f"{found:%A}" == name


@holds(st.integers(1, 12), st.integers(1, 28), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_a_day_without_a_year_is_the_latest_one_not_after_the_next_day(
    month: int, day: int, published: date
) -> None:
    when = resolved(f"{date(2000, month, day):%B} {day}", published)
    assert isinstance(when, When)
    assert when.start is not None
    assert -1 <= (published - date.fromisoformat(when.start)).days <= 366
