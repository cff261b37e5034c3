"""Made-up incidents: the same for the same seed, told by several, and none of the model's own making."""

import ast
from pathlib import Path

import pytest
from eval.tolls.madeup import HOME, World, a_world, incidents

from eval.tolls import madeup
from sayso.domain.codes import Hedge, VoiceClass

MADE = list(incidents(300, 1))


def test_the_same_seed_and_world_give_the_same_incidents() -> None:
    assert list(incidents(20, 7)) == list(incidents(20, 7))
    assert list(incidents(20, 7)) != list(incidents(20, 8))
    assert list(incidents(20, 7, a_world(3))) != list(incidents(20, 7))


def test_fewer_incidents_are_the_first_of_more() -> None:
    assert list(incidents(5, 1)) == MADE[:5]


def test_every_incident_is_told_by_two_or_more() -> None:
    assert all(len(one.claims) >= 2 for one in MADE)


def test_all_kinds_of_voices_and_hedges_speak() -> None:
    told = [pair for one in MADE for pair in one.claims]
    assert {voice.cls for voice, _ in told} == {
        *(VoiceClass.PARTY, VoiceClass.PARTY_STATE, VoiceClass.LOCAL_OFFICIAL),
        *(VoiceClass.RESCUE_HEALTH, VoiceClass.MONITOR, VoiceClass.WITNESS),
        *(VoiceClass.ANONYMOUS, VoiceClass.OUTLET),
    }
    assert {claim.hedge for _, claim in told} == set(Hedge)


def test_claims_are_told_apart_and_count_whom_the_toll_counts() -> None:
    ids = [claim.id for one in MADE for _, claim in one.claims]
    assert len(set(ids)) == len(ids)
    assert {claim.group is one.group for one in MADE for _, claim in one.claims} == {True}


def test_nothing_of_the_model_is_drawn_from() -> None:
    tree = ast.parse(Path(madeup.__file__).read_text(encoding="utf8"))
    used = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    named = {alias.name for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names}
    assert not [name for name in (used | named) if name and "flow" in name]


@pytest.mark.parametrize("seed", range(5))
def test_other_worlds_lie_around_the_home_one(seed: int) -> None:
    world = a_world(seed)
    assert world == a_world(seed)
    assert world != HOME
    assert world.typos < 0.05
    assert 0 < world.honest < 1


def test_in_a_world_where_all_is_known_and_everybody_honest_nearly_all_say_the_toll() -> None:
    plain = World(at_once=0.9999, right=1.0, brought=0.9999, guess=1e-6, honest=1.0, loose=0.0)
    told = [
        (one.toll, claim)
        for one in incidents(100, 1, plain)
        for voice, claim in one.claims
        if voice.cls in (VoiceClass.LOCAL_OFFICIAL, VoiceClass.PARTY, VoiceClass.RESCUE_HEALTH)
    ]
    right = sum(claim.low == claim.high == toll for toll, claim in told)
    assert right > 0.9 * len(told)


def test_fighters_boast_of_enemies_and_hide_their_own() -> None:
    def said(world: World, group: str) -> float:
        told = [
            (claim.low or 0, one.toll)
            for one in incidents(400, 3, world)
            for voice, claim in one.claims
            if voice.cls is VoiceClass.PARTY and one.group == group and claim.hedge is Hedge.EXACT
        ]
        return sum(low for low, _ in told) / sum(toll for _, toll in told)

    loud = HOME._replace(honest=0.0, typos=0.0, uneven=0.5, loose=0.0, at_once=0.99)
    assert said(loud, "militant") < 1 < said(loud, "security")
