"""What the words of a text tell of how its incidents hang together, and what they do not."""

import pytest

from sayso.domain.codes import Kind, Tie
from sayso.flow.link.ties import telling
from tests.flow.link.small import a_document, a_reading
from tests.flow.link.ties.small import marked, sought, told

DAYS = {"a": "2025-03-01", "b": "2025-03-02"}


@pytest.mark.parametrize(
    "text",
    [
        "Jets [b airstrike:bombed] a camp in retaliation for the [a shooting:attack] on a bus.",
        "The group said the [b bombing:blast] was revenge for [a raid:raids] on its camps.",
        "Gunmen [a shooting:shot] 12 people. Jets [b airstrike:bombed] a camp two days after the attack.",
        "Gunmen [a shooting:shot] 12 people. Jets [b airstrike:hit] a camp. The strikes followed the shooting.",
        "After the [a bombing:bombing] the police [b arrest:arrested] two men.",
        "Police [b arrest:arrested] a man over the [a bombing:bombing].",
        "A man wanted for the [a bombing:bombing] was [b arrest:caught].",
        "Police [b arrest:arrested] a man. He is suspected of planning the [a bombing:bombing].",
        "A [a bombing:bomb] killed 12. Police [b shooting:shot dead] a man wanted over the bombing.",
        "[a airstrike:Strikes] killed 12. A [b riot:mob] burned an embassy in anger at the strikes.",
        "[a arrest:Arrests] were made. A [b riot:mob] burned cars in protest at the arrests.",
        "Troops began to [b battle:fight] after the [a bombing:bombing].",
    ],
)  # fmt: skip
def test_an_answer_follows_what_it_answers(text: str) -> None:
    assert told(text, DAYS) == ["b follows a"]


@pytest.mark.parametrize(
    "text",
    [
        # An attack that only comes after another.
        "The [b bombing:bombing] came a week after the [a shooting:attack] in the north.",
        # Words that deny it.
        "Jets [b airstrike:bombed] a camp. It was not in retaliation for the [a shooting:attack].",
        # Whoever is arrested in a raid is not arrested because of it.
        "Police [b arrest:arrested] a man after a [a raid:raid] on a house.",
        # Names that belong to another attack than the one told of.
        "A [a bombing:bomb] killed 12. Jets [b airstrike:bombed] a camp after the attack in Lahore.",
        # Nothing is answered.
        "Jets [b airstrike:bombed] a camp in retaliation for the insults. A [a bombing:bomb] went off.",
        # Nobody answers.
        "In retaliation for the [a shooting:attack], ministers met.",
        "There were reprisals over the [a shooting:attack].",
        "Ministers met in response to the [a shooting:attack]. A [b airstrike:strike] hit a camp.",
        # An arrest too far from the words for it.
        "Police [b arrest:arrested] ten men." + " They said no more of it." * 20
        + " Others are suspected of the [a bombing:bombing].",
        # Somebody suspected, and nobody arrested.
        "A [b shooting:shooting] killed the man, suspected of the [a bombing:bombing].",
    ],
)  # fmt: skip
def test_words_that_do_not_say_so_tie_nothing(text: str) -> None:
    places = {"a": "Quetta"}
    assert told(text, DAYS, places=places) == []


def test_nothing_follows_what_came_later() -> None:
    text = "Jets [b airstrike:bombed] a camp after the [a shooting:attack] on a bus."
    assert told(text, {"a": "2025-03-05", "b": "2025-03-02"}) == []


def test_the_bombings_are_those_told_of_as_several() -> None:
    text = (
        "A series of [w bombing:bombings] killed 40. One [a bombing:bomb] hit a church. Police"
        " [r arrest:arrested] ten men over the bombings."
    )
    assert told(text) == ["a part_of w", "r follows w"]


def test_the_attack_is_what_a_text_is_about() -> None:
    text = (
        "Gunmen [a hostage_taking:took hostages] at a hotel. A [x bombing:bomb] went off in a village."
        " Jets [s airstrike:bombed] a camp in response to the attack."
    )
    assert told(text) == ["s follows a"]


def test_an_attack_of_which_the_text_tells_no_more_is_looked_for() -> None:
    text = "Jets [s airstrike:bombed] a camp 12 days after the suicide bombing in Pulwama that killed 40."
    [search] = sought(text)
    assert (search.one, search.tie, search.gap) == ("s", Tie.FOLLOWS, (11, 13))
    assert search.names == {"pulwama"}
    assert search.kinds == {Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.OTHER}
    assert search.words == "told as “12 days after”"


@pytest.mark.parametrize(
    ("words", "gap"),
    [
        ("two weeks after", (11, 17)),
        ("a month after", (15, 45)),
        ("hours after", (0, 1)),
        ("3 hours after", (0, 1)),
        ("after", None),
    ],
)
def test_how_long_ago_it_was_is_read(words: str, gap: tuple[int, int] | None) -> None:
    [search] = sought(f"Jets [s airstrike:bombed] a camp {words} the attack near Mach.")
    assert search.gap == gap


def test_names_in_a_text_of_capital_letters_are_none() -> None:
    [search] = sought("JETS [s airstrike:BOMBED] A CAMP AFTER THE ATTACK IN LIMA.")
    assert search.names == frozenset()


def test_a_second_blast_among_rescuers_follows_the_first() -> None:
    text = (
        "A suicide bomber [a suicide_bombing:blew himself up] in a market. A [b bombing:second blast]"
        " struck as ambulances arrived."
    )
    assert told(text) == ["b follows a"]
    assert told(text, {"a": "2025-03-01", "b": "2025-03-09"}) == []
    assert told(text.replace("as ambulances arrived", "a shop")) == []
    assert told(text.replace("as ambulances arrived", "elsewhere as people gathered")) == []


def test_a_second_blast_of_which_no_report_tells_ties_nothing() -> None:
    text = (
        "A [a bombing:bomb] went off in a market. A [x shooting:shooting] began after a second blast"
        " as ambulances arrived."
    )
    assert told(text) == []
    lone = "A [b bombing:second blast] struck as people gathered. Police [r arrest:held] a man."
    assert told(lone) == []


def test_an_attack_on_mourners_follows_the_killing() -> None:
    text = (
        "A bomber [b suicide_bombing:blew himself up] at a funeral in Quetta. The officer was"
        " [k shooting:shot dead] in the morning."
    )
    assert told(text) == ["b follows k"]
    natural = text.replace("was [k", "had died of a heart attack. Others were [k")
    assert told(natural) == []
    another = text.replace("The officer was", "Gunmen in Karachi")
    assert told(another) == []


def test_a_funeral_after_the_attack_was_told_of() -> None:
    text = (
        "A [b bombing:blast] killed ten people. They were at the funeral of a man who was"
        " [k assassination:assassinated] on Friday. Ministers went to a [x riot:riot] funeral."
    )
    assert told(text) == ["b follows k"]
    assert told("A funeral was held for a man [k arrest:detained] in a [x riot:riot].") == []


def test_a_storming_follows_the_seizure_it_ends() -> None:
    text = "Gunmen [h hijacking:seized] a train. Commandos [r raid:stormed] it and freed the passengers."
    assert told(text) == ["r follows h"]
    assert told(text.replace("[r raid:", "[r other:")) == ["r follows h"]
    assert told(text.replace("Commandos", "Others").replace("[r raid:", "[r other:")) == []
    assert told(text.replace("it and freed the passengers", "a house")) == []
    assert told(text, {"h": "2025-03-09", "r": "2025-03-01"}) == []


def test_a_siege_that_a_text_no_longer_tells_of_is_looked_for() -> None:
    [search] = sought(
        "Troops [r raid:stormed] the train and freed the hostages.", places={"r": "Mach"}
    )
    assert "mach" in search.names
    assert search.gap == (0, 7)
    assert Kind.ABDUCTION not in search.kinds


def test_captives_who_are_killed_are_part_of_their_holding() -> None:
    text = "Gunmen [h hijacking:hijacked] a plane. They [e shooting:shot] two of the hostages."
    assert told(text) == ["e part_of h"]
    assert told(text, {"h": "2025-03-01", "e": "2025-03-02"}) == ["e part_of h"]
    assert told(text, {"h": "2025-03-01/2025-03-03", "e": "2025-03-05"}) == []
    assert told(text, {"h": "2025-03-05", "e": "2025-03-02"}) == []
    assert told(text.replace("They", "Police")) == []
    assert told(text.replace("two of the hostages", "at a car")) == []
    kidnapped = "A video showed the [e execution:beheading] of 21 men. The men had been [h abduction:kidnapped] in Sirte."
    assert told(kidnapped) == ["e part_of h"]


def test_the_attacks_of_a_wave_are_part_of_it() -> None:
    text = (
        "A wave of [w other:attacks] hit the province. Gunmen [a shooting:shot] 20 people."
        " A camp was [c raid:stormed]. Police [r arrest:arrested] ten. Soldiers [s shooting:shot] two."
    )
    assert told(text) == ["a part_of w", "c part_of w"]
    earlier = text.replace("Gunmen", "A week earlier gunmen")
    assert told(earlier) == ["c part_of w"]
    assert told(text.replace("A wave of", "Many")) == []
    apart = told(text, {"w": "2025-03-01", "a": "2025-03-02", "c": "2025-03-01"})
    assert apart == ["c part_of w"]


def test_a_series_of_bombings_has_no_kidnapping_in_it() -> None:
    text = "A series of [w bombing:bombings] hit it. Two men were [a abduction:kidnapped]."
    assert told(text) == []
    assert told(text.replace("abduction:kidnapped", "bombing:blown up")) == ["a part_of w"]


def test_bombers_who_attack_five_places_are_a_wave() -> None:
    text = (
        "Bombers [w suicide_bombing:attacked] five places. One [a suicide_bombing:bombed] a café."
    )
    assert told(text) == ["a part_of w"]


def test_what_happens_on_the_ninth_day_of_a_battle_is_part_of_it() -> None:
    text = "An [s airstrike:airstrike] killed 11 on the ninth day of the [m battle:battle]."
    assert told(text) == ["s part_of m"]
    assert told(text, {"m": "2025-03-01/2025-03-05", "s": "2025-03-09"}) == []
    assert told(text.replace("[s airstrike:airstrike]", "[s arrest:arrest]")) == []


def test_a_battle_of_which_the_text_tells_no_more_is_looked_for() -> None:
    text = "An [s airstrike:airstrike] killed 11 on the ninth day of the battle."
    [search] = sought(text, places={"s": "Marawi"})
    assert (search.tie, search.gap) == (Tie.PART_OF, (7, 9))
    assert search.kinds == {Kind.BATTLE}
    assert sought(text.replace("ninth", "last")) == []
    assert sought(text.replace("battle", "campaign")) == []
    [third] = sought(text.replace("ninth day", "third week"))
    assert third.gap == (13, 21)


def test_what_stands_far_apart_in_a_text_is_not_told_together() -> None:
    far = " Nothing else was said of it on that day by anybody there" * 30
    apart = f"Gunmen [h hijacking:hijacked] a plane{far}; they [e shooting:shot] two hostages."
    assert told(apart) == []
    wave = f"A wave of [w other:attacks] hit it{far}; gunmen [a shooting:shot] 20 people."
    assert told(wave) == []


def test_a_document_without_reports_tells_nothing() -> None:
    found = telling(a_reading(), a_document())
    assert found == type(found)("d1")


def test_a_report_beyond_what_is_read_tells_nothing() -> None:
    reading, document = marked("x " * 11_000 + "Police [a arrest:arrested] two after the attack.")
    assert not telling(reading, document).searches
