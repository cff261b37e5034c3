"""Who would not say, and who could not verify: a claim each, on what was asked, with its words."""

from collections.abc import Sequence

from sayso.domain.codes import Access, Field, Group, Measure, Stance, VoiceClass
from sayso.domain.incident import Claim, Dossier
from sayso.domain.reading import Figure, Reading, Report, Statement, Told
from sayso.flow.weigh import POLICIES, weighed
from tests.flow.weigh.examples import (
    RULES,
    a_document,
    a_figure,
    a_report,
    a_speaker,
    a_statement,
    an_evidence,
    an_incident,
    quote_in,
)


def dossier(
    text: str,
    statements: Sequence[Statement],
    figures: Sequence[Figure] = (),
    reports: Sequence[Report] | None = None,
    member: str = "r-f",
) -> Dossier:
    reading = Reading(
        document="d", reader="r", statements=tuple(statements), figures=tuple(figures),
        reports=tuple(reports if reports is not None else [a_report("r-f", text)]),
    )  # fmt: skip
    evidence = an_evidence((a_document("d", text), reading))
    return weighed(an_incident((member, "d")), evidence=evidence, policies=tuple(RULES.values()))


def by_voice(found: Dossier, stance: Stance) -> list[tuple[str, Claim]]:
    return [(a.voice.name, c) for a in found.accounts for c in a.claims if c.stance is stance]


def refused(text: str, cue: str, content: str, **changes: object) -> Statement:
    speaker = a_speaker(text, "The army", "army")
    return a_statement(
        "s1", text, content, speaker, cue=quote_in(text, cue), stance=Stance.DECLINES
    ).but(**changes)


BARE = "Battle in Bolan. The army declined to comment, and left."


def test_a_bare_refusal_is_a_claim_of_that_voice_on_what_happened() -> None:
    found = dossier(BARE, [refused(BARE, "declined", "to")])
    ((voice, claim),) = by_voice(found, Stance.DECLINES)
    assert (voice, claim.field, claim.word) == ("The Army", Field.KIND, "battle")
    assert claim.quote.text == "declined to comment"
    claim.quote.check_against("d", BARE)


def test_a_refusal_without_a_cue_quotes_its_content() -> None:
    found = dossier(BARE, [refused(BARE, "declined", "declined to comment").but(cue=None)])
    assert by_voice(found, Stance.DECLINES)[0][1].quote.text == "declined to comment"


MANY = "Battle in Bolan. The army would not say how many hostages had been killed."


def test_a_refused_number_asks_for_a_figure_and_is_none() -> None:
    found = dossier(MANY, [refused(MANY, "would not say", "how many hostages had been killed")])
    ((_, claim),) = by_voice(found, Stance.DECLINES)
    assert (claim.field, claim.measure, claim.group) == (
        Field.FIGURE,
        Measure.KILLED,
        Group.CIVILIAN,
    )
    assert (claim.low, claim.high, claim.hedge) == (None, None, None)
    assert found.estimates == ()
    assert found.disputes == ()


FIGURE = "Battle in Bolan. 12 were hurt, 5 died. The army gave no figure. 9 fled."


def test_a_figure_refused_is_of_whom_the_text_counted_last() -> None:
    told = [
        a_figure("f1", FIGURE, "12", 12, measure=Measure.KILLED),
        a_figure("f2", FIGURE, "5", 5, measure=Measure.INJURED, group=Group.SECURITY),
        a_figure("f3", FIGURE, "9", 9, measure=Measure.ESCAPED),
    ]
    ((_, claim),) = by_voice(
        dossier(FIGURE, [refused(FIGURE, "gave no", "figure")], told), Stance.DECLINES
    )
    assert (claim.measure, claim.group, claim.low) == (Measure.INJURED, Group.SECURITY, None)


def test_a_figure_refused_where_nobody_is_counted_is_of_all_who_were_harmed() -> None:
    found = dossier(FIGURE, [refused(FIGURE, "gave no", "figure")])
    ((_, claim),) = by_voice(found, Stance.DECLINES)
    assert (claim.measure, claim.group) == (Measure.CASUALTIES, Group.UNKNOWN)


def test_a_refusal_that_answers_a_figure_is_on_its_question_without_its_number() -> None:
    told = a_figure("f1", FIGURE, "12", 12, measure=Measure.KILLED)
    found = dossier(FIGURE, [refused(FIGURE, "gave no", "figure", about=("f1", "s9"))], [told])
    ((_, claim),) = by_voice(found, Stance.DECLINES)
    assert (claim.measure, claim.group, claim.low) == (Measure.KILLED, Group.CIVILIAN, None)


def test_a_number_inside_a_refusal_is_never_counted() -> None:
    text = "Battle in Bolan. The army declined to confirm that 50 were killed."
    statement = refused(text, "declined to confirm", "that 50 were killed")
    told = a_figure(
        "f1", text, "50", 50, stance=Stance.DECLINES, statement="s1", speaker=statement.speaker
    )
    found = dossier(text, [statement], [told])
    assert [claim.low for _, claim in by_voice(found, Stance.DECLINES)] == [50]
    assert [one for one in found.estimates if one.best] == []
    assert set(POLICIES) >= {"ucdp", "airwars"}


def test_a_refusal_to_name_who_did_it_has_no_name() -> None:
    text = "Battle in Bolan. The army would not say who was behind it."
    ((_, claim),) = by_voice(
        dossier(text, [refused(text, "would not say", "who was behind it")]), Stance.DECLINES
    )
    assert (claim.field, claim.actor) == (Field.PERPETRATOR, None)


def test_what_a_refusal_names_besides_is_the_document_s_own_word() -> None:
    text = "Battle in Bolan. The army would not say how many died in the siege."
    siege = Told(value="over", quote=quote_in(text, "siege"), statement="s1")
    report = a_report("r-f", text, outcomes=(siege,))
    found = dossier(
        text,
        [refused(text, "would not say", "how many died in the siege")],
        reports=[report],
    )
    (outcome,) = [
        (a.voice.cls, c.stance)
        for a in found.accounts
        for c in a.claims
        if c.field is Field.OUTCOME
    ]
    assert outcome == (VoiceClass.OUTLET, Stance.ASSERTS)


TWO = "Battle in Bolan. Earlier raid in Kano. The army would not say how many died."


def two_reports() -> list[Report]:
    raid = quote_in(TWO, "raid")
    kano = a_report("r-g", TWO, trigger=raid)
    return [a_report("r-f", TWO), kano.but(kind=kano.kind.but(quote=raid))]


def test_a_refused_number_is_of_the_incident_told_of_last_before_it() -> None:
    statement = refused(TWO, "would not say", "how many died")
    here = dossier(TWO, [statement], reports=two_reports(), member="r-g")
    there = dossier(TWO, [statement], reports=two_reports())
    assert len(by_voice(here, Stance.DECLINES)) == 1
    assert by_voice(there, Stance.DECLINES) == []


def test_a_bare_refusal_is_about_what_the_text_opens_with() -> None:
    text = TWO.replace("would not say how many died", "declined to comment")
    raid = quote_in(text, "raid")
    reports = [a_report("r-f", text), a_report("r-g", text, trigger=raid)]
    statement = refused(text, "declined", "to comment")
    assert len(by_voice(dossier(text, [statement], reports=reports), Stance.DECLINES)) == 1


SHUT = "Battle in Bolan. The army refused reporters access to it. It could not be confirmed, they said."


def test_to_refuse_access_is_told_as_access_and_is_no_refusal_to_speak() -> None:
    closed = Told(value=Access.DENIED, quote=quote_in(SHUT, "refused reporters"), statement=None)
    found = dossier(
        SHUT,
        [refused(SHUT, "refused", "reporters access")],
        reports=[a_report("r-f", SHUT, access=(closed,))],
    )
    assert by_voice(found, Stance.DECLINES) == []
    assert [c.word for _, c in by_voice(found, Stance.ASSERTS) if c.field is Field.ACCESS] == [
        "denied"
    ]


def unverified(**changes: object) -> Statement:
    return a_statement(
        "s2", SHUT, "It could not be confirmed", None,
        cue=quote_in(SHUT, "could not be confirmed"), stance=Stance.UNVERIFIABLE,
    ).but(**changes)  # fmt: skip


def test_what_cannot_be_verified_is_an_access_claim_of_who_says_so() -> None:
    found = dossier(SHUT, [unverified()])
    ((voice, claim),) = by_voice(found, Stance.UNVERIFIABLE)
    assert (voice, claim.field, claim.word) == ("Outlet d", Field.ACCESS, Access.UNVERIFIED)
    assert claim.quote.text == "It could not be confirmed"


def test_it_is_told_once_where_the_report_has_it_and_by_whoever_could_not() -> None:
    told = Told(
        value=Access.UNVERIFIED, quote=quote_in(SHUT, "could not be confirmed"), statement=None
    )
    wire = a_speaker(SHUT, "they")
    found = dossier(
        SHUT, [unverified(speaker=wire)], reports=[a_report("r-f", SHUT, access=(told,))]
    )
    assert [(voice, c.word) for voice, c in by_voice(found, Stance.UNVERIFIABLE)] == [
        ("they", "unverified")
    ]


def test_what_cannot_be_verified_of_another_incident_is_not_told_of_this_one() -> None:
    text = TWO.replace("The army would not say how many died", "It could not be confirmed")
    raid = quote_in(text, "raid")
    reports = [a_report("r-f", text), a_report("r-g", text, trigger=raid)]
    reports[1] = reports[1].but(kind=reports[1].kind.but(quote=raid))
    statement = a_statement(
        "s2", text, "It could not be confirmed", None, stance=Stance.UNVERIFIABLE
    )
    assert by_voice(dossier(text, [statement], reports=reports), Stance.UNVERIFIABLE) == []
    member = dossier(text, [statement], reports=reports, member="r-g")
    assert len(by_voice(member, Stance.UNVERIFIABLE)) == 1
