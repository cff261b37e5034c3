"""Reports and acts of an answer: borne out by the text, or a problem."""

import pytest

from sayso.domain.codes import Access, Kind, Outcome, Plover
from tests.flow.extract.asked.small import ACT, REPORT, codes, messages, read


def test_a_report_has_all_its_parts_in_the_words_of_the_text() -> None:
    found = read(reports=[REPORT])
    [report] = found.reports
    assert found.problems == ()
    assert (report.kind.value, report.trigger.text) == (Kind.HIJACKING, "stopped the train")
    assert [one.value.name for one in report.perpetrators] == ["Militants"]
    assert [one.value.name for one in report.places] == ["train"]
    assert [one.quote.text for one in report.victims] == ["hostages"]
    assert [one.value.text for one in report.weapons] == ["train"]
    assert [one.value for one in report.outcomes] == [Outcome.ESCAPED]
    assert [one.value for one in report.access] == [Access.DENIED]
    assert report.aggregates is False
    assert report.p < 1000


def test_times_keep_their_words_until_they_are_grounded() -> None:
    text = "On Tuesday gunmen attacked a bus, one of many attacks."
    told = REPORT | {"trigger": "attacked", "kind": "shooting", "when": ["Tuesday"]}
    [report] = read(text, reports=[told | {"aggregates": True}]).reports
    assert [one.value.quote for one in report.when] == [one.quote for one in report.when]
    assert report.aggregates is True


def test_a_part_that_does_not_hold_goes_alone() -> None:
    outcomes = [{"value": "won", "quote": "escaped"}, {"value": "over"}, "over"]
    changes = {"places": ["Quetta"], "outcomes": outcomes, "aggregates": "yes", "when": 7}
    found = read(reports=[REPORT | changes])
    [report] = found.reports
    assert (report.places, report.outcomes, report.when) == ((), (), ())
    assert sorted(codes(found)) == [
        "odd-answer", "odd-answer", "odd-answer", "odd-answer", "unknown-value", "unverified-quote",
    ]  # fmt: skip
    assert "reports, outcomes: value is 'won'" in messages(found)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"trigger": ""}, "odd-answer"),
        ({"trigger": "blew up"}, "unverified-quote"),
        ({"kind": "war"}, "unknown-value"),
    ],
)
def test_a_report_that_does_not_hold_is_a_problem(changes: dict[str, object], code: str) -> None:
    found = read(reports=[REPORT | changes])
    assert (found.reports, codes(found)) == ((), [code])


def test_an_act_has_both_its_parties() -> None:
    [act] = read(acts=[ACT]).acts
    assert act.toward is not None
    assert (act.who.name, act.toward.name, act.plover) == ("Militants", "the train", Plover.COERCE)


def test_an_act_may_be_toward_nobody_and_have_a_day() -> None:
    text = "Militants withdrew on Tuesday."
    act = {
        "quote": "Militants withdrew",
        "who": "Militants",
        "plover": "RETREAT",
        "when": "Tuesday",
    }
    [found] = read(text, acts=[act]).acts
    assert found.toward is None
    assert found.when is not None
    assert found.when.quote is not None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"who": None}, "odd-answer"),
        ({"quote": "Militants took the train"}, "unverified-quote"),
        ({"who": "The navy"}, "unverified-quote"),
        ({"toward": "the bus"}, "unverified-quote"),
        ({"plover": "rob"}, "unknown-value"),
    ],
)
def test_an_act_that_does_not_hold_is_a_problem(changes: dict[str, object], code: str) -> None:
    found = read(acts=[ACT | changes])
    assert (found.acts, codes(found)) == ((), [code])


def test_what_is_no_record_is_a_problem_and_one_alone_is_a_list_of_one() -> None:
    found = read(acts=["none"], reports=REPORT, figures=None)
    assert len(found.reports) == 1
    assert codes(found) == ["odd-answer"]
    long = read(acts=["x" * 999])
    assert len(messages(long)) < 250
