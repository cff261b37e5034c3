"""How incidents stand to one another."""

from sayso.domain.codes import Kind, PlacePrecision, Tie, TimePrecision
from sayso.domain.incident import Incident, Member
from sayso.domain.world import Place, When
from sayso.flow.link.ties import ties
from tests.flow.link.small import a_place, a_when

SPOT = a_place()


def an_incident(
    id: str, kind: Kind, when: When | None = None, place: Place | None = SPOT
) -> Incident:
    return Incident(
        id=id,
        kind=kind,
        when=when,
        places=(place,) if place else (),
        summary="",
        reports=(Member(id=id, document="d", p=1000),),
    )


def links(*incidents: Incident, tallies: frozenset[str] = frozenset()) -> list[tuple[str, ...]]:
    found = ties(incidents, tallies)
    return [(one, link.kind, link.incident) for one in found for link in found[one]]


HIJACKING = an_incident("h", Kind.HIJACKING, a_when("2025-03-11"))


def test_a_raid_within_three_days_at_the_place_follows_a_hijacking() -> None:
    assert links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-14"))) == [
        ("r", Tie.FOLLOWS, "h")
    ]
    assert not links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-15")))
    assert not links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-10")))
    assert not links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-12"), a_place("Mach")))
    assert not links(HIJACKING, an_incident("r", Kind.RAID))
    assert not links(HIJACKING, an_incident("r", Kind.RAID, a_when("2025-03-12"), None))


def test_a_raid_after_a_bombing_follows_nothing() -> None:
    bombing = an_incident("b", Kind.BOMBING, a_when("2025-03-11"))
    assert not links(bombing, an_incident("r", Kind.RAID, a_when("2025-03-12")))
    assert not links(bombing, an_incident("e", Kind.EXECUTION, a_when("2025-03-11")))


def test_an_execution_during_a_hijacking_is_part_of_it() -> None:
    execution = an_incident("e", Kind.EXECUTION, a_when("2025-03-11"))
    assert links(HIJACKING, execution) == [("e", Tie.PART_OF, "h")]
    assert not links(HIJACKING, execution.but(places=(a_place("Mach"),)))


YEAR = When(start="2025-01-01", end="2025-12-31", precision=TimePrecision.YEAR)


def tally_over(area: Place, place: Place) -> bool:
    tally = an_incident("t", Kind.OTHER, YEAR, area)
    one = an_incident("h", Kind.HIJACKING, a_when(), place)
    return bool(links(tally, one, tallies=frozenset("t")))


def test_a_tally_covers_what_lies_in_its_area() -> None:
    country = a_place("Pakistan", precision=PlacePrecision.COUNTRY)
    province = a_place("Balochistan", admin1=None, precision=PlacePrecision.ADMIN1)
    assert tally_over(country, SPOT)
    assert not tally_over(country, a_place(country="AF"))
    assert not tally_over(country, a_place(country=None))
    assert tally_over(province, a_place(admin1="Balochistan"))
    assert not tally_over(province, a_place(admin1=None))
    # A district of which only the province is known covers no more than its own name.
    district = a_place("Mastung", admin1="Balochistan", precision=PlacePrecision.ADMIN1)
    assert not tally_over(district, a_place(admin1="Balochistan"))
    assert tally_over(district, a_place("Mastung", admin1="Balochistan"))
    assert not tally_over(a_place("Mach"), SPOT)
    assert tally_over(SPOT, SPOT)


def test_an_incident_over_many_years_is_in_no_tally() -> None:
    decade = When(start="2015-01-01", end="2025-12-31", precision=TimePrecision.UNKNOWN)
    tally = an_incident("t", Kind.OTHER, decade)
    assert not links(tally, an_incident("h", Kind.HIJACKING, decade), tallies=frozenset("t"))
