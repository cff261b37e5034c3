"""Sources as a server answers: what is in, what is added, and who may."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.domain.errors import BadInput, CaseBusy
from sayso.outlets.web.guarding import People, Role
from sayso.outlets.web.needs import BuildState
from sayso.outlets.web.sources import adding
from tests.outlets.web.examples import FakeBuilds, a_page
from tests.road.articles import ALL, built, laid_out, with_rows


@pytest.fixture(scope="module")
def troubled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile with inputs that could not be read."""
    folder = tmp_path_factory.mktemp("troubled")
    built(folder / "case", laid_out(folder / "in", ALL), with_rows(folder / "rows"))
    return folder / "case"


@pytest.fixture
def own(troubled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(troubled, tmp_path / "case"))


@pytest.fixture
def desk(own: Path, builds: FakeBuilds) -> Iterator[TestClient[Any]]:
    with TestClient(a_page(own, builds), base_url="http://127.0.0.1:8000") as client:
        client.get("/enter", params={"token": "a-token"})
        yield client


def sources(client: TestClient[Any]) -> dict[str, Any]:
    for _ in range(100):
        told: dict[str, Any] = client.get("/api/sources").json()
        if told["fresh"]:
            return told
    pytest.fail("what came in was never counted")


def test_what_came_in_is_counted_by_outlet_and_day(desk: TestClient[Any]) -> None:
    told = sources(desk)
    outlets = {one["name"]: one["documents"] for one in told["outlets"]}
    assert told["documents"] == 5
    assert outlets == {"Sample Wire": 3, "Sample Daily": 1, "Sample Post": 1}
    [wire] = (one for one in told["outlets"] if one["name"] == "Sample Wire")
    assert (wire["first"], wire["last"]) == ("2025-02-02", "2025-03-14")
    assert {one["day"]: one["documents"] for one in told["days"]}["2025-03-13"] == 1


def test_what_went_wrong_says_what_to_do(desk: TestClient[Any]) -> None:
    troubles = {one["code"]: one for one in sources(desk)["troubles"]}
    bad = troubles["bad-row"]
    assert bad["do"].startswith("Mend the line and build again")
    assert bad["count"] == len(bad["examples"])
    page = desk.get("/sources").text
    assert bad["do"] in page
    assert 'id="unread-format"' in page


def test_files_are_kept_in_the_casefile_and_read(
    desk: TestClient[Any], own: Path, builds: FakeBuilds
) -> None:
    files = [("files", ("../a.txt", b"one")), ("files", ("b.txt", b"two"))]
    page = desk.post("/sources/files", files=files, data={"mapping": "date=When"}).text
    paths = tuple(str(own / "incoming" / name) for name in ("a.txt", "b.txt"))
    assert builds.asked == [("start", paths, "date=When")]
    assert "Build 1 is running" in page
    assert (own / "incoming" / "a.txt").read_bytes() == b"one"


def test_a_file_that_is_not_read_stays_nowhere_unless_another_build_reads_it(
    desk: TestClient[Any], own: Path, builds: FakeBuilds, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> BuildState:
        raise CaseBusy("case", holder="a build that this page started")

    desk.post("/sources/files", files=[("files", ("a.txt", b"one"))])
    monkeypatch.setattr(builds, "start", busy)
    files = [("files", (name, b"one")) for name in ("a.txt", "b.txt")]
    assert "being written by a build" in desk.post("/sources/files", files=files).text
    assert [path.name for path in (own / "incoming").iterdir()] == ["a.txt"]


def test_where_the_casefile_lies_is_nothing_to_its_readers(
    desk: TestClient[Any], own: Path, builds: FakeBuilds
) -> None:
    desk.post("/sources/files", files=[("files", ("a.txt", b"one"))])
    told = desk.get("/api/builds").json()
    assert (told["now"]["inputs"], told["history"][0]["inputs"]) == (["a.txt"], ["a.txt"])
    builds.now = builds.now.but(state="done")
    assert str(own) not in desk.get("/sources").text


def test_one_file_is_enough_and_none_is_said(desk: TestClient[Any], builds: FakeBuilds) -> None:
    desk.post("/sources/files", files=[("files", ("b.txt", b"two"))])
    assert len(builds.asked) == 1


def test_addresses_are_fetched_and_nothing_else(desk: TestClient[Any], builds: FakeBuilds) -> None:
    typed = "https://example.org/feed.xml\n\n http://example.org/a \n"
    desk.post("/sources/addresses", data={"addresses": typed})
    wanted = ("https://example.org/feed.xml", "http://example.org/a")
    assert builds.asked == [("start", wanted, None)]
    for wrong in (
        "file:///etc/passwd",
        "/etc/passwd",
        "-",
        "javascript:alert(1)",
        "http://[",
        "http://a\0b",
        "",
    ):
        page = desk.post("/sources/addresses", data={"addresses": wrong}).text
        assert 'role="alert"' in page
    assert len(builds.asked) == 1


def test_a_running_build_is_watched_cancelled_and_resumed(
    desk: TestClient[Any], builds: FakeBuilds
) -> None:
    builds.start(["https://example.org/a"], mapping="date=When")
    builds.now = builds.now.but(done=3, of=9)
    part = desk.get("/sources/build").text
    assert "read 3 of 9" in part
    assert 'hx-trigger="every 1s"' in part
    assert "was cancelled" in desk.post("/sources/cancel", headers={"hx-request": "true"}).text
    desk.post("/sources/resume")
    assert builds.asked[-1] == ("start", ("https://example.org/a",), "date=When")
    told = desk.get("/api/builds").json()
    assert told["now"]["inputs"] == ["https://example.org/a"]


def test_a_failure_is_told_in_its_sentence(desk: TestClient[Any], builds: FakeBuilds) -> None:
    builds.now = BuildState(number=2, state="failed", words="<b>the disk is full</b>")
    page = desk.get("/sources").text
    assert "&lt;b&gt;the disk is full" in page
    assert "Resume" in page


def test_a_second_build_is_refused_in_a_sentence(
    desk: TestClient[Any], builds: FakeBuilds, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> BuildState:
        raise CaseBusy("case", holder="a build that this page started")

    monkeypatch.setattr(builds, "start", busy)
    assert "being written by a build" in desk.post("/sources/path", data={"path": "x"}).text
    answer = desk.post("/api/builds", json={"inputs": ["https://example.org/a"]})
    assert answer.status_code == 409


def test_a_path_is_taken_on_this_machine_alone(own: Path, builds: FakeBuilds) -> None:
    with TestClient(a_page(own, builds), base_url="http://127.0.0.1:8000") as client:
        client.get("/enter", params={"token": "a-token"})
        client.post("/sources/path", data={"path": "/srv/articles"})
        client.post("/sources/path", data={"path": "-"})
        assert builds.asked == [("start", ("/srv/articles",), None)]
        assert 'id="path"' in client.get("/sources").text
    people = People(own)
    people.add("Ana", "a long enough password", Role.ADMIN)
    with TestClient(a_page(own, builds, people=people), base_url="http://127.0.0.1:8000") as client:
        client.post("/login", data={"name": "Ana", "password": "a long enough password"})
        page = client.post("/sources/path", data={"path": "/srv/articles"}).text
        assert "since others reach this page" in page
        assert 'id="path"' not in page
        answer = client.post("/api/builds", json={"inputs": ["/srv/articles"]})
        assert answer.status_code == 400
    assert len(builds.asked) == 1


def test_who_may_not_build_adds_nothing(own: Path, builds: FakeBuilds) -> None:
    with TestClient(a_page(own, builds), base_url="http://127.0.0.1:8000") as client:
        for path in ("files", "addresses", "path", "cancel", "resume"):
            assert client.post(f"/sources/{path}", data={"path": "x"}).status_code == 403
        assert client.post("/api/builds", json={"inputs": ["x"]}).status_code == 403
        assert "Add files" not in client.get("/sources").text
    assert builds.asked == []


def test_a_mapping_by_file_is_for_this_machine_alone() -> None:
    assert adding.mapping(" text=body ", local=False) == "text=body"
    assert adding.mapping("map.toml", local=True) == "map.toml"
    assert adding.mapping(" ", local=False) is None
    with pytest.raises(BadInput, match="FIELD=KEY"):
        adding.mapping("/srv/a=b/map.toml", local=False)
    with pytest.raises(BadInput, match="FIELD=KEY"):
        adding.mapping("/etc/passwd", local=False)
