"""The dossier's addresses."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.domain.codes import Tie
from sayso.domain.document import Quote
from sayso.domain.incident import Dossier, Link
from sayso.store.casefile import writing
from tests.examples import a_dossier, a_figure_claim
from tests.outlets.examples import HOSTILE, Links, a_full_dossier, an_account
from tests.outlets.web.dossier.small import named, written
from tests.outlets.web.examples import a_page


def client_of(folder: Path, *dossiers: Dossier) -> TestClient[Any]:
    page = a_page(written(folder, *dossiers))
    return TestClient(page, base_url="http://127.0.0.1:8000")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Any]]:
    folder = tmp_path_factory.mktemp("dossier")
    follows = named("r2", links=(Link(kind=Tie.FOLLOWS, incident="r1", why="two days later"),))
    with client_of(folder, a_full_dossier(HOSTILE), follows) as client:
        with writing(folder / "case") as case:
            case.ledger.remember({}, {"r1": ("rbefore",)})
        yield client


@pytest.fixture(scope="module")
def html(client: TestClient[Any]) -> str:
    return client.get("/incident/r1").text


def test_the_title_is_what_is_claimed(html: str) -> None:
    title = html.partition("<title>")[2].partition("</title>")[0]
    assert title == (
        "Militants killed: 33, says Pakistan Army; Balochistan Liberation Army gives no figure"
        " · Hijacking at Bolan Pass, Pakistan, 11–12 March 2025 · Sayso"
    )


def test_every_link_within_leads_somewhere_and_no_place_is_named_twice(html: str) -> None:
    links = Links(html)
    assert set(links.hrefs) <= set(links.ids)
    assert len(links.ids) == len(set(links.ids))


def test_every_estimate_can_be_linked_to_whichever_rules_are_chosen(
    client: TestClient[Any],
) -> None:
    links = Links(client.get("/incident/r1", params={"policy": "airwars"}).text)
    assert {"e-sayso-killed-militant", "e-airwars-killed-militant"} <= set(links.ids)
    assert set(links.hrefs) <= set(links.ids)
    assert len(links.ids) == len(set(links.ids))


def test_a_hostile_voice_runs_nothing(html: str) -> None:
    assert "<script>alert" not in html
    assert "style=" not in html
    assert "<style" not in html
    assert "onclick" not in html


def test_the_table_says_contradictions_in_words_too(html: str) -> None:
    table = html.partition('<table class="beside">')[2].partition("</table>")[0]
    assert "≠" in table
    assert "contradicts" in table
    assert "contradicts <bdi>a police official (Militants escaped)</bdi>" in table
    assert "silent" in table


def test_policies_can_be_chosen_by_address(client: TestClient[Any]) -> None:
    chosen = client.get("/incident/r1", params={"policy": "airwars"}).text
    assert "Airwars-style (not Airwars data): what decided" in chosen
    assert "Sayso model: what decided" in client.get("/incident/r1").text


@pytest.mark.parametrize("query", ["policy=mine", "voices=some"])
def test_a_view_that_cannot_be_is_refused_with_a_sentence(
    client: TestClient[Any], query: str
) -> None:
    answer = client.get(f"/incident/r1?{query}")
    assert answer.status_code == 400
    assert "expected one of" in answer.text


def test_voices_without_figures_can_be_left_out(client: TestClient[Any], tmp_path: Path) -> None:
    talks = an_account(a_figure_claim("50", id="n1"), id="a1", name="Talker")
    rest = a_full_dossier().accounts[-2].claims[-1]
    looks = an_account(rest.but(id="n2"), id="a2", name="Looker")
    dossier = a_dossier().but(accounts=(talks, looks), disputes=(), estimates=())
    with client_of(tmp_path, dossier) as other:

        def heads(voices: str) -> str:
            text = other.get("/incident/r1", params={"voices": voices}).text
            return text.partition('<table class="beside">')[2].partition("</thead>")[0]

        assert "Looker" in heads("all")
        assert "Looker" not in heads("figures")


def test_an_earlier_id_and_a_start_lead_to_the_incident(client: TestClient[Any]) -> None:
    answer = client.get("/incident/rbefore?policy=ucdp", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, "/incident/r1?policy=ucdp")
    assert client.get("/api/incidents/rbef").json()["dossier"]["incident"]["id"] == "r1"


def test_a_start_of_several_lists_them(client: TestClient[Any]) -> None:
    answer = client.get("/incident/r")
    assert answer.status_code == 300
    assert 'href="/incident/r2"' in answer.text
    api = client.get("/api/incidents/r")
    assert (api.status_code, "r1, r2" in api.json()["error"]) == (404, True)


@pytest.mark.parametrize("path", ["/incident/zz", "/api/incidents/zz", "/api/incidents/zz/charts"])
def test_an_id_that_nothing_has_is_not_found(client: TestClient[Any], path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "no incident has this id" in answer.text


def test_the_api_has_everything_that_the_screen_shows(client: TestClient[Any]) -> None:
    told = client.get("/api/incidents/r1").json()
    assert set(told) == {
        "title", "headline", "dossier", "beside", "charts", "copied", "located", "texts",
        "judgements", "related", "more_related",
    }  # fmt: skip
    assert (
        told["texts"][0]["pieces"][0]["text"]
        == "Militants stopped the train. The group said it had "
    )
    assert client.get("/api/incidents/r1/charts").json() == told["charts"]


def test_a_dispute_leads_to_where_it_is_reviewed(client: TestClient[Any], html: str) -> None:
    address = "/review?sort=dispute&amp;at=dispute:r1:x1"
    assert f'href="{address}"' in html
    assert client.get(address.replace("&amp;", "&")).status_code == 200


def test_ties_are_told_from_both_sides(client: TestClient[Any], html: str) -> None:
    [tie] = client.get("/api/incidents/r1").json()["related"]
    assert (tie["words"], tie["incident"], tie["why"]) == ("is followed by", "r2", "two days later")
    assert client.get("/api/incidents/r2").json()["related"][0]["words"] == "follows"
    assert "It is followed by" in html
    assert "rbefore" in html


def test_words_that_are_not_there_are_said_in_place(tmp_path: Path) -> None:
    moved = a_figure_claim("50", id="n1", quote=Quote(text="fifty", start=3, end=8))
    with client_of(tmp_path, a_dossier().but(accounts=(an_account(moved),), disputes=(), estimates=())) as client:  # fmt: skip
        html = client.get("/incident/r1").text
    assert "These words are not at this place in the text." in html
    assert "Not there:" in html
    assert set(Links(html).hrefs) <= set(Links(html).ids)


def test_a_document_without_text_says_so(tmp_path: Path) -> None:
    case = written(tmp_path, documents=())
    with TestClient(a_page(case), base_url="http://127.0.0.1:8000") as client:
        html = client.get("/incident/r1").text
    assert "The text is not in the casefile any more." in html
    assert set(Links(html).hrefs) <= set(Links(html).ids)


def test_an_incident_of_which_nothing_is_said_is_a_page_all_the_same(tmp_path: Path) -> None:
    bare = a_dossier().but(accounts=(), disputes=(), estimates=())
    with client_of(tmp_path, bare) as client:
        html = client.get("/incident/r1").text
    for words in ("No voice makes a claim.", "Nobody gave a figure.", "No place is told."):
        assert words in html
    assert set(Links(html).hrefs) <= set(Links(html).ids)
