"""Who did what toward whom, short of harm to people."""

import pytest

from sayso.flow.extract.events import acts
from sayso.text.sentences import sentences
from tests.flow.extract.events.told import done


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Islamabad signed an agreement with Iran.", ("AGREE", "Islamabad", "Iran")),
        ("The foreign minister met the Afghan envoy.", ("CONSULT", "foreign minister", "Afghan envoy")),
        ("The US president had announced a deal and thanked the government of Pakistan.",
         ("SUPPORT", "US president", "government of Pakistan")),
        ("The government released political prisoners.", ("CONCEDE", "government", None)),
        ("Pakistan shared intelligence with the US.", ("COOPERATE", "Pakistan", "US")),
        ("Washington sent military aid to Pakistan.", ("AID", "Washington", "Pakistan")),
        ("The army withdrew from the valley.", ("RETREAT", "army", None)),
        ("The BLA challenged the government to open the area.", ("REQUEST", "BLA", "government")),
        ("Hamas blamed Israel.", ("ACCUSE", "Hamas", "Israel")),
        ("The Foreign Office summoned a senior Afghan diplomat.",
         ("ACCUSE", "Foreign Office", "senior Afghan diplomat")),
        ("India's foreign ministry rejected the allegation.",
         ("REJECT", "India's foreign ministry", None)),
        ("The rebels disputed the government's narrative.", ("REJECT", "rebels", "government")),
        ("The BLA on June 2 threatened to kill its captives.", ("THREATEN", "BLA", None)),
        ("Iran warned Israel.", ("THREATEN", "Iran", "Israel")),
        ("Relatives blocked the road.", ("PROTEST", "Relatives", None)),
        ("The European Union imposed sanctions on Russia.",
         ("SANCTION", "European Union", "Russia")),
        ("India deployed troops to the border.", ("MOBILIZE", "India", None)),
        ("Authorities barred reporters from the site.", ("COERCE", "Authorities", None)),
        ("Hamas was condemned by Egypt.", ("ACCUSE", "Egypt", "Hamas")),
        ("Hamas was strongly condemned by Egypt.", ("ACCUSE", "Egypt", "Hamas")),
        ("Israel blames Islamic Jihad.", ("ACCUSE", "Israel", "Islamic Jihad")),
        ("Interior Minister Khalid Noor condemned the attack.",
         ("ACCUSE", "Interior Minister Khalid Noor", None)),
        ("The UN urged the Taliban to lift it.", ("REQUEST", "UN", "Taliban")),
    ],
)  # fmt: skip
def test_every_type_has_its_words(text: str, act: tuple[str, str, str | None]) -> None:
    assert done(text) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "The plan met the deadline.",
        "John Smith met his brother.",
        "The army did not sign a deal with Iran.",
        "The army would condemn Hamas if condemned.",
        "Prices fell and agreed with forecasts.",
        "It condemned the attack.",
        "The bridge was condemned in May.",
        "Hamas was blamed yesterday.",
    ],
)
def test_who_is_no_party_does_no_act(text: str) -> None:
    assert done(text) == []


def test_attacks_on_a_party_are_acts() -> None:
    assert done("Hamas attacked Israel.") == [("ASSAULT", "Hamas", "Israel")]


def test_toward_whom_may_stand_further_off() -> None:
    assert done("Iran agreed to new secret talks with Iraq.") == [("AGREE", "Iran", "Iraq")]
    assert done("Iran agreed to new talks, with Iraq.") == [("AGREE", "Iran", None)]


def test_the_quote_holds_both_and_the_time_is_the_only_one_told() -> None:
    text = "On Tuesday Hamas blamed Israel."
    (act,) = acts(text, sentences(text))
    assert act.quote.text == "Hamas blamed Israel"
    assert act.when is not None
    assert act.when.quote is not None
    assert act.when.quote.text == "Tuesday"
    text = "Hamas blamed Israel on Tuesday and condemned Egypt on Friday."
    assert {act.when for act in acts(text, sentences(text))} == {None}


def test_capitals_everywhere_make_no_party_of_a_word() -> None:
    assert done("SMITH CONDEMNED THE RAID.") == []
    assert done("INDIA CONDEMNED THE RAID.") == [("ACCUSE", "INDIA", None)]
