"""How incidents stand to one another: by facts, by tallies, by what was looked for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import (
    Group,
    Hedge,
    Kind,
    Measure,
    PlacePrecision,
    Stance,
    Tie,
    TimePrecision,
)
from sayso.domain.incident import Incident, Link
from sayso.domain.reading import Figure, Told
from sayso.domain.world import Actor, When
from sayso.flow.link.incidents import incidents
from sayso.flow.link.ties import Telling, telling, ties
from sayso.flow.link.ties.told.counting import Counting
from sayso.flow.link.ties.told.hints import Hint, Search
from sayso.flow.link.ties.where import day_of
from tests.flow.link.small import a_document, a_place, a_quote, a_reading, a_report, a_when
from tests.flow.link.ties.small import SPOT, YEAR, an_incident, links

HIJACKING = an_incident("h", Kind.HIJACKING, a_when("2025-03-11"))


def test_a_raid_within_three_days_at_the_place_follows_a_hijacking() -> None:
    assert links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-14"))) == [
        ("r", Tie.FOLLOWS, "h")
    ]
    assert not links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-15")))
    assert not links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-10")))
    assert not links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-12"), a_place("Mach")))
    assert not links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-12"), None))
    assert not links(HIJACKING, an_incident("r", Kind.RAID))


def test_a_place_of_that_name_in_another_country_is_another_place() -> None:
    raid = an_incident("r", Kind.RAID, a_when("2025-03-12"), a_place(country="AF"))
    assert not links(HIJACKING, raid)


def test_a_province_is_no_spot() -> None:
    area = a_place("Balochistan", precision=PlacePrecision.ADMIN1)
    raid = an_incident("r", Kind.RAID, a_when("2025-03-12"), area)
    assert not links(HIJACKING.but(places=(area,)), raid)


def test_a_date_that_is_none_is_no_day() -> None:
    assert day_of("last week") is None
    assert day_of(None) is None


def test_only_a_raid_or_a_short_battle_follows_a_hijacking_by_facts_alone() -> None:
    short = an_incident("r", Kind.BATTLE, a_when("2025-03-11", "2025-03-12"))
    assert links(HIJACKING, short) == [("r", Tie.FOLLOWS, "h")]
    long = short.but(when=a_when("2025-03-11", "2025-03-31"))
    assert ("r", Tie.FOLLOWS, "h") not in links(HIJACKING, long)
    assert not links(HIJACKING, short.but(kind=Kind.ARREST))
    assert not links(HIJACKING, short.but(kind=Kind.BOMBING))


def test_a_raid_after_a_bombing_follows_nothing() -> None:
    bombing = an_incident("b", Kind.BOMBING, a_when("2025-03-11"))
    assert not links(bombing, an_incident("r", Kind.RAID, a_when("2025-03-12")))
    assert not links(bombing, an_incident("e", Kind.EXECUTION, a_when("2025-03-11")))


def test_two_hijackings_that_fit_are_none() -> None:
    raid = an_incident("r", Kind.RAID, a_when("2025-03-12"))
    other = an_incident("k", Kind.HOSTAGE_TAKING, a_when("2025-03-12"))
    assert not links(HIJACKING, other, raid)


def test_an_abduction_must_be_told_of_beside_the_raid() -> None:
    abduction = an_incident("a", Kind.ABDUCTION, a_when("2025-03-11"), document="d1")
    raid = an_incident("r", Kind.RAID, a_when("2025-03-12"), document="d2")
    assert not links(abduction, raid)
    together = an_incident("r", Kind.RAID, a_when("2025-03-12"), document="d1")
    assert links(abduction, together) == [("r", Tie.FOLLOWS, "a")]


def test_an_execution_during_a_hijacking_is_part_of_it() -> None:
    execution = an_incident("e", Kind.EXECUTION, a_when("2025-03-11"))
    assert links(HIJACKING, execution) == [("e", Tie.PART_OF, "h")]
    assert not links(HIJACKING, execution.but(places=(a_place("Mach"),)))


BATTLE = an_incident("b", Kind.BATTLE, a_when("2025-03-01", "2025-04-10"), document="d1")


def test_a_strike_in_the_days_of_a_battle_at_the_place_is_part_of_it() -> None:
    strike = an_incident("s", Kind.AIRSTRIKE, a_when("2025-04-08"))
    assert links(BATTLE, strike) == [("s", Tie.PART_OF, "b")]
    assert not links(BATTLE, strike.but(when=a_when("2025-04-11")))
    assert not links(BATTLE.but(when=a_when("2025-04-07", "2025-04-08")), strike)
    assert not links(BATTLE, an_incident("k", Kind.BATTLE, BATTLE.when))


def test_another_attack_is_part_of_a_battle_where_one_text_tells_of_both() -> None:
    attack = an_incident("s", Kind.BOMBING, a_when("2025-03-08"))
    assert not links(BATTLE, attack)
    assert links(BATTLE, an_incident("s", Kind.BOMBING, a_when("2025-03-08"), document="d1"))


def test_a_battle_of_many_years_has_no_parts() -> None:
    war = BATTLE.but(when=a_when("2015-03-01", "2025-12-31"))
    assert not links(war, an_incident("s", Kind.AIRSTRIKE, a_when("2025-03-08")))


def a_tally(*reports: str, until: str | None = None, open: bool = False) -> Telling:
    day = date.fromisoformat(until).toordinal() if until else None
    return Telling("d", tallies=tuple(Counting(one, day, open) for one in reports))


def tally_over(area: Incident, one: Incident, *told: Telling) -> bool:
    return bool(links(area, one, tellings=(a_tally("t"), *told)))


def test_a_tally_covers_what_lies_in_its_area() -> None:
    def over(area: object, place: object) -> bool:
        tally = an_incident("t", Kind.OTHER, YEAR, area)  # type: ignore[arg-type]
        one = an_incident("h", Kind.HIJACKING, a_when(), place)  # type: ignore[arg-type]
        return tally_over(tally, one)

    country = a_place("Pakistan", precision=PlacePrecision.COUNTRY)
    province = a_place("Balochistan", admin1=None, precision=PlacePrecision.ADMIN1)
    assert over(country, SPOT)
    assert not over(country, a_place(country="AF"))
    assert not over(country, a_place(country=None))
    assert over(province, a_place(admin1="Balochistan"))
    assert not over(province, a_place(admin1=None))
    assert not over(a_place("Mach"), SPOT)
    assert over(SPOT, SPOT)
    assert not over(None, SPOT)
    two = an_incident("t", Kind.OTHER, YEAR).but(places=(a_place("Mach"), country))
    assert tally_over(two, an_incident("h", Kind.HIJACKING, a_when()))


@pytest.mark.parametrize(
    ("kind", "counted"),
    [
        (Kind.OTHER, {Kind.HIJACKING, Kind.BOMBING, Kind.BATTLE}),
        (Kind.BOMBING, {Kind.BOMBING, Kind.SUICIDE_BOMBING}),
        (Kind.SUICIDE_BOMBING, {Kind.SUICIDE_BOMBING}),
        (Kind.AIRSTRIKE, {Kind.AIRSTRIKE}),
        (Kind.ARREST, {Kind.ARREST}),
    ],
)
def test_a_tally_counts_what_is_of_its_kind(kind: Kind, counted: set[Kind]) -> None:
    tally = an_incident("t", kind, YEAR)
    for other in (Kind.HIJACKING, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.AIRSTRIKE, Kind.ARREST):
        found = tally_over(tally, an_incident("x", other, a_when()))
        assert found == (other in counted or (kind is Kind.OTHER and other is not Kind.ARREST))


def test_a_tally_counts_nothing_larger_than_itself() -> None:
    tally, one = an_incident("t", Kind.OTHER, YEAR), an_incident("x", Kind.BOMBING, a_when())
    assert tally_over(tally, one, Telling("d", killed=(("t", 50), ("x", 50))))
    assert not tally_over(tally, one, Telling("d", killed=(("t", 50), ("x", 51))))
    assert tally_over(tally, one, Telling("d", killed=(("x", 51),)))


def test_a_tally_of_one_group_counts_nothing_done_by_another() -> None:
    tally, one = an_incident("t", Kind.OTHER, YEAR), an_incident("x", Kind.BOMBING, a_when())
    ours, theirs = frozenset({"bla"}), frozenset({"ttp"})
    assert not tally_over(tally, one, Telling("d", doers=(("t", ours), ("x", theirs))))
    assert tally_over(tally, one, Telling("d", doers=(("t", ours), ("x", ours))))
    assert tally_over(tally, one, Telling("d", doers=(("t", ours),)))


def test_nobody_counts_what_is_still_to_come() -> None:
    tally, late = (
        an_incident("t", Kind.OTHER, YEAR),
        an_incident("x", Kind.BOMBING, a_when("2025-11-02")),
    )
    assert not links(tally, late, tellings=(a_tally("t", until="2025-06-30"),))
    assert links(tally, late, tellings=(a_tally("t", until="2025-12-30"),))
    assert not links(tally, late, tellings=(a_tally("t", until="2024-12-30"),))


def test_a_tally_since_january_counts_up_to_its_day() -> None:
    january = When(start="2025-01-01", end="2025-01-31", precision=TimePrecision.MONTH)
    tally = an_incident("t", Kind.OTHER, january)
    one = an_incident("x", Kind.BOMBING, a_when("2025-05-02"))
    assert not links(tally, one, tellings=(a_tally("t", until="2025-06-30"),))
    assert links(tally, one, tellings=(a_tally("t", until="2025-06-30", open=True),))


def test_a_tally_without_days_counts_nothing() -> None:
    assert not tally_over(an_incident("t", Kind.OTHER), an_incident("x", Kind.BOMBING, a_when()))


def test_an_incident_over_many_years_is_in_no_tally() -> None:
    decade = When(start="2015-01-01", end="2025-12-31", precision=TimePrecision.UNKNOWN)
    tally = an_incident("t", Kind.OTHER, decade)
    assert not tally_over(tally, an_incident("h", Kind.HIJACKING, decade))


def test_of_too_many_incidents_a_tally_lists_the_best_reported() -> None:
    tally = an_incident("t", Kind.OTHER, YEAR)
    many = [an_incident(f"x{n:04}", Kind.BOMBING, a_when()) for n in range(1000)]
    best = an_incident("z", Kind.BOMBING, a_when(), reports=2)
    found = links(tally, *many, best, tellings=(a_tally("t"),))
    assert len(found) == 1000
    assert ("t", Tie.AGGREGATES, "z") in found
    assert ("t", Tie.AGGREGATES, "x0999") not in found


STRIKE = an_incident("s", Kind.AIRSTRIKE, a_when("2025-03-26"), a_place("Balakot"))
ATTACK = an_incident("a", Kind.SUICIDE_BOMBING, a_when("2025-03-14"), a_place("Pulwama"))


def a_search(*names: str, gap: tuple[int, int] | None = None, tie: Tie = Tie.FOLLOWS) -> Telling:
    kinds = frozenset({Kind.SUICIDE_BOMBING})
    return Telling("d", searches=(Search("s", kinds, frozenset(names), gap, "after", tie),))


def test_what_is_looked_for_is_found_by_its_kind_place_and_time() -> None:
    found = ties([STRIKE, ATTACK], [a_search("pulwama", gap=(11, 13))])
    assert found == {"s": (Link(kind=Tie.FOLLOWS, incident="a", why="after"),)}
    assert links(STRIKE, ATTACK, tellings=(a_search("pulwama", tie=Tie.PART_OF),)) == [
        ("s", Tie.PART_OF, "a")
    ]


def test_what_does_not_fit_is_not_found() -> None:
    searches = (a_search("pulwama", gap=(3, 5)),)
    assert not links(STRIKE, ATTACK, tellings=searches)
    assert not links(STRIKE, ATTACK, tellings=(a_search("lahore"),))
    assert not links(STRIKE, ATTACK, tellings=(a_search(),))
    assert not links(STRIKE, ATTACK.but(when=None), tellings=(a_search("pulwama"),))
    assert not links(STRIKE.but(when=None), ATTACK, tellings=(a_search("pulwama"),))
    assert not links(STRIKE, ATTACK.but(kind=Kind.ARSON), tellings=(a_search("pulwama"),))


def test_two_that_fit_are_none() -> None:
    again = an_incident("b", Kind.SUICIDE_BOMBING, a_when("2025-03-15"), a_place("Pulwama"))
    assert not links(STRIKE, ATTACK, again, tellings=(a_search("pulwama"),))


def test_hints_of_reports_become_ties_of_incidents() -> None:
    merged = an_incident("s", Kind.AIRSTRIKE, a_when("2025-03-26"), reports=2)
    told = Telling("d", hints=(Hint(Tie.FOLLOWS, "s1", "a", "told as “after”"),))
    assert ties([merged, ATTACK], [told]) == {
        "s": (Link(kind=Tie.FOLLOWS, incident="a", why="told as “after”"),)
    }


def test_a_hint_against_the_days_that_were_settled_is_none() -> None:
    told = Telling("d", hints=(Hint(Tie.FOLLOWS, "a", "s", "after"),))
    assert not links(STRIKE, ATTACK, tellings=(told,))


def test_a_tally_neither_follows_nor_is_part() -> None:
    told = Telling("d", hints=(Hint(Tie.FOLLOWS, "s", "a", "after"),), tallies=a_tally("s").tallies)
    assert not links(STRIKE, ATTACK, tellings=(told,))


def test_two_reports_of_one_incident_are_no_tie() -> None:
    merged = an_incident("s", Kind.AIRSTRIKE, a_when("2025-03-26"), reports=2)
    told = Telling("d", hints=(Hint(Tie.FOLLOWS, "s1", "s", "after"),))
    assert not links(merged, tellings=(told,))


def test_a_text_tells_its_tallies_its_dead_and_its_doers() -> None:
    quote = a_quote()
    report = a_report("r1", when=a_when(), aggregates=True).but(
        perpetrators=(
            Told(value=Actor(quote=quote, name="BLA", actor="bla"), quote=quote),
            Told(value=Actor(quote=quote, name="gunmen"), quote=quote),
        )
    )
    figure = Figure(
        id="f",
        quote=quote,
        number=quote,
        counted=None,
        low=12,
        high=12,
        hedge=Hedge.EXACT,
        measure=Measure.KILLED,
        group=Group.UNKNOWN,
        stance=Stance.ASSERTS,
        reports=("r1",),
    )
    figures = (
        figure,
        figure.but(id="g", low=3, high=3),
        figure.but(id="k", low=99, high=99, part_of="f"),
        figure.but(id="i", low=99, high=99, measure=Measure.INJURED),
    )
    found = telling(a_reading(report, figures=figures), a_document(published="2025-03-12"))
    day = date(2025, 3, 12).toordinal()
    assert found.tallies == (Counting("r1", day, open=False),)
    assert found.killed == (("r1", 12),)
    assert found.doers == (("r1", frozenset({"bla"})),)


@pytest.mark.parametrize(
    ("text", "precision", "area", "tally"),
    [
        ("759 people were killed in violence in Iraq in July", "month", "country", True),
        ("759 people were killed in a blast in Iraq in July", "month", "country", False),
        ("759 people were killed in violence in Iraq in July", "day", "country", False),
        ("759 people were killed in violence in Iraq in July", "month", "exact", False),
        ("759 people were killed in violence in Iraq in July", "", "country", False),
        ("759 people were killed in violence in Iraq in July", "month", "", False),
    ],
)  # fmt: skip
def test_words_give_a_tally_away(text: str, precision: str, area: str, *, tally: bool) -> None:
    when = a_when("2016-07-01", "2016-07-31", TimePrecision(precision)) if precision else None
    place = a_place("Iraq", precision=PlacePrecision(area)) if area else None
    report = a_report(kind=Kind.OTHER, when=when, place=place, start=text.index("killed"))
    found = telling(a_reading(report), a_document(text=text))
    assert found.tallies == ((Counting("r1", None, open=False),) if tally else ())


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("Attacks by rebels killed 2,500 people in Ituri in 2022", True),
        ("Attacks by rebels went on in Ituri in 2022", False),
        ("He recalled the 2011 Norway attacks that killed 77 people", False),
    ],
)
def test_attacks_and_their_dead_over_a_year_are_a_tally(text: str, *, tally: bool) -> None:
    when = a_when("2022-01-01", "2022-12-31", TimePrecision.YEAR)
    place = a_place("Ituri", precision=PlacePrecision.ADMIN1)
    word = "Attacks" if "Attacks" in text else "attacks"
    report = a_report(kind=Kind.OTHER, when=when, place=place).but(
        trigger=a_quote(text.index(word), word)
    )
    assert bool(telling(a_reading(report), a_document(text=text)).tallies) == tally


def a_tally_in(text: str) -> Counting:
    report = a_report("t", kind=Kind.BATTLE, aggregates=True).but(
        trigger=a_quote(text.index("killed"), "killed")
    )
    [found] = telling(a_reading(report), a_document(text=text)).tallies
    return found


def test_a_tally_in_the_country_is_in_the_one_its_sentence_names() -> None:
    found = a_tally_in("The mission in Iraq said 759 people were killed in the country in July")
    assert found.area is not None
    assert (found.area.country, found.area.name) == ("IQ", "Iraq")
    assert a_tally_in("In Iraq and Syria 759 people were killed in July").area is None
    assert a_tally_in("He said 759 people were killed in July").area is None


def test_the_country_of_a_tallys_sentence_is_where_it_counts() -> None:
    iraq = a_place("Iraq", country="IQ", precision=PlacePrecision.COUNTRY)
    tally = an_incident("t", Kind.OTHER, YEAR, None)
    one = an_incident("x", Kind.BOMBING, a_when(), a_place("Mosul", country="IQ"))
    counting = Counting("t", None, open=False, area=iraq)
    assert links(tally, one, tellings=(Telling("d", tallies=(counting,)),))
    assert not links(tally, one, tellings=(a_tally("t"),))


def test_the_dead_of_the_fighting_are_of_attacks_of_any_kind() -> None:
    tally = an_incident("t", Kind.BATTLE, YEAR)
    one = an_incident("x", Kind.BOMBING, a_when())
    assert not links(tally, one, tellings=(a_tally("t"),))
    wide = Counting("t", None, open=False, wide=True)
    assert links(tally, one, tellings=(Telling("d", tallies=(wide,)),))


def test_since_january_is_open_up_to_the_day_of_publishing() -> None:
    text = "Since early January 300 people have been killed in bombings in Iraq"
    when = a_when("2016-01-01", "2016-01-31", TimePrecision.MONTH)
    report = a_report(kind=Kind.OTHER, place=a_place("Iraq", precision=PlacePrecision.COUNTRY))
    at = text.index("January")
    report = report.but(
        when=(Told(value=when, quote=a_quote(at, "January")),),
        trigger=a_quote(text.index("killed"), "killed"),
    )
    document = a_document(text=text, published="2016-06-01")
    [found] = telling(a_reading(report), document).tallies
    assert found == Counting("r1", date(2016, 6, 1).toordinal(), open=True, wide=True)


def test_a_casefile_ties_its_incidents() -> None:
    text = "Gunmen seized a train in the pass. Commandos stormed it and freed the hostages."
    words = {"h": ("seized", Kind.HIJACKING), "r": ("stormed", Kind.RAID)}
    reports = [
        a_report(name, kind=kind, when=a_when(f"2025-03-1{at}")).but(
            trigger=a_quote(text.index(trigger), trigger)
        )
        for at, (name, (trigger, kind)) in enumerate(words.items())
    ]
    found = incidents([a_reading(*reports)], {"d1": a_document(text=text)}).incidents
    assert {one.id: [(link.kind, link.incident) for link in one.links] for one in found} == {
        "h": [],
        "r": [(Tie.FOLLOWS, "h")],
    }


# Laws.

KINDS = st.sampled_from(
    [
        Kind.HIJACKING,
        Kind.RAID,
        Kind.EXECUTION,
        Kind.BATTLE,
        Kind.AIRSTRIKE,
        Kind.ARREST,
        Kind.OTHER,
    ]
)
DAYS = st.integers(0, 40)
IDS = st.sampled_from("abcdefgh")


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Incident], list[Telling]]:
    found = []
    for name in draw(st.lists(IDS, unique=True, min_size=2)):
        first = date(2025, 1, 1) + timedelta(draw(DAYS))
        last = first + timedelta(draw(st.integers(0, 40)))
        when = a_when(first.isoformat(), last.isoformat()) if draw(st.booleans()) else None
        place = a_place(draw(st.sampled_from(["Mach", "Quetta"])))
        document = draw(st.sampled_from(["d1", "d2"]))
        found.append(an_incident(name, draw(KINDS), when, place, document=document))
    known = st.sampled_from([one.id for one in found])
    tie = st.sampled_from([Tie.FOLLOWS, Tie.PART_OF])
    told = []
    for number in range(draw(st.integers(0, 6))):
        hints = draw(st.lists(st.builds(Hint, tie, known, known, st.just("so")), max_size=4))
        search = Search(draw(known), frozenset(Kind), frozenset({"mach"}), None, "so")
        tallies = tuple(Counting(one, None, False) for one in draw(st.lists(known, max_size=1)))
        told.append(Telling(f"d{number}", hints=tuple(hints), searches=(search,), tallies=tallies))
    return found, told


@given(cases(), st.randoms())
def test_order_makes_no_difference(
    case: tuple[list[Incident], list[Telling]], random: object
) -> None:
    found, told = case
    expected = ties(found, told)
    random.shuffle(found)  # type: ignore[attr-defined]
    random.shuffle(told)  # type: ignore[attr-defined]
    assert ties(found, told) == expected


@given(cases())
def test_no_incident_stands_to_itself_and_none_goes_round_in_a_circle(
    case: tuple[list[Incident], list[Telling]],
) -> None:
    found = ties(*case)
    for tie in Tie:
        edges = {
            one: {link.incident for link in links if link.kind is tie}
            for one, links in found.items()
        }
        for start, ends in edges.items():
            seen, left = set[str](), set(ends)
            while left:
                seen |= left
                left = {other for one in left for other in edges.get(one, ())} - seen
            assert start not in seen


@given(cases())
def test_a_pair_has_one_tie_in_one_direction_and_a_reason(
    case: tuple[list[Incident], list[Telling]],
) -> None:
    pairs = [
        frozenset((one, link.incident)) for one, links in ties(*case).items() for link in links
    ]
    assert len(pairs) == len(set(pairs))
    assert all(link.why for links in ties(*case).values() for link in links)


@given(cases())
def test_adding_what_tells_nothing_changes_nothing(
    case: tuple[list[Incident], list[Telling]],
) -> None:
    found, told = case
    stranger = an_incident("z", Kind.RIOT, None, a_place("Elsewhere", country="FR"), document="z")
    assert ties([*found, stranger], [*told, Telling("z")]) == ties(found, told)


def test_many_incidents_of_one_day_and_place_are_tied_in_good_time() -> None:
    many = [an_incident(f"x{n:05}", Kind.RAID, a_when("2025-03-12")) for n in range(5000)]
    assert len(links(HIJACKING, *many)) == 5000
