"""What a decision gives away, and which of them need an admin."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso import pipeline
from sayso.domain.codes import Verb
from sayso.domain.judgement import Judgement, Spot
from sayso.outlets.web.guarding import People, Role
from sayso.outlets.web.needs import Judged
from sayso.store import casefile
from sayso.store.signing import signed_judgement
from tests.outlets.web.examples import FakeBuilds, a_page
from tests.road.articles import MARKET, built, laid_out

PASSWORD = "a long enough password"  # noqa: S105 - of a test


class Signing(FakeBuilds):
    """Signs and appends what is judged, as the real ones do, and works nothing in."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.case = casefile.reading(folder)

    def judge(self, verb: Verb, spots: Any, said: Any) -> Judged:
        signed = signed_judgement(self.case, verb, spots, said=said)
        return Judged(judgement=self.case.ledger.append(signed))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    built(tmp_path / "case", laid_out(tmp_path / "in", MARKET))
    people = People(tmp_path / "case")
    people.add("Ana", PASSWORD, Role.REVIEWER)
    people.add("Ada", PASSWORD, Role.ADMIN)
    return tmp_path / "case"


def come(own: Path, name: str) -> TestClient[Any]:
    page = a_page(own, Signing(own), people=People(own))
    client = TestClient(page, base_url="http://127.0.0.1:8000")
    client.post("/login", data={"name": name, "password": PASSWORD})
    return client


@pytest.fixture
def ana(own: Path) -> Iterator[TestClient[Any]]:
    with come(own, "Ana") as client:
        yield client


def judge(client: TestClient[Any], verb: str, *spots: str) -> Any:
    return client.post("/api/judgements", json={"verb": verb, "spots": spots, "why": "x"})


def test_hidden_words_leave_neither_by_a_judgement_nor_by_a_refusal(
    own: Path, ana: TestClient[Any]
) -> None:
    document = next(casefile.reading(own).evidence.documents())
    secret = document.text[10:24]
    hid = {"who": "Ada", "why": "a person"}
    pipeline.judge(own, Verb.REDACT, [f"{document.id}:10-24"], said=hid)
    around = f"{document.id}:8-26"
    [told] = judge(ana, "confirm", around).json()["judgement"]["spots"]
    shown = casefile.reading(own).tables.document(document.id)
    assert shown is not None
    assert told["text"] == shown.text[8:26] != document.text[8:26]
    refused = judge(ana, "same", around, f"{document.id}:0-2")
    assert refused.status_code == 400
    assert around in refused.json()["error"]
    assert secret not in refused.text


def test_what_somebody_else_hid_only_an_admin_shows_again(own: Path, ana: TestClient[Any]) -> None:
    ledger, spot = casefile.reading(own).ledger, Spot(document="d1")
    hid = Judgement(number=0, verb=Verb.REDACT, spots=(spot,), who="Ada", when="2026", why="x")
    back = hid.but(verb=Verb.WITHDRAW, spots=(), withdraws=1)
    for one in (hid, back, back.but(withdraws=2), hid.but(who="Ana")):
        ledger.append(one)
    form = {"verb": "withdraw", "spot": "1", "why": "x"}
    for number in ("1", "2", "3", "003"):
        assert judge(ana, "withdraw", number).status_code == 403
    assert ana.post("/review/judge", data=form).status_code == 403
    assert len(ledger.judgements()) == 4
    assert judge(ana, "withdraw", "4").status_code == 201
    with come(own, "Ada") as ada:
        assert judge(ada, "withdraw", "1").status_code == 201
