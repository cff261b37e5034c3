"""Who did it, to whom."""

import pytest

from tests.flow.extract.events.told import one, words


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The BLA attacked a train.", ["The BLA"]),
        ("A convoy attacked by rebels burned out.", ["rebels"]),
        ("A train was attacked by the BLA and the TTP.", ["the BLA", "the TTP"]),
        ("A BLA attack on a train killed six.", ["BLA"]),
        ("The BLA's train hijacking killed six.", ["BLA"]),
        ("An Israeli air strike hit a school.", ["Israeli"]),
        ("Indian shelling killed two civilians.", ["Indian"]),
        ("Clashes broke out between the army and rebels.", ["the army", "rebels"]),
        ("There were clashes with rebels.", ["rebels"]),
        ("The Islamic State attack on a train killed six.", ["Islamic State"]),
        ("Officials said he attacked a train.", []),
        ("There were armed clashes between.", []),
        ("The group said that it had attacked a train.", ["it"]),
        ("The group hoped it attacked a train.", []),
        ("A bomb attack, police said, was planned by rebels.", []),
        ("A bomb explosion killed six.", []),
        ("Thursday's attack killed six soldiers.", []),
        ("THE ATTACK KILLED SIX SOLDIERS.", []),
        ("Gunmen stopped a bus and shot dead six passengers.", ["Gunmen"]),
        ("Two suicide bombers struck.", ["suicide bombers"]),
        ("Attackers took 30 guests hostage.", ["Attackers"]),
    ],
)
def test_who_did_it(text: str, doers: list[str]) -> None:
    assert list(dict.fromkeys(words(one(text), "perpetrators"))) == doers


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Gunmen opened fire on the Jaffar Express.", ["the Jaffar Express"]),
        ("An attack on a police post killed six.", ["a police post"]),
        ("An explosion at a hospital killed six.", ["a hospital"]),
        ("The hijacking of a bus ended.", ["a bus"]),
        ("Attackers took hostage.", []),
        ("Attackers took guests hostage.", []),
        ("Attackers took tourists hostage.", ["tourists"]),
        ("Gunmen seized a passenger train.", ["a passenger train"]),
        ("A train was attacked by rebels.", ["A train"]),
        ("He praised the arrest and extradition of Karim Khan.", ["Karim Khan"]),
    ],
)
def test_what_was_attacked(text: str, targets: list[str]) -> None:
    assert words(one(text), "targets") == targets


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("A blast killed at least 12 soldiers.", ["soldiers"]),
        ("In the attack 12 soldiers were killed and wounded.", ["soldiers"]),
        ("Two policemen killed in a blast.", ["policemen"]),
        ("A blast hit a bus, killing six pilgrims.", ["pilgrims"]),
        ("A blast hit a bus but no hostage was killed.", []),
        ("The blast killed hopes.", []),
        ("A blast killed Karim Khan.", ["Karim Khan"]),
        ("Rebels kill two farmers.", ["farmers"]),
    ],
)
def test_who_came_to_harm(text: str, hurt: list[str]) -> None:
    assert words(one(text), "victims") == hurt


def test_weapons_are_told_but_not_those_never_used() -> None:
    report = one("Gunmen attacked a post with rockets and AK-47 rifles but without mortars.")
    assert words(report, "weapons") == ["rockets", "AK-47", "rifles"]
