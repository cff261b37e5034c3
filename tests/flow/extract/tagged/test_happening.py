import pytest

from sayso.domain.codes import Kind, Measure, Plover
from sayso.domain.reading import Told, Victim
from sayso.domain.world import Actor
from sayso.flow.extract.events.telling.places import told_place
from sayso.flow.extract.events.telling.times import told_time
from sayso.flow.extract.tagged.happening.deeds import deeds
from sayso.flow.extract.tagged.happening.fates import CERTAIN, LIKELY, befallen
from sayso.flow.extract.tagged.happening.roles import SURE, retold_by
from sayso.text.answers import Answers, Link, Question, Tag
from tests.flow.extract.small import a_report, at
from tests.flow.extract.tagged.answered import answered

TEXT = "Rebels of the Front blew up a bridge with dynamite. The Front killed a judge. Kabul summoned the envoy."


def words(told: object) -> list[str]:
    assert isinstance(told, tuple)
    return [one.quote.text for one in told]


def reported(answers: Answers, *triggers: str) -> list[dict[str, list[str]]]:
    ruled = [a_report("train").but(trigger=at(one, TEXT)) for one in triggers]
    return [
        {
            role: words(getattr(one, role))
            for role in ("perpetrators", "targets", "victims", "weapons")
        }
        for one in retold_by(TEXT, answers, ruled)
    ]


ROLES = {
    Tag.INDIVIDUAL: ["Rebels"],
    Tag.ORGANISATION: ["Front"],
    Tag.TARGET: ["a bridge"],
    Tag.VICTIM: ["a judge"],
    Tag.WEAPON: ["dynamite"],
}


def test_roles_go_to_the_report_told_of_last() -> None:
    bridge, judge = reported(answered(TEXT, marks=ROLES), "blew up", "killed")
    assert bridge == {
        "perpetrators": ["Rebels", "Front"],
        "targets": ["a bridge"],
        "victims": [],
        "weapons": ["dynamite"],
    }
    assert judge["victims"] == ["a judge"]


def test_roles_of_the_rules_stay_where_the_tagger_does_not_deny_them() -> None:
    judge = at("a judge", TEXT)
    told = Victim(
        value=Actor(quote=judge, name="a judge"), quote=judge, harm=Measure.ABDUCTED, one=True
    )
    bridge = Told(value=at("a bridge", TEXT), quote=at("a bridge", TEXT))
    ruled = a_report("train").but(trigger=at("killed", TEXT), victims=(told,), weapons=(bridge,))
    [torn] = retold_by(TEXT, answered(TEXT, sure=0.1), [ruled])
    assert torn.but(p=1000) == ruled
    [denied] = retold_by(TEXT, answered(TEXT), [ruled])
    assert (denied.victims, denied.weapons) == ((), ())
    [marked] = retold_by(TEXT, answered(TEXT, marks={Tag.VICTIM: ["judge"]}), [ruled])
    assert words(marked.victims) == ["judge"]


@pytest.mark.parametrize(
    ("said", "became"),
    [("killed", Measure.KILLED), ("injured", Measure.INJURED), ("none", Measure.ABDUCTED)],
)
def test_what_became_of_a_victim_is_the_taggers_word_and_else_the_rules(
    said: str, became: Measure
) -> None:
    judge = at("a judge", TEXT)
    told = Victim(value=Actor(quote=judge, name="a judge"), quote=judge, harm=Measure.ABDUCTED)
    ruled = a_report("train").but(trigger=at("killed", TEXT), victims=(told,))
    marks, says = {Tag.VICTIM: ["judge"]}, {(Question.MEASURE, "judge"): said}
    [one] = retold_by(TEXT, answered(TEXT, marks=marks, says=says), [ruled])
    assert [(victim.harm, victim.one) for victim in one.victims] == [(became, True)]


def test_who_was_taken_is_dead_only_where_the_tagger_is_certain() -> None:
    judge = at("a judge", TEXT)
    told = Victim(value=Actor(quote=judge, name="a judge"), quote=judge, harm=Measure.ABDUCTED)
    doubtful = answered(
        TEXT,
        marks={Tag.VICTIM: ["a judge"]},
        says={(Question.MEASURE, "a judge"): "killed"},
        sure=2.5,
    )
    assert LIKELY < doubtful.best(Question.MEASURE, judge.start, judge.end)[1] < CERTAIN
    assert [one.harm for one in befallen(TEXT, doubtful, [told], [told])] == [Measure.ABDUCTED]
    assert [one.harm for one in befallen(TEXT, doubtful, [told], [])] == [Measure.KILLED]


def test_an_article_alone_is_no_victim() -> None:
    the = at("The", TEXT)
    assert (
        befallen(TEXT, answered(TEXT), [Told(value=Actor(quote=the, name="The"), quote=the)], [])
        == ()
    )


def test_a_victim_of_whom_neither_says_what_became_has_no_harm() -> None:
    says = {(Question.MEASURE, "a judge"): "none"}
    ruled = a_report("train").but(trigger=at("killed", TEXT))
    [one] = retold_by(TEXT, answered(TEXT, marks={Tag.VICTIM: ["a judge"]}, says=says), [ruled])
    assert [victim.harm for victim in one.victims] == [None]


def test_who_is_named_in_full_is_not_told_of_again_by_fewer_words() -> None:
    told = tuple(
        Told(value=Actor(quote=one, name=one.text), quote=one)
        for one in (at("Front", TEXT), at("Rebels of the Front", TEXT))
    )
    ruled = a_report("train").but(trigger=at("blew up", TEXT), perpetrators=told)
    [one] = retold_by(TEXT, answered(TEXT, sure=0.1), [ruled])
    assert words(one.perpetrators) == ["Rebels of the Front"]


def test_a_place_and_a_time_are_taken_where_the_rules_found_none() -> None:
    text = "Gunmen stormed Qissa Khwani on Friday. Police came."
    marks = {Tag.PLACE: ["Qissa Khwani"], Tag.TIME: ["on Friday"]}
    bare = a_report("train").but(trigger=at("stormed", text))
    [one] = retold_by(text, answered(text, marks=marks), [bare])
    assert (words(one.places), words(one.when)) == (["Qissa Khwani"], ["on Friday"])
    ruled = bare.but(
        places=(told_place(at("Khwani", text)),), when=(told_time(at("Friday", text)),)
    )
    [kept] = retold_by(text, answered(text, marks=marks), [ruled])
    assert (words(kept.places), words(kept.when)) == (["Khwani"], ["Friday"])


def test_violence_that_the_rules_have_no_word_for_is_a_report_too() -> None:
    marks = {Tag.TRIGGER: ["blew up"]}
    [one] = retold_by(
        TEXT, answered(TEXT, marks=marks, says={(Question.KIND, "blew up"): "bombing"}), []
    )
    assert (one.trigger.text, one.kind.value) == ("blew up", Kind.BOMBING)
    assert one.p > 900


def test_a_text_without_violence_has_no_report() -> None:
    assert retold_by(TEXT, answered(TEXT), []) == []


def test_a_place_makes_no_report_of_words_the_tagger_doubts() -> None:
    weak = answered(TEXT, marks={Tag.TRIGGER: ["blew up"], Tag.PLACE: ["Kabul"]}, sure=1.0)
    assert weak.marked(Tag.TRIGGER)[0].p < SURE < 1
    with_place = answered(TEXT, marks={Tag.PLACE: ["Kabul"]})
    assert retold_by(TEXT, with_place, []) == retold_by(TEXT, weak, []) == []


SAYS = {(Question.PLOVER, "summoned"): "ACCUSE"}
PARTIES = {Tag.ACT: ["summoned"], Tag.PARTY: ["Kabul", "the envoy"]}


def test_an_act_has_a_type_a_doer_and_somebody_it_is_done_to() -> None:
    links = [(Link.WHO, "summoned", "Kabul"), (Link.TOWARD, "summoned", "the envoy")]
    [one] = deeds(TEXT, answered(TEXT, marks=PARTIES, says=SAYS, links=links))
    assert (one.who.name, one.plover, one.toward and one.toward.name) == (
        "Kabul",
        Plover.ACCUSE,
        "the envoy",
    )
    assert one.quote.text == "Kabul summoned the envoy"
    assert one.p > 900


def test_an_act_may_be_toward_nobody_and_never_toward_its_doer() -> None:
    links = [(Link.WHO, "summoned", "Kabul"), (Link.TOWARD, "summoned", None)]
    [one] = deeds(TEXT, answered(TEXT, marks=PARTIES, says=SAYS, links=links))
    assert one.toward is None
    links = [(Link.WHO, "summoned", "Kabul"), (Link.TOWARD, "summoned", "Kabul")]
    [one] = deeds(TEXT, answered(TEXT, marks=PARTIES, says=SAYS, links=links))
    assert one.toward is None


def test_an_act_of_nobody_is_none() -> None:
    assert deeds(TEXT, answered(TEXT, marks=PARTIES, links=[(Link.WHO, "summoned", None)])) == []
    assert deeds(TEXT, answered(TEXT, marks={Tag.ACT: ["summoned"]})) == []
    marks = {Tag.ACT: ["summoned"], Tag.PARTY: ["Kabul"]}
    links = [(Link.WHO, "summoned", "Kabul")]
    assert deeds(TEXT, answered(TEXT, marks=marks, links=links)) != []
    assert deeds(TEXT, answered(TEXT, marks={Tag.PARTY: ["Kabul"]}, links=links)) == []
