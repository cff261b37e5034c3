"""Passages say themselves whose they are, in many ways."""

import pytest

from sayso.domain.world import KnownOutlet
from sayso.flow.link import copies
from tests.flow.link.small import a_document

SIEGE = (
    "The army said on Wednesday that it had ended the siege of the train after thirty hours."
    " Thirty-three attackers were killed in the operation, its media wing said late in the evening."
    " The train had been on its way from Quetta to Peshawar when the track was blown up."
)
OWN = "Our reporter counted nine coffins at the station in the evening."
OUTLETS = (
    KnownOutlet(id="app-pk", name="Associated Press of Pakistan", aliases=("APP",)),
    KnownOutlet(id="dawn", name="Dawn", domains=("dawn.com",), carries=("app-pk", "unlisted")),
    KnownOutlet(id="daily-post", name="Daily Post"),
    KnownOutlet(id="one-star", name="Evening Star", aliases=("Lodestar",)),
    KnownOutlet(id="other-star", name="Morning Star", aliases=("Lodestar",)),
)


def credits_of(text: str, *, byline: str | None = None) -> list[tuple[str, str]]:
    document = a_document(text=text, outlet="Sample Daily", byline=byline)
    found = copies([document], {}, OUTLETS)
    return [(one.origin.name, text[one.start : one.end]) for one in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"QUETTA — AP — {SIEGE}", "Associated Press"),
        (f"AP — {SIEGE}", "Associated Press"),
        (f"By the desk, Reuters\n\n{SIEGE}", "Reuters"),
        (f"By the desk | AFP\n\n{SIEGE}", "Agence France-Presse"),
        (f"By the desk of The Associated Press\n\n{SIEGE}", "Associated Press"),
        (f"{SIEGE}\n\n© AFP", "Agence France-Presse"),
        (f"{SIEGE}\n\n© 2025 AFP", "Agence France-Presse"),
        (
            f"{SIEGE}\n\nCopyright 2025 The Associated Press. All rights reserved.",
            "Associated Press",
        ),
        (f"{SIEGE}\n\nSource: APP", "Associated Press of Pakistan"),
        (f"{SIEGE}\n\nvia Xinhua", "Xinhua"),
    ],
)
def test_a_text_may_be_credited_as_a_whole(text: str, name: str) -> None:
    assert [one for one, _ in credits_of(text)] == [name]
    assert credits_of(text)[0][1] == text


@pytest.mark.parametrize(
    "text",
    [
        f"{SIEGE}\n\n© 2025 Sample Daily",
        f"{SIEGE}\n\n© the makers of this page, who ask for a coffee",
        f"Dawn — a new day — {SIEGE}".replace("Dawn", "Morning"),
        f"{SIEGE}\n\nReuters contributed to this report",
        f"{SIEGE}\n\n(With inputs from agencies)",
        f"By the desk, with inputs from ANI\n\n{SIEGE}",
        f"An ambulance (white) and a bus - both burnt - stood there.\n\n{SIEGE}",
    ],
)
def test_what_names_nobody_or_some_of_them_covers_nothing(text: str) -> None:
    assert credits_of(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "A police officer told the Dawn newspaper that seventy attackers had fled.",
        "Seventy attackers had fled, according to the Dawn newspaper.",
        "Speaking to Dawn, an officer said that seventy attackers had fled.".replace("S", "s", 1),
        "In comments to Dawn an officer said that seventy attackers had fled.",
        "Dawn newspaper reported that seventy attackers had fled.",
        "Seventy attackers had fled — Dawn.",
    ],
)
def test_a_sentence_says_to_whom_it_was_told(told: str) -> None:
    assert credits_of(f"{OWN} {told} {OWN}") == [("Dawn", told)]


def test_a_credit_in_the_middle_of_a_sentence_is_none() -> None:
    assert credits_of(f"{OWN} The dailies (Dawn) lay on the table and nobody read.") == []


def test_words_that_only_look_like_a_credit_are_none() -> None:
    for text in (
        "The officer reported nothing of it.",
        "Dawn reportedsomething.",
        "He told nobody, and foretold Dawn its end.",
        "An old man told Hamid that seventy had fled, Hamid reported.",
    ):
        assert credits_of(text) == []


def test_the_last_paragraph_may_be_credited_without_a_line_behind_it() -> None:
    assert credits_of(f"{OWN}\n{OWN}\n{SIEGE} (Dawn)") == [("Dawn", f"{SIEGE} (Dawn)")]


def test_a_name_that_two_outlets_go_by_credits_neither() -> None:
    assert credits_of("A neighbour told the Lodestar that seventy had fled.") == []
    assert credits_of("A neighbour told the Morning Star that seventy had fled.") != []


def test_a_name_that_any_paper_may_have_credits_none() -> None:
    assert credits_of("A neighbour told the Daily Post that seventy had fled.") == []


def test_a_name_within_another_is_not_meant() -> None:
    assert credits_of("A neighbour told CNN Turk that seventy had fled.") == []
    assert credits_of("A neighbour told BBC 4 that seventy had fled.") == []
    assert credits_of("A neighbour told CNN that seventy had fled.") != []


def test_a_station_that_is_called_after_a_name_prints_its_own() -> None:
    for outlet in ("cnn-turk.com", "edition.cnn.com"):
        document = a_document(text=f"QUETTA (CNN) - {SIEGE}", outlet=outlet, captured="2")
        first = a_document("d0", text=f"QUETTA (CNN) - {SIEGE}", outlet="B", captured="1")
        assert {one.document for one in copies([first, document], {})} == {"d0"}


def test_an_outlet_is_known_by_its_domain() -> None:
    document = a_document(text=f"QUETTA (Dawn) - {SIEGE}", outlet="dawn.com")
    assert copies([document], {}, OUTLETS) == []


def test_a_mixed_credit_tells_whose_the_words_are_that_a_later_page_credits() -> None:
    mixed = a_document("d1", text=f"{SIEGE}\n\nWith inputs from PTI", outlet="A", captured="1")
    wire = a_document("d2", text=f"QUETTA (PTI) - {SIEGE}", outlet="B", captured="2")
    third = a_document("d3", text=SIEGE, outlet="C", captured="3")
    found = {one.document: one.origin for one in copies([mixed, wire, third], {})}
    assert {one.name for one in found.values()} == {"Press Trust of India"}
    assert (found["d2"].copies, found["d3"].copies) == ("d1", "d1")


def test_so_does_the_list_of_who_carries_whom() -> None:
    dawn = a_document("d1", text=SIEGE, outlet="dawn.com", captured="1")
    wire = a_document("d2", text=f"QUETTA (APP) - {SIEGE}", outlet="B", captured="2")
    found = {one.document: one.origin.name for one in copies([dawn, wire], {}, OUTLETS)}
    assert found == dict.fromkeys(("d1", "d2"), "Associated Press of Pakistan")


def test_else_who_was_first_keeps_its_words() -> None:
    first = a_document("d1", text=SIEGE, outlet="A", captured="1")
    wire = a_document("d2", text=f"QUETTA (PTI) - {SIEGE}", outlet="B", captured="2")
    [copy] = copies([first, wire], {})
    assert (copy.document, copy.origin.name, copy.origin.copies) == (
        "d2",
        "Press Trust of India",
        "d1",
    )


def test_words_had_from_an_earlier_page_are_not_given_to_another() -> None:
    first = a_document("d1", text=SIEGE, outlet="A", captured="1")
    mixed = a_document("d2", text=f"{SIEGE}\n\nWith inputs from PTI", outlet="B", captured="2")
    wire = a_document("d3", text=f"QUETTA (PTI) - {SIEGE}", outlet="C", captured="3")
    found = {one.document: one.origin.name for one in copies([first, mixed, wire], {})}
    assert found == {"d2": "A", "d3": "Press Trust of India"}


def test_an_agency_that_prints_later_what_was_credited_to_it_is_the_origin() -> None:
    daily = a_document("d1", text=f"QUETTA (PTI) - {SIEGE}\n\n{OWN}", outlet="A", captured="1")
    wire = a_document("d2", text=SIEGE, outlet="PTI", captured="2")
    [copy] = copies([daily, wire], {})
    assert (copy.document, copy.origin.copies) == ("d1", "d2")
    assert OWN not in daily.text[copy.start : copy.end]
