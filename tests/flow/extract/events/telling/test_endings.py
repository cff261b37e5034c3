"""How it ended, and who could look."""

import pytest

from sayso.flow.extract.events.telling.endings import access, outcomes
from tests.flow.extract.events.told import clause_of


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("All 33 attackers were killed", ["all_killed"]),
        ("Troops killed all the hijackers", ["all_killed"]),
        ("All passengers were rescued", ["all_rescued"]),
        ("The army freed all hostages", ["all_rescued"]),
        ("The siege is over", ["over"]),
        ("It said it had ended the hijacking", ["over"]),
        ("The operation was completed and the siege ended", ["over", "over"]),
        ("Fighting was still going on", ["ongoing"]),
        ("An unknown number were still being held", ["ongoing"]),
        ("Two gunmen surrendered", ["surrendered"]),
        ("He refused to surrender", []),
        ("Some 70 militants escaped overnight", ["escaped"]),
        ("Passengers escaped", []),
        ("The attack was repelled", ["repelled"]),
        ("The fate of the hostages remains unknown", ["unresolved"]),
        ("All were well", []),
        ("Troops rescued all hostages after the attackers had fled the scene",
         ["all_rescued", "escaped"]),
    ],
)  # fmt: skip
def test_endings_have_their_words(text: str, codes: list[str]) -> None:
    assert [told.value.value for told in outcomes(clause_of(text))] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The figures could not be independently verified", ["unverified"]),
        ("Neither account could be independently verified", ["unverified"]),
        ("None of the figures has been confirmed by an independent source", ["unverified"]),
        ("The claim is unverifiable", ["unverified"]),
        ("Reporters were not allowed near the train", ["denied"]),
        ("Foreign reporters cannot enter the Gaza Strip", ["denied"]),
        ("its refusal to let independent media cover the incident", ["denied"]),
        ("Journalists have still not been given access to the pass", ["denied"]),
        ("Authorities refused requests by reporters to visit", ["denied"]),
        ("The army barred journalists from the site", ["denied"]),
        ("The footage was verified by experts", ["verified"]),
        ("AFP journalists at the scene saw ten bodies", ["independent"]),
        ("The Pentagon said it could not confirm this", []),
        ("Soldiers kept OSCE monitors away from the site", ["denied"]),
        ("The area is off limits to journalists", ["denied"]),
        ("There was no access for reporters", ["denied"]),
        ("UN inspectors were denied entry", ["denied"]),
        ("The army denied media reports of it", []),
        ("Reporters wrote", []),
    ],
)
def test_access_has_its_words(text: str, codes: list[str]) -> None:
    assert [told.value.value for told in access(clause_of(text))] == codes
