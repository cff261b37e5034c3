"""Pages of actors, outlets and origins."""

from collections.abc import Iterator
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.domain.codes import Group, VoiceClass
from sayso.domain.world import KnownActor, KnownOutlet, Tie
from tests.outlets.web.actors.small import written
from tests.outlets.web.examples import FakeBuilds, a_page

ARMY = KnownActor(
    id="army", name="Army", aliases=("The Forces",), kind="army", country="PK", parent="government",
    ties=(Tie(kind="allied_with", of="rights", since="2001", until="2005"),), group=Group.SECURITY,
    cls=VoiceClass.PARTY_STATE, reference="a handbook",
)  # fmt: skip
GOVERNMENT = KnownActor(id="government", name="Government", kind="government")
DAILY = KnownOutlet(
    id="daily", name="Sample/Daily", kind="newspaper", country="PK", owner="A Company",
    languages=("en",), carries=("wire", "army"),
)  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Any]]:
    builds = FakeBuilds()
    builds.actors = {"army": ARMY, "government": GOVERNMENT}
    builds.outlets = {
        "Sample/Daily": DAILY,
        "Sample Wire": DAILY.but(id="wire", name="Sample Wire"),
    }
    case = written(tmp_path_factory.mktemp("actors"))
    with TestClient(a_page(case, builds), base_url="http://127.0.0.1:8000") as client:
        yield client


def test_an_actor_s_figures_are_counted_beside_the_others_by_whose_people(
    client: TestClient[Any],
) -> None:
    told = client.get("/api/actors/army").json()
    assert (told["speaks"], told["named"], told["shown"]) == (2, 2, 2)
    by_side = {one["about"]: one for one in told["directions"]}
    civilians = by_side["Civilians harmed"]
    assert (civilians["figures"], civilians["pairs"], civilians["incidents"]) == (2, 4, 2)
    assert (civilians["higher"], civilians["same"], civilians["lower"]) == (2, 0, 2)
    own = by_side["Its own side’s losses"]
    assert (own["figures"], own["pairs"]) == (2, 0)
    assert [one["about"] for one in told["questions"]] == [
        "Civilians killed",
        "Security forces killed",
    ]
    assert "no score" in told["is_not"]


def test_an_actor_s_incidents_say_what_it_says_there(client: TestClient[Any]) -> None:
    told = client.get("/api/actors/army").json()["incidents"]
    assert [(one["line"]["id"], one["speaks"], one["named"]) for one in told] == [
        ("r2", True, True),
        ("r3", True, True),
    ]
    assert told[0]["said"] == [
        {"question": "Civilians killed", "answer": "20"},
        {"question": "Security forces killed", "answer": "1"},
    ]


def test_relations_come_from_the_registry_and_company_from_the_incidents(
    client: TestClient[Any],
) -> None:
    told = client.get("/api/actors/army").json()
    assert [(one["words"], one["actor"], one["name"]) for one in told["relations"]] == [
        ("is part of", "government", "Government"),
        ("allied with", "rights", "rights"),
    ]
    assert told["together"] == [{"actor": "rights", "name": "Rights Group", "incidents": 2}]


def test_the_page_of_an_actor_says_what_the_comparison_is_not(client: TestClient[Any]) -> None:
    html = client.get("/actor/army").text
    assert "It is no score and no rating of trust" in html
    assert "blamed for or claiming" in html
    assert "allied with" in html
    assert "(2001 to 2005)" in html
    assert "The Forces" in html


def test_an_actor_that_only_the_registry_knows_has_a_page(client: TestClient[Any]) -> None:
    html = client.get("/actor/government").text
    assert "It gives no figure." in html
    assert "None in this casefile." in html


def test_an_actor_that_the_registry_does_not_know_now_has_one_too(client: TestClient[Any]) -> None:
    assert "not in the registry as it is now" in client.get("/actor/rights").text
    assert client.get("/api/actors/rights").json()["relations"] == []


@pytest.mark.parametrize("who", ["a neighbour", "jane-roe"])
def test_a_private_person_has_no_page_and_is_told_why(client: TestClient[Any], who: str) -> None:
    for path in (f"/actor/{who}", f"/api/actors/{who}"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "never of private persons" in answer.text


def test_actors_are_listed_and_found_by_name(client: TestClient[Any]) -> None:
    told = client.get("/api/actors").json()
    assert [(one["id"], one["speaks"], one["named"]) for one in told["entries"]] == [
        ("army", 2, 2),
        ("rights", 2, 0),
    ]
    assert "Rights Group" not in client.get("/actors", params={"q": "arm"}).text
    assert "None has such a name." in client.get("/actors", params={"q": "zz"}).text


def test_an_outlet_shows_its_documents_and_whose_words_they_are(client: TestClient[Any]) -> None:
    told = client.get("/api/outlets/Sample%2FDaily").json()
    assert (told["documents"], told["incidents"], told["copying"]) == (2, 2, 1)
    assert [one["id"] for one in told["items"]] == ["d3", "d2"]
    assert [one["id"] for one in told["items"][1]["incidents"]] == ["r2"]
    assert told["items"][1]["after"] == [["o1", "Sample Wire"]]
    assert told["origins"] == [{"id": "o1", "name": "Sample Wire", "documents": 1}]
    assert told["agencies"] == ["wire", "Army"]


def test_the_page_of_an_outlet_has_facts_and_no_rating(client: TestClient[Any]) -> None:
    html = client.get("/outlet/Sample/Daily").text
    for words in ("A Company", "no leaning and no rating", "Pakistan", "/incident/r2#d-d2"):
        assert words in html


def test_an_outlet_that_nobody_lists_is_not_guessed_at(client: TestClient[Any]) -> None:
    answer = client.get("/outlet/Nowhere")
    assert (answer.status_code, "the codebook lists none" in answer.text) == (404, True)


def test_outlets_are_listed_with_how_much_they_published(client: TestClient[Any]) -> None:
    told = client.get("/api/outlets").json()["entries"]
    assert [(one["name"], one["documents"], one["incidents"]) for one in told] == [
        ("Sample/Daily", 2, 2),
        ("Sample Wire", 1, 2),
    ]
    assert 'href="/outlet/Sample/Daily"' in client.get("/outlets").text


def test_an_origin_shows_who_repeats_it_and_why_that_is_thought(client: TestClient[Any]) -> None:
    told = client.get("/api/origins/o1").json()
    assert (told["name"], told["documents"], told["incidents"]) == ("Sample Wire", 2, 1)
    assert told["bases"] == [["credit", 1], ["near_copy", 1]]
    assert told["original"]["title"] == "Train attacked"
    assert told["outlets"] == [{"id": "Sample/Daily", "name": "Sample/Daily", "documents": 1}]
    assert [one["id"] for one in told["items"]] == ["d2", "d4"]
    html = client.get("/origin/o1").text
    assert "counts once" in html
    assert "d4.txt" in html


def test_an_origin_that_nothing_repeats_is_not_found(client: TestClient[Any]) -> None:
    answer = client.get("/api/origins/o9")
    assert (answer.status_code, "no document repeats" in answer.json()["error"]) == (404, True)


@pytest.mark.parametrize("page", ["-5", "99999999999999"])
def test_a_page_beyond_the_last_is_the_last(client: TestClient[Any], page: str) -> None:
    for path in ("/api/actors", "/api/outlets", "/api/outlets/Sample%2FDaily", "/api/actors/army"):
        assert client.get(path, params={"page": page}).json()["page"] == 1
