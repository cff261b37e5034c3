"""Each rule and tie-break, with values worked by hand or given by the documentation of `eventreport`."""

import pytest

from sayso.domain.errors import BadInput
from sayso.flow.weigh.sensitivity import Coding, Rule, Sort, Value, Variable, aggregate, events
from tests.flow.weigh.sensitivity.small import by, reports

WORD, DATE, NUMBER, FLAG = Sort.WORD, Sort.DATE, Sort.NUMBER, Sort.FLAG

# README of eventreport: what six reports of MAVERICK's event CIV-0004 give as deaths_best.
SIX = (5, 1, 5, 6, 6, 7)


@pytest.mark.parametrize(
    ("rule", "value", "because"),
    [
        (Rule.MINIMUM, 1, ("e1",)),
        (Rule.MAXIMUM, 7, ("e5",)),
        # 1 5 5 6 6 7: the middle two are 5 and 6.
        (Rule.MEDIAN, 5.5, ("e0", "e2", "e3", "e4")),
        # 30 over 6, from all of them.
        (Rule.MEAN, 5, ("e0", "e1", "e2", "e3", "e4", "e5")),
        # Two say 5 and two say 6: the smallest mode.
        (Rule.MODE, 5, ("e0", "e2")),
        (Rule.MODE_TOLD, 5, ("e0", "e2")),
    ],
)
def test_a_number_by_each_rule(rule: Rule, value: float, because: tuple[str, ...]) -> None:
    found = by(rule, NUMBER, *SIX)
    assert (found.value, found.because, found.tied) == (value, because, ())


@pytest.mark.parametrize(
    ("sort", "told", "value"),
    [
        # Manual pages calc_mode_numeric, calc_mode_binary, calc_mode_date; vignette.
        (NUMBER, (1, 2, 2, 3, 4, 4), 2),
        (NUMBER, (1, 1, 1, 2, 3, 5), 1),
        (FLAG, (0, 1, 1, 0, 1), 1),
        (FLAG, (0, 1, 1, 1, 0, 0), 1),
        (DATE, ("2021-01-01", "2021-01-02", "2021-01-01"), "2021-01-01"),
        (DATE, ("2024-01-01", "2024-01-01", "2024-01-02"), "2024-01-01"),
        # Ours: of the 1st and the 4th the mean is the 2nd and a half, rounded down.
        (DATE, ("2024-01-01", "2024-01-04"), "2024-01-02"),
        # Ours: what is not told is no number, day or flag.
        (NUMBER, (None, None, 3), 3),
        (FLAG, (None, None, 0), 0),
        (DATE, ("", "", "2024-01-01"), "2024-01-01"),
        (NUMBER, (None, None), None),
        (WORD, ("Sweden", "Sweden", "Denmark", "Sweden"), "Sweden"),
        # "treats both NA values and empty strings as real values": most say nothing.
        (WORD, ("Sweden", "", "", "Denmark"), None),
    ],
)
def test_the_mode_of_each_sort(sort: Sort, told: tuple[Value, ...], value: Value) -> None:
    found = by(Rule.MODE, sort, *told)
    assert (found.value, found.tied) == (value, ())


FRUIT = ("apple", "apple", "banana", "banana")


def test_words_that_tie_stay_open() -> None:
    # Manual page calc_mode, which writes "Indeterminate".
    found = by(Rule.MODE, WORD, *FRUIT)
    assert (found.value, found.tied, found.because) == (None, ("apple", "banana"), ())
    assert by(Rule.MODE, WORD, *FRUIT, trust=(1, 2, 1, 2)).tied == ("apple", "banana")


def test_a_tie_between_words_goes_to_the_report_with_the_highest_tie_break() -> None:
    # Manual page calc_mode: the first tie-break is 2 for both, the second 2 for banana.
    second = {"trust": (1, 2, 1, 2), "sure": (1, 1, 2, 1)}
    assert by(Rule.MODE, WORD, *FRUIT, **second).value == "banana"
    # Vignette: the first says nothing, by the second it is Sweden, 4 to 1.
    told = ("Sweden", "Sweden", "Denmark", "Denmark")
    found = by(Rule.MODE, WORD, *told, trust=(1, 1, 1, 1), sure=(1, 4, 1, 1))
    assert (found.value, found.because) == ("Sweden", ("e0", "e1"))


def test_a_first_tie_break_that_settles_leaves_the_second_no_say() -> None:
    found = by(
        Rule.MODE, WORD, "a", "b", "c", "c", "b", trust=(9, 1, 1, 2, 1), sure=(9, 9, 1, 1, 9)
    )
    # Only b and c tie, two each; c has the better report (2 to 1), however sure those of b are.
    assert found.value == "c"


def test_a_tie_break_that_is_not_told_is_the_lowest() -> None:
    assert by(Rule.MODE, WORD, "a", "b", trust=(None, 0)).value == "b"
    assert by(Rule.MODE, WORD, "a", "b", trust=(None, None)).tied == ("a", "b")


def test_what_is_not_told_may_tie_with_what_is() -> None:
    assert by(Rule.MODE, WORD, "a", None).tied == (None, "a")


def test_the_mode_told_passes_over_what_is_not_told() -> None:
    # Vignette: Sweden and Denmark tie, the first tie-break too, the second is 4 for Sweden.
    told = ("Sweden", "", "", "Denmark")
    found = by(Rule.MODE_TOLD, WORD, *told, trust=(1, 1, 1, 1), sure=(4, 1, 1, 1))
    assert found.value == "Sweden"
    # Manual page calc_mode_na_ignore: by the second tie-break it is banana.
    trust, sure = (1, None, 1, None), (1, None, 2, None)
    found = by(Rule.MODE_TOLD, WORD, "apple", "", "banana", None, trust=trust, sure=sure)
    assert found.value == "banana"
    nothing = by(Rule.MODE_TOLD, WORD, "", None)
    assert (nothing.value, nothing.because, nothing.tied) == (None, (), ())


def test_the_most_and_the_least_precise_word_stand() -> None:
    # Vignette: Tranas is a town, Smaland a province, Sweden a country.
    told = ("Tranas", "Smaland", "Sweden")
    assert by(Rule.MOST_PRECISE, WORD, *told, precise=(3, 2, 1)).value == "Tranas"
    assert by(Rule.LEAST_PRECISE, WORD, *told, precise=(3, 2, 1)).value == "Sweden"


def test_of_equally_precise_reports_their_mode_stands() -> None:
    # Manual page calc_max_precision: apple and banana are told once each at precision 2, and tie in all.
    more = {"precise": (1, 2, 1, 2), "trust": (1, 2, 1, 2), "sure": (1, 1, 2, 1)}
    assert by(Rule.MOST_PRECISE, WORD, *FRUIT, **more).tied == ("apple", "banana")
    # At precision 1 banana has the surer report: 2 to 1.
    assert by(Rule.LEAST_PRECISE, WORD, *FRUIT, **more).value == "banana"
    # Of four reports the three most precise say 4, 9, 9.
    most = by(Rule.MOST_PRECISE, NUMBER, 4, 9, 9, 4, precise=(2, 2, 2, 1))
    assert (most.value, most.because) == (9, ("e1", "e2"))


def test_tie_breaks_come_before_the_smallest_among_precise_reports() -> None:
    # Ours. Both are as precise; the second is trusted more.
    assert by(Rule.MOST_PRECISE, NUMBER, 4, 9, precise=(2, 2), trust=(1, 2)).value == 9
    assert by(Rule.MOST_PRECISE, NUMBER, 4, 9, precise=(2, 2)).value == 4
    # The plain mode of numbers knows no tie-break (manual page calc_mode_numeric).
    assert by(Rule.MODE, NUMBER, 4, 9, trust=(1, 2)).value == 4


def test_reports_whose_precision_nobody_coded_say_nothing() -> None:
    found = by(Rule.MOST_PRECISE, WORD, "a", "b", precise=(None, None))
    assert (found.value, found.because) == (None, ())
    assert by(Rule.MOST_PRECISE, WORD, "a", "b", precise=(None, 1)).value == "b"
    assert by(Rule.MOST_PRECISE, NUMBER, None, 3, precise=(2, 1)).value is None


def test_the_most_consistent_report_agrees_with_most_others() -> None:
    place, dead = Variable(name="place", sort=WORD), Variable(name="dead", sort=NUMBER)
    coding = Coding(variables=(place, dead), ties=("trust",))
    told = reports(
        "e", "place", "Abobo", "Abobo", "Yopougon", "Abobo", dead=(3, 8, 8, 5), trust=(1, 1, 9, 1)
    )
    # Places: 3, 3, 1, 3 say the same; dead: 1, 2, 2, 1. Sums 4, 5, 3, 4: the second.
    found = aggregate(told, dead, rule=Rule.MOST_CONSISTENT, coding=coding)
    assert (found.value, found.because) == (8, ("e1",))
    assert aggregate(told, place, rule=Rule.MOST_CONSISTENT, coding=coding).value == "Abobo"
    # Without it: places 2, 1, 2, dead 1, 1, 1. First and last are left, told 3 and 5: the smaller.
    rest = [told[0], told[2], told[3]]
    assert aggregate(rest, dead, rule=Rule.MOST_CONSISTENT, coding=coding).value == 3


def test_dates_have_extremes_and_a_middle() -> None:
    days = ("2011-01-03", "2011-01-01", "2011-01-08")
    found = [
        by(rule, DATE, *days).value for rule in (Rule.MINIMUM, Rule.MEDIAN, Rule.MEAN, Rule.MAXIMUM)
    ]
    # (3 + 1 + 8) / 3 = 4.
    assert found == ["2011-01-01", "2011-01-03", "2011-01-04", "2011-01-08"]


def test_extremes_pass_over_what_is_not_told() -> None:
    assert by(Rule.MINIMUM, NUMBER, None, 4, 2).value == 2
    assert by(Rule.MEAN, NUMBER, None, None).value is None


def test_what_a_rule_cannot_do_is_refused() -> None:
    with pytest.raises(BadInput, match="x, minimum: expected numbers or dates, found words"):
        by(Rule.MINIMUM, WORD, "a")
    with pytest.raises(BadInput, match="x, most precise: expected a variable with a precision"):
        by(Rule.MOST_PRECISE, NUMBER, 1)


@pytest.mark.parametrize(
    ("sort", "told", "said"),
    [
        (NUMBER, "many", "a number, found 'many'"),
        (NUMBER, float("nan"), "a number, found nan"),
        (FLAG, 2, "a flag, found 2"),
        (DATE, "20110103", "a date, found '20110103'"),
        (DATE, "January", "a date, found 'January'"),
        (DATE, 3, "a date, found 3"),
        (WORD, 3, "a word, found 3"),
    ],
)
def test_a_value_of_another_sort_is_refused(sort: Sort, told: Value, said: str) -> None:
    with pytest.raises(BadInput, match=f"report e0, x: expected {said}"):
        by(Rule.MODE, sort, told)


def test_a_report_without_a_variable_is_refused() -> None:
    coding = Coding(
        variables=(Variable(name="x", sort=WORD, precision="precise"),), ties=("trust",)
    )
    with pytest.raises(
        BadInput, match="report e0, precise: expected a number, found no such variable"
    ):
        events(reports("e", "x", "a", trust=(1,)), coding)
