"""Throughput, and Cohen's kappa held against numbers that were worked out by hand."""

import pytest

from sayso.domain.codes import Verb
from sayso.domain.judgement import Judgement, Spot
from sayso.outlets.web.review.agreeing import Agreement, Day, kappa, reviewing


def judged(who: str, verb: Verb, place: int, *, number: int = 1, **more: object) -> Judgement:
    """Give a judgement of somebody at a place."""
    said = {"number": number, "who": who, "when": "2026-01-02T10:00:00+00:00", "why": "x"}
    spots = () if verb is Verb.WITHDRAW else (Spot(document="d1", start=place, end=place + 1),)
    return Judgement(**{**said, "verb": verb, "spots": spots, **more})  # type: ignore[arg-type]  # as named


def numbered(*several: Judgement) -> list[Judgement]:
    """Give judgements as a ledger would."""
    return [one.but(number=number) for number, one in enumerate(several, start=1)]


def test_kappa_of_cohens_example_of_fifty_is_as_worked_out_by_hand() -> None:
    # 20 both yes, 5 yes/no, 10 no/yes, 15 both no: observed .7, by chance .5.
    both = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert kappa(both) == pytest.approx(0.4)


def test_kappa_is_not_defined_where_chance_alone_agrees_always() -> None:
    assert kappa([("y", "y")] * 3) is None


def test_two_who_judged_one_place_are_a_pair_and_the_last_word_of_each_counts() -> None:
    found = reviewing(
        numbered(
            judged("Ana", Verb.REJECT, 1),
            judged("Ana", Verb.CONFIRM, 1),
            judged("Bo", Verb.CONFIRM, 1),
            judged("Ana", Verb.CONFIRM, 2),
            judged("Bo", Verb.REJECT, 2),
            judged("Bo", Verb.REJECT, 3),
        )
    )
    [pair] = found.agreements
    assert pair == Agreement(one="Ana", other="Bo", pairs=2, alike=1, share=0.5, kappa=0.0)


def test_corrections_agree_when_they_say_the_same_value() -> None:
    for value, alike in (("10", 1), ("11", 0)):
        found = reviewing(
            numbered(
                judged("Ana", Verb.CORRECT, 1, field="low", value="10"),
                judged("Bo", Verb.CORRECT, 1, field="low", value=value),
            )
        )
        assert [one.alike for one in found.agreements] == [alike]


def test_what_was_taken_back_is_counted_as_work_and_not_as_a_word() -> None:
    found = reviewing(
        numbered(
            judged("Ana", Verb.CONFIRM, 1),
            judged("Bo", Verb.CONFIRM, 1),
            judged("Ana", Verb.WITHDRAW, 0, withdraws=1),
        )
    )
    assert found.agreements == ()
    days = {one.who: one for one in found.days}
    assert days["Ana"] == Day(who="Ana", day="2026-01-02", judgements=1, withdrawn=1)
    assert days["Bo"].withdrawn == 0
