"""Log-odds of pairs, and the reasons they come with."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Group, Kind, Measure, PlacePrecision
from sayso.flow.link.comparing.wording import every_word
from sayso.flow.link.facts.columns import columns
from sayso.flow.link.facts.facts import Facts, Tally, Where
from sayso.flow.link.facts.words import ages_in, names_in, numbers_in, words_in
from sayso.flow.link.scoring import scoring
from sayso.flow.link.scoring.reasons import Reason
from sayso.flow.link.scoring.scoring import APART, Scorer, probability
from sayso.flow.link.scoring.shipped import CODED, TOLD
from sayso.flow.link.scoring.weights import NAMES
from tests.flow.link.comparing.pairs import BOTH

DAY = 739321
PASS = Where(name="bolan pass", country="PK", shown="Bolan Pass")


def a_fact(id: str = "1", /, **more: object) -> Facts:
    facts = Facts(
        id=id, order=("", "", "", id), first=DAY, last=DAY, kind=Kind.HIJACKING, places=(PASS,)
    )
    return facts.but(**more)


def worded(text: str, **more: object) -> Facts:
    return a_fact(
        words=words_in(text),
        names=names_in(text),
        ages=ages_in(text),
        numbers=numbers_in(text),
        **more,
    )


def scorer(*facts: Facts) -> Scorer:
    return Scorer(facts, columns(facts), every_word)


def odds(one: Facts, other: Facts) -> float:
    return float(scorer(one, other).odds(*BOTH)[0])


def reasons(one: Facts, other: Facts) -> dict[str, Reason]:
    [found] = scorer(one, other).reasons(*BOTH)
    return {reason.feature: reason for reason in found}


def words(one: Facts, other: Facts, feature: str) -> str:
    return reasons(one, other)[feature].words


def killed(low: int | None, high: int | None) -> tuple[Tally, ...]:
    return (Tally(measure=Measure.KILLED, group=Group.UNKNOWN, low=low, high=high),)


@pytest.mark.parametrize("coded", [False, True])
def test_the_odds_are_the_sum_of_the_reasons(coded: bool) -> None:
    one = worded("Carriages burned beyond the tunnel", coded=coded, figures=killed(12, 12))
    other = worded("Carriages stood beyond the tunnel", coded=coded, figures=killed(12, 12))
    prior = (CODED if coded else TOLD).prior
    total = prior + sum(reason.weight for reason in reasons(one, other).values())
    assert odds(one, other) == pytest.approx(total)


def test_where_background_is_capped_a_reason_says_so_and_the_sum_holds() -> None:
    one = worded(BACKGROUND, days=(DAY,), document="d1")
    later = {"first": DAY + 40, "last": DAY + 40, "days": (DAY + 40,)}
    other = worded(BACKGROUND, id="2", document="d2", **later)
    found = reasons(one, other)
    assert odds(one, other) == pytest.approx(-4.0)
    assert TOLD.prior + sum(x.weight for x in found.values()) == pytest.approx(-4.0)
    assert "no shared wording makes them one" in found["elsewhere"].words
    assert found["elsewhere"].weight < 0
    assert "elsewhere" not in reasons(one, one.but(id="2"))
    assert "elsewhere" not in reasons(worded("Carriages burned", days=(DAY,)), other)


def test_a_row_and_a_text_are_weighed_as_texts() -> None:
    assert odds(a_fact(), a_fact(coded=True)) == odds(a_fact(), a_fact())
    assert odds(a_fact(coded=True), a_fact(coded=True)) != odds(a_fact(), a_fact())


def test_a_tally_is_never_one_of_the_things_it_counts() -> None:
    assert odds(a_fact(), a_fact(aggregates=True)) == APART
    assert odds(a_fact(aggregates=True), a_fact(aggregates=True)) > APART


def test_a_coded_row_is_not_published_before_it_happened() -> None:
    early = a_fact(first=None, last=None, published=DAY - 9, coded=True)
    assert odds(a_fact(coded=True), early) == APART
    assert odds(a_fact(), early.but(coded=False)) > APART


def test_words_are_not_read_where_they_could_not_matter() -> None:
    far = worded("Carriages burned", first=DAY + 400, last=DAY + 400, places=(), coded=True)
    near = worded("Carriages burned", coded=True)
    table = scorer(near, far)
    assert float(table.odds(*BOTH)[0]) < -6


WORDS = ("burned", "carriages", "convoy", "ambush", "river", "Salar Baloch", "41-year-old", "212")
SOME_FACTS = st.builds(
    worded,
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    first=st.sampled_from([DAY, DAY + 2, DAY + 40]),
    last=st.just(DAY + 40),
    days=st.sampled_from([(), (DAY,), (DAY + 90,)]),
    places=st.sampled_from([(PASS,), (PASS.but(name="quetta"),), (PASS.but(country="FR"),), ()]),
    kind=st.sampled_from([Kind.HIJACKING, Kind.BOMBING, None]),
    figures=st.sampled_from([(), killed(21, 21), killed(300, 300)]),
    coded=st.booleans(),
    aggregates=st.booleans(),
)


@given(
    st.lists(SOME_FACTS, min_size=2, max_size=6),
    st.sampled_from([-2.5, 0.0, 4.0]),
    st.sampled_from([-20.0, -3.0]),
)
def test_what_lies_beyond_is_as_it_is_and_nothing_else_is_taken_for_it(
    facts: list[Facts], above: float, below: float
) -> None:
    table = scorer(*(one.but(id=str(at)) for at, one in enumerate(facts)))
    a, b = np.triu_indices(len(facts), 1)
    whole, some = table.odds(a, b), table.beyond(a, b, above, below)
    beyond = (whole > above) | (whole < below)
    known = ~np.isnan(some)
    assert some[known].tolist() == whole[known].tolist()
    assert not beyond[~known].any()


def test_words_that_could_not_bring_a_pair_near_are_not_looked_at() -> None:
    here = worded("Carriages burned", days=(DAY,))
    far = worded("Carriages burned", first=DAY + 90, last=DAY + 90, days=(DAY + 90,))
    table = scorer(here, far)
    assert np.isnan(table.beyond(*BOTH, -2.5, -20.0)).all()
    assert table.beyond(*BOTH, -9.0, -20.0).tolist() == table.odds(*BOTH).tolist()
    # Words might make a contradiction of it.
    assert table.beyond(*BOTH, -2.5, -2.5).tolist() == table.odds(*BOTH).tolist()


@pytest.mark.parametrize("listed", [False, True])
def test_the_most_that_words_could_bring_is_all_that_they_are_worth(listed: bool) -> None:
    nothing = {name: (0.0,) * size for name, size in NAMES.items()}
    rare = (0.0,) * (NAMES["rare words"] - 1) + (5.0,)
    weights = TOLD.but(prior=-1.0, features={**nothing, "rare words": rare})
    one = worded(
        " ".join(f"word{chr(97 + at)}ish" for at in range(20)), table="t" if listed else None
    )
    facts = (one.but(coded=listed), one.but(id="2", table=None))
    table = Scorer(facts, columns(facts), every_word, told=weights)
    [most] = table.odds(*BOTH)
    assert most == (5.0 if listed else 4.0)
    assert table.beyond(*BOTH, most - 0.01, -20.0).tolist() == [most]
    assert np.isnan(table.beyond(*BOTH, most + 0.01, -20.0)).all()


def test_many_pairs_are_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = [a_fact(str(at)) for at in range(6)]
    a, b = np.triu_indices(6, 1)
    whole = scorer(*facts).odds(a, b)
    monkeypatch.setattr(scoring, "_CHUNK", 4)
    assert scorer(*facts).odds(a, b).tolist() == whole.tolist()


def test_a_probability_is_in_thousandths() -> None:
    assert [probability(x) for x in (-99.0, 0.0, 99.0)] == [0, 500, 1000]


def test_times_are_told_by_their_days() -> None:
    assert words(a_fact(), a_fact(), "time") == "same day 2025-03-11"
    assert words(a_fact(), a_fact(first=DAY + 1, last=DAY + 1), "time") == "a day apart"
    assert words(a_fact(), a_fact(first=DAY + 3, last=DAY + 3), "time") == "3 days apart"
    wide = a_fact(first=DAY - 10, last=DAY + 10)
    assert words(a_fact(), wide, "time") == "within the same month, 2025-03"
    assert words(wide, wide.but(last=DAY + 90), "time") == "the periods meet"
    two = a_fact(first=DAY, last=DAY + 1)
    assert words(two, two, "time") == "same day 2025-03-11 to 2025-03-12"
    assert words(a_fact(), wide.but(recalled=True), "time") == "told of 2025-03, when the other was"
    year = a_fact(first=DAY - 60, last=DAY + 290, recalled=True)
    assert words(a_fact(), year, "time") == "told of 2025, when the other was"
    undated = a_fact(first=None, last=None)
    assert words(a_fact(), undated, "time") == ""
    assert words(a_fact(), undated.but(published=DAY + 1), "time") == "published within a day of it"
    assert words(a_fact(), undated.but(published=DAY - 9), "time") == "published before it happened"


def test_places_are_told_by_their_names() -> None:
    mach = Where(name="mach", country="PK", admin1="balochistan", shown="Mach")
    assert words(a_fact(), a_fact(), "place") == "same place Bolan Pass"
    assert words(a_fact(), a_fact(places=()), "place") == ""
    bolan = a_fact(places=(Where(name="bolan", country="PK", shown="Bolan"),))
    assert words(a_fact(), bolan, "place") == "Bolan and Bolan Pass share a name"
    there = a_fact(places=(mach,))
    sibi = mach.but(name="sibi", shown="Sibi", precision=PlacePrecision.ADMIN2)
    assert words(there, a_fact(places=(sibi,)), "place") == "in the same province"
    kp = a_fact(places=(mach.but(name="swat", shown="Swat", admin1="kp"),))
    assert words(there, kp, "place") == "the places differ: Mach and Swat"

    def at(name: str, lat: float) -> Facts:
        spot = Where(name=name, lat=lat, lon=67.0, shown=name, precision=PlacePrecision.EXACT)
        return a_fact(places=(spot,))

    assert words(at("Gwan", 29.9), at("Dasht", 29.91), "place") == "same place Dasht and Gwan"
    assert words(at("Gwan", 29.9), at("Dasht", 30.0), "place") == "Dasht and Gwan are near"
    assert (
        words(at("Gwan", 29.9), at("Dasht", 30.3), "place") == "Dasht and Gwan are some way apart"
    )


def test_kinds_actors_and_outlets_are_told() -> None:
    one = a_fact(actors=frozenset({"bla", "army"}), outlet="dawn", document="d1", published=DAY)
    assert words(one, one, "kind") == "both tell of hijacking"
    taken = one.but(kind=Kind.HOSTAGE_TAKING)
    assert words(one, taken, "kind") == "hijacking and hostage taking go together"
    assert words(one, one.but(kind=Kind.RIOT), "kind") == "the kinds differ"
    assert words(one, one.but(kind=None), "kind") == ""
    assert words(one, one, "actors") == "both name army, bla"
    assert words(one, one.but(actors=frozenset({"ttp"})), "actors") == "no actor in common"
    assert words(one, one.but(actors=frozenset()), "actors") == ""
    assert words(one, one, "outlet") == "of one outlet"
    assert words(one, one.but(outlet="afp"), "outlet") == ""
    assert words(one, one, "document") == "told apart in one document"
    assert words(one, one, "published") == "published the same day"
    assert words(one, one.but(published=DAY + 200), "published") == "published months apart"
    assert words(one, one.but(published=None), "published") == ""


def test_figures_are_told_by_their_size() -> None:
    one = a_fact(figures=killed(33, 33))
    assert words(one, one, "killed") == "both tell of 33 killed"
    assert words(one, a_fact(figures=killed(30, 36)), "killed") == "the figures of killed are close"
    assert words(one, a_fact(figures=killed(None, 3)), "killed") == "the figures of killed differ"
    assert words(one, a_fact(), "killed") == ""
    most = a_fact(figures=killed(None, 33))
    assert words(most, most, "killed") == "both tell of 33 killed"


def test_words_are_told_by_the_most_telling() -> None:
    one = worded("Horatio Quill, 54, of 4711 Elm Lane, in the tunnel")
    found = reasons(one, one)
    assert found["rare words"].words == "both have the words elm lane, horatio quill, tunnel"
    assert found["ages"].words == "both tell of someone of the same age"
    assert found["numbers"].words == "both have the same numbers"
    assert found["wording"].words == "much of the wording is alike"
    assert found["share of the names"].words == ""
    none = reasons(one, worded("Shopkeepers pulled shutters down"))
    assert {none[name].says for name in ("rare words", "wording")} == {"none shared"}
    assert {none[name].words for name in ("rare words", "ages", "numbers", "wording")} == {""}


BACKGROUND = (
    "Roads stayed closed while troops searched houses and set up checkpoints. Relatives waited outside"
    " the hospital, where doctors asked people to give blood. Aid agencies have asked all sides to let"
    " lorries through with fruit, fuel and cement, and mobile telephone service was cut for hours."
)
GAO = Where(
    name="gao", country="ML", lat=16.27, lon=-0.04, precision=PlacePrecision.EXACT, shown="Gao"
)


@pytest.mark.parametrize(
    ("changes", "apart"),
    [
        ({"first": DAY + 3, "last": DAY + 3, "places": (GAO,)}, True),
        ({"first": DAY + 140, "last": DAY + 140}, True),
        ({"first": DAY + 3, "last": DAY + 3}, False),
        ({"first": None, "last": None, "days": (), "places": (GAO,)}, False),
    ],
)
def test_no_background_brings_together_other_days_in_other_places_or_much_later(
    changes: dict[str, object], apart: bool
) -> None:
    one = worded(BACKGROUND, days=(DAY,), document="d1")
    first = changes.get("first")
    days = {"days": (first,)} if first is not None else {}
    other = worded(BACKGROUND, id="2", document="d2", **({"days": (DAY,)} | days | changes))
    assert (odds(one, other) <= -4.0) is apart


def test_rows_that_others_coded_are_weighed_by_their_own_dates() -> None:
    one = worded(BACKGROUND, days=(DAY,), coded=True)
    other = worded(BACKGROUND, days=(DAY + 3,), first=DAY + 3, last=DAY + 3, coded=True)
    assert odds(one, other) != -4.0
