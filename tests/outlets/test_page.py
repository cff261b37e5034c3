"""The page as a whole: everything leads to words, nothing runs, nothing is loaded."""

import pytest

from sayso.domain.codes import Measure
from sayso.domain.incident import Dossier
from sayso.outlets.facets.history import histories
from sayso.outlets.policies import POLICIES
from sayso.outlets.publish import page
from sayso.outlets.publish.charts.accounts import chart
from sayso.outlets.publish.charts.steps import steps
from tests.examples import a_document, a_dossier, a_figure_claim
from tests.outlets.examples import (
    HOSTILE,
    Links,
    a_full_dossier,
    a_model_estimate,
    a_refusal,
    an_account,
)


def written(dossier: Dossier) -> str:
    return page(dossier, {"d1": a_document()})


def test_every_link_within_a_page_leads_somewhere_and_no_place_is_named_twice() -> None:
    links = Links(written(a_full_dossier()))
    assert set(links.hrefs) <= set(links.ids)
    assert len(links.ids) == len(set(links.ids))


def test_the_page_says_on_what_the_model_was_calibrated() -> None:
    words = "The Sayso model is calibrated on"
    assert f"{words} 2026: 40 made-up worlds." in written(a_full_dossier())
    assert words not in written(a_dossier())


def test_the_page_says_how_a_number_came_about_and_what_of_it_is_unchecked() -> None:
    told = a_model_estimate(
        policy="gtd", intervals=None, how=("the <latest>",), unchecked=("which",)
    )
    html = written(a_dossier().but(estimates=(told,)))
    assert 'GTD-style (not GTD data) <span class="pill">unchecked</span>' in html
    assert "<li>the &lt;latest&gt;</li>" in html
    assert "Unchecked: which" in html
    assert "nchecked" not in written(a_full_dossier())


def test_many_policies_stand_on_a_page_in_tables_that_are_not_too_wide() -> None:
    estimates = [a_model_estimate(policy=name, intervals=None) for name in POLICIES]
    html = written(a_dossier().but(estimates=tuple(estimates)))
    assert html.count('<table class="stack policies"') == 4
    links = Links(html)
    assert set(links.hrefs) <= set(links.ids)
    assert len(links.ids) == len(set(links.ids))


def test_every_number_that_a_chart_draws_leads_to_its_words() -> None:
    dossier = a_full_dossier()
    drawn = chart(dossier)
    assert drawn is not None
    told = {mark.claim for row in drawn.rows for mark in row.marks}
    for history in histories(dossier):
        found = steps(history)
        assert found is not None
        told |= {dot.claim for track in found.tracks for dot in track.dots}
    links = Links(written(dossier))
    assert {f"q-{claim}" for claim in told} <= set(links.hrefs) & set(links.ids)
    bands = {band.anchor for row in drawn.rows for band in row.bands}
    assert bands
    assert bands <= set(links.hrefs) & set(links.ids)


@pytest.mark.parametrize("claim", ["c3", "c2", "c4"])
def test_deciding_passed_over_and_paired_claims_lead_to_their_words(claim: str) -> None:
    section = written(a_full_dossier()).partition('id="estimates"')[2].partition("<h2")[0]
    assert f"q-{claim}" in Links(section).hrefs


def test_a_hostile_name_stays_words() -> None:
    html = written(a_full_dossier(HOSTILE))
    assert "script" not in Links(html).tags
    assert "&lt;script&gt;" in html
    assert "{{ 7 * 7 }}" in html
    assert set(Links(html).hrefs) <= set(Links(html).ids)


def test_the_page_with_all_its_charts_loads_nothing() -> None:
    html = written(a_full_dossier())
    assert "http" not in html.replace("http-equiv", "")
    assert "url(" not in html


def test_a_page_tells_the_model_s_intervals_its_reasons_and_who_may_both_be_right() -> None:
    html = written(a_full_dossier())
    for words in ("20 to 40", "10 to 60", "only one side speaks", "62 in 100", "Weak"):
        assert words in html


def test_who_would_not_say_and_who_could_not_look_stand_above_the_chart() -> None:
    above = written(a_full_dossier()).partition('id="chart"')[0]
    assert "No independent access" in above
    assert "Declined to say" in above


def test_a_bare_incident_has_no_empty_sections() -> None:
    bare = a_dossier().but(accounts=(), disputes=(), estimates=())
    links = Links(written(bare))
    assert {"access", "accounts", "history"}.isdisjoint(links.ids)
    assert set(links.hrefs) <= set(links.ids)


def test_on_the_page_a_voice_is_silent_where_it_claims_nothing_and_not_where_it_refuses() -> None:
    figure = a_figure_claim("50", id="n1")
    hurt = a_figure_claim("50", id="n2", measure=Measure.INJURED)
    talks = an_account(figure, hurt, id="a1", name="Talker")
    shuts = an_account(a_refusal("n3"), id="a2", name="Refuser")
    dossier = a_dossier().but(accounts=(talks, shuts), disputes=(), estimates=())
    sides = written(dossier).partition('id="accounts"')[2].partition("</table>")[0]
    killed, injured = sides.split("<tr><th")[2:]
    assert "declines to say" in killed
    assert "silent" not in killed
    assert injured.count('aria-label="silent"') == 1


def test_a_refusal_is_drawn_in_no_chart() -> None:
    shuts = an_account(a_refusal("n3"), id="a2", name="Refuser")
    assert chart(a_dossier().but(accounts=(shuts,), disputes=(), estimates=())) is None
