"""Words that take back, and words that recall what was said before."""

import pytest

from sayso.domain.codes import Stance
from sayso.domain.reading import Reading
from sayso.flow.weigh.history.words import as_meant, recalled, withdraws
from tests.flow.weigh.examples import a_figure, a_speaker, a_statement, quote_in


def said(text: str, cue: str | None, content: str, stance: Stance) -> tuple[str, bool]:
    cue_quote = quote_in(text, cue) if cue else None
    statement = a_statement("s1", text, content, None, cue=cue_quote, stance=stance)
    return text, withdraws(text, statement)


@pytest.mark.parametrize(
    ("text", "cue", "stance", "wanted"),
    [
        ("Police retracted the figure.", "retracted", Stance.DENIES, True),
        ("Police withdrew the figure.", "withdrew", Stance.CORRECTS, True),
        ("Police backed away from the figure.", "backed away", Stance.DOUBTS, True),
        ("Police no longer stood by the figure.", "no longer stood by", Stance.DENIES, True),
        ("Police later denied the figure.", "denied", Stance.DENIES, True),
        ("Police later denied the figure.", "later denied", Stance.DENIES, True),
        ("Police later corrected the figure.", "corrected", Stance.CORRECTS, False),
        ("Police denied the figure.", "denied", Stance.DENIES, False),
        ("Police withdrew the figure.", "withdrew", Stance.ASSERTS, False),
        ("Police: the figure.", None, Stance.DENIES, False),
    ],
)
def test_who_takes_back_is_told_by_the_cue(
    text: str, cue: str | None, stance: Stance, wanted: bool
) -> None:
    assert said(text, cue, "the figure", stance) == (text, wanted)


@pytest.mark.parametrize(
    ("text", "number", "wanted"),
    [
        ("Police revised their earlier count of 12 down to 9.", "12", True),
        ("Police revised their earlier count of 12 down to 9.", "9", False),
        ("The count was raised from 12 to 15.", "12", True),
        ("The count was raised from 12 to 15.", "15", False),
        ("They put the toll at 9, down from at least 12.", "at least 12", True),
        ("Police cut their count of 24 to 20.", "24", True),
        ("A count of 24 was given to reporters.", "24", False),
        ("120 were killed, correcting an earlier figure of 100.", "100", True),
        ("120 were killed, correcting an earlier figure of 100.", "120", False),
        ("He came from 12 villages.", "12", False),
        ("It rose. Then came people from 12 villages.", "12", False),
    ],
)
def test_a_number_that_was_told_before_is_known_by_the_words_ahead(
    text: str, number: str, wanted: bool
) -> None:
    assert recalled(text, None, quote_in(text, number)) is wanted


@pytest.mark.parametrize(
    ("text", "cue", "wanted"),
    [
        ("Police had initially said 12 died.", "said", True),
        ("Police at first said 12 died.", "said", True),
        ("Police first said 12 died.", "first said", True),
        ("Police said 12 died.", "said", False),
        ("Police spoke first. They said 12 died.", "said", False),
    ],
)
def test_what_somebody_said_at_first_is_recalled(text: str, cue: str, wanted: bool) -> None:
    statement = a_statement("s1", text, "12 died", None, cue=quote_in(text, cue))
    assert recalled(text, statement, quote_in(text, "12")) is wanted


TEXT = "Police revised their earlier count of 12 down to 9. Of these, 5 were women."


def meant(stance: Stance, cue: str) -> Reading:
    statement = a_statement(
        "s1", TEXT, "their earlier count of 12 down to 9", a_speaker(TEXT, "Police"),
        cue=quote_in(TEXT, cue), stance=stance, about=("s9",),
    )  # fmt: skip
    old = a_figure("f1", TEXT, "12", 12, stance=stance, statement="s1")
    new = a_figure("f2", TEXT, "9", 9, stance=stance, statement="s1", part_of="f1")
    women = a_figure("f3", TEXT, "5", 5, part_of="f1")
    return as_meant(
        TEXT, Reading(document="d", reader="r", statements=(statement,), figures=(old, new, women))
    )


def test_of_a_correction_only_the_new_number_corrects_and_neither_is_part_of_the_other() -> None:
    found = meant(Stance.CORRECTS, "revised")
    assert [one.stance for one in found.figures] == [
        Stance.ASSERTS,
        Stance.CORRECTS,
        Stance.ASSERTS,
    ]
    assert [one.part_of for one in found.figures] == [None, None, None]
    assert found.statements[0].about == ("s9",)


def test_what_is_taken_back_is_denied_and_answers_nobody_else() -> None:
    text = "Police retracted the count of 12."
    statement = a_statement(
        "s1", text, "the count of 12", a_speaker(text, "Police"),
        cue=quote_in(text, "retracted"), stance=Stance.CORRECTS, about=("s9",),
    )  # fmt: skip
    figure = a_figure("f1", text, "12", 12, stance=Stance.CORRECTS, statement="s1")
    found = as_meant(
        text, Reading(document="d", reader="r", statements=(statement,), figures=(figure,))
    )
    assert (found.statements[0].stance, found.statements[0].about) == (Stance.DENIES, ())
    assert found.figures[0].stance is Stance.DENIES
