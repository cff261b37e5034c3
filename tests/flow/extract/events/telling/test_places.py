"""Where something happened."""

import pytest

from sayso.flow.extract.events.telling.places import place_before, places
from tests.flow.extract.events.told import clause_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hit in the Bolan Pass in Pakistan's southwestern province of Balochistan on Tuesday",
         ["Bolan Pass", "Balochistan"]),
        ("hit in Pakistan's troubled north", ["Pakistan"]),
        ("hit about 60 km south-east of Quetta", []),
        ("hit 60 km southeast of Quetta", ["Quetta"]),
        ("hit on the outskirts of Quetta, Pakistan, on Monday", ["Quetta", "Pakistan"]),
        ("hit in the Saudi district", ["Saudi district"]),
        ("hit at al-Ahli Arab Hospital in Gaza City", ["al-Ahli Arab Hospital", "Gaza City"]),
        ("hit in the village of Dera Ismail Khan", ["Dera Ismail Khan"]),
        ("hit in Mastung and Mach", ["Mastung and Mach"]),
        ("hit in Tank and Monday", ["Tank"]),
        ("hit in Tank of", ["Tank"]),
        ("hit in Tank of Waziristan", ["Tank of Waziristan"]),
        ("hit in South Waziristan", ["South Waziristan"]),
        ("hit in Tank, US officials said", ["Tank"]),
        ("hit in March", []),
        ("hit in the Frontier Corps", []),
        ("hit in which Karachi", []),
        ("fired at Karim Khan", []),
        ("officials in Quetta", []),
        ("he said in Quetta", []),
        ("hit in the", []),
        ("a strike on Kharkiv", ["Kharkiv"]),
        ("a strike on Karim Khan", []),
        ("hurt and in critical condition at Mercy Hospital", []),
        ("hit in El", []),
        ("THEY HIT IN LIMA.", ["LIMA"]),
        ("THEY HIT IN LIMA TODAY", ["LIMA"]),
        ("THEY HIT AT LEAST.", []),
        ("THEY HIT IN ADDITION THEY RAN.", []),
        ("THEY HIT IN LIMA BADLY HURT.", []),
    ],
)  # fmt: skip
def test_places_are_found(text: str, found: list[str]) -> None:
    assert [told.quote.text for told in places(clause_of(text))] == found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the Kabul airport bombing", "Kabul airport"),
        ("the Quetta bombing", "Quetta"),
        ("the BLA bombing", None),
        ("an Israeli bombing", None),
        ("Militant bombing", None),
        ("the bombing", None),
        ("bombing", None),
        ("a March bombing", None),
    ],
)
def test_a_name_before_the_deed_is_its_place(text: str, place: str | None) -> None:
    clause = clause_of(text)
    found = place_before(clause, clause.low.index("bombing"))
    assert (found and found.quote.text) == place
