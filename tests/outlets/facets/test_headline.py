"""The headline: sentences out of claims, the most disputed first."""

from sayso.domain.codes import DisputeKind, Field, Group, Measure, Stance, VoiceClass
from sayso.domain.document import Quote
from sayso.domain.incident import Account, Claim, Dispute, Dossier
from sayso.domain.world import Actor
from sayso.outlets.facets.headline import headline, titled
from tests.examples import a_dossier, a_figure_claim
from tests.outlets.examples import a_refusal, an_account

BLA = {"name": "BLA", "actor": "bla", "cls": VoiceClass.PARTY}
ARMY = {"name": "Army", "actor": "army", "cls": VoiceClass.PARTY_STATE}


def said(people: int, *, id: str, **changes: object) -> Claim:
    return a_figure_claim("50", id=id, low=people, high=people, **changes)


def of(*accounts: Account, disputes: tuple[Dispute, ...] = ()) -> Dossier:
    return a_dossier().but(accounts=accounts, disputes=disputes, estimates=())


def blame(who: str | None, *, id: str, **changes: object) -> Claim:
    actor = Actor(
        quote=Quote(text="x", start=0, end=1), name=(who or "Somebody").upper(), actor=who
    )
    bare = {"measure": None, "group": None, "low": None, "high": None, "hedge": None}
    told = {"field": Field.BLAMED_ON, "actor": actor, "stance": Stance.ACCUSES, **bare}
    return a_figure_claim("50", id=id, **{**told, **changes})


def words(dossier: Dossier) -> list[str]:
    return [one.words for one in headline(dossier)]


def parted(*claims: str, size: int = 0) -> Dispute:
    id_ = "x" + "".join(claims)
    return Dispute(id=id_, rule="r", kind=DisputeKind.NUMERIC, claims=claims, size=size)


def injured(people: int, *, id: str, **changes: object) -> Claim:
    return said(people, id=id, measure=Measure.INJURED, **changes)


def test_who_says_how_many_and_which_party_gives_no_figure() -> None:
    bla = an_account(said(50, id="n1"), id="a1", **BLA)
    army = an_account(injured(3, id="n2"), id="a2", **ARMY)
    assert words(of(bla, army))[0] == "Civilians killed: 50, says BLA; Army gives no figure."


def test_who_declines_is_said_to() -> None:
    bla = an_account(said(50, id="n1"), id="a1", **BLA)
    army = an_account(a_refusal("n2"), id="a2", **ARMY)
    assert words(of(bla, army)) == ["Civilians killed: 50, says BLA; Army declines to say."]


def test_who_declines_once_and_tells_elsewhere_tells() -> None:
    bla = an_account(said(50, id="n1"), a_refusal("n2"), id="a1", **BLA)
    assert words(of(bla)) == ["Civilians killed: 50, says BLA."]


def test_who_denies_a_figure_is_said_to() -> None:
    bla = an_account(said(50, id="n1"), id="a1", **BLA)
    army = an_account(said(50, id="n2", stance=Stance.DENIES), id="a2", **ARMY)
    assert words(of(bla, army)) == ["Civilians killed: 50, says BLA; Army denies 50."]


def test_voices_that_say_the_same_say_it_together() -> None:
    bla = an_account(said(50, id="n1"), id="a1", **BLA)
    others = an_account(said(50, id="n2"), id="a2", name="two officials", cls=VoiceClass.ANONYMOUS)
    [sentence] = headline(of(bla, others))
    assert sentence.words == "Civilians killed: 50, say BLA and two officials."
    assert sentence.clauses[0].claims == ("n1", "n2")


def test_several_people_that_are_one_voice_say_it_too() -> None:
    officials = an_account(said(9, id="n1"), id="a1", name="US officials", cls=VoiceClass.ANONYMOUS)
    assert words(of(officials)) == ["Civilians killed: 9, say US officials."]


def test_of_many_figures_the_highest_and_the_lowest_are_told() -> None:
    accounts = [an_account(said(n, id=f"n{n}"), id=f"a{n}", name=f"V{n}") for n in range(1, 6)]
    assert words(of(*accounts)) == [
        "Civilians killed: 5, says V5; 4, says V4; 1, says V1; other figures by 2 voices."
    ]


def test_of_many_voices_a_few_are_named() -> None:
    accounts = [an_account(said(7, id=f"n{n}"), id=f"a{n}", name=f"V{n}") for n in range(5)]
    assert words(of(*accounts)) == ["Civilians killed: 7, say V0, V1 and 3 more."]


def test_what_was_replaced_and_what_is_a_part_is_not_told() -> None:
    claims = (
        said(5, id="n1", superseded_by="n2"),
        said(9, id="n2"),
        said(3, id="n3", part_of="n2"),
    )
    assert words(of(an_account(*claims))) == ["Civilians killed: 9, says Police."]


def test_what_parts_voices_by_more_people_comes_first_and_deaths_before_that() -> None:
    one = an_account(
        said(5, id="n1"), injured(90, id="n2"), said(1, id="n5", group=Group.MILITANT), id="a1"
    )
    two = an_account(said(6, id="n3"), injured(9, id="n4"), said(4, id="n6", group=Group.MILITANT), id="a2", name="Army")  # fmt: skip
    disputes = (parted("n1", "n3", size=1), parted("n2", "n4", size=81), parted("n5", "n6", size=3))
    asked = [one.question for one in headline(of(one, two, disputes=disputes))]
    assert asked == ["Militants killed", "Civilians killed", "Civilians injured"]


def test_a_figure_of_one_voice_stands_only_alone() -> None:
    alone = an_account(injured(3, id="n1"))
    assert words(of(alone)) == ["Civilians injured: 3, says Police."]
    both = [an_account(said(5, id=f"k{n}"), id=f"b{n}", name=f"V{n}") for n in range(2)]
    assert [one.question for one in headline(of(alone, *both))] == ["Civilians killed"]


def test_who_is_blamed_by_whom_comes_last() -> None:
    bla = an_account(
        said(50, id="n1"), blame("india", id="b3", stance=Stance.DENIES), id="a1", **BLA
    )
    army = an_account(blame("bla", id="b1"), blame("india", id="b2"), id="a2", **ARMY)
    assert words(of(bla, army)) == [
        "Civilians killed: 50, says BLA.",
        "Responsibility: INDIA blamed by Army, denied by BLA; BLA blamed by Army.",
    ]


def test_who_claims_it_is_not_blamed() -> None:
    own = blame("bla", id="b1", field=Field.CLAIMED_BY, stance=Stance.CLAIMS_RESPONSIBILITY)
    told = blame("bla", id="b2", field=Field.CLAIMED_BY, stance=Stance.ASSERTS)
    bla, wire = an_account(own, id="a1", **BLA), an_account(told, id="a2", name="Wire", cls=VoiceClass.OUTLET)  # fmt: skip
    assert words(of(bla)) == ["Responsibility: claimed by BLA."]
    assert words(of(wire)) == ["Responsibility: BLA said to claim it by Wire."]
    assert words(of(bla, wire)) == [
        "Responsibility: BLA claimed by itself, said to claim it by Wire."
    ]


def test_only_organisations_and_offices_of_the_registry_are_named_as_blamed() -> None:
    assert words(of(an_account(blame(None, id="b1")))) == []


def test_a_blame_that_was_taken_back_is_not_told() -> None:
    assert words(of(an_account(blame("india", id="b1", superseded_by="b2")))) == []


def test_a_blame_that_nobody_can_verify_is_told_of_nobody() -> None:
    assert words(of(an_account(blame("india", id="b1", stance=Stance.UNVERIFIABLE)))) == []


def test_there_are_at_most_three_sentences() -> None:
    def voice(n: int) -> Account:
        claims = [said(n, id=f"c{n}{one}", measure=one) for one in list(Measure)[:4]]
        return an_account(*claims, blame("india", id=f"b{n}"), id=f"a{n}", name=f"V{n}")

    asked = [one.question for one in headline(of(voice(1), voice(2)))]
    assert asked == ["Civilians killed", "Civilians injured", "Responsibility"]


def test_a_title_says_what_is_claimed_and_what_it_is_about() -> None:
    bla = an_account(said(50, id="n1"), id="a1", **BLA)
    summary = a_dossier().incident.summary
    assert titled(of(bla)) == f"Civilians killed: 50, says BLA · {summary}"
    assert titled(of()) == summary
