"""Judgements on whom words mean."""

import pytest

from sayso.domain.codes import Kind, Stance, Verb
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import P, Reading, Report, Speaker, Statement, Told
from sayso.flow.link import judged_documents, whom
from sayso.flow.link.whom import about_people
from tests.examples import a_quote

TEXTS = {"d1": "The Elm Brigade said so.", "d2": "The EB said so. The Elm Brigade came."}


def a_reading(document: str, name: str, actor: str | None = None) -> Reading:
    text = TEXTS[document]
    quote = a_quote(name, text)
    speaker = Speaker(text=name, start=quote.start, end=quote.end, name=name, actor=actor)
    statement = Statement(
        id=f"s-{document}",
        speaker=speaker,
        cue=None,
        content=(a_quote("said so", text),),
        stance=Stance.ASSERTS,
    )
    return Reading(document=document, reader="test", statements=(statement,))


def ruled(verb: Verb, *spots: tuple[str, str], number: int = 1) -> Judgement:
    return Judgement(
        number=number,
        verb=verb,
        spots=tuple(
            Spot(document=d, start=TEXTS[d].index(w), end=TEXTS[d].index(w) + len(w), text=w)
            for d, w in spots
        ),
        who="me",
        when="2026-11-29",
        why="known",
    )


def meant(judgement: Judgement, *readings: Reading) -> list[tuple[str | None, str]]:
    by_document = {reading.document: reading for reading in readings}
    rules = whom([judgement], by_document)
    speakers = [rules.applied(reading).statements[0].speaker for reading in readings]
    return [(speaker.actor, speaker.name) for speaker in speakers if speaker]


SAME = ruled(Verb.SAME, ("d1", "The Elm Brigade"), ("d2", "The EB"))


def test_the_first_is_whom_the_second_is() -> None:
    one, other = a_reading("d1", "The Elm Brigade"), a_reading("d2", "The EB", "elm")
    assert meant(SAME, one, other) == [("elm", "The EB")] * 2
    assert judged_documents([SAME]) == {"d1", "d2"}


def test_an_unknown_second_is_whom_the_first_is() -> None:
    one, other = a_reading("d1", "The Elm Brigade", "elm"), a_reading("d2", "The EB")
    assert meant(SAME, one, other) == [("elm", "The Elm Brigade")] * 2


def test_two_unknown_ones_go_by_the_first_name_everywhere() -> None:
    one, other = a_reading("d1", "The Elm Brigade"), a_reading("d2", "The EB")
    assert meant(SAME, one, other) == [(None, "The Elm Brigade")] * 2
    rules = whom([SAME], {"d1": one, "d2": other})
    elsewhere = a_reading("d2", "The Elm Brigade").but(document="d3")
    assert rules.applied(elsewhere).statements[0].speaker == elsewhere.statements[0].speaker.but(  # type: ignore[union-attr]  # there is one
        why="judged to be the same"
    )


def test_words_judged_to_be_another_are_nobodys() -> None:
    apart = ruled(Verb.DIFFERENT, ("d1", "The Elm Brigade"), ("d2", "The EB"))
    one, other = a_reading("d1", "The Elm Brigade", "elm"), a_reading("d2", "The EB", "elm")
    assert meant(apart, one, other) == [(None, "The Elm Brigade"), ("elm", "The EB")]
    other = a_reading("d2", "The EB", "oak")
    assert meant(apart, one, other) == [("elm", "The Elm Brigade"), ("oak", "The EB")]


def test_a_judgement_on_reports_or_on_nobodys_words_is_none_of_ours() -> None:
    one, other = a_reading("d1", "The Elm Brigade"), a_reading("d2", "The EB")
    both = {"d1": one, "d2": other}
    assert whom([ruled(Verb.SAME, ("d1", "so."), ("d2", "The EB"))], both).here == {}
    assert whom([ruled(Verb.CONFIRM, ("d1", "The Elm Brigade"))], both).here == {}
    quote = a_quote("Elm Brigade", TEXTS["d1"])
    report = Report(id="r", trigger=quote, kind=Told[Kind](value=Kind.RAID, quote=quote))
    assert not about_people(SAME, {**both, "d1": one.but(reports=(report,))})
    whole = SAME.but(spots=(Spot(document="d1"), Spot(document="d9")))
    assert not about_people(whole, both)
    assert whom([], both).applied(one) is one


def together(*judgements: Judgement, **known: str | None) -> list[tuple[str | None, str, str]]:
    """Give whom the brigade of d1 and the EB of d2 mean after judgements, each with why."""
    readings = {
        "d1": a_reading("d1", "The Elm Brigade", known.get("one")),
        "d2": a_reading("d2", "The EB", known.get("other")),
    }
    rules = whom(judgements, readings)
    speakers = [rules.applied(reading).statements[0].speaker for reading in readings.values()]
    return [(one.actor, one.name, one.why) for one in speakers if one]


PAIR = ("d1", "The Elm Brigade"), ("d2", "The EB")


@pytest.mark.parametrize(
    "known", [{}, {"other": "elm"}, {"one": "elm"}, {"one": "oak", "other": "elm"}]
)
def test_the_later_of_two_judgements_on_one_pair_stands(known: dict[str, str]) -> None:
    same, apart = ruled(Verb.SAME, *PAIR), ruled(Verb.DIFFERENT, *PAIR, number=2)
    assert together(same, apart, **known) == together(**known)
    back = ruled(Verb.DIFFERENT, *PAIR[::-1], number=2)
    assert together(same, back, **known) == together(**known)
    again = ruled(Verb.SAME, *PAIR, number=3)
    assert together(same, apart, again, **known) == together(same, **known)


def test_what_a_third_made_one_is_taken_apart() -> None:
    readings = {
        "d1": a_reading("d1", "The Elm Brigade"),
        "d2": a_reading("d2", "The EB", "elm"),
    }
    other = ruled(Verb.SAME, ("d1", "The Elm Brigade"), ("d2", "The EB"))
    third = Spot(document="d3", start=0, end=15, text="The Elm Brigade")
    readings["d3"] = a_reading("d1", "The Elm Brigade").but(document="d3")
    joined = other.but(number=2, spots=(third, other.spots[1]))
    apart = other.but(number=3, verb=Verb.DIFFERENT, spots=(other.spots[0], third))
    rules = whom([other, joined, apart], readings)
    names = [rules.applied(one).statements[0].speaker for one in readings.values()]
    assert [(one.actor, one.why) for one in names if one] == [
        (None, "judged to be somebody else"),
        ("elm", "judged to be the same"),
        ("elm", "judged to be the same"),
    ]
    turned = apart.but(spots=apart.spots[::-1])
    rules = whom([other, joined, turned], readings)
    names = [rules.applied(one).statements[0].speaker for one in readings.values()]
    assert [one.actor for one in names if one] == ["elm", "elm", None]


def test_the_second_is_whom_it_was_read_as_where_the_first_is_still_whom_it_was() -> None:
    readings = {"d1": a_reading("d1", "The Elm Brigade", "elm"), "d2": a_reading("d2", "The EB")}
    readings["d3"] = a_reading("d1", "The Elm Brigade", "elm").but(document="d3")
    third = Spot(document="d3", start=0, end=15, text="The Elm Brigade")
    same = ruled(Verb.SAME, ("d2", "The EB"), ("d1", "The Elm Brigade"))
    apart = same.but(number=2, verb=Verb.DIFFERENT, spots=(third, same.spots[0]))
    rules = whom([same, apart], readings)
    names = [rules.applied(one).statements[0].speaker for one in readings.values()]
    assert [one.actor for one in names if one] == ["elm", None, "elm"]


def test_who_was_nobody_by_judgement_is_somebody_by_a_later_one() -> None:
    nobody = ruled(Verb.DIFFERENT, PAIR[0], PAIR[0])
    assert together(nobody, one="elm")[0] == (None, "The Elm Brigade", "judged to be somebody else")
    assert (
        together(nobody, ruled(Verb.SAME, *PAIR, number=2), one="elm", other="elm")[0][0] == "elm"
    )


def test_nothing_of_hidden_words_is_carried_on() -> None:
    one, other = a_reading("d1", "The Elm Brigade"), a_reading("d2", "The EB")
    both = {"d1": one, "d2": other}

    def blacked(someone: P) -> P:
        return someone.but(name="███")

    for shown in (
        both | {"d1": one.with_people(blacked)},
        both | {"d2": other.with_people(blacked)},
    ):
        rules = whom([SAME], both, shown)
        assert [rules.applied(each) for each in both.values()] == [one, other]
    assert whom([SAME], both, both).here
