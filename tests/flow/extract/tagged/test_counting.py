import pytest

from sayso.domain.codes import Group, Measure
from sayso.domain.document import Problem
from sayso.domain.reading import Figure
from sayso.flow.extract.figures.finder import decided
from sayso.flow.extract.figures.numbers import numbers
from sayso.flow.extract.figures.words.tokens import tokens
from sayso.flow.extract.tagged.counting.counts import Tagged
from sayso.flow.extract.tagged.counting.labels import labelled
from sayso.flow.extract.tagged.counting.parts import parts
from sayso.text.answers import Answers, Link, Question
from sayso.text.sentences import Span, sentences
from tests.flow.extract.tagged.answered import answered


def read(text: str, answers: Answers) -> list[Figure]:
    found = parts(answers, decided(text, sentences(text), Tagged(answers)))
    return [one for one in found if isinstance(one, Figure)]


def test_what_a_number_counts_is_what_the_tagger_says() -> None:
    text = "At least 12 settlers were unalived."
    says = {
        (Question.MEASURE, "At least 12"): "killed",
        (Question.GROUP, "At least 12"): "civilian",
    }
    [one] = read(text, answered(text, says=says))
    assert (one.low, one.measure, one.group) == (12, Measure.KILLED, Group.CIVILIAN)
    assert one.p > 900


def test_a_number_that_counts_no_people_is_no_figure() -> None:
    text = "Police found 12 rifles."
    assert read(text, answered(text, says={(Question.MEASURE, "12"): "none"})) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They released 12 victims\u2019 names.", False),
        ("They released 12 victims' names.", False),
        ("They read out 12 names of the dead.", False),
        ("They recovered 12 victims' bodies.", True),
        ("They did not say how 12 were there.", False),
        ("Three bombs exploded and 12 others were found.", False),
        ("Three men came and 12 others were found.", True),
        ("Two vehicles were destroyed and 12 others injured in the blast.", True),
    ],
)
def test_what_is_kept_of_people_is_nobody_whatever_the_tagger_says(
    text: str, *, people: bool
) -> None:
    says = {(Question.MEASURE, "12"): "killed"}
    assert bool(read(text, answered(text, says=says))) is people


def test_what_is_listed_together_counts_the_same() -> None:
    text = "Nine were killed, including seven children and three women."
    says = {(Question.MEASURE, number): "killed" for number in ("Nine", "seven")}
    found = read(text, answered(text, says=says | {(Question.MEASURE, "three"): "injured"}))
    assert [one.measure for one in found] == [Measure.KILLED] * 3


def test_a_number_given_anew_counts_whom_the_one_before_counted() -> None:
    text = "It was carrying 450 soldiers, but some accounts place the latter figure closer to 200."
    says = {
        (Question.MEASURE, "450"): "present",
        (Question.GROUP, "450"): "security",
        (Question.MEASURE, "closer to 200"): "killed",
        (Question.GROUP, "closer to 200"): "civilian",
    }
    found = read(text, answered(text, says=says))
    assert [(one.measure, one.group) for one in found] == [(Measure.PRESENT, Group.SECURITY)] * 2


def test_who_only_is_named_is_not_counted_whatever_the_tagger_says() -> None:
    text = "She was killed with Ali and Omar, who were both 23."
    assert read(text, answered(text, says={(Question.MEASURE, "both"): "killed"})) == []


def test_where_the_tagger_is_torn_the_rules_are_heard() -> None:
    text = "12 soldiers were killed."
    [one] = read(text, answered(text))
    assert (one.measure, one.group) == (Measure.KILLED, Group.SECURITY)
    assert one.p < 500


@pytest.mark.parametrize(
    ("text", "number", "group"),
    [
        ("The army inflicted 12 casualties on the rebels.", "12", Group.MILITANT),
        ("About 12 people were killed or wounded.", "About 12", Group.UNKNOWN),
        ("There were 12 dead and wounded.", "12", Group.UNKNOWN),
    ],
)
def test_what_words_say_plainly_outweighs_a_tagger(text: str, number: str, group: Group) -> None:
    says = {(Question.MEASURE, number): "killed", (Question.GROUP, number): "unknown"}
    if group is not Group.UNKNOWN:
        says = {(Question.MEASURE, number): "casualties", (Question.GROUP, number): "security"}
    [one] = read(text, answered(text, says=says, sure=2.5))
    assert (one.measure, one.group) == (Measure.CASUALTIES, group)
    says[Question.MEASURE, number] = "none"
    assert read(text, answered(text, says=says)) == []


def test_a_share_of_people_stays_a_problem() -> None:
    text = "Two-thirds of the hostages died."
    answers = answered(text, says={(Question.MEASURE, "Two-thirds"): "killed"})
    [one] = decided(text, sentences(text), Tagged(answers))
    assert isinstance(one, Problem)


TEXT = "Five men were shot. Two of the men died. The 5 men were named."
KILLED = {
    (Question.MEASURE, "Five"): "casualties",
    (Question.MEASURE, "Two"): "killed",
    (Question.MEASURE, "5"): "casualties",
    (Question.TOP, "Five"): "top",
}


def test_a_figure_said_again_is_part_of_the_first() -> None:
    says = {**KILLED, (Question.TOP, "Two"): "part", (Question.TOP, "5"): "part"}
    links = [(Link.WHOLE, "Two", "Five"), (Link.WHOLE, "5", "Five")]
    five, two, again = read(TEXT, answered(TEXT, says=says, links=links))
    assert (five.part_of, two.part_of, again.part_of) == (None, "0", "0")


def test_a_top_figure_is_part_of_none_whatever_the_rules_say() -> None:
    text = "Five people died, including two children."
    says = {
        (Question.MEASURE, "Five"): "killed",
        (Question.MEASURE, "two"): "killed",
        (Question.TOP, "two"): "top",
    }
    assert [one.part_of for one in read(text, answered(text, says=says))] == [None, None]


def test_a_part_that_the_rules_know_keeps_its_whole() -> None:
    text = "Five people died, including two children."
    says = {
        (Question.MEASURE, "Five"): "killed",
        (Question.MEASURE, "two"): "killed",
        (Question.TOP, "two"): "part",
    }
    assert [one.part_of for one in read(text, answered(text, says=says))] == [None, "0"]


def test_a_part_of_nothing_that_could_hold_it_stands_alone() -> None:
    text = "Two men were held. Nine people died."
    says = {
        (Question.MEASURE, "Two"): "detained",
        (Question.MEASURE, "Nine"): "killed",
        (Question.TOP, "Nine"): "part",
    }
    assert [one.part_of for one in read(text, answered(text, says=says))] == [None, None]


def test_more_cannot_be_part_of_fewer() -> None:
    text = "Two men died. Nine people died."
    says = {
        (Question.MEASURE, "Two"): "killed",
        (Question.MEASURE, "Nine"): "killed",
        (Question.TOP, "Nine"): "part",
        (Question.TOP, "Two"): "top",
    }
    assert [one.part_of for one in read(text, answered(text, says=says))] == [None, None]


def test_a_whole_with_some_policemen_in_it_is_mixed() -> None:
    text = "Six people were killed, including two policemen and three children."
    says = {
        **{(Question.MEASURE, word): "killed" for word in ("Six", "two", "three")},
        **{(Question.TOP, word): "part" for word in ("two", "three")},
        (Question.TOP, "Six"): "top",
        (Question.GROUP, "Six"): "unknown",
        (Question.GROUP, "two"): "security",
        (Question.GROUP, "three"): "civilian",
    }
    groups = [one.group for one in read(text, answered(text, says=says))]
    assert groups == [Group.MIXED, Group.SECURITY, Group.CIVILIAN]
    says[Question.GROUP, "two"] = "civilian"
    assert Group.MIXED not in [one.group for one in read(text, answered(text, says=says))]


@pytest.mark.parametrize(
    ("text", "number", "measure", "group"),
    [
        ("Killed: 12\nWounded: 31", "31", Measure.INJURED, None),
        ("Civilians abducted: 4 (week before: none)", "4", Measure.ABDUCTED, Group.CIVILIAN),
        ("* Arrested: 19\n* Released without charge: 16", "16", Measure.RESCUED, None),
        ("Hostages freed: 5", "5", Measure.RESCUED, Group.CIVILIAN),
    ],
)
def test_the_label_before_a_number_in_a_list_says_what_it_counts(
    text: str, number: str, measure: Measure, group: Group | None
) -> None:
    one = next(one for one in read(text, answered(text, sure=1.0)) if one.number.text == number)
    assert one.measure is measure
    assert group in (None, one.group)


@pytest.mark.parametrize(
    "text",
    [
        "Houses destroyed: 58",
        "He said of all those in the town who were killed: 12",
        "Killed 12",
        "Nobody was killed: 300",
        "The army said it killed: 12",
        "Killed: 12 tonnes of explosives",
        "Injuries reported: 12%",
        "Unharmed: 12",
        'He said "killed: 12',
    ],
)
def test_only_a_short_label_of_harm_is_one(text: str) -> None:
    words = tokens(text, Span(0, len(text)))
    assert labelled(words, numbers(words)[-1]) is None


def test_soldiers_are_no_part_of_hostages() -> None:
    text = "The army said 21 hostages and four soldiers were killed."
    says = {
        **{(Question.MEASURE, word): "killed" for word in ("21", "four")},
        (Question.GROUP, "21"): "civilian",
        (Question.GROUP, "four"): "security",
        (Question.TOP, "21"): "top",
        (Question.TOP, "four"): "part",
    }
    assert [one.part_of for one in read(text, answered(text, says=says))] == [None, None]


@pytest.mark.parametrize(
    ("whole", "mixed"),
    [("people", True), ("persons", True), ("policemen", False), ("people from the police", False)],
)
def test_people_some_of_whom_are_policemen_are_not_all_policemen(
    whole: str, *, mixed: bool
) -> None:
    text = f"Six {whole} were killed, including two policemen from Lahore."
    says = {
        **{(Question.MEASURE, word): "killed" for word in ("Six", "two")},
        **{(Question.GROUP, word): "security" for word in ("Six", "two")},
        (Question.TOP, "Six"): "top",
        (Question.TOP, "two"): "part",
    }
    six, two = read(text, answered(text, says=says))
    assert (six.group, two.group) == (Group.MIXED if mixed else Group.SECURITY, Group.SECURITY)


@pytest.mark.parametrize(
    ("people", "group"),
    [
        ("unidentified armed assailants", Group.UNKNOWN),
        ("unknown motorcyclists", Group.UNKNOWN),
        ("unidentified militants", Group.MILITANT),
        ("unidentified Taliban gunmen", Group.MILITANT),
        ("unidentified men of the Taliban", Group.MILITANT),
        ("assailants", Group.MILITANT),
    ],
)
def test_attackers_whom_nobody_knows_are_of_no_known_group(people: str, group: Group) -> None:
    text = f"Two {people} opened fire."
    says = {(Question.MEASURE, "Two"): "attackers", (Question.GROUP, "Two"): "militant"}
    [one] = read(text, answered(text, says=says))
    assert (one.measure, one.group) == (Measure.ATTACKERS, group)


def test_who_else_nobody_knows_is_whom_the_tagger_says() -> None:
    text = "Two unidentified men were killed."
    says = {(Question.MEASURE, "Two"): "killed", (Question.GROUP, "Two"): "civilian"}
    [one] = read(text, answered(text, says=says))
    assert one.group is Group.CIVILIAN
