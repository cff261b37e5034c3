"""A reading completed."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Group, Hedge, Kind, Measure, Plover, Stance, TimePrecision
from sayso.domain.document import Quote
from sayso.domain.reading import Act, Figure, Reading, Report, Statement, Told
from sayso.domain.world import Actor, When
from sayso.flow.ground import grounded
from sayso.flow.ground.scene import scene
from tests.flow.ground.world import (
    GAZETTEER,
    REGISTRY,
    a_document,
    a_reading,
    a_speaker,
    an_actor,
    told_place,
    told_when,
    words,
)

TEXT = (
    "QUETTA, Pakistan - Gunmen of the BLA attacked a train near Sibi on March 11. On Wednesday the"
    " army said it had freed 190 passengers. He added that the raid ended two days later."
    " The BLA denied it. Islamabad met the Afghan government last week."
)


def ground(reading: Reading, published: str | None = "2025-03-27") -> Reading:
    return grounded(reading, a_document(TEXT, published), GAZETTEER, REGISTRY)


def a_statement(speaker: str, cue: str | None, content: str, nth: int = 0) -> Statement:
    return Statement(
        id="s1",
        speaker=a_speaker(TEXT, speaker, nth),
        cue=words(TEXT, cue) if cue else None,
        content=(words(TEXT, content),),
        stance=Stance.ASSERTS,
    )


def a_report(*whens: str, places: tuple[str, ...] = ()) -> Report:
    trigger = words(TEXT, "attacked")
    actor = Told(value=an_actor(TEXT, "the BLA"), quote=words(TEXT, "the BLA"))
    return Report(
        id="r1",
        trigger=trigger,
        kind=Told(value=Kind.HIJACKING, quote=trigger),
        when=tuple(told_when(TEXT, when) for when in whens),
        places=tuple(told_place(TEXT, place) for place in places),
        perpetrators=(actor,),
    )


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_a_speaker_is_the_actor_its_words_mean_and_spoke_when_the_sentence_says() -> None:
    [statement] = ground(
        a_reading(statements=(a_statement("the army", "said", "freed 190 passengers"),))
    ).statements
    assert statement.speaker is not None
    assert (statement.speaker.text, statement.speaker.actor) == ("the army", "pakistan-army")
    assert statement.said is not None
    assert statement.said.start == "2025-03-26"
    assert statement.said.why.startswith("counted from publication on ")


def test_a_pronoun_is_whoever_spoke_before() -> None:
    first = a_statement("the army", "said", "freed 190 passengers")
    second = a_statement("He", "added", "the raid ended")
    found = ground(a_reading(statements=(first, second))).statements[1].speaker
    assert found is not None
    assert found.actor == "pakistan-army"


def test_a_pronoun_with_nobody_before_stays_a_pronoun() -> None:
    found = ground(a_reading(statements=(a_statement("He", None, "the raid ended"),))).statements[0]
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.actor, found.said) == ("He", None, None)


def test_the_document_as_speaker_stays_so() -> None:
    statement = a_statement("He", None, "the raid ended").but(speaker=None)
    [found] = ground(a_reading(statements=(statement,))).statements
    assert found.speaker is None


def test_a_time_already_told_of_a_statement_is_resolved() -> None:
    said = When(
        start=None, end=None, precision=TimePrecision.UNKNOWN, quote=words(TEXT, "last week")
    )
    [found] = ground(
        a_reading(statements=(a_statement("He", "added", "the raid ended").but(said=said),))
    ).statements
    assert found.said is not None
    assert found.said.precision is TimePrecision.WEEK


def test_a_time_inside_the_content_is_not_when_it_was_said() -> None:
    [found] = ground(
        a_reading(statements=(a_statement("the BLA", "attacked", "a train near Sibi on March 11"),))
    ).statements
    assert found.said is None


def test_a_figure_gets_its_speaker_and_whose_it_is() -> None:
    number = words(TEXT, "190")
    figure = Figure(
        id="f1", quote=number, number=number, counted=None, low=190, high=190, hedge=Hedge.EXACT,
        measure=Measure.RESCUED, group=Group.CIVILIAN, stance=Stance.ASSERTS,
        whose=an_actor(TEXT, "the BLA"), speaker=a_speaker(TEXT, "the army"),
    )  # fmt: skip
    [found] = ground(a_reading(figures=(figure,))).figures
    assert found.whose is not None
    assert found.speaker is not None
    assert (found.whose.actor, found.speaker.actor) == ("bla", "pakistan-army")


def test_an_act_gets_both_sides_and_its_time() -> None:
    act = Act(
        id="a1", who=an_actor(TEXT, "The BLA"), toward=an_actor(TEXT, "the Afghan government"),
        plover=Plover.CONSULT, quote=words(TEXT, "met"), when=told_when(TEXT, "last week").value,
    )  # fmt: skip
    found, bare = ground(a_reading(acts=(act, act.but(toward=None, when=None)))).acts
    assert (found.who.actor, found.toward and found.toward.actor) == (
        "bla",
        "afghanistan-government",
    )
    assert found.when is not None
    assert found.when.start == "2025-03-17"
    assert (bare.toward, bare.when) == (None, None)


def test_a_report_gets_places_times_and_actors() -> None:
    [found] = ground(
        a_reading(reports=(a_report("March 11", "two days later", places=("Sibi",)),))
    ).reports
    assert [told.value.start for told in found.when] == ["2025-03-11", "2025-03-13"]
    assert found.places[0].value.country == "PK"
    assert found.perpetrators[0].value.actor == "bla"


def test_what_cannot_be_placed_or_dated_is_a_problem() -> None:
    reading = a_reading(reports=(a_report("March 11", "the raid", places=("a train",)),))
    found = ground(reading, published=None)
    assert sorted(codes(found)) == ["undated-time", "unknown-place", "unknown-time"]
    assert found.reports[0].when[0].value.start is None


def test_impossible_days_are_problems_not_crashes() -> None:
    text = "On February 30 it burned."
    report = a_report().but(when=(told_when(text, "February 30"),), perpetrators=())
    found = grounded(
        a_reading(reports=(report,)), a_document(text, "0000-99-99"), GAZETTEER, REGISTRY
    )
    assert codes(found) == ["impossible-time", "impossible-time"]


def test_a_time_without_words_stays() -> None:
    when = When(start="2025-03-11", end="2025-03-11", precision=TimePrecision.DAY)
    told = Told(value=when, quote=words(TEXT, "March 11"))
    [found] = ground(a_reading(reports=(a_report().but(when=(told,)),))).reports
    assert found.when[0].value == when


@given(
    st.lists(st.sampled_from(["Sibi", "QUETTA", "a train", "Islamabad"]), max_size=3),
    st.lists(st.sampled_from(["March 11", "two days later", "last week", "raid"]), max_size=3),
    st.sampled_from([None, "2025-03-27", "2024-02-29T10:00:00Z", "9999-12-31", "soon"]),
)
def test_grounding_twice_is_grounding_once(
    places: list[str], whens: list[str], published: str | None
) -> None:
    once = ground(a_reading(reports=(a_report(*whens, places=tuple(places)),)), published)
    assert ground(once, published) == once


def test_words_are_never_changed() -> None:
    [found] = ground(a_reading(reports=(a_report("March 11", places=("Sibi",)),))).reports
    for quote in (found.when[0].quote, found.places[0].value.quote, found.perpetrators[0].quote):
        assert isinstance(quote, Quote)
        quote.check_against("d1", TEXT)


def test_a_weekday_beside_the_cue_says_nothing_without_a_publication() -> None:
    statement = a_statement("the army", "said", "freed 190 passengers")
    [found] = ground(a_reading(statements=(statement,)), published=None).statements
    assert found.said is None


def test_a_country_named_as_a_place_is_one() -> None:
    [found] = ground(a_reading(reports=(a_report(places=("Pakistan",)),))).reports
    assert found.places[0].value.country == "PK"


def test_whom_reading_found_behind_words_is_grounded_too() -> None:
    statement = a_statement("He", "added", "the raid ended")
    assert statement.speaker is not None
    known = statement.but(speaker=statement.speaker.but(name="the BLA"))
    (found,) = ground(a_reading(statements=(known,))).statements
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.actor) == ("the BLA", "bla")


def overnight(text: str, *dates: str) -> tuple[str | None, str | None]:
    trigger = words(text, "escaped")
    report = Report(
        id="r1",
        trigger=trigger,
        kind=Told(value=Kind.BATTLE, quote=trigger),
        when=(*(told_when(text, day) for day in dates), told_when(text, "overnight")),
    )
    document = a_document(text, "2025-03-14")
    (found,) = grounded(a_reading(reports=(report,)), document, GAZETTEER, REGISTRY).reports
    [night] = [told.value for told in found.when if told.quote.text == "overnight"]
    return night.start, night.end


def test_a_night_told_of_days_later_is_the_night_of_what_is_told() -> None:
    assert overnight("Some escaped overnight.") == ("2025-03-13", "2025-03-14")
    assert overnight("He said some had escaped overnight.") == (None, None)
    told = "On March 11 they came. Some had escaped overnight."
    assert overnight(told, "March 11") == ("2025-03-11", "2025-03-12")


def dated(text: str, day: str, published: str | None = None) -> str | None:
    trigger = words(text, "came")
    report = Report(
        id="r1",
        trigger=trigger,
        kind=Told(value=Kind.BATTLE, quote=trigger),
        when=(told_when(text, day),),
    )
    document = a_document(text, published)
    (found,) = grounded(a_reading(reports=(report,)), document, GAZETTEER, REGISTRY).reports
    return found.when[0].value.start


def test_a_text_nobody_dated_may_name_the_year_itself() -> None:
    assert (
        dated("They came on March 11. In early March 2025 it rained.", "March 11") == "2025-03-11"
    )
    assert dated("They came on March 11. It rained on June 2, 2025.", "March 11") is None
    assert dated("They came on March 11. March 2024 and March 2025.", "March 11") is None
    assert dated("They came on Tuesday. In March 2025 it rained.", "Tuesday") is None
    assert dated("They came on March 11. In March 0000 it rained.", "March 11") is None
    told = "They came on March 11. In March 2024 it rained."
    assert dated(told, "March 11", "2025-04-01") == "2025-03-11"


def test_a_ministry_spokesman_speaks_for_the_ministry_that_spoke_before() -> None:
    text = (
        "A ministry spokesman spoke. The police and the health ministry in Gaza spoke."
        " A ministry spokesman added that he came."
    )

    def said(part: str, nth: int = 0) -> Statement:
        return Statement(
            id=f"s{nth}{part[:3]}",
            speaker=a_speaker(text, part, nth),
            cue=None,
            content=(words(text, "he came"),),
            stance=Stance.ASSERTS,
        )

    told = (
        said("the health ministry in Gaza"),
        said("A ministry spokesman"),
        said("A ministry spokesman", 1),
        said("The police"),
    )
    found = grounded(a_reading(statements=told), a_document(text), GAZETTEER, REGISTRY).statements
    actors = [one.speaker.actor if one.speaker else None for one in found]
    assert actors == ["gaza-health-ministry", None, "gaza-health-ministry", "palestine-police"]


def test_whose_people_a_pronoun_names_stays_whom_reading_found() -> None:
    it = words(TEXT, "it", 0)
    number = words(TEXT, "190")
    figure = Figure(
        id="f1", quote=number, number=number, counted=None, low=190, high=190, hedge=Hedge.EXACT,
        measure=Measure.RESCUED, group=Group.UNKNOWN, stance=Stance.ASSERTS,
        whose=Actor(quote=it, name="the army"),
    )  # fmt: skip
    [found] = ground(a_reading(figures=(figure,))).figures
    assert found.whose
    assert (found.whose.quote.text, found.whose.name) == ("it", "the army")


def test_a_place_that_nothing_tells_of_is_a_problem() -> None:
    text = "A raid on Elmford."
    report = a_report().but(places=(told_place(text, "Elmford"),), perpetrators=())
    found = grounded(a_reading(reports=(report,)), a_document(text, None), GAZETTEER, REGISTRY)
    assert [problem.message for problem in found.problems] == ["no place is known as 'Elmford'"]


def test_an_undated_text_counts_from_its_own_dateline() -> None:
    text = "QUETTA, March 12, 2025 - It burned yesterday, in the week before, and on March 3, 2024."
    told = tuple(
        told_when(text, part) for part in ("yesterday", "in the week before", "March 3, 2024")
    )
    report = a_report().but(when=told, perpetrators=())
    found = grounded(a_reading(reports=(report,)), a_document(text, None), GAZETTEER, REGISTRY)
    assert sorted((one.value.start, one.value.why) for one in found.reports[0].when) == [
        ("2024-03-03", "as the words put it"),
        ("2025-03-03", "counted from another time of the text"),
        ("2025-03-11", "counted from the text's own dateline, 2025-03-12"),
    ]


def test_a_country_given_is_home_unless_the_text_speaks_of_another() -> None:
    text = "The army killed two men."
    assert scene(text, REGISTRY, country="Peru").home == "PE"
    assert scene("In Chile: " * 4 + text, REGISTRY, country="PE").home is None
    assert scene("In Chile: " * 9 + text, REGISTRY, country="PE").home == "CL"
    assert scene(text, REGISTRY, country="VC").home == "VC"
    assert scene(text, REGISTRY, country="Narnia").home is None
