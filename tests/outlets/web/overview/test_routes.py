"""The overview over a casefile: the page, its parts, and the same as JSON."""

from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.outlets.web.overview.counting import Choice, Facet
from sayso.outlets.web.rendering import page
from tests.outlets.examples import Links

Client = TestClient[Any]


def incident(client: Client, words: str) -> str:
    [line] = client.get("/api/incidents", params={"q": words}).json()["lines"]["lines"]
    return str(line["id"])


def test_the_page_shows_the_list_the_facets_and_the_timeline_without_a_script(
    client: Client,
) -> None:
    html = client.get("/").text
    assert "Bolan Pass" in html
    assert 'type="checkbox" name="kind" value="suicide_bombing"' in html
    assert "<rect" in html
    assert "The timeline as a table" in html
    assert " style=" not in html


def test_htmx_gets_the_part_that_changes_and_a_step_back_too(client: Client) -> None:
    part = client.get("/", headers={"hx-request": "true"}).text
    assert "<html" not in part
    assert 'id="facets"' in part
    assert "<html" in client.get("/").text


def test_the_same_view_is_the_same_page_and_the_same_json(client: Client) -> None:
    asks = {"kind": "suicide_bombing"}
    told = client.get("/api/incidents", params=asks).json()
    assert told["lines"]["shown"] == 1
    html = client.get("/", params=asks).text
    [line] = told["lines"]["lines"]
    assert f'href="/incident/{line["id"]}"' in html
    assert f"{told['unseen']['other']} left out by what is chosen" in html
    assert 'value="suicide_bombing" id="kind--suicide_bombing" checked' in html


def test_a_headline_is_made_of_claims(client: Client) -> None:
    html = client.get("/", params={"q": "Bolan"}).text
    assert ", says <bdi>" in html


def test_no_place_of_the_page_is_named_twice(client: Client) -> None:
    links = Links(client.get("/").text)
    assert len(links.ids) == len(set(links.ids))


@pytest.mark.parametrize("path", ["/", "/api/incidents", "/api/map"])
def test_what_a_view_cannot_have_is_refused_in_one_sentence(client: Client, path: str) -> None:
    answer = client.get(path, params={"since": "yesterday"})
    assert answer.status_code == 400
    assert "a day as 2025-03-11" in answer.text


@pytest.mark.parametrize("number", ["0", "-3", "999", "x", "9" * 40])
def test_any_page_number_is_some_page(client: Client, number: str) -> None:
    assert client.get("/", params={"page": number}).status_code == 200


def test_what_is_looked_for_stays_words(client: Client) -> None:
    html = client.get("/", params={"q": '"><script>alert(1)</script>', "actor": "<b>"}).text
    assert "<script>alert" not in html
    assert "alert(1)" in html
    assert "No incident meets all of this" in html


def test_the_map_draws_what_the_view_shows(client: Client) -> None:
    everything = client.get("/api/map").json()
    assert everything["pins"]
    assert client.get("/api/map", params={"kind": "torture"}).json()["pins"] == []
    assert client.get("/api/map", params={"bounds": "-10,-10,0,0"}).json()["pins"] == []


@pytest.mark.parametrize("asks", [{"zoom": "nan"}, {"zoom": "inf"}, {"bounds": "1,2"}])
def test_a_map_that_cannot_be_is_refused(client: Client, asks: dict[str, str]) -> None:
    answer = client.get("/api/map", params=asks)
    assert answer.status_code == 400
    assert next(iter(asks)) in answer.json()["error"]


def test_a_facet_is_searched_by_name(client: Client) -> None:
    found = client.get("/api/facets/kind", params={"find": "suicide"}).json()
    assert [one["key"] for one in found["choices"]] == ["suicide_bombing"]
    assert "suicide bombing" in client.get("/overview/facets/kind", params={"find": "suic"}).text
    assert "None." in client.get("/overview/facets/kind", params={"find": "zzz"}).text


def test_a_hostile_name_is_a_name_and_its_place_in_the_page_is_harmless() -> None:
    name = "L'Écho d'\"Alger\" <b>\u202e"
    choice = Choice(key=name, name=name, count=1, chosen=False)
    html = page("overview/choices.html", facet=Facet(name="outlet", choices=(choice,))).content
    assert "<b>" not in html
    assert "\u202e</bdi>" in html
    [place] = Links(html).ids
    assert set("'\" <") & set(place) == set()


def test_a_facet_that_there_is_not_is_not_found(client: Client) -> None:
    answer = client.get("/api/facets/mood")
    assert answer.status_code == 404
    assert "no facet is called mood" in answer.json()["error"]


def test_one_incident_is_told_as_the_list_tells_it(client: Client) -> None:
    id_ = incident(client, "Bolan")
    line = client.get(f"/api/lines/{id_}").json()
    assert line["summary"] in client.get(f"/overview/card/{id_}").text
    assert client.get("/api/lines/nothing").status_code == 404
    assert client.get("/overview/card/nothing").status_code == 404


def test_static_files_are_compressed_and_pages_of_the_casefile_are_not(client: Client) -> None:
    squeezed = {"accept-encoding": "gzip"}
    assert client.get("/static/page.css", headers=squeezed).headers["content-encoding"] == "gzip"
    assert "content-encoding" not in client.get("/", headers=squeezed).headers


def test_the_api_says_what_a_view_may_be_asked_for(client: Client) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    for path in ("/api/incidents", "/api/map", "/api/facets/{name}"):
        told = {one["name"]: one for one in paths[path]["get"]["parameters"]}
        assert {"kind", "actor", "since", "area", "q", "by"} <= set(told)
        assert "suicide_bombing" in told["kind"]["schema"]["items"]["enum"]
    assert "zoom" in {one["name"] for one in paths["/api/map"]["get"]["parameters"]}
    of_one = paths["/api/lines/{incident}"]["get"]["parameters"]
    assert [one["name"] for one in of_one] == ["incident"]
