"""What a voice has since replaced, corrected, taken back, admitted or answered."""

import pytest

from sayso.domain.codes import Access, Field, Group, Hedge, Measure, Stance
from sayso.domain.incident import Claim
from sayso.flow.weigh.answers.denials import pointed
from sayso.flow.weigh.disputes.rules import disputes
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.replacing import replaced
from tests.flow.weigh.examples import (
    ACTORS,
    ARMY,
    REBELS,
    RULES,
    a_count,
    a_word,
    an_actor,
    an_origin,
    on,
    say,
    words,
)

DAY = "2025-03-12"


def army(id: str, low: int = 12, day: int | None = 12, **changes: object) -> Spoken:
    reported = None if day is None else f"2025-03-{day}"
    return say(ARMY, a_count(id, low).but(**{"reported": reported, **changes}))


def then(*claims: Spoken) -> dict[str, str | None]:
    """Give what has replaced each claim; those that stand are left out."""
    found = replaced(pointed(claims, []))
    return {one.claim.id: one.claim.superseded_by for one in found if not one.open}


def test_two_documents_of_one_day_replace_nothing_of_each_other() -> None:
    assert then(army("a", 12), army("b", 16)) == {}


def test_of_one_day_the_later_hour_stands() -> None:
    early = army("b", 16, reported="2025-03-12T16:00:00+05:00")
    assert then(army("a", 12, reported="2025-03-12T13:00:00Z"), early) == {"b": "a"}


def test_an_undated_figure_replaces_nothing_and_is_not_replaced() -> None:
    assert then(army("a", 12, None), army("b", 16, 13), army("c", 20, None)) == {}


def test_a_claim_said_earlier_but_reported_later_is_the_earlier_one() -> None:
    late = army("b", 9, 20, said=on("2025-03-10"))
    assert then(army("a", 12, 12), late) == {"b": "a"}


def test_a_later_copy_of_an_old_claim_never_brings_it_back() -> None:
    first = say(ARMY, a_count("a", 12, reported=DAY), "Outlet a")
    copy = army("c", 12, 20, origin=an_origin("Outlet a"), hedge=Hedge.APPROX)
    assert then(first, army("b", 16, 13), copy) == {"a": "b", "c": "b"}


def test_an_old_number_that_is_recalled_is_not_brought_back() -> None:
    recalled = army("c", 12, 20).but(recalled=True)
    assert then(army("a", 12, 11), army("b", 9, 12), recalled) == {"a": "b", "c": "b"}


def test_a_recalled_number_waits_for_no_later_word_of_its_own() -> None:
    assert then(army("a", 12, 11).but(recalled=True), army("b", 12, 13), army("c", 9, 14)) == {
        "a": "c",
        "b": "c",
    }


def test_a_recalled_number_replaces_nothing() -> None:
    assert then(army("a", 9, 11), army("b", 12, 13).but(recalled=True)) == {}


def test_a_recalled_number_gives_way_to_the_new_one_beside_it() -> None:
    old = army("a", 12, document="d").but(recalled=True)
    assert then(old, army("b", 9, document="d")) == {"a": "b"}


def test_a_recalled_number_of_nobody_named_gives_way_to_the_nearest() -> None:
    old = army("a", 21, document="d", group=Group.MIXED).but(recalled=True)
    far = army("c", 31, document="d", group=Group.UNKNOWN, quote=words("x", 900))
    assert then(old, army("b", 26, document="d"), far) == {"a": "b"}
    assert then(old, far) == {}


@pytest.mark.parametrize("places", [(0, 50), (50, 0)])
def test_a_correction_replaces_what_it_corrects_in_one_document_in_any_order(
    places: tuple[int, int],
) -> None:
    wrong, right = (words("so many", place) for place in places)
    assert then(
        army("a", 12, document="d", quote=wrong),
        army("b", 9, document="d", quote=right, stance=Stance.CORRECTS),
    ) == {"a": "b"}


def test_a_correction_without_a_date_still_corrects_its_own_document() -> None:
    right = army("b", 9, None, document="d", stance=Stance.CORRECTS)
    assert then(army("a", 12, None, document="d"), right) == {"a": "b"}


def test_a_correction_comes_after_what_other_documents_of_its_day_say() -> None:
    assert then(army("a", 12), army("b", 9, stance=Stance.CORRECTS)) == {"a": "b"}


def test_a_correction_takes_back_nothing_that_was_said_later() -> None:
    right = army("b", 9, 12, stance=Stance.CORRECTS)
    assert then(army("a", 12, 13), right) == {"b": "a"}
    assert then(army("a", 12, 13, group=Group.SECURITY), right) == {}
    assert then(army("a", 12, None), right) == {}


def test_a_later_copy_of_a_correction_corrects_nothing_new() -> None:
    right = say(ARMY, a_count("b", 9).but(stance=Stance.CORRECTS), "Outlet b")
    copy = army("d", 9, 20, stance=Stance.CORRECTS, origin=an_origin("Outlet b"))
    assert then(army("a", 12, 11), right, army("c", 11, 14), copy) == {
        "a": "b",
        "b": "c",
        "d": "c",
    }


def test_a_later_copy_of_what_the_toll_corrected_stays_corrected() -> None:
    first = say(ARMY, a_count("a", 12).but(reported="2025-03-11"), "Outlet a")
    toll = army("b", 9, 12, group=Group.UNKNOWN, stance=Stance.CORRECTS)
    copy = army("c", 12, 20, origin=an_origin("Outlet a"))
    assert then(first, toll, copy) == {"a": "b", "c": "b"}


def test_two_corrections_of_one_document_stand_side_by_side() -> None:
    assert then(*(army(x, n, document="d", stance=Stance.CORRECTS) for x, n in (("a", 1), ("b", 2)))) == {}  # fmt: skip


def test_a_corrected_toll_of_nobody_named_corrects_the_one_toll_there_is() -> None:
    toll = army("b", 9, 13, group=Group.UNKNOWN, stance=Stance.CORRECTS)
    other = army("c", 5, 12, group=Group.SECURITY)
    assert then(army("a", 12, 12), toll) == {"a": "b"}
    assert then(army("a", 12, 12), other, toll) == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"measure": Measure.INJURED},
        {"part_of": "f"},
        {"counted": "women"},
        {"whose": an_actor("The Rebels", "rebels")},
    ],
)
def test_a_correction_of_other_people_corrects_nothing(changes: dict[str, object]) -> None:
    mine = {"whose": an_actor("The Army", "army")} if "whose" in changes else {}
    right = army("b", 9, 13, stance=Stance.CORRECTS, group=Group.UNKNOWN, **changes)
    assert then(army("a", 12, 12, **mine), right) == {}


def test_a_corrected_culprit_replaces_the_one_named_before() -> None:
    def by(id: str, name: str, **changes: object) -> Spoken:
        claim = a_word(id, Field.PERPETRATOR, actor=an_actor(name), document="d")
        return say(ARMY, claim.but(**changes))

    assert then(by("a", "the gang"), by("b", "the ring", stance=Stance.CORRECTS)) == {"a": "b"}


def test_what_can_be_said_of_several_matters_is_not_corrected_away() -> None:
    kept = say(ARMY, a_word("a", Field.ACCESS, word=Access.UNVERIFIED.value, reported="2025-03-11"))
    new = a_word("b", Field.ACCESS, word=Access.DENIED.value, stance=Stance.CORRECTS)
    assert then(kept, say(ARMY, new), say(ARMY, new.but(id="c", stance=Stance.ASSERTS))) == {}


def test_people_and_no_noun_at_all_are_one_question() -> None:
    assert then(army("a", 12, 12, counted="people"), army("b", 16, 13)) == {"a": "b"}


def denial(id: str = "b", day: int | None = 13, **changes: object) -> Spoken:
    return army(id, 12, day, **{"stance": Stance.DENIES, **changes})


def test_a_voice_that_later_denies_its_own_figure_takes_it_back() -> None:
    claims = [army("a"), army("c"), denial()]
    assert then(*claims) == {"a": "b", "c": "b"}
    settled = replaced(pointed(claims, []))
    assert [one.claim.denies for one in settled] == [None, "c", None]
    assert disputes(settled, ACTORS) == ()
    assert all(policy(settled) == () for policy in RULES.values())


def test_a_figure_is_taken_back_in_the_document_that_has_it() -> None:
    told = army("a", document="d"), denial(day=12, document="d").but(withdraws=True)
    assert then(*told) == {"a": "b"}
    assert then(told[0], told[1].but(withdraws=False)) == {}


def test_a_figure_taken_back_is_known_by_its_number_however_it_was_hedged() -> None:
    taken = denial().but(withdraws=True)
    assert then(army("a", 12, high=None, hedge=Hedge.AT_LEAST), taken) == {"a": "b"}
    assert then(army("a", 11), taken) == {}


def test_what_is_said_after_the_denial_is_not_taken_back() -> None:
    assert then(army("a", 12, 14), denial()) == {"b": "a"}
    assert then(army("a", 12, 14), denial(denies="a").but(withdraws=True)) == {"b": "a"}


def test_another_voice_that_still_says_it_is_denied_by_who_took_it_back() -> None:
    claims = [army("a"), denial(), say(REBELS, a_count("c", 12))]
    (quarrel,) = disputes(replaced(pointed(claims[1:], [])), ACTORS)
    assert quarrel.claims == ("b", "c")


def test_a_claim_of_responsibility_can_be_taken_back() -> None:
    claim = a_word("a", Field.CLAIMED_BY, actor=an_actor("The Rebels", "rebels"))
    back = claim.but(id="b", stance=Stance.DENIES, reported="2025-03-15")
    assert then(say(REBELS, claim), say(REBELS, back)) == {"a": "b"}


def test_an_ending_can_be_taken_back() -> None:
    over = a_word("a", Field.OUTCOME, word="over")
    back = over.but(id="b", stance=Stance.DENIES, reported="2025-03-15")
    assert then(say(ARMY, over), say(ARMY, back)) == {"a": "b"}


def test_who_admits_what_it_denied_denies_it_no_more() -> None:
    assert then(denial("a", 12), army("b", 12, 12, stance=Stance.ADMITS)) == {"a": "b"}
    assert then(denial("a", 12), army("b", 12, 13)) == {"a": "b"}
    assert then(denial("a", 12), army("b", 12, 12)) == {}


def refusal(**changes: object) -> Claim:
    bare = {"low": None, "high": None, "hedge": None, "group": Group.UNKNOWN}
    return a_count("a").but(stance=Stance.DECLINES, **{**bare, **changes})


def test_who_later_gives_the_number_it_refused_refuses_no_more() -> None:
    told = say(ARMY, refusal())
    assert then(told, army("b", 12, 13)) == {"a": "b"}
    assert then(told, army("b", 12, 12)) == {}
    assert then(told, army("b", 12, 13, measure=Measure.INJURED)) == {}


def test_who_would_not_comment_is_heard_when_it_says_what_it_was() -> None:
    silent = say(ARMY, a_word("a", Field.KIND, word="battle", stance=Stance.DECLINES))
    said = say(ARMY, a_word("b", Field.KIND, word="bombing", reported="2025-03-15"))
    assert then(silent, said) == {"a": "b"}
    assert then(silent, army("b", 12, 15)) == {}


def test_a_later_refusal_takes_nothing_back() -> None:
    assert then(army("b", 12, 11), say(ARMY, refusal())) == {}


def test_claims_never_replace_one_another_in_a_circle() -> None:
    first = army("a", 12, 12, stance=Stance.CORRECTS, reported="2025-03-12T09:00:00Z")
    second = denial("b", 12, denies="a").but(withdraws=True)
    admitted = army("c", 12, 12, stance=Stance.ADMITS)
    found = then(first, second, admitted)
    assert found["a"] == "b"
    assert found.get("b") != "a"
