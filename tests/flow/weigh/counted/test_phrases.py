"""Nouns read from the words around a number, and whether they count only some."""

import pytest

from sayso.domain.codes import Measure
from sayso.flow.weigh.counted import kind_counted, some
from sayso.flow.weigh.counted.nouns import kind
from sayso.flow.weigh.counted.phrases import phrase
from tests.flow.weigh.examples import a_count, words

WHOLES: list[tuple[str, int, Measure, str]] = [
    ("killing at least 17 security personnel", 17, Measure.KILLED, "security"),
    ("more than 1,200 prisoners broke out", 1201, Measure.ESCAPED, "prisoner"),
    ("nearly three hundred schoolgirls were abducted", 300, Measure.ABDUCTED, "schoolgirl"),
    ("at least a dozen miners lost their lives", 12, Measure.KILLED, "miner"),
    ("70 to 80 attackers walked away", 70, Measure.ESCAPED, "militant"),
    ("12 farmers working in the field were killed", 12, Measure.KILLED, "farmer"),
    ("not a single civilian was harmed", 0, Measure.CASUALTIES, "civilian"),
    ("eight of the attackers were killed", 8, Measure.KILLED, "militant"),
    ("12 of the kidnapped villagers were freed", 12, Measure.RESCUED, "civilian"),
    ("seven members of my family are dead", 7, Measure.KILLED, "family"),
    ("six of our citizens were killed", 6, Measure.KILLED, "compatriot"),
    ("four Palestinians died in the raid", 4, Measure.KILLED, "PS"),
    ("20 more soldiers were killed", 20, Measure.KILLED, "soldier"),
    ("three were police officers", 3, Measure.KILLED, "police"),
    ("45 killed and 60 injured", 60, Measure.INJURED, ""),
    ("four were later reportedly buried", 4, Measure.KILLED, ""),
    ("the toll rose to 45", 45, Measure.KILLED, ""),
    ("of 45", 45, Measure.KILLED, ""),
    ("45 of", 45, Measure.KILLED, ""),
    ("a convoy was hit", 12, Measure.KILLED, ""),
    ("so they said", 12, Measure.KILLED, ""),
    ("a 10-year-old boy died", 1, Measure.KILLED, "boy"),
]
PARTS: list[tuple[str, int, Measure, str]] = [
    ("four women were among the dead", 4, Measure.KILLED, "woman"),
    ("17 of the wounded were children", 17, Measure.INJURED, "child"),
    ("five of the dead were soldiers", 5, Measure.KILLED, "soldier"),
    ("of the dead, five were children", 5, Measure.KILLED, "child"),
    ("two of the soldiers who died came from our town", 2, Measure.KILLED, "soldier"),
    ("20 people were killed, five of them children", 5, Measure.KILLED, "child"),
    ("eight of them were hurt", 8, Measure.INJURED, ""),
    ("including two Levies personnel", 2, Measure.INJURED, "security"),
    ("the bodies of three of the victims", 3, Measure.KILLED, "people"),
    ("12 bodies were found", 12, Measure.KILLED, "people"),
    ("only 14 names are known", 14, Measure.KILLED, "name"),
    ("it had received about 60 wounded people", 60, Measure.INJURED, "people"),
    ("three of those arrested", 3, Measure.DETAINED, ""),
]


@pytest.mark.parametrize(("quote", "number", "measure", "wanted"), WHOLES)
def test_the_words_say_whom_a_number_counts(
    quote: str, number: int, measure: Measure, wanted: str
) -> None:
    told = phrase(quote, (number, number), measure)
    assert (kind(told.noun), told.some) == (wanted, False)


@pytest.mark.parametrize(("quote", "number", "measure", "wanted"), PARTS)
def test_the_words_say_that_only_some_are_counted(
    quote: str, number: int, measure: Measure, wanted: str
) -> None:
    told = phrase(quote, (number, number), measure)
    assert (kind(told.noun), told.some) == (wanted, True)


def test_what_a_reader_told_of_the_noun_stands() -> None:
    claim = a_count("a", 4, quote=words("four women were killed"), counted="civilians")
    assert kind_counted(claim) == "civilian"
    assert kind_counted(claim.but(counted=None)) == "woman"


def test_a_part_that_a_reader_told_is_some() -> None:
    assert some(a_count("a", 4, part_of="f1"))
    assert not some(a_count("a", 4))
