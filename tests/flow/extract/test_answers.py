"""What a denial, a doubt or a correction answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Measure, Stance
from sayso.domain.reading import Figure, Statement
from sayso.flow.extract.answers import answering
from tests.flow.extract.small import a_figure, a_statement

TEXT = (
    "The Red Front said it had killed 50 hostages. Police said a bridge had burned. The army denied"
    " that 50 hostages were killed. The army rejected the front's claim. Nobody knows."
)
KILLED = "it had killed 50 hostages"
NOT_KILLED = "50 hostages were killed"


def said(who: str | None, content: str, id: str, stance: Stance = Stance.ASSERTS) -> Statement:
    return a_statement(who, content, id=id, stance=stance, text=TEXT)


FRONT = said("The Red Front", KILLED, "s1")
BRIDGE = said("Police", "a bridge had burned", "s2")
DENIAL = said("The army", NOT_KILLED, "s3", Stance.DENIES)


def about(*statements: Statement, figures: tuple[Figure, ...] = ()) -> tuple[str, ...]:
    return answering(statements, figures)[-1].about


@pytest.mark.parametrize(
    "stance", [Stance.DENIES, Stance.DOUBTS, Stance.CORRECTS, Stance.UNVERIFIABLE]
)
def test_who_denies_doubts_corrects_or_cannot_verify_answers(stance: Stance) -> None:
    assert about(FRONT, BRIDGE, DENIAL.but(stance=stance)) == ("s1",)


@pytest.mark.parametrize(
    "stance",
    [
        Stance.ASSERTS, Stance.CLAIMS_RESPONSIBILITY, Stance.ACCUSES, Stance.ADMITS, Stance.DECLINES,
    ],
)  # fmt: skip
def test_who_does_anything_else_answers_nobody(stance: Stance) -> None:
    assert about(FRONT, BRIDGE, DENIAL.but(stance=stance)) == ()


def test_nobody_answers_what_comes_after() -> None:
    assert answering([DENIAL, FRONT], [])[0].about == ()


def test_nobody_answers_themselves_or_the_document() -> None:
    own = said("The army", KILLED, "s1")
    unvoiced = said(None, KILLED, "s0")
    assert about(own, unvoiced, DENIAL) == ()


def test_what_has_no_word_in_common_is_not_answered() -> None:
    assert about(BRIDGE, DENIAL) == ()


def test_naming_who_said_it_weighs_more_than_a_shared_word() -> None:
    rejection = said("The army", "the front's claim", "s4", Stance.DENIES)
    claim = rejection.but(content=(said(None, "front", "x").content[0],))
    assert about(FRONT, BRIDGE, claim) == ("s1",)


def test_the_nearest_of_equals_is_answered() -> None:
    again = FRONT.but(id="s2")
    assert about(FRONT, again, DENIAL) == ("s2",)


def test_a_document_that_doubts_may_answer_anybody() -> None:
    assert about(FRONT, DENIAL.but(speaker=None, stance=Stance.UNVERIFIABLE)) == ("s1",)


def test_figures_of_the_same_sort_are_answered_too_and_no_others() -> None:
    denied = a_figure("50", id="f1", statement="s3")
    told = a_figure("50", id="f2", statement="s1")
    hurt = a_figure("50", id="f3", statement="s1", measure=Measure.INJURED)
    unsaid = a_figure("50", id="f4")
    found = about(FRONT, BRIDGE, DENIAL, figures=(denied, told, hurt, unsaid))
    assert found == ("s1", "f2")


def test_what_was_said_long_before_is_not_meant_any_more() -> None:
    between = [BRIDGE.but(id=f"b{rank}") for rank in range(30)]
    assert about(FRONT, *between[:29], DENIAL) == ("s1",)
    assert about(FRONT, *between, DENIAL) == ()


@given(st.lists(st.sampled_from([FRONT, BRIDGE, DENIAL]), max_size=8))
def test_an_answer_names_earlier_statements_of_others_and_changes_nothing_else(
    told: list[Statement],
) -> None:
    rows = [one.but(id=f"s{rank}") for rank, one in enumerate(told)]
    found = answering(rows, [])
    assert [one.but(about=()) for one in found] == rows
    for rank, one in enumerate(found):
        for name in one.about:
            other = next(row for row in rows[:rank] if row.id == name)
            assert other.speaker != one.speaker
