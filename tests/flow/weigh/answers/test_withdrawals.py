"""Who takes back a word without saying it again: the last word of that kind is named."""

from sayso.domain.codes import Field, Stance
from sayso.domain.incident import Dossier
from sayso.domain.reading import Reading, Report, Told
from sayso.flow.weigh import weighed
from sayso.flow.weigh.policies.ucdp import ucdp
from tests.flow.weigh.examples import (
    a_document,
    a_figure,
    a_report,
    a_speaker,
    a_statement,
    an_actor,
    an_evidence,
    an_incident,
    quote_in,
)

FIRST = "Battle in Bolan. The army said 12 died. The rebels claimed it."


def first(published: str = "2025-03-12") -> tuple[object, Reading]:
    army, rebels = a_speaker(FIRST, "The army", "army"), a_speaker(FIRST, "The rebels", "rebels")
    says = a_statement("s1", FIRST, "12 died", army)
    claims = a_statement("s2", FIRST, "claimed it", rebels, stance=Stance.CLAIMS_RESPONSIBILITY)
    claimed = Told(value=an_actor("The rebels", "rebels"), quote=quote_in(FIRST, "The rebels"), statement="s2")  # fmt: skip
    figure = a_figure("f1", FIRST, "12", 12, speaker=army, statement="s1", reports=("r1",))
    reading = Reading(
        document="d1", reader="r", statements=(says, claims), figures=(figure,),
        reports=(a_report("r1", FIRST, claimed_by=(claimed,)),),
    )  # fmt: skip
    return a_document("d1", FIRST, published=published), reading


def later(who: str, actor: str, cue: str, content: str, *reports: Report) -> Dossier:
    text = f"Battle in Bolan. {who} {cue} {content}."
    statement = a_statement(
        "s3", text, content, a_speaker(text, who, actor), cue=quote_in(text, cue), stance=Stance.DENIES
    )  # fmt: skip
    reading = Reading(
        document="d2", reader="r", statements=(statement,),
        reports=reports or (a_report("r2", text),),
    )  # fmt: skip
    second = a_document("d2", text, published="2025-03-14"), reading
    return weighed(
        an_incident(("r1", "d1"), ("r2", "d2")),
        evidence=an_evidence(first(), second),  # type: ignore[arg-type]
        policies=(ucdp,),
    )


def taken_back(found: Dossier) -> list[tuple[str, Field, str, bool]]:
    """Give each claim with whose it is, its words, and whether a denial of the same voice replaced it."""
    every = {c.id: (a.voice.name, c) for a in found.accounts for c in a.claims}
    return [
        (name, claim.field, every[claim.superseded_by][1].quote.text, every[claim.superseded_by][0] == name)
        for name, claim in every.values()
        if claim.superseded_by
    ]  # fmt: skip


def test_a_figure_withdrawn_in_a_later_document_is_taken_back() -> None:
    found = later("The army", "army", "withdrew", "the figure")
    assert taken_back(found) == [("The Army", Field.FIGURE, "withdrew the figure", True)]
    assert found.estimates == ()
    assert found.disputes == ()


def test_a_statement_withdrawn_is_the_last_thing_the_voice_said() -> None:
    assert len(taken_back(later("The army", "army", "retracted", "its statement"))) == 1
    (claim,) = taken_back(later("The rebels", "rebels", "retracted", "their claim"))
    assert claim[:2] == ("The Rebels", Field.CLAIMED_BY)


def test_a_claim_of_responsibility_is_taken_back() -> None:
    found = later("The rebels", "rebels", "withdrew", "their claim of responsibility")
    assert [claim[1] for claim in taken_back(found)] == [Field.CLAIMED_BY]


def test_who_takes_back_a_claim_that_nobody_has_denies_having_done_it() -> None:
    found = later("The others", "others", "withdrew", "their claim of responsibility")
    (denial,) = [c for a in found.accounts for c in a.claims if c.stance is Stance.DENIES]
    assert (denial.field, denial.denies, denial.actor and denial.actor.actor) == (
        Field.CLAIMED_BY,
        None,
        "others",
    )


def test_a_report_of_something_told_only_there_takes_back_nothing_else() -> None:
    found = later("The army", "army", "retracted", "its report that a boy had been seen")
    assert taken_back(found) == []


def test_what_is_no_word_is_not_taken_back() -> None:
    assert taken_back(later("The army", "army", "withdrew", "its troops")) == []


def test_a_figure_of_somebody_else_is_not_taken_back() -> None:
    assert taken_back(later("The others", "others", "withdrew", "the figure")) == []


def test_it_is_told_of_the_incident_it_stands_with_alone() -> None:
    text = "Battle in Bolan. The army withdrew the figure."
    elsewhere = a_report("r9", text)
    assert taken_back(later("The army", "army", "withdrew", "the figure", elsewhere)) == []


def test_in_one_document_only_what_stands_before_is_taken_back() -> None:
    text = "Battle in Bolan. The army said 12 died. It withdrew the claim and said 9 died."
    army = a_speaker(text, "The army", "army")
    statements = (
        a_statement("s1", text, "12 died", army),
        a_statement("s2", text, "the claim", army, cue=quote_in(text, "withdrew"), stance=Stance.DENIES),
        a_statement("s3", text, "9 died", army),
    )  # fmt: skip
    figures = (
        a_figure("f1", text, "12", 12, speaker=army, statement="s1"),
        a_figure("f2", text, "9", 9, speaker=army, statement="s3"),
    )
    reading = Reading(
        document="d", reader="r", statements=statements, figures=figures,
        reports=(a_report("r-f", text),),
    )  # fmt: skip
    evidence = an_evidence((a_document("d", text), reading))
    found = weighed(an_incident(("r-f", "d")), evidence=evidence, policies=(ucdp,))
    army_s = next(a for a in found.accounts if a.voice.name == "The Army")
    assert [c.low for c in army_s.claims if c.superseded_by] == [12]
    assert [one.best for one in found.estimates if one.group == "civilian"] == [9]
