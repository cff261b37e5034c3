"""Names of places, with the shipped gazetteer and lists."""

import pytest

from sayso import doors
from sayso.domain.world import Actor, Candidate

GROUND = doors.grounding()


def first(text: str, *parts: str) -> list[Candidate]:
    spots, at = [], 0
    for part in parts:
        at = text.index(part, at)
        spots.append((at, at + len(part), "place"))
        at += len(part)
    found = [one[0][0] for one in GROUND(text, spots, {})]
    return [one for one in found if isinstance(one, Candidate)]


@pytest.mark.parametrize(
    ("text", "part", "country", "name"),
    [
        (
            "KINSHASA (Reuters) - Rebels killed 30 people in eastern Congo on Monday.",
            "eastern Congo",
            "CD",
            "Democratic Republic of the Congo",
        ),
        ("Rebels killed ten in eastern Congo.", "eastern Congo", "CD", None),
        ("Rebels killed ten in Beni, eastern Congo.", "eastern Congo", "CD", None),
        ("Police in Congo-Brazzaville shot two.", "Congo-Brazzaville", "CG", None),
        (
            "Israeli strikes on south Lebanon killed five. Hezbollah hit northern Israel.",
            "south Lebanon",
            "LB",
            "Southern Lebanon",
        ),
        ("A man from South Lebanon, Ohio was shot.", "South Lebanon", "US", "South Lebanon"),
        ("Fighting in Northern Ireland.", "Northern Ireland", "GB", "Northern Ireland"),
        ("Fighting in northern Ireland.", "northern Ireland", "GB", None),
        ("Rockets hit the Gaza Strip.", "Gaza Strip", "PS", "Gaza Strip"),
        ("Fighting in South Sudan.", "South Sudan", "SS", "South Sudan"),
    ],
)
def test_a_part_of_a_country_lies_in_it(
    text: str, part: str, country: str, name: str | None
) -> None:
    [place] = first(text, part)
    assert place.country == country
    assert name in (None, place.name)


def test_a_town_said_to_be_in_a_country_is_there_whatever_is_named_beside_it() -> None:
    text = "A bomb went off in Tripoli, Lebanon, and others in Benghazi and Tripoli."
    assert [place.country for place in first(text, "Tripoli", "Benghazi")] == ["LB", "LY"]


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("In Chad, the army killed ten Boko Haram fighters near Lake Chad.", "chad-army"),
        ("The army in Chad killed ten.", "chad-army"),
        ("Michael Jordan said the army killed ten.", None),
        ("India and Pakistan traded words; the army killed ten.", None),
    ],
)
def test_an_army_is_that_of_the_country_spoken_of(text: str, army: str | None) -> None:
    at = text.lower().index("the army")
    [[(actor, _)]] = GROUND(text, [(at, at + 8, "actor")], {})
    assert isinstance(actor, Actor)
    assert actor.actor == army


@pytest.mark.parametrize("end", ["", " AFP."])
def test_names_in_other_scripts_are_found(end: str) -> None:
    assert [
        place.country for place in first(f"قتل خمسة في بغداد وفي الموصل{end}", "بغداد", "الموصل")
    ] == [
        "IQ",
        "IQ",
    ]
    assert [place.country for place in first(f"北京发生爆炸{end}", "北京")] == ["CN"]


def test_gaza_alone_is_the_strip_and_the_province_is_mozambiques() -> None:
    [strip] = first("Five people were killed in Gaza.", "Gaza")
    assert (strip.country, strip.name) == ("PS", "Gaza Strip")
    told = "Floods in Gaza province displaced thousands in Mozambique."
    [province] = first(told, "Gaza")
    assert (province.country, province.name) == ("MZ", "Gaza Province")
