"""Which reports are worth comparing."""

from sayso.flow.link.matching.pairs import candidate_pairs, rarity_of

from sayso.domain.codes import Group, Kind, Measure, PlacePrecision
from sayso.flow.link.facts.facts import Facts, Tally, Where


def a_fact(id: str, *, first: int | None = 1000, names: frozenset[str] = frozenset()) -> Facts:
    return Facts(
        id=id,
        order=("", "", "", id),
        first=first,
        last=first,
        published=first or 1000,
        kind=Kind.BOMBING,
        places=(Where(name="mach", country="PK"),),
        names=names,
    )


def test_a_block_of_many_is_not_compared_in_full() -> None:
    facts = [a_fact(f"{at:03}") for at in range(200)]
    pairs = candidate_pairs(facts, rarity_of(facts))
    assert len(pairs) < 200 * 25
    assert (0, 1) in pairs


def test_the_vague_meet_each_other_even_where_they_are_many() -> None:
    facts = [a_fact(f"{at:03}", first=None) for at in range(60)]
    assert (0, 1) in candidate_pairs(facts, rarity_of(facts))


def test_a_word_tells_less_the_more_reports_have_it() -> None:
    facts = [a_fact("a", names=frozenset({"only", "two"})), a_fact("b", names=frozenset({"two"}))]
    rarity = rarity_of(facts)
    assert (rarity("only"), rarity("two"), rarity("never")) == (0.0, 1.0, 0.0)
    many = [a_fact(str(at), names=frozenset({"police"})) for at in range(300)]
    assert rarity_of(many)("police") == 0.0


def test_reports_that_contradict_in_time_are_not_compared() -> None:
    facts = [a_fact("a", names=frozenset({"quill"})), a_fact("b", names=frozenset({"quill"}))]
    far = [facts[0], facts[1].but(first=2000, last=2000)]
    assert candidate_pairs(facts, rarity_of(facts)) == [(0, 1)]
    assert candidate_pairs(far, rarity_of(far)) == []


def test_the_undated_meet_by_when_they_were_published() -> None:
    one = a_fact("a", first=None).but(published=1003, places=(), actors=frozenset({"bla"}))
    few = [one, one.but(id="b", published=1006)]
    assert candidate_pairs(few, rarity_of(few)) == [(0, 1)]
    never = [x.but(published=None) for x in few]
    assert candidate_pairs(never, rarity_of(never)) == []


def test_a_small_count_is_no_place_to_meet() -> None:
    small, large = (
        [
            a_fact(one).but(
                places=(),
                kind=None,
                figures=(Tally(measure=Measure.KILLED, group=Group.UNKNOWN, low=n, high=n),),
            )
            for one in "ab"
        ]
        for n in (1, 33)
    )
    assert candidate_pairs(small, rarity_of(small)) == []
    assert candidate_pairs(large, rarity_of(large)) == [(0, 1)]


def test_a_country_alone_is_met_only_on_the_same_day() -> None:
    wide = Where(name="pakistan", country="PK", precision=PlacePrecision.COUNTRY)
    days = [a_fact("a").but(places=(wide,)), a_fact("b").but(places=(wide,))]
    assert candidate_pairs(days, rarity_of(days)) == [(0, 1)]
    months = [one.but(last=1027) for one in days]
    assert candidate_pairs(months, rarity_of(months)) == []
