"""Who says that it did it, and who is accused."""

import pytest

from sayso.flow.extract.events.telling.blame import blamed, claimants
from tests.flow.extract.events.told import clause_of


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Balochistan Liberation Army (BLA) claimed responsibility for the attack",
         ["The Balochistan Liberation Army"]),
        ("The BLA, which has claimed responsibility for it, gave no number", ["The BLA"]),
        ("Responsibility for the attack was claimed by the TTP", ["the TTP"]),
        ("an attack claimed by Islamic State", ["Islamic State"]),
        ("The group said it had carried out that bombing", ["The group"]),
        ("The Taliban claimed to have killed six soldiers", ["The Taliban"]),
        ("Police claimed to have killed six militants", []),
        ("No group claimed responsibility", []),
        ("No one has claimed responsibility", []),
        ("The group said little", []),
        ("claimed responsibility", []),
        ("It rained", []),
    ],
)  # fmt: skip
def test_who_claims_it(text: str, who: list[str]) -> None:
    assert [told.quote.text for told in claimants(clause_of(text))] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hamas blamed Israel for the explosion", ["Israel"]),
        ("Officials blamed the attack on the TTP", ["the TTP"]),
        ("The army accused India of backing the group", ["India"]),
        ("A man accused of helping the group", []),
        ("They accused Tehran and left", []),
        ("It holds Israel responsible", ["Israel"]),
        ("It holds Israel dear", []),
        ("He pointed the finger at Kabul", ["Kabul"]),
        ("He said India was behind the bombing", ["India"]),
        ("He said forces were responsible for security", []),
        ("He said Israel was not responsible for the blast", []),
        ("Officials have not blamed the TTP", []),
        ("It accused him of scouting", []),
        ("He was blamed", []),
        ("It rained", []),
    ],
)
def test_who_is_accused(text: str, who: list[str]) -> None:
    assert [told.quote.text for told in blamed(clause_of(text))] == who
