"""Statements and figures of an answer: borne out by the text, or a problem."""

import pytest

from sayso.domain.codes import Group, Hedge, Measure, Stance
from tests.flow.extract.asked.small import FIGURE, STATEMENT, codes, messages, read


def test_a_statement_has_speaker_name_cue_content_and_stance() -> None:
    [said] = read(statements=[STATEMENT]).statements
    assert said.speaker is not None
    assert (said.speaker.text, said.speaker.name) == ("The group", "Militants")
    assert said.cue is not None
    assert said.cue.start == 39
    assert [quote.text for quote in said.content] == ["it had killed 50 hostages"]
    assert said.stance is Stance.CLAIMS_RESPONSIBILITY
    assert said.id.startswith("s")


def test_a_statement_without_a_speaker_is_the_documents_own() -> None:
    [said] = read(statements=[STATEMENT | {"speaker": None, "cue": ""}]).statements
    assert (said.speaker, said.cue) == (None, None)


@pytest.mark.parametrize("speaker", ["The navy", {"text": "The group"}])
def test_a_statement_whose_speaker_is_not_in_the_text_is_no_ones_own_word(speaker: object) -> None:
    found = read(statements=[STATEMENT | {"speaker": speaker}])
    assert found.statements == ()
    assert codes(found) in (["unverified-quote"], ["odd-answer"])


def test_a_name_or_cue_that_is_not_in_the_text_is_left_out_alone() -> None:
    found = read(statements=[STATEMENT | {"name": "The Red Front", "cue": "announced"}])
    [said] = found.statements
    assert said.speaker is not None
    assert said.speaker.name == "The group"
    assert said.cue is None
    assert codes(found) == ["unverified-quote", "unverified-quote"]
    assert "name 'The Red Front'" in messages(found)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"content": []}, "odd-answer"),
        ({"content": {"text": "it"}}, "odd-answer"),
        ({"content": ["it had killed 50 hostages", "and fled"]}, "unverified-quote"),
        ({"stance": "boasts"}, "unknown-value"),
        ({"stance": 3}, "unknown-value"),
    ],
)
def test_a_statement_that_does_not_hold_is_a_problem(changes: dict[str, object], code: str) -> None:
    found = read(statements=[STATEMENT | changes])
    assert found.statements == ()
    assert codes(found) == [code]
    assert found.problems[0].document == "d1"


def test_content_may_be_in_stretches_or_one_alone() -> None:
    parts = STATEMENT | {"content": ["it had killed", 7, "50 hostages"], "stance": "Asserts"}
    found = read(statements=[parts, STATEMENT | {"content": "The army said"}])
    assert [len(one.content) for one in found.statements] == [2, 1]
    assert codes(found) == ["odd-answer"]


def test_a_figure_has_the_bounds_that_its_words_give() -> None:
    [figure] = read(figures=[FIGURE]).figures
    assert (figure.low, figure.high, figure.hedge) == (50, 50, Hedge.EXACT)
    assert (figure.measure, figure.group) == (Measure.KILLED, Group.CIVILIAN)
    assert figure.counted is not None
    assert figure.counted.text == "hostages"
    assert figure.id.startswith("f")


def test_a_figure_takes_its_voice_and_report_as_for_any_reader() -> None:
    report = {"trigger": "stopped", "kind": "hijacking"}
    found = read(figures=[FIGURE], statements=[STATEMENT], reports=[report])
    [figure], [said], [told] = found.figures, found.statements, found.reports
    assert figure.statement == said.id
    assert figure.stance is Stance.CLAIMS_RESPONSIBILITY
    assert figure.reports == (told.id,)


def test_a_hedge_that_the_model_left_out_is_read_all_the_same() -> None:
    aboard = FIGURE | {"quote": "soldiers were aboard", "number": 100, "counted": "soldiers"}
    [figure] = read(figures=[aboard | {"measure": "present", "group": "security"}]).figures
    assert (figure.low, figure.high, figure.hedge) == (100, None, Hedge.AT_LEAST)
    assert figure.number.text == "At least 100"
    assert figure.quote.text == "At least 100 soldiers were aboard"


def test_whose_people_they_are_is_kept_in_the_words_of_the_text() -> None:
    [figure] = read(figures=[FIGURE | {"whose": "The army"}]).figures
    assert figure.whose is not None
    assert figure.whose.name == "The army"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"quote": None}, "odd-answer"),
        ({"quote": "killed 60 hostages"}, "unverified-quote"),
        ({"number": "60"}, "unverified-quote"),
        ({"number": "hostages"}, "no-number"),
        ({"measure": "slain"}, "unknown-value"),
        ({"group": None}, "unknown-value"),
    ],
)
def test_a_figure_that_does_not_hold_is_a_problem(changes: dict[str, object], code: str) -> None:
    found = read(figures=[FIGURE | changes])
    assert found.figures == ()
    assert codes(found) == [code]


def test_a_share_of_people_is_no_count() -> None:
    text = "Half of the hostages died."
    share = FIGURE | {"quote": "Half of the hostages died", "number": "Half of"}
    found = read(text, figures=[share])
    assert (found.figures, codes(found)) == ((), ["fraction"])


def test_a_number_far_from_its_quote_is_not_its_number() -> None:
    text = "Some died. " + "It rained. " * 60 + "There were 50."
    found = read(text, figures=[FIGURE | {"quote": "died"}])
    assert (found.figures, codes(found)) == ((), ["unverified-quote"])
    assert "far from" in messages(found)


def test_a_number_at_the_end_of_the_passage_before_is_passed_over() -> None:
    text = "No 12 men. 50 men died."
    [figure] = read(text, figures=[FIGURE | {"quote": "50 men died", "counted": None}]).figures
    assert figure.low == 50


def test_figures_are_told_once_and_in_the_order_of_the_text() -> None:
    later = FIGURE | {"quote": "70 to 80 attackers", "number": "70", "counted": "attackers"}
    found = read(figures=[later | {"measure": "escaped"}, FIGURE, FIGURE])
    assert [(one.low, one.high) for one in found.figures] == [(50, 50), (70, 80)]
    assert found.problems == ()


def test_the_same_words_twice_are_two_places() -> None:
    text = "12 men died. 12 men died in Kano. 12 men died."
    twice = FIGURE | {"quote": "12 men died", "number": "12", "counted": "men"}
    assert [one.number.start for one in read(text, figures=[twice] * 3).figures] == [0, 13, 34]


def test_a_part_names_its_whole() -> None:
    text = "Of 30 men 12 died."
    whole = FIGURE | {"quote": "30 men", "number": "30", "counted": "men", "measure": "present"}
    part = FIGURE | {"quote": "12 died", "number": "12", "counted": None, "part_of": "30 men"}
    found = read(text, figures=[whole, part])
    assert found.figures[1].part_of == found.figures[0].id
    lost = read(text, figures=[part | {"part_of": "90 men"}])
    assert lost.figures[0].part_of is None
    assert codes(lost) == ["unverified-quote"]


def test_passages_are_read_each_on_its_own() -> None:
    text = "50 hostages died.\n\n50 hostages died."
    one = FIGURE | {"quote": "50 hostages died"}
    found = read(text, (0, 19), (19, 36), figures=[one])
    assert [figure.number.start for figure in found.figures] == [0, 19]
