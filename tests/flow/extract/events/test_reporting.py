"""What a document tells of its incidents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Kind
from sayso.domain.document import Quote
from sayso.domain.reading import Report
from sayso.flow.extract.events import acts, reports
from sayso.text.sentences import Span, sentences
from tests.flow.extract.events.told import one, read, words

_BITS = (
    "Gunmen", "the BLA", "attacked", "a train", "near Quetta", "on Tuesday", "killing 12 soldiers",
    ".", "\n\n", "was bombed", "by", "militants", "(TTP)", "in a separate attack", "last year",
    "claimed responsibility", "all 33 attackers were killed", "who", ",", "'s", "and", "police said",
    "a suicide bomber", "so far this year", "74 attacks", "arrested", "dead", "of", "the", "US",
    "blew himself up", "could not be verified", "warned Israel", "met with", "Hamas", "to", "kills",
)  # fmt: skip


def test_a_train_that_is_hijacked_is_a_hijacking() -> None:
    report = one("Gunmen hijacked a passenger train near Sibi on Tuesday.")
    assert report.kind.value is Kind.HIJACKING
    assert words(report, "perpetrators") == ["Gunmen"]
    assert words(report, "targets") == ["a passenger train"]
    assert words(report, "places") == ["Sibi"]
    assert words(report, "when") == ["Tuesday"]
    assert report.id == ""
    assert report.kind.statement is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("battle", "Heavy clashes between the army and rebels broke out in Tank."),
        ("shooting", "Gunmen opened fire on a bus in Tank."),
        ("bombing", "A roadside bomb exploded near a market in Tank."),
        ("suicide_bombing", "A suicide bomber blew himself up at a mosque in Tank."),
        ("airstrike", "An air strike hit a hospital in Tank."),
        ("shelling", "Mortar shells fell on a market as artillery fire shook Tank."),
        ("abduction", "Armed men kidnapped 20 pupils from a school in Tank."),
        ("hijacking", "Rebels hijacked a plane."),
        ("hostage_taking", "Attackers took 30 guests hostage in a hotel."),
        ("assassination", "The mayor was assassinated in Tank."),
        ("massacre", "Villagers were massacred by a militia."),
        ("execution", "Captured soldiers were executed by the rebels."),
        ("enforced_disappearance", "Two students were picked up by security agencies."),
        ("torture", "Detainees were tortured by their captors."),
        ("arson", "Protesters set the police station on fire."),
        ("raid", "Troops raided a hideout near Tank."),
        ("arrest", "Police arrested three suspects in Tank."),
        ("sabotage", "Militants blew up a gas pipeline near Tank."),
        ("riot", "Rioters rampaged through Tank, killing two people."),
        ("other", "A shopkeeper was stabbed in Tank."),
    ],
)
def test_every_kind_has_its_words(kind: str, text: str) -> None:
    assert one(text).kind.value.value == kind


@pytest.mark.parametrize(
    "text",
    [
        "The striker attacked the goal in the second half.",
        "The film bombed at the box office.",
        "She died of a heart attack.",
        "The army held a mock hijacking exercise.",
        "The minister warned of possible attacks.",
        "The group threatened to attack the airport.",
        "No one was arrested.",
        "Police did not attack the march.",
        "In the novel a bomb explodes and kills the hero.",
        "The senator attacked his rival over taxes.",
        "Reports of a bombing in Tank were false, officials said.",
        "The militia launched no rockets.",
        "Ten people were killed in a road accident.",
        "The group has long attacked security forces.",
        "Mass shootings worry parents.",
        "They may attack.",
        "Fighters are planning to be executed.",
        "Killings worry the town.",
        "Smith Blasts Jones over taxes.",
    ],
)
def test_what_did_not_happen_or_is_no_violence_is_no_incident(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ten people may have been killed in the attack on the base.",
        "Militants not only attacked the base but held it.",
        "On May 12 militants attacked the base.",
        "IN MAY MILITANTS ATTACKED THE BASE.",
    ],
)
def test_what_may_have_happened_is_told_all_the_same(text: str) -> None:
    assert len(read(text)) == 1


def test_one_incident_told_over_many_sentences_is_one_report() -> None:
    report = one(
        "Gunmen attacked a train in the Bolan Pass on Tuesday.\n\n"
        "The attackers took hundreds of passengers hostage, officials said. The rescue operation"
        " lasted a day.\n\nThe hijacking ended on Wednesday. All 33 attackers were killed."
    )
    assert report.kind.value is Kind.HIJACKING
    assert report.trigger.text == "attacked"
    assert {told.value.value for told in report.outcomes} == {"over", "all_killed"}
    assert "troops" not in words(report, "perpetrators")


def test_an_incident_looked_back_on_is_another_report() -> None:
    first, second = read(
        "The hijacking of a train on March 11 ended on Wednesday.\n\n"
        "In November 2024 a suicide bomber killed 26 people at the railway station in Quetta."
        " The group said it had carried out that bombing."
    )
    assert words(second, "when") == ["November 2024"]
    assert words(second, "claimed_by") == ["The group"]
    assert first.claimed_by == ()
    assert second.kind.value is Kind.SUICIDE_BOMBING


def test_the_year_before_a_name_tells_of_another_time() -> None:
    first, second = read(
        "Gunmen attacked a checkpost in Tank on Tuesday.\n\nThe 2021 Kabul airport bombing killed 13."
    )
    assert words(second, "when") == ["2021"]
    assert words(second, "places") == ["Kabul airport"]
    assert words(first, "when") == ["Tuesday"]


def test_a_dateline_dates_weekdays_and_is_no_time_of_the_incident() -> None:
    first, second = read(
        "GAZA CITY, Oct 17, 2023 (Wire) - A blast at a hospital killed dozens on Tuesday.\n\n"
        "On October 7 fighters attacked southern Israel. About 1,400 people were killed in that"
        " attack."
    )
    assert words(first, "when") == ["Tuesday"]
    assert words(second, "when") == ["October 7"]


def test_a_tally_is_a_report_of_its_own() -> None:
    first, second = read(
        "A bomb killed two policemen in Tank on Monday.\n\n"
        "So far this year 430 people have been killed in 74 attacks in the province."
    )
    assert (first.aggregates, second.aggregates) == (False, True)
    assert second.p < first.p


def test_one_sentence_holds_one_tally() -> None:
    (report,) = read("Since 2019 there were dozens of bombings and dozens of kidnappings in Tank.")
    assert report.aggregates
    (again,) = read("In 2019 there were 120 attacks in Tank. These attacks killed 40 people.")
    assert again.aggregates


def test_forces_that_end_a_hijacking_did_not_do_it() -> None:
    report = one("Rebels hijacked a bus in Tank. Later troops killed four rebels in a raid.")
    assert words(report, "perpetrators") == ["Rebels"]
    raid = one("Troops killed four rebels in a raid in Tank.")
    assert words(raid, "perpetrators") == ["Troops"]


def test_words_like_killed_alone_tell_less() -> None:
    report = one("Six people were killed in Tank.")
    assert report.kind.value is Kind.OTHER
    assert report.p < 600


def test_a_killing_beside_better_words_is_no_incident_of_its_own() -> None:
    assert len(read("Two people were killed.\n\nPolice arrested a man in Tank.")) == 1


def test_text_that_repeats_itself_stays_readable() -> None:
    text = "Gunmen attacked a bus in Tank on Tuesday and all 33 attackers were killed. " * 1200
    found = reports(text, sentences(text))
    assert len(found[0].outcomes) <= 60
    assert len(found[0].victims) <= 60


def _quotes(report: Report) -> list[Quote]:
    fields = (
        report.when, report.places, report.perpetrators, report.targets, report.victims,
        report.weapons, report.claimed_by, report.blamed_on, report.outcomes, report.access,
    )  # fmt: skip
    told = [one.quote for field in fields for one in field]
    return [report.trigger, report.kind.quote, *told]


@given(st.one_of(st.text(), st.lists(st.sampled_from(_BITS), max_size=40).map(" ".join)))
def test_every_quote_stands_in_the_text_and_reports_stand_in_its_order(text: str) -> None:
    spans = sentences(text)
    found = reports(text, spans)
    for report in found:
        for quote in _quotes(report):
            quote.check_against("d", text)
    for act in acts(text, spans):
        for quote in (act.quote, act.who.quote, *([act.toward.quote] if act.toward else [])):
            quote.check_against("d", text)
    assert found == reports(text, spans)
    starts = [min(quote.start for quote in (report.trigger, report.kind.quote)) for report in found]
    assert len(starts) == len(found)


@given(st.lists(st.sampled_from(_BITS), max_size=30).map(" ".join))
def test_a_text_without_full_stops_is_read_all_the_same(text: str) -> None:
    for report in reports(text, [Span(0, len(text))]):
        report.trigger.check_against("d", text)


def test_a_long_line_is_read_in_pieces() -> None:
    text = " ".join(_BITS[at * at % len(_BITS)] for at in range(4000)).replace(".", "")
    text = text.replace("\n", " ") + "x" * 4000
    for report in reports(text, [Span(0, len(text))]):
        report.trigger.check_against("d", text)
