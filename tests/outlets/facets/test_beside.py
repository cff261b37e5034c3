"""Accounts side by side: how each answer stands to the others of its row."""

from sayso.domain.codes import (
    DisputeKind,
    Field,
    Hedge,
    Measure,
    PlacePrecision,
    Stance,
    TimePrecision,
    VoiceClass,
)
from sayso.domain.document import Quote
from sayso.domain.incident import Account, Claim, Dispute, Dossier
from sayso.domain.world import Actor, Candidate, Place, When
from sayso.outlets.facets.beside import SIGNS, Answered, Standing, beside
from sayso.outlets.facets.meeting import meet
from tests.examples import a_dossier, a_figure_claim
from tests.outlets.examples import a_refusal, a_word_claim, an_account


def said(people: int, *, id: str, **changes: object) -> Claim:
    return a_figure_claim("50", id=id, low=people, high=people, **changes)


def of(*accounts: Account, disputes: tuple[Dispute, ...] = ()) -> Dossier:
    return a_dossier().but(accounts=accounts, disputes=disputes, estimates=())


def answers(dossier: Dossier) -> dict[str, list[Answered]]:
    """Give the answers of the first row by voice."""
    table = beside(dossier)
    cells = zip(table.voices, table.rows[0].cells, strict=True)
    return {voice.name: [*cell.answers] for voice, cell in cells}


def one(*claims: Claim) -> Account:
    return an_account(*claims, id="a1", name="One")


def two(*claims: Claim) -> Account:
    return an_account(*claims, id="a2", name="Two")


def test_numbers_that_could_be_the_same_agree_and_name_with_whom() -> None:
    at_least = a_figure_claim("50", id="n2", low=40, high=None, hedge=Hedge.AT_LEAST)
    told = answers(of(one(said(50, id="n1")), two(at_least)))
    assert (told["One"][0].standing, told["One"][0].along) == (Standing.AGREES, ("Two",))
    assert (told["Two"][0].standing, told["Two"][0].along) == (Standing.AGREES, ("One",))


def test_what_a_dispute_parts_contradicts_and_names_whom() -> None:
    parted = Dispute(id="x1", rule="r", kind=DisputeKind.NUMERIC, claims=("n1", "n2"))
    told = answers(of(one(said(50, id="n1")), two(said(9, id="n2")), disputes=(parted,)))
    assert (told["One"][0].standing, told["One"][0].against) == (Standing.CONTRADICTS, ("Two",))


def test_a_dispute_across_questions_names_the_other_question() -> None:
    fled = said(9, id="n2", measure=Measure.ESCAPED)
    parted = Dispute(id="x1", rule="r", kind=DisputeKind.IMPLIED, claims=("n1", "n2"))
    told = answers(of(one(said(50, id="n1")), two(fled), disputes=(parted,)))
    assert told["One"][0].against == ("Two (Civilians escaped)",)
    assert told["Two"] == []


def test_two_that_say_the_same_in_one_dispute_do_not_contradict_each_other() -> None:
    parted = Dispute(id="x1", rule="r", kind=DisputeKind.NUMERIC, claims=("n1", "n2", "n3"))
    three = an_account(said(9, id="n3"), id="a3", name="Three")
    told = answers(of(one(said(50, id="n1")), two(said(50, id="n2")), three, disputes=(parted,)))
    assert (told["One"][0].against, told["One"][0].along) == (("Three",), ("Two",))


def test_numbers_that_no_rule_parts_and_that_do_not_meet_differ() -> None:
    told = answers(of(one(said(50, id="n1")), two(said(9, id="n2"))))
    assert told["One"][0].standing is Standing.DIFFERS


def test_a_part_and_a_whole_are_not_held_against_each_other() -> None:
    assert not meet(said(5, id="n1", part_of="n9"), said(5, id="n2"))


def test_a_denial_names_whom_it_denies() -> None:
    denial = said(50, id="n2", stance=Stance.DENIES, denies="n1")
    told = answers(of(one(said(50, id="n1")), two(denial)))
    assert (told["Two"][0].standing, told["Two"][0].against) == (Standing.DENIES, ("One",))
    assert told["One"][0].standing is Standing.DIFFERS


def test_a_refusal_declines_and_leaves_the_other_alone() -> None:
    told = answers(of(one(said(50, id="n1")), two(a_refusal("n2"))))
    assert [told[name][0].standing for name in ("One", "Two")] == [
        Standing.ALONE,
        Standing.DECLINES,
    ]


def test_what_was_replaced_stands_last_and_is_held_against_nobody() -> None:
    before = said(5, id="n1", superseded_by="n2")
    told = answers(of(one(before, said(50, id="n2")), two(said(5, id="n3"))))
    assert [(x.words, x.standing) for x in told["One"]] == [
        ("50", Standing.DIFFERS),
        ("5", Standing.REPLACED),
    ]
    assert told["Two"][0].along == ()


def test_every_claim_of_an_answer_is_kept() -> None:
    told = answers(of(one(said(50, id="n1"), said(50, id="n2", document="d1"))))
    assert (told["One"][0].words, told["One"][0].claims) == ("50 (2 times)", ("n1", "n2"))


def test_parties_stand_in_front_and_a_voice_without_figures_is_known_for_it() -> None:
    outlet = an_account(a_word_claim("50", id="w1"), id="a1", name="Wire", cls=VoiceClass.OUTLET)
    party = an_account(said(5, id="n1"), id="a2", name="Zed", cls=VoiceClass.PARTY)
    assert [(x.name, x.figures) for x in beside(of(outlet, party)).voices] == [
        ("Zed", True),
        ("Wire", False),
    ]


def test_every_standing_has_a_sign_or_none_on_purpose() -> None:
    assert set(SIGNS) == set(Standing)


def test_nobody_makes_no_table() -> None:
    assert beside(of()).rows == ()


def where(name: str, **changes: object) -> Claim:
    quote = Quote(text="x", start=0, end=1)
    place = Place(quote=quote, name=name, country="PK", precision=PlacePrecision.EXACT)
    return a_word_claim("50", id=name, field=Field.PLACE, word=None, place=place.but(**changes))


def test_a_place_agrees_with_what_it_lies_in() -> None:
    province = {"admin1": "Balochistan"}
    pass_ = where("Bolan Pass", **province)
    assert meet(pass_, where("Balochistan", precision=PlacePrecision.ADMIN1, **province))
    assert meet(where("Pakistan", precision=PlacePrecision.COUNTRY), pass_)
    assert not meet(pass_, where("Quetta", **province))


def test_a_place_of_another_spelling_is_the_same_candidate() -> None:
    quetta = Candidate(
        id="g1", name="Quetta", country="PK", admin1=None, lat=None, lon=None,
        precision=PlacePrecision.EXACT,
    )  # fmt: skip
    assert meet(where("Quetta", candidates=(quetta,)), where("Shal", candidates=(quetta,)))


def test_days_agree_where_one_day_could_be_both() -> None:
    def on(start: str, end: str) -> Claim:
        when = When(start=start, end=end, precision=TimePrecision.RANGE)
        return a_word_claim("50", id=start, field=Field.WHEN, word=None, when=when)

    assert meet(on("2025-03-11", "2025-03-12"), on("2025-03-12", "2025-03-13"))
    assert not meet(on("2025-03-11", "2025-03-11"), on("2025-03-12", "2025-03-13"))


def test_names_agree_by_actor_else_by_name() -> None:
    def by(name: str, actor: str | None = None) -> Claim:
        who = Actor(quote=Quote(text="x", start=0, end=1), name=name, actor=actor)
        return a_word_claim("50", id=name, field=Field.PERPETRATOR, word=None, actor=who)

    assert meet(by("BLA", "bla"), by("Baloch army", "bla"))
    assert meet(by("Gunmen"), by("gunmen"))
    assert not meet(by("Gunmen"), by("BLA", "bla"))


def test_words_agree_where_they_are_the_same() -> None:
    assert meet(a_word_claim("50", id="w1"), a_word_claim("50", id="w2"))
    assert not meet(a_word_claim("50", id="w1"), a_word_claim("50", id="w2", word="denied"))
    assert not meet(a_word_claim("50", id="w1", word=None), a_word_claim("50", id="w2", word=None))


def test_an_approximate_number_reaches_a_tenth_further() -> None:
    about = a_figure_claim("50", id="n1", hedge=Hedge.APPROX)
    assert meet(about, said(55, id="n2"))
    assert not meet(about, said(56, id="n2"))
