"""Actors by name, out of the shipped list."""

from pathlib import Path

import pytest

from sayso.adapters.registry import TomlRegistry, lookup
from sayso.domain.codes import Group, VoiceClass
from sayso.domain.errors import BrokenFile
from sayso.text.names import folded

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


def a_list(folder: Path, *lines: str) -> Path:
    (folder / "kinds.toml").write_text(
        "[kinds]\nparty = {}\n[kinds.outlet]\ngroup = 'civilian'\ncls = 'outlet'\n[roles]\n"
    )
    file = folder / "mine.toml"
    file.write_text("\n".join(lines) + "\n")
    return file


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (('[actors]\nx = { name = "X", kind = "sect" }',), "unknown kind 'sect'"),
        (('[actors]\nx = { name = "X", kind = "party", born = 1900 }',), "unknown field `born`"),
        (('[actors]\nx = { name = 3, kind = "party" }',), r"Expected `str`, got `int`"),
        (("[groups]",), "is no list of actors"),
        (("actors = 3",), "is no list of actors"),
        (("[actors]\nx = 3",), "unknown kind None"),
        (('[actors]\nx = { name = "X", kind = ["party"] }',), "unknown kind"),
        (("[actors",), "is no list of actors"),
    ],
)
def test_a_list_that_is_none_is_refused(tmp_path: Path, lines: tuple[str, ...], why: str) -> None:
    a_list(tmp_path, *lines)
    with pytest.raises(BrokenFile, match=why):
        TomlRegistry(actors=tmp_path, outlets=tmp_path / "none")


def test_an_outlet_that_is_none_is_refused(tmp_path: Path) -> None:
    actors, outlets = tmp_path / "actors", tmp_path / "outlets"
    actors.mkdir()
    outlets.mkdir()
    a_list(actors, "[actors]")
    (outlets / "mine.toml").write_text('[outlets]\nx = { name = "X", rating = 5 }\n')
    with pytest.raises(BrokenFile, match="unknown field `rating`"):
        TomlRegistry(actors=actors, outlets=outlets)


def test_a_cases_own_actor_comes_first_and_is_known_beside_the_others(tmp_path: Path) -> None:
    own = tmp_path / "actors.toml"
    own.write_text('[actors]\nmine = { name = "BLA", kind = "armed_group", country = "XK" }\n')
    found = TomlRegistry(own).actors_named("BLA")
    assert [actor.id for actor in found][:2] == ["mine", "bla"]
    assert TomlRegistry(tmp_path / "nothing.toml").actor("mine") is None


def test_every_line_says_where_it_can_be_checked_and_how_it_is_tied() -> None:
    for actor in REGISTRY.actors():
        assert actor.reference, actor.id
        for tie in actor.ties:
            assert REGISTRY.actor(tie.of) is not None, (actor.id, tie.of)


def test_there_are_enough_of_them_and_some_were_checked() -> None:
    listed = [one for one in REGISTRY.actors() if one.reference != "every state has such a body"]
    assert len(listed) > 4_000
    verified = [one.id for one in listed if one.verified]
    assert {"ttp", "bla"} <= set(verified)
    assert all("UCDP GED" in one.reference for one in listed if one.verified)


def test_an_outlet_is_known_by_name_and_domain_with_facts_alone() -> None:
    dawn = REGISTRY.outlet("Dawn")
    assert dawn is not None
    assert (dawn.country, "afp" in dawn.carries) == ("PK", True)
    assert REGISTRY.outlet("www.dawn.com") == dawn
    assert REGISTRY.outlet("epaper.dawn.com") == dawn
    assert REGISTRY.outlet("The Elmford Bugle") is None
    assert REGISTRY.outlet("elmford.example.org") is None


def test_every_agency_that_an_outlet_carries_is_listed() -> None:
    outlets = REGISTRY.outlets()
    assert len(outlets) > 1_000
    known = {outlet.id for outlet in outlets}
    for outlet in outlets:
        assert set(outlet.carries) <= known, outlet.id
        assert outlet.speaks_for is None or REGISTRY.actor(outlet.speaks_for), outlet.id


def test_reach_tells_how_long_a_name_may_be() -> None:
    assert REGISTRY.reach("balochistan", "liberation") >= 3
    assert REGISTRY.reach("zzz", "zzz") == 0


def test_a_word_that_no_name_begins_with_reaches_none() -> None:
    firsts = {
        folded(name).split()[0] for one in REGISTRY.actors() for name in (one.name, *one.aliases)
    }
    assert {*firsts, "police", "afghans"} <= REGISTRY.beginnings
    assert "zzz" not in REGISTRY.beginnings


def test_answers_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "_REMEMBERED", 1)
    first = REGISTRY.actors_named("BLA")
    REGISTRY.actors_named("TTP")
    assert REGISTRY.actors_named("BLA") == first


def test_a_list_of_another_encoding_is_refused_and_says_what_to_do(tmp_path: Path) -> None:
    own = tmp_path / "actors.toml"
    own.write_bytes(b'[actors]\nx = { name = "\xff", kind = "gang" }\n')
    with pytest.raises(BrokenFile, match=r"is no list of actors.*Mend the line, or take it out"):
        TomlRegistry(own)


def test_a_country_has_the_bodies_that_it_has() -> None:
    assert REGISTRY.actor("palestine-army") is None
    assert REGISTRY.actor("palestine-police") is not None
    navy = REGISTRY.actor("iceland-navy")
    assert navy is not None
    assert navy.parent == "iceland-government"
    assert list(REGISTRY.actors_named("Palestinian army")) == []
