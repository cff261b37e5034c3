"""The desk as a server answers: what waits, in its words, and what a decision sends."""

import shutil
import time
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso import pipeline
from sayso.domain.codes import Verb
from sayso.domain.incident import Apart, Incident
from sayso.domain.world import Proposal
from sayso.outlets.web.guarding import People, Role
from sayso.outlets.web.review import desk as web_desk
from sayso.store import casefile
from sayso.store.casefile import Case
from sayso.store.listing import Queue, queued
from tests.outlets.web.examples import FakeBuilds, a_page
from tests.road.articles import ALL, built, laid_out


@pytest.fixture(scope="module")
def doubted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile in which voices part; the rules read everything surely."""
    folder = tmp_path_factory.mktemp("doubted")
    built(folder / "case", laid_out(folder / "in", ALL))
    return folder / "case"


@pytest.fixture
def desk(doubted: Path, builds: FakeBuilds) -> Any:
    with TestClient(a_page(doubted, builds), base_url="http://127.0.0.1:8000") as client:
        client.get("/enter", params={"token": "a-token"})
        yield client


def queue(client: TestClient[Any], **asked: str) -> dict[str, Any]:
    for _ in range(100):
        answer = client.get("/api/review", params=asked)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        if told["fresh"] and (asked.get("sort") != "actor" or told["lines"]):
            return told
    pytest.fail("the queue was never counted")


def counting_takes(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let the second counting of the queue take so long, and no other."""
    asked = chain([0.0, seconds], repeat(0.0))

    def slower(case: Case) -> Queue:
        time.sleep(next(asked))
        return queued(case)

    monkeypatch.setattr(web_desk, "queued", slower)


def test_disputes_wait_with_the_words_of_each_side(desk: TestClient[Any], doubted: Path) -> None:
    lines = queue(desk, sort="dispute")["lines"]
    assert lines
    assert [one["need"] for one in lines] == sorted((one["need"] for one in lines), reverse=True)
    item = desk.get("/api/review/item", params={"key": lines[0]["key"]}).json()
    assert len(item["passages"]) > 1
    case = casefile.reading(doubted)
    for said in item["passages"]:
        text = case.tables.document(said["document"]).text  # type: ignore[union-attr]  # it is there
        assert text[said["start"] : said["end"]] == said["marked"]
        assert said["before"] + said["marked"] + said["after"] in text
    assert desk.get("/api/review/item", params={"key": "dispute:no:no"}).status_code == 404


def test_the_page_offers_what_can_be_done_and_only_to_who_may(
    desk: TestClient[Any], client: TestClient[Any]
) -> None:
    queue(desk)
    page = desk.get("/review", params={"sort": "dispute"}).text
    for verb in ("confirm", "correct", "reject", "redact"):
        assert f'value="{verb}"' in page
    assert "<mark>" in page
    assert 'data-key="y"' in page
    assert "data-key" not in client.get("/review").text.partition('class="acts"')[2]
    part = desk.get("/review", headers={"hx-request": "true"}).text
    assert "<html" not in part


@pytest.mark.parametrize(
    ("point", "change"), [("", "place=geonames:1"), (" -10.77,40.47 ", "place=-10.77,40.47")]
)
def test_a_place_is_grounded_by_a_choice_or_by_a_point(
    point: str, change: str, desk: TestClient[Any], builds: FakeBuilds
) -> None:
    form = {"verb": "ground", "spot": "d1:0-5", "place": "geonames:1", "point": point, "why": "map"}
    assert desk.post("/review/judge", data=form).status_code == 200
    said = {"who": "Tester", "why": "map", "change": change}
    assert builds.asked[-1] == (Verb.CORRECT, ("d1:0-5",), said)


def test_what_was_nearly_linked_waits_until_it_is_judged(
    builds: FakeBuilds, doubted: Path, tmp_path: Path
) -> None:
    own = Path(shutil.copytree(doubted, tmp_path / "case"))
    one, other = (x.reports[0] for x in list(casefile.reading(own).tables.read(Incident))[:2])
    builds.parted = [Apart(one=(one.document, one.id), other=(other.document, other.id), p=310)]
    key = f"apart:{one.document}.{one.id}:{other.document}.{other.id}"
    with TestClient(a_page(own, builds), base_url="http://127.0.0.1:8000") as client:
        client.get("/enter", params={"token": "a-token"})
        told = queue(client, sort="apart")
        assert [x["key"] for x in told["lines"]] == [key]
        assert told["counts"]["apart"] == 1
        page = client.get("/review?sort=apart").text
        assert "by themselves one incident with p 0.31" in page
        assert 'value="same"' in page
        form = {"verb": "different", "spot": [one.id, other.id], "why": "two towns", "at": key}
        client.post("/review/judge", data=form)
        assert queue(client, sort="apart")["lines"] == []


def test_what_was_just_judged_is_handed_to_nobody_again(
    desk: TestClient[Any], builds: FakeBuilds
) -> None:
    key = queue(desk, sort="dispute")["lines"][0]["key"]
    figure = desk.get("/api/review/item", params={"key": key}).json()["passages"][0]
    asked = {"at": f"figure:{figure['document']}:{figure['spot']}"}
    assert "beside the queue" in desk.get("/review", params=asked | {"asked": 1}).text
    form = {"verb": "confirm", "spot": figure["spot"], "why": "x", "after": asked["at"]}
    # Whoever comes to it by the queue comes to what waits.
    assert "beside the queue" not in desk.post("/review/judge", data=form).text
    assert builds.asked


def test_where_hidden_words_are_is_not_said_while_the_queue_is_counted_anew(
    doubted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Path(shutil.copytree(doubted, tmp_path / "case"))
    counting_takes(monkeypatch, 3.0)
    with TestClient(a_page(own, FakeBuilds()), base_url="http://127.0.0.1:8000") as client:
        client.get("/enter", params={"token": "a-token"})
        line = queue(client, sort="place")["lines"][0]
        _, document, span = line["key"].split(":")
        assert "with p " in line["why"]
        said = {"who": "Sam", "why": "a place"}
        pipeline.judge(own, Verb.REDACT, [f"{document}:{span}"], said=said)
        stale = client.get("/api/review", params={"sort": "place"}).json()
        assert not stale["fresh"]
        assert {(one["words"], one["why"]) for one in stale["lines"]} == {("", "")}
        time.sleep(3)
        # And what is hidden is not asked for.
        assert line["key"] not in {x["key"] for x in queue(client, sort="place")["lines"]}


def test_a_decision_needs_a_reason_and_goes_to_the_ledger_with_the_name(
    desk: TestClient[Any], builds: FakeBuilds
) -> None:
    key = queue(desk, sort="dispute")["lines"][0]["key"]
    item = desk.get("/api/review/item", params={"key": key}).json()
    form = {"verb": "correct", "spot": item["spots"][0], "field": "low", "value": "7", "at": key}
    refused = desk.post("/review/judge", data=form | {"why": "  "})
    assert "expected a reason" in refused.text
    assert builds.asked == []
    told = desk.post("/review/judge", data=form | {"why": "as it reads"})
    said = {"who": "Tester", "why": "as it reads", "change": "low=7"}
    assert builds.asked == [(Verb.CORRECT, (item["spots"][0],), said)]
    assert "Judgement 1, correct." in told.text
    assert key not in [one["key"] for one in queue(desk, sort="dispute")["lines"]]
    desk.post("/review/judge", data={"verb": "withdraw", "spot": "1", "why": "no"})
    assert builds.asked[-1][:2] == (Verb.WITHDRAW, ("1",))  # type: ignore[index]  # a judgement
    assert key in [one["key"] for one in queue(desk, sort="dispute")["lines"]]


def test_only_what_was_judged_leaves_the_queue(desk: TestClient[Any]) -> None:
    first, other, *_ = (one["key"] for one in queue(desk)["lines"])
    item = desk.get("/api/review/item", params={"key": first}).json()
    form = {"verb": "confirm", "spot": item["spots"][0], "why": "x"}

    def waiting() -> set[str]:
        return {one["key"] for one in queue(desk)["lines"]}

    desk.post("/review/judge", data=form | {"at": other})
    desk.post("/review/judge", data=form | {"at": "nothing"})
    assert {first, other} <= waiting()
    desk.post("/review/judge", data=form | {"at": first})
    assert first not in waiting()
    desk.post("/api/judgements", json={"verb": "withdraw", "spots": ["1"], "why": "x"})
    assert first in waiting()


def test_a_queue_that_was_counted_anew_says_by_itself_what_waits(
    doubted: Path, tmp_path: Path
) -> None:
    own = Path(shutil.copytree(doubted, tmp_path / "case"))
    with TestClient(a_page(own, FakeBuilds()), base_url="http://127.0.0.1:8000") as client:
        client.get("/enter", params={"token": "a-token"})
        key = queue(client)["lines"][0]["key"]
        item = client.get("/api/review/item", params={"key": key}).json()
        form = {"verb": "confirm", "spot": item["spots"][0], "why": "x", "at": key}
        client.post("/review/judge", data=form)
        assert key not in {one["key"] for one in queue(client)["lines"]}
        # Somebody else judges something else: what these builds only remembered waits again.
        document = next(casefile.reading(own).evidence.documents())
        said = {"who": "Sam", "why": "as it reads"}
        pipeline.judge(own, Verb.CONFIRM, [f"{document.id}:0-3"], said=said)
        assert key in {one["key"] for one in queue(client)["lines"]}


def test_while_the_queue_is_counted_anew_the_page_asks_for_the_numbers_only(
    doubted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Path(shutil.copytree(doubted, tmp_path / "case"))
    counting_takes(monkeypatch, 1.5)
    with TestClient(a_page(own, FakeBuilds()), base_url="http://127.0.0.1:8000") as client:
        queue(client)
        document = next(casefile.reading(own).evidence.documents())
        said = {"who": "Sam", "why": "as it reads"}
        pipeline.judge(own, Verb.CONFIRM, [f"{document.id}:0-3"], said=said)
        part = client.get("/review").text.partition('<p id="counted"')[2].partition("</p>")[0]
        assert "The queue is being counted anew." in part
        assert 'hx-select-oob="#sorts,#where,#lines"' in part
        for id_ in ("sorts", "where", "lines"):
            assert f'id="{id_}"' in client.get("/review").text
        queue(client)
        page = client.get("/review").text
    assert '<p id="counted" class="soft" hidden>' in page
    assert "being counted" not in page


def test_what_is_no_decision_is_refused_in_a_sentence(desk: TestClient[Any]) -> None:
    assert "expected a verb" in desk.post("/review/judge", data={"verb": "burn", "why": "x"}).text
    for spots, why, found in ((["f1"], "", "a reason"), (["f1", "f2"], "x", "names 1 places")):
        told = {"verb": "confirm", "spots": spots, "why": why}
        answer = desk.post("/api/judgements", json=told)
        assert answer.status_code == 400
        assert found in answer.json()["error"]
    answer = desk.post("/api/judgements", json={"verb": "confirm", "spots": ["f1"], "why": "x"})
    assert answer.status_code == 201
    assert answer.json()["told"] == [
        "It is kept, and worked in when the build that runs now has ended."
    ]


def test_a_case_without_tables_says_so(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text("format = 1\n")
    with TestClient(a_page(tmp_path, FakeBuilds()), base_url="http://127.0.0.1:8000") as client:
        for _ in range(100):
            page = client.get("/review").text
            if "cannot be counted" in page:
                break
        assert "Run `sayso build CASE INPUT` to its end first." in page
        assert client.get("/sources").status_code == 200


def test_who_may_not_write_may_not_judge(client: TestClient[Any], builds: FakeBuilds) -> None:
    told = {"verb": "confirm", "spots": ["f1"], "why": "x"}
    assert client.post("/api/judgements", json=told).status_code == 403
    assert client.post("/review/judge", data={"verb": "confirm"}).status_code == 403
    assert builds.asked == []


def test_a_name_that_no_list_knows_is_grounded_to_somebody_who_speaks(
    doubted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = next(
        one for one in casefile.reading(doubted).evidence.documents() if "Almond" in one.text
    )
    start = document.text.index("The Almond Society")
    spot = f"{document.id}:{start}-{start + 18}"
    name = Proposal(name="The Almond Society", times=3, documents=1, example=spot, alike=("bla",))
    builds = FakeBuilds()
    monkeypatch.setattr(builds, "proposals", lambda: [name])
    with TestClient(a_page(doubted, builds), base_url="http://127.0.0.1:8000") as client:
        client.get("/enter", params={"token": "a-token"})
        [line] = queue(client, sort="actor")["lines"]
        assert line["why"] == "named 3 times in 1 document, and on no list"
        page = client.get("/review", params={"sort": "actor"}).text
        assert "<mark>The Almond Society</mark>" in page
        assert "sounds like it" in page
        form = {"verb": "ground", "spot": spot, "known": f"{document.id}:0-6", "why": "same"}
        client.post("/review/judge", data=form)
        assert builds.asked[0][:2] == (Verb.SAME, (spot, f"{document.id}:0-6"))  # type: ignore[index]  # a judgement


def test_what_was_judged_leaves_the_queue_and_comes_back_when_taken_back(tmp_path: Path) -> None:
    built(tmp_path / "case", laid_out(tmp_path / "in", ALL))
    case = casefile.reading(tmp_path / "case")
    first = next(one for one in queued(case).items if one.sort == "dispute")
    [dispute] = (x for x in case.tables.dossier(first.owner).disputes if x.id == first.id)  # type: ignore[union-attr]  # it is there
    said = {"who": "Sam", "why": "as it reads"}
    pipeline.judge(case.folder, Verb.CONFIRM, [dispute.claims[0]], said=said)
    assert first not in queued(case).items
    pipeline.judge(case.folder, Verb.WITHDRAW, ["1"], said=said)
    assert first in queued(case).items


def test_a_judgement_that_lost_its_words_waits_first(tmp_path: Path) -> None:
    built(tmp_path / "case", laid_out(tmp_path / "in", ALL))
    case = casefile.reading(tmp_path / "case")
    document = next(one for one in case.evidence.documents() if "Almond" in one.text)
    start = document.text.index("\n\n")
    spot = f"{document.id}:{start}-{start + 1}"
    pipeline.judge(case.folder, Verb.REJECT, [spot], said={"who": "Sam", "why": "as it reads"})
    assert queued(case).items[0].sort == "orphan"
    with TestClient(a_page(case.folder, FakeBuilds()), base_url="http://127.0.0.1:8000") as client:
        key = queue(client, sort="orphan")["lines"][0]["key"]
        item = client.get("/api/review/item", params={"key": key}).json()
        assert (item["can"], item["number"]) == (["withdraw"], 1)


def test_a_hostile_name_is_shown_and_does_nothing(desk: TestClient[Any]) -> None:
    page = desk.get("/review", params={"sort": "<script>alert(1)</script>", "at": "<b>"}).text
    assert "<script>alert(1)" not in page


def test_only_an_admin_may_purge(doubted: Path, tmp_path: Path, builds: FakeBuilds) -> None:
    own = Path(shutil.copytree(doubted, tmp_path / "case"))
    people = People(own)
    people.add("Ana", "a long enough password", Role.REVIEWER)
    with TestClient(a_page(own, builds, people=people), base_url="http://127.0.0.1:8000") as client:
        client.post("/login", data={"name": "Ana", "password": "a long enough password"})
        told = {"verb": "purge", "spots": ["d1"], "why": "x"}
        assert client.post("/api/judgements", json=told).status_code == 403
        assert client.post("/api/judgements", json=told | {"verb": "reject"}).status_code == 201
    assert [asked[0] for asked in builds.asked] == [Verb.REJECT]  # type: ignore[index]  # judgements


def test_hidden_words_are_in_no_line_while_the_queue_is_counted_anew(
    doubted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Path(shutil.copytree(doubted, tmp_path / "case"))
    with TestClient(a_page(own, FakeBuilds()), base_url="http://127.0.0.1:8000") as client:
        assert all(one["words"] for one in queue(client)["lines"])
        monkeypatch.setattr("sayso.outlets.web.review.desk.queued", lambda case: time.sleep(2))
        document = next(casefile.reading(own).evidence.documents())
        said = {"who": "Sam", "why": "a person"}
        pipeline.judge(own, Verb.REDACT, [f"{document.id}:0-6"], said=said)
        lines = client.get("/api/review").json()
        assert lines["fresh"] is False
        assert {one["words"] for one in lines["lines"]} == {""}


def test_names_that_were_hidden_are_not_said_while_they_are_gathered_anew(
    doubted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, builds = Path(shutil.copytree(doubted, tmp_path / "case")), FakeBuilds()
    document = next(casefile.reading(own).evidence.documents())
    name = Proposal(
        name="Secret Name", times=3, documents=1, example=f"{document.id}:0-6", alike=()
    )
    asked = iter([0.0, 3.0])

    def slower() -> list[Proposal]:
        time.sleep(next(asked))
        return [name]

    monkeypatch.setattr(builds, "proposals", slower)
    with TestClient(a_page(own, builds), base_url="http://127.0.0.1:8000") as client:
        [line] = queue(client, sort="actor")["lines"]
        assert line["words"] == "Secret Name"
        said = {"who": "Sam", "why": "a person"}
        pipeline.judge(own, Verb.REDACT, [f"{document.id}:8-12"], said=said)
        [line] = client.get("/api/review", params={"sort": "actor"}).json()["lines"]
        assert line["words"] == ""
