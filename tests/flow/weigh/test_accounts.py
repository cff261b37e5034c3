"""Whose word it is, what it replaced, what it answers, and whose copy a document is."""

import pytest

from sayso.domain.codes import Basis, Field, Group, Measure, Stance, VoiceClass
from sayso.domain.document import Copy, Origin
from sayso.domain.errors import BrokenRecord, UnknownPolicy
from sayso.domain.incident import Claim, Dossier
from sayso.domain.reading import Figure, Reading
from sayso.flow.weigh import most_disputed, policies, weighed
from sayso.flow.weigh.answers.denials import pointed
from sayso.flow.weigh.counted import kind_counted, kind_of
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.replacing import replaced
from sayso.flow.weigh.policies.ucdp import ucdp
from sayso.flow.weigh.voices import nameless, principal, speaker_voice
from tests.flow.weigh.examples import (
    ACTORS,
    ARMY,
    MODEL,
    REBELS,
    WIRE,
    a_count,
    a_document,
    a_figure,
    a_report,
    a_speaker,
    a_statement,
    a_word,
    an_actor,
    an_evidence,
    an_incident,
    an_origin,
    say,
)

TEXT = "The army said 12 people were killed. The rebels denied it. Nobody could look."


def after(*claims: Spoken) -> dict[str, str | None]:
    return {one.claim.id: one.claim.superseded_by for one in replaced(claims)}


def later(id: str, low: int, day: int, **changes: object) -> Claim:
    return a_count(id, low, reported=f"2025-03-{day}").but(**changes)


def test_a_later_figure_of_a_voice_replaces_its_earlier_one() -> None:
    assert after(say(ARMY, later("a", 12, 12)), say(ARMY, later("b", 16, 13))) == {
        "a": "b",
        "b": None,
    }


def test_saying_it_again_replaces_nothing_until_it_changes() -> None:
    told = [
        say(ARMY, later("a", 12, 12)),
        say(ARMY, later("b", 12, 13)),
        say(ARMY, later("c", 16, 14)),
    ]
    assert after(*told) == {"a": "c", "b": "c", "c": None}


def test_another_voice_replaces_nobody() -> None:
    assert after(say(ARMY, later("a", 12, 12)), say(REBELS, later("b", 16, 13))) == {
        "a": None,
        "b": None,
    }


def test_a_copy_stands_beside_what_it_copies() -> None:
    copied = later("b", 12, 14, origin=an_origin("Outlet a"))
    told = [
        say(ARMY, later("a", 12, 12), "Outlet a"),
        say(ARMY, later("c", 16, 13)),
        say(ARMY, copied),
    ]
    assert after(*told) == {"a": "c", "b": "c", "c": None}


def test_a_copy_of_something_else_has_a_turn_of_its_own() -> None:
    copied = later("b", 20, 14, origin=an_origin("Outlet a"))
    assert after(say(ARMY, later("a", 12, 12), "Outlet a"), say(ARMY, copied)) == {
        "a": "b",
        "b": None,
    }


def test_a_wider_place_takes_nothing_back() -> None:
    first = a_word("a", Field.PLACE)
    assert after(say(ARMY, first), say(ARMY, a_word("b", Field.PLACE, reported="2025-03-20"))) == {
        "a": None,
        "b": None,
    }


@pytest.mark.parametrize(
    ("counted", "kind"),
    [
        ("soldiers", "soldier"),
        ("members of the security forces", "security"),
        ("policemen", "police"),
        ("bodies", "people"),
        ("families", "family"),
        ("passengers aboard", "passenger"),
        ("Afghans", "AF"),
        ("British nationals", "GB"),
        ("", ""),
    ],
)
def test_the_noun_says_which_people_are_counted(counted: str, kind: str) -> None:
    assert kind_counted(a_count("a", counted=counted)) == kind


def test_a_word_that_stands_for_nobody_has_no_kind() -> None:
    assert (kind_of("Troops"), kind_of("classes")) == ("soldier", None)


def test_a_press_office_speaks_for_its_army() -> None:
    speaker = a_speaker(TEXT, "The army", "press")
    assert speaker_voice(speaker, ACTORS) == ARMY.but(why="listed: organisation")
    assert principal("nobody", ACTORS) == "nobody"


def test_an_actor_of_no_registry_speaks_under_its_own_name() -> None:
    voice = speaker_voice(a_speaker(TEXT, "The army", "army-9"), ACTORS)
    assert (voice.actor, voice.name) == ("army-9", "The army")


def test_a_voice_with_an_actor_is_never_nameless() -> None:
    assert not nameless(ARMY)
    assert nameless(ARMY.but(actor=None, name="a police official"))
    assert not nameless(ARMY.but(actor=None, name="police chief Ali Khan"))


def test_a_denial_points_at_the_figure_it_denies() -> None:
    denial = a_count("a", 50, stance=Stance.DENIES, statement="s1")
    said = a_count("b", 50, figure="f1")
    found = pointed([say(ARMY, denial), say(REBELS, said)], [])
    assert [one.claim.denies for one in found] == ["b", None]


def test_a_denial_of_blame_points_at_whoever_blames_the_same() -> None:
    denial = a_word("a", Field.BLAMED_ON, actor=an_actor("The Army"), stance=Stance.DENIES)
    blame = a_word("b", Field.PERPETRATOR, actor=an_actor("the army"))
    other = a_word("c", Field.OUTCOME, word="over")
    found = pointed([say(ARMY, denial), say(REBELS, blame), say(WIRE, other)], [])
    assert found[0].claim.denies == "b"


def test_a_denial_of_what_nobody_says_points_nowhere() -> None:
    denial = a_word("a", Field.OUTCOME, word="over", stance=Stance.DENIES)
    found = pointed([say(ARMY, denial), say(WIRE, a_count("b"))], [])
    assert found[0].claim.denies is None


def a_page() -> tuple[object, ...]:
    army = a_speaker(TEXT, "The army", "army")
    rebels = a_speaker(TEXT, "The rebels", "rebels")
    said = a_statement("s1", TEXT, "12 people were killed", army)
    denied = a_statement("s2", TEXT, "denied it", rebels, stance=Stance.DENIES, about=("f1",))
    figure = a_figure("f1", TEXT, "12", 12, speaker=army, statement="s1", reports=("r1",))
    document = a_document("d1", TEXT)
    reading = Reading(
        document="d1",
        reader="t",
        statements=(said, denied),
        figures=(figure,),
        reports=(a_report("r1", TEXT),),
    )
    return document, reading


def a_weighed(copies: list[Copy] | None = None) -> Dossier:
    document, reading = a_page()
    evidence = an_evidence((document, reading), copies=copies or [])  # type: ignore[arg-type]
    return weighed(an_incident(("r1", "d1"), ("r9", "d9")), evidence=evidence, policies=(ucdp,))


def test_a_denial_without_a_figure_of_its_own_answers_the_figure() -> None:
    found = {account.voice.name: account.claims for account in a_weighed().accounts}
    (denial,) = [one for one in found["The Rebels"] if one.stance is Stance.DENIES]
    assert (denial.low, denial.quote.text) == (12, "denied it")
    assert denial.denies in {one.id for one in found["The Army"]}


def test_a_document_that_is_mostly_copied_names_its_origin() -> None:
    origin = Origin(id="o1", name="Sample Wire", basis=Basis.NEAR_COPY)
    most = Copy(document="d1", start=0, end=60, origin=origin)
    assert a_weighed([most]).documents[0].origin == origin
    assert a_weighed([most.but(end=10)]).documents[0].origin is None
    assert a_weighed([most.but(document="d2")]).documents[0].origin is None


def test_words_nobody_says_are_those_of_the_origin_or_the_outlet() -> None:
    kinds = [
        c.field for a in a_weighed().accounts if a.voice.cls is VoiceClass.OUTLET for c in a.claims
    ]
    assert kinds == [Field.KIND]


def test_the_most_disputed_is_the_one_with_most_then_widest_disputes() -> None:
    one = a_weighed()
    quarrel = one.disputes[0]
    wider = one.but(incident=one.incident.but(id="r2"), disputes=(quarrel.but(size=99),))
    assert most_disputed([one, wider]) == wider
    with pytest.raises(BrokenRecord, match="none to choose"):
        most_disputed([])


def test_a_policy_nobody_knows_is_named_with_those_known() -> None:
    with pytest.raises(UnknownPolicy, match="airwars"):
        policies(("best-guess",), MODEL)


TWICE = "Police said two men died. The coroner said both men died, one a boy."


def figures_of(*figures: Figure) -> dict[str, str | None]:
    document = a_document("d", TWICE)
    reading = Reading(document="d", reader="r", figures=figures, reports=(a_report("r-f", TWICE),))
    dossier = weighed(
        an_incident(("r-f", "d")), evidence=an_evidence((document, reading)), policies=()
    )
    told = [claim for account in dossier.accounts for claim in account.claims]
    return {claim.figure: claim.part_of for claim in told if claim.figure}


def test_a_figure_said_again_by_another_voice_is_its_own_word_and_no_part() -> None:
    police, coroner = a_speaker(TWICE, "Police"), a_speaker(TWICE, "The coroner")
    two = a_figure("f1", TWICE, "two men", 2, speaker=police)
    both = a_figure("f2", TWICE, "both men", 2, speaker=coroner, part_of="f1")
    boy = a_figure("f3", TWICE, "one a boy", 1, speaker=coroner, part_of="f1")
    assert figures_of(two, both, boy) == {"f1": None, "f2": None, "f3": "f2"}


def test_another_voices_smaller_number_is_another_account_and_no_part() -> None:
    two = a_figure("f1", TWICE, "two men", 2, speaker=a_speaker(TWICE, "Police"))
    one = a_figure(
        "f2", TWICE, "one a boy", 1, speaker=a_speaker(TWICE, "The coroner"), part_of="f1"
    )
    assert figures_of(two, one) == {"f1": None, "f2": None}


def test_a_part_of_what_is_not_in_the_reading_stays_one() -> None:
    one = a_figure("f2", TWICE, "one a boy", 1, part_of="gone")
    assert figures_of(one) == {"f2": "gone"}


def test_a_figure_of_the_same_number_and_voice_is_a_part_where_it_counts_other_people() -> None:
    two = a_figure("f1", TWICE, "two men", 2, group=Group.MIXED)
    again = a_figure("f2", TWICE, "both men", 2, part_of="f1")
    assert figures_of(two, again) == {"f1": None, "f2": "f1"}
    assert figures_of(two, again.but(group=Group.MIXED)) == {"f1": None, "f2": None}
    assert figures_of(two, again.but(measure=Measure.INJURED))["f2"] == "f1"


def test_a_part_looks_for_a_whole_of_its_own_measure_in_its_own_voice() -> None:
    coroner = a_speaker(TWICE, "The coroner")
    two = a_figure("f1", TWICE, "two men", 2, speaker=a_speaker(TWICE, "Police"))
    both = a_figure("f2", TWICE, "both men", 2, speaker=coroner, measure=Measure.INJURED)
    boy = a_figure("f3", TWICE, "one a boy", 1, speaker=coroner, part_of="f1")
    assert figures_of(two, both, boy)["f3"] is None
