"""Which reports are worth comparing."""

from collections.abc import Sequence

import pytest

from sayso.domain.codes import Group, Kind, Measure, PlacePrecision
from sayso.flow.link.facts.columns import columns
from sayso.flow.link.facts.facts import Facts, Tally, Where
from sayso.flow.link.facts.rare import rarest
from sayso.flow.link.matching.blocks import candidate_pairs

MACH = Where(name="mach", country="PK")


def a_fact(id: str, *, first: int | None = 1000, words: str = "") -> Facts:
    return Facts(
        id=id,
        order=("", "", "", id),
        first=first,
        last=first,
        published=first or 1000,
        kind=Kind.BOMBING,
        places=(MACH,),
        words=frozenset(words.split()),
    )


def rarity(word: str) -> float:
    return 0.2 if word == "police" else 1.0


def pairs(facts: Sequence[Facts]) -> list[tuple[int, int]]:
    a, b = candidate_pairs(columns(facts), rarest(facts, rarity))
    return list(zip(a.tolist(), b.tolist(), strict=True))


def bare(id: str, **more: object) -> Facts:
    return a_fact(id).but(**{"places": (), "kind": None, **more})


def test_a_block_of_many_is_not_compared_in_full() -> None:
    facts = [a_fact(f"{at:03}") for at in range(200)]
    found = pairs(facts)
    assert len(found) < 200 * 25
    assert (0, 1) in found


def test_pairs_come_once_in_order_the_lower_first() -> None:
    found = pairs([a_fact(f"{at}") for at in range(5)])
    assert found == sorted({(a, b) for a in range(5) for b in range(5) if a < b})


def test_the_vague_meet_each_other_even_where_they_are_many() -> None:
    assert (0, 1) in pairs([a_fact(f"{at:03}", first=None) for at in range(60)])


def test_days_apart_do_not_meet_unless_a_rare_word_does() -> None:
    one, other = (
        a_fact("a", words="quill police"),
        a_fact("b", words="quill").but(first=1040, last=1040, published=1040),
    )
    assert pairs([one, other]) == [(0, 1)]
    assert pairs([one.but(words=frozenset({"police"})), other]) == []


def test_what_others_dated_weeks_apart_is_never_compared() -> None:
    one = a_fact("a", words="quill").but(coded=True)
    far = one.but(id="b", first=2000, last=2000)
    assert pairs([one, far]) == []
    assert pairs([one, far.but(coded=False)]) == [(0, 1)]


def test_a_tally_does_not_meet_a_single_incident() -> None:
    one = a_fact("a")
    assert pairs([one, one.but(id="b", aggregates=True)]) == []
    assert pairs([one.but(aggregates=True), one.but(id="b", aggregates=True)]) == [(0, 1)]


def test_the_undated_meet_by_when_they_were_published() -> None:
    one = bare("a", first=None, last=None, published=1003, actors=frozenset({"bla"}))
    assert pairs([one, one.but(id="b", published=1006)]) == [(0, 1)]
    assert pairs([one.but(published=None), one.but(id="b", published=None)]) == []


@pytest.mark.parametrize(("count", "met"), [(1, []), (33, [(0, 1)])])
def test_only_a_larger_count_is_a_place_to_meet(count: int, met: list[tuple[int, int]]) -> None:
    told = (Tally(measure=Measure.KILLED, group=Group.UNKNOWN, low=count, high=count),)
    assert pairs([bare("a", figures=told), bare("b", figures=told)]) == met


def test_points_of_one_half_degree_square_or_the_next_meet() -> None:
    def at(id: str, lat: float) -> Facts:
        place = Where(name=f"village {id}", lat=lat, lon=67.0, precision=PlacePrecision.EXACT)
        return bare(id, places=(place,))

    assert pairs([at("a", 29.9), at("b", 30.1)]) == [(0, 1)]
    assert pairs([at("a", 29.9), at("b", 32.1)]) == []


def test_a_country_alone_is_met_only_on_the_same_day() -> None:
    wide = Where(name="pakistan", country="PK", precision=PlacePrecision.COUNTRY)
    days = [a_fact("a").but(places=(wide,)), a_fact("b").but(places=(wide,))]
    assert pairs(days) == [(0, 1)]
    assert pairs([one.but(last=1027) for one in days]) == []


def test_a_named_place_and_an_actor_meet_at_any_time() -> None:
    one = a_fact("a").but(actors=frozenset({"bla"}))
    later = one.but(id="b", first=1300, last=1300, published=1300)
    assert pairs([one, later]) == [(0, 1)]
    assert pairs([one, later.but(actors=frozenset({"ttp"}))]) == []


def test_the_month_of_what_is_vague_meets_the_day_of_what_is_not() -> None:
    day, month = a_fact("a"), a_fact("b").but(first=985, last=1015, published=1400)
    assert pairs([day, month]) == [(0, 1)]


def test_no_reports_no_pairs() -> None:
    assert pairs([]) == []


def test_of_many_telling_words_two_reports_choose_the_same_few() -> None:
    many = " ".join(f"telling{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(90))
    one, other = a_fact("r1", first=None, words=many), a_fact("r2", first=1200, words=many)
    assert pairs([one, other]) == [(0, 1)]
