"""Who may look and who may write."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.outlets.web.guarding import People, Role
from sayso.outlets.web.guarding.headers import HEADERS
from sayso.outlets.web.guarding.sessions import Sessions
from tests.outlets.web.examples import FakeBuilds, a_page

Client = TestClient[Any]
PASSWORD = "correct horse battery staple"  # noqa: S105 - of a test
HERE = "http://127.0.0.1:8000"


LET_IN = 405
"""How an address that nothing is written to answers who may write."""


def trail(case: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (case / "audit.jsonl").read_text().splitlines()]


def test_everybody_on_this_machine_may_look(client: Client) -> None:
    assert client.get("/").status_code == 200
    assert client.get("/api/incidents").status_code == 200


def test_every_answer_forbids_scripts_and_files_of_others(client: Client) -> None:
    for path in ("/", "/api/incidents", "/nowhere", "/static/page.css"):
        headers = client.get(path).headers
        assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in HEADERS["content-security-policy"]


def test_what_is_of_the_case_is_kept_in_no_cache(client: Client) -> None:
    assert client.get("/").headers["cache-control"] == "no-store"
    assert "immutable" in client.get("/static/page.css").headers["cache-control"]


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "",
        "[",
        "[::1",
        "a b",
        "localhost:99999",
        "x@localhost",
        "localhost/static/",
        "localhost/login?",
    ],
)
def test_a_name_that_is_not_this_machine_s_is_refused(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "LocalHost", "TESTServer"]
)
def test_this_machine_s_names_are_answered(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


def test_nobody_writes_without_the_token(client: Client) -> None:
    answer = client.post("/api/anything", json={})
    assert answer.status_code == 403
    assert "token" in answer.json()["error"]


def test_a_wrong_token_opens_nothing(client: Client) -> None:
    assert client.get("/enter?token=wrong").status_code == 403
    assert client.get("/enter").status_code == 403
    assert not client.cookies


def test_the_token_opens_once_and_leaves_the_address(client: Client) -> None:
    answer = client.get("/enter?token=a-token", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert client.post("/api/anything", json={}).status_code == LET_IN


def test_a_program_may_bring_the_token_itself(client: Client) -> None:
    bearer = {"authorization": "Bearer a-token"}
    assert client.post("/api/anything", json={}, headers=bearer).status_code == LET_IN
    wrong = {"authorization": "Bearer wrong"}
    assert client.post("/api/anything", json={}, headers=wrong).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
    ],
)
def test_a_page_of_somebody_else_s_writes_nothing(writer: Client, headers: dict[str, str]) -> None:
    assert writer.post("/api/anything", json={}, headers=headers).status_code == 403


def test_our_own_page_writes(writer: Client) -> None:
    headers = {"origin": HERE, "sec-fetch-site": "same-origin"}
    assert writer.post("/api/anything", json={}, headers=headers).status_code == LET_IN


def test_names_of_hosts_are_the_same_in_capitals(writer: Client) -> None:
    headers = {"origin": "http://LOCALHOST:8000", "host": "localhost:8000"}
    assert writer.post("/api/anything", json={}, headers=headers).status_code == LET_IN


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Forwarded-Proto", "Forwarded"])
def test_what_comes_through_a_proxy_is_refused_where_nobody_logs_in(
    client: Client, shared: Client, header: str
) -> None:
    answer = client.get("/api/incidents", headers={header: "x"})
    assert answer.status_code == 403
    assert "list users and say --name" in answer.json()["error"]
    assert shared.get("/login", headers={header: "x"}).status_code == 200


def test_letters_beyond_ascii_are_a_wrong_token(client: Client) -> None:
    assert client.get("/enter?token=%C3%A9").status_code == 403
    bearer = {b"authorization": "Bearer \xe9".encode("latin1")}
    assert client.post("/api/anything", json={}, headers=bearer).status_code == 403


def test_two_pages_of_a_machine_do_not_share_a_cookie(client: Client, case: Path) -> None:
    client.get("/enter?token=a-token")
    other = TestClient(a_page(case), base_url=HERE)
    other.get("/enter?token=a-token")
    assert set(client.cookies).isdisjoint(other.cookies)


def test_who_leaves_writes_no_more(writer: Client) -> None:
    writer.post("/logout")
    assert writer.post("/api/anything", json={}).status_code == 403


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"],
)
def test_nothing_beside_the_bundle_is_served(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_every_write_is_in_the_trail_also_a_refused_one(client: Client, case: Path) -> None:
    client.post("/api/refused", json={})
    client.get("/enter?token=a-token")
    client.post("/api/let-in", json={})
    refused, entered, let_in = trail(case)[-3:]
    assert (entered["who"], entered["what"], entered["status"]) == (
        "Tester",
        "GET /enter as Tester",
        303,
    )
    assert (refused["who"], refused["what"], refused["status"]) == (
        "nobody",
        "POST /api/refused",
        403,
    )
    assert (let_in["who"], let_in["what"], let_in["status"]) == (
        "Tester",
        "POST /api/let-in",
        LET_IN,
    )


@pytest.fixture
def shared(case: Path, tmp_path: Path) -> Client:
    people = People(tmp_path)
    for name, role in (("Rea", Role.READER), ("Rob", Role.REVIEWER), ("Ada", Role.ADMIN)):
        people.add(name, PASSWORD, role)
    return TestClient(a_page(case, FakeBuilds(), people=people), base_url=HERE)


def come_in(client: Client, name: str, password: str = PASSWORD) -> int:
    return client.post(
        "/login", data={"name": name, "password": password}, follow_redirects=False
    ).status_code


def test_where_people_are_listed_nobody_else_looks(shared: Client) -> None:
    answer = shared.get("/", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")
    assert shared.get("/api/incidents").status_code == 401
    assert shared.get("/login").status_code == 200
    assert shared.get("/enter?token=a-token").url.path == "/login"
    bearer = {"authorization": "Bearer a-token"}
    assert shared.get("/api/incidents", headers=bearer).status_code == 401


def test_who_is_listed_looks_and_a_reader_does_not_write(shared: Client) -> None:
    assert come_in(shared, "Rea") == 303
    assert shared.get("/").status_code == 200
    answer = shared.post("/api/anything", json={})
    assert answer.status_code == 403
    assert "Rea may read" in answer.json()["error"]


def test_a_reviewer_writes(shared: Client) -> None:
    assert come_in(shared, "Rob") == 303
    assert shared.post("/api/anything", json={}).status_code == LET_IN


def test_a_wrong_password_and_a_wrong_name_are_answered_alike(shared: Client) -> None:
    answers = [
        shared.post("/login", data={"name": name, "password": "wrong"})
        for name in ("Rob", "Nobody")
    ]
    assert [one.status_code for one in answers] == [403, 403]
    assert answers[0].text == answers[1].text


def test_who_is_taken_off_the_list_or_listed_otherwise_is_out(
    shared: Client, tmp_path: Path
) -> None:
    people = People(tmp_path)
    for change in (
        lambda: people.add("Rob", PASSWORD, Role.READER),
        lambda: people.add("Rob", PASSWORD + "!", Role.READER),
        lambda: people.remove("Rob"),
        lambda: (tmp_path / "users.json").write_text("broken"),
    ):
        people.add("Rob", PASSWORD, Role.REVIEWER)
        assert come_in(shared, "Rob") == 303
        assert shared.get("/api/incidents").status_code == 200
        change()
        assert shared.get("/api/incidents").status_code == 401


def test_a_large_log_in_is_not_read(shared: Client) -> None:
    assert come_in(shared, "Rob", "p" * 11_000) == 413


def test_a_form_may_be_five_million_bytes(writer: Client) -> None:
    data = {"verb": "x", "why": "p" * 5_000_001}
    assert writer.post("/review/judge", data=data).status_code == 413


def test_of_many_tries_at_once_ten_are_looked_at() -> None:
    sessions = Sessions()
    with ThreadPoolExecutor(20) as threads:
        tried = list(threads.map(lambda n: sessions.tries(f"from {n}", "as Rob"), range(50)))
    assert sum(one is not None for one in tried) == 10
    assert sessions.tries("from 1", "as Ada")


def test_a_right_password_is_no_try_and_forgives_none() -> None:
    sessions = Sessions()
    for _ in range(9):
        sessions.tries("from here")
    for _ in range(30):
        tried = sessions.tries("from here")
        assert tried
        sessions.succeeded(tried)
    assert sessions.tries("from here")
    assert sessions.tries("from here") is None


def test_the_trail_tells_who_tried_to_come_in_and_how_it_ended(shared: Client, case: Path) -> None:
    come_in(shared, "Rob", "wrong")
    come_in(shared, "Rob")
    told = [(one["who"], one["what"], one["status"]) for one in trail(case)[-2:]]
    assert told == [("nobody", "POST /login as Rob", 403), ("Rob", "POST /login as Rob", 303)]


def test_after_ten_wrong_passwords_one_waits(shared: Client) -> None:
    for _ in range(10):
        assert come_in(shared, "Rob", "wrong") == 403
    assert come_in(shared, "Rob") == 429


def test_nobody_logs_in_where_the_token_is_the_door(client: Client) -> None:
    assert come_in(client, "Rob") == 404
