"""Actors by name, out of the shipped list."""

from pathlib import Path

import pytest

from sayso.adapters.registry import TomlRegistry
from sayso.domain.codes import Group, VoiceClass
from sayso.domain.errors import BrokenFile

REGISTRY = TomlRegistry()


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("BLA", "bla"),
        ("the Balochistan Liberation Army", "bla"),
        ("Tehreek-e-Taliban Pakistan", "ttp"),
        ("the Pakistani military", "pakistan-army"),
        ("Pakistan\u2019s army", "pakistan-army"),
        ("army of Pakistan", "pakistan-army"),
        ("Israeli military", "israel-army"),
        ("U.S. State Department", "us-state-department"),
        ("Peruvian police", "peru-police"),
    ],
)
def test_an_actor_is_known_by_every_way_to_name_it(name: str, actor: str) -> None:
    assert REGISTRY.actors_named(name)[0].id == actor


def test_an_unknown_name_is_no_actor() -> None:
    assert list(REGISTRY.actors_named("Order of the Teapot")) == []
    assert REGISTRY.actor("teapot") is None


def test_a_press_office_speaks_for_its_army() -> None:
    ispr = REGISTRY.actor("ispr")
    assert ispr is not None
    assert ispr.speaks_for == "pakistan-army"


def test_what_an_actor_counts_as_comes_from_its_kind() -> None:
    bla, police = REGISTRY.actor("bla"), REGISTRY.actor("pakistan-police")
    assert bla is not None
    assert police is not None
    assert (bla.group, bla.cls) == (Group.MILITANT, VoiceClass.PARTY)
    assert (police.group, police.cls) == (Group.SECURITY, VoiceClass.LOCAL_OFFICIAL)


def test_every_actor_that_another_names_is_known() -> None:
    for actor in REGISTRY.actors():
        for other in (actor.parent, actor.speaks_for):
            assert other is None or REGISTRY.actor(other) is not None, (actor.id, other)


def test_a_list_with_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "actors.toml"
    file.write_text('[kinds]\n[roles]\n[actors]\nx = { name = "X", kind = "sect" }\n')
    with pytest.raises(BrokenFile, match="unknown kind 'sect'"):
        TomlRegistry(file)
