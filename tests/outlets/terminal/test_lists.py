"""Lists in the terminal, at 80 and at 140 columns: what is typed is never cut."""

import io

import pytest
from rich.console import Console

from sayso.domain.codes import VoiceClass
from sayso.domain.world import KnownActor, Proposal
from sayso.outlets.listing import Wanted, listed
from sayso.outlets.terminal.lists import actors, incidents
from tests.examples import a_dossier
from tests.outlets.examples import HOSTILE

LONG = "a-very-long-name-of-an-organisation-that-nobody-shortens"
ACTOR = KnownActor(
    id=LONG, name="Elm Brigade of the Northern Valleys", kind="armed_group", country="PK",
    speaks_for="elm-council", cls=VoiceClass.PARTY,
)  # fmt: skip


def console(width: int) -> Console:
    return Console(width=width, record=True, file=io.StringIO())


@pytest.mark.parametrize("width", [80, 140])
def test_an_id_is_never_cut_and_nothing_runs_over_the_edge(width: int) -> None:
    paper = console(width)
    assert actors.actors([ACTOR, ACTOR.but(id="x", country=None, speaks_for=None)], paper) == 2
    text = paper.export_text()
    assert LONG in text
    assert "Brigade" in text
    assert max(map(len, text.splitlines())) <= width


def test_a_narrow_list_says_each_thing_once() -> None:
    paper = console(80)
    outlet = ACTOR.but(id="o", name="Wire", kind="outlet", cls=VoiceClass.OUTLET, speaks_for=None)
    actors.actors([outlet], paper)
    assert "Wire (outlet, PK)" in paper.export_text()


def test_nobody_is_drawn_as_nothing() -> None:
    paper = console(80)
    assert actors.actors([], paper) == 0
    assert paper.export_text() == ""


@pytest.mark.parametrize("width", [80, 140])
def test_where_a_name_stands_can_be_pasted(width: int) -> None:
    spot = "d4fd393679867eda82d1c:1028-1085"
    one = Proposal(
        name=f"[red]Elm{HOSTILE}", times=1200, documents=3, example=spot, alike=("elm", "oak")
    )
    paper = console(width)
    actors.proposals([one, one.but(alike=())], paper)
    text = paper.export_text()
    assert text.count(spot) == 2
    assert "1,200" in text
    assert "[red]Elm" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("width", [80, 140])
def test_incidents_are_numbered_and_numbers_stand_below_one_another(width: int) -> None:
    found = a_dossier()
    other = found.but(incident=found.incident.but(id="r9", reports=found.incident.reports * 1200))
    paper = console(width)
    incidents.draw(listed([found, other], Wanted(by="size")), paper)
    text = paper.export_text()
    first, second = (
        line for line in text.splitlines() if found.incident.id[:3] in line or "r9" in line
    )
    assert first.lstrip().startswith("1 ")
    assert second.lstrip().startswith("2 ")
    end = first.index("1,200") + len("1,200")
    assert second[end - 5 : end] == "    1"
    assert "2 incidents" in text


def test_what_is_not_listed_is_counted_below() -> None:
    paper = console(140)
    incidents.draw(listed([a_dossier()], Wanted(kinds=("riot",))), paper)
    assert paper.export_text().strip() == "0 of 1 incident; not shown: 1 of another kind"
