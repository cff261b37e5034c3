"""Which reports are worth comparing."""

from sayso.domain.codes import Kind
from sayso.flow.link.matching.facts import Facts, Where
from sayso.flow.link.matching.pairs import candidate_pairs, rarity_of


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
