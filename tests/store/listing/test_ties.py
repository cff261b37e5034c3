"""How incidents stand to one another, from either side."""

from sayso.domain.codes import Tie
from sayso.domain.incident import Incident, Link
from sayso.store.listing.ties import Tied, ties
from tests.examples import a_dossier


def an_incident(id: str, *links: Link) -> Incident:
    return a_dossier().incident.but(id=id, links=links)


def test_a_tie_is_told_from_both_sides() -> None:
    rescue = an_incident("r2", Link(kind=Tie.FOLLOWS, incident="r1", why="the next day"))
    found = ties([an_incident("r1"), rescue], {"r1": 0, "r2": 1})
    assert found.of(1) == [Tied(0, Tie.FOLLOWS, ours=True, why="the next day")]
    assert found.of(0) == [Tied(1, Tie.FOLLOWS, ours=False, why="the next day")]


def test_a_tie_to_an_incident_that_is_not_there_is_left_out() -> None:
    lost = an_incident("r1", Link(kind=Tie.PART_OF, incident="r9"))
    assert ties([lost], {"r1": 0}).of(0) == []
