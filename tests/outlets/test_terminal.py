"""The dossier in the terminal: policies, histories, disputes and refusals at any width."""

import io

import pytest
from rich.console import Console

from sayso.domain.codes import Measure
from sayso.domain.incident import BothRight, Dispute, Dossier
from sayso.outlets.listing import Wanted, listed
from sayso.outlets.policies import POLICIES
from sayso.outlets.terminal.dossier import draw
from sayso.outlets.terminal.lists import incidents as listing
from tests.examples import a_dossier, a_figure_claim
from tests.outlets.examples import (
    HOSTILE,
    a_full_dossier,
    a_model_estimate,
    a_refusal,
    an_account,
)


def drawn(dossier: Dossier, width: int = 140) -> str:
    console = Console(width=width, record=True, file=io.StringIO())
    draw(dossier, console)
    return console.export_text()


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [80, 140])
def test_nothing_runs_over_the_edge(width: int) -> None:
    lines = drawn(a_full_dossier(HOSTILE * 3), width).splitlines()
    assert max(map(len, lines)) <= width


def test_a_history_is_told_in_one_line() -> None:
    assert "5 (11 Mar) → 9 (12 Mar) → 12 (14 Mar, corrects)" in drawn(a_full_dossier())


def test_policies_stand_side_by_side_and_their_reasons_below() -> None:
    text = flat(drawn(a_full_dossier()))
    for words in (
        "UCDP-style (not UCDP data) Airwars-style (not Airwars data) Sayso model",
        "16 (16 to 33)",
        "50 %: 20 to 40",
        "Sayso model: decided by Pakistan Army: 33",
        "The Sayso model is calibrated on 2026: 40 made-up worlds.",
        "wide, because only one side speaks",
        "both right: 62 in 100 (Pakistan Army: 33 and a police official: 70 to 80)",
        "passed over (the same words, already counted): Balochistan Liberation Army: 60",
    ):
        assert words in text


def test_how_a_number_came_about_and_what_of_it_is_unchecked_is_said() -> None:
    told = a_model_estimate(
        policy="gtd", intervals=None, how=("the majority's",), unchecked=("which",)
    )
    text = flat(drawn(a_dossier().but(estimates=(told,))))
    assert "GTD-style (not GTD data) unchecked" in text
    assert "how: the majority's unchecked: which" in text
    assert "unchecked" not in drawn(a_full_dossier())


@pytest.mark.parametrize("width", [80, 140])
def test_however_many_policies_there_are_none_runs_over_the_edge(width: int) -> None:
    estimates = [a_model_estimate(policy=name, intervals=None) for name in POLICIES]
    text = drawn(a_dossier().but(estimates=tuple(estimates)), width)
    assert max(map(len, text.splitlines())) <= width
    numbers = text.partition("What the claims support")[2].partition("And why")[0]
    assert numbers.count("33") == len(POLICIES)


def test_many_pairs_are_counted_not_listed() -> None:
    pairs = tuple(BothRight(claims=("c3", "c4"), p=n) for n in range(9))
    text = drawn(a_dossier().but(estimates=(a_model_estimate(both_right=pairs, because=()),)))
    assert "and 3 pairs more, which the page has" in text
    assert "decided by no claim" in text


def test_refusals_stand_above_the_accounts() -> None:
    above = drawn(a_full_dossier()).partition("Accounts side by side")[0]
    assert "No independent access: Police “The army”" in above
    assert "Declined to say: Police “A police”" in above


def test_a_matrix_that_is_too_wide_is_drawn_in_parts() -> None:
    found = a_dossier()
    claim = found.accounts[1].claims[0]
    many = [an_account(claim.but(id=f"m{n}"), id=f"b{n:02}", name=f"Voice {n}") for n in range(12)]
    disputes = [
        Dispute(id=f"y{n}", rule="r", kind=found.disputes[0].kind, claims=("m0", f"m{n}"))
        for n in range(1, 12)
    ]
    crowd = found.but(accounts=(*found.accounts, *many), disputes=tuple(disputes))
    parts = drawn(crowd, 80).partition("Who parts with whom")[2].partition("Where the accounts")[0]
    assert parts.count("12 Voice 11") == 2
    assert parts.count("∴ 1") == 22


def test_disputes_of_claims_that_are_not_here_are_listed_all_the_same() -> None:
    found = a_dossier()
    gone = found.disputes[0].but(claims=("n1", "n2"))
    text = drawn(found.but(disputes=(gone,)))
    assert "all attackers killed" in flat(text)
    assert "Who parts with whom" not in text


def test_an_incident_of_which_nothing_is_told_is_drawn_without_empty_tables() -> None:
    text = drawn(a_dossier().but(accounts=(), disputes=(), estimates=()))
    for title in ("How the figures changed", "Where the accounts part", "What the claims support"):
        assert title not in text


def test_what_a_document_says_cannot_steer_the_terminal() -> None:
    evil = a_full_dossier(HOSTILE)
    evil = evil.but(incident=evil.incident.but(summary=HOSTILE))
    console = Console(width=140, record=True, file=io.StringIO())
    listing.draw(listed([evil], Wanted()), console)
    text = drawn(evil) + console.export_text()
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[red]x[/red]" in text


def sides_of(dossier: Dossier) -> list[list[str]]:
    """Give the cells of each line of the side by side."""
    after = drawn(dossier, 200).partition("Accounts side by side")[2].split("Every claim")[0]
    lines = [line for line in after.splitlines() if "Civilians" in line]
    return [line.split("  ") for line in lines]


def test_a_voice_is_silent_where_it_claims_nothing_and_not_where_it_refuses() -> None:
    figure = a_figure_claim("50", id="n1")
    hurt = a_figure_claim("50", id="n2", measure=Measure.INJURED)
    talks = an_account(figure, hurt, id="a1", name="Talker")
    shuts = an_account(a_refusal("n3"), id="a2", name="Refuser")
    dossier = a_dossier().but(accounts=(talks, shuts), disputes=(), estimates=())
    (killed, injured) = (
        [cell.strip() for cell in row if cell.strip()] for row in sides_of(dossier)
    )
    assert killed == ["Civilians killed", "declines to say", "50"]
    assert injured == ["Civilians injured", "·", "50"]
