"""The casefile as the page holds it."""

import threading
import time
from pathlib import Path

import pytest

from sayso.domain.codes import Verb
from sayso.domain.errors import SaysoError
from sayso.domain.judgement import Judgement, Spot
from sayso.outlets.web import holding
from sayso.outlets.web.holding import Held
from sayso.store.casefile import Case, writing
from sayso.store.listing import Listing, listed
from sayso.store.tables import of_document, of_dossier
from tests.examples import a_document, a_dossier
from tests.store.listing.examples import a_case, moved


def with_another(case: Case) -> None:
    dossiers = (a_dossier(), moved(a_dossier(), "r2"))
    with writing(case.folder) as open_case:
        rows = [row for dossier in dossiers for row in of_dossier(dossier)]
        open_case.tables.write([*rows, of_document(a_document())], {"reader": "rules"})


def confirmed(case: Case) -> None:
    spot = Spot(document="d1", start=None, end=None, text=None)
    case.ledger.append(
        Judgement(
            number=0, verb=Verb.CONFIRM, spots=(spot,), who="Ada", when="2026-01-01", why="looked"
        )
    )


def test_the_listing_follows_the_tables_and_the_judgements(tmp_path: Path) -> None:
    case = a_case(tmp_path, a_dossier())
    held = Held(case.folder)
    assert list(held.listing().ids) == ["r1"]
    assert held.listing() is held.listing()
    confirmed(case)
    assert list(held.listing().reviewed) == [True]
    with_another(case)
    assert list(held.listing().ids) == ["r1", "r2"]
    assert len(held.sources().ids) == 1


def test_nobody_waits_while_a_large_one_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    gate.set()

    def slowly(case: Case) -> Listing:
        gate.wait(20)
        return listed(case)

    monkeypatch.setattr(holding, "PATIENCE", -1.0)
    monkeypatch.setattr(holding, "listed", slowly)
    case = a_case(tmp_path, a_dossier())
    held = Held(case.folder)
    while not len(held.listing().ids):
        time.sleep(0.01)
    before = held.listing()
    gate.clear()
    with_another(case)
    assert held.listing() is before
    gate.set()
    until = time.monotonic() + 20
    while len(held.listing().ids) < 2 and time.monotonic() < until:
        time.sleep(0.01)
    assert list(held.listing().ids) == ["r1", "r2"]


def test_what_cannot_be_listed_is_said(tmp_path: Path) -> None:
    case = a_case(tmp_path, a_dossier())
    held = Held(case.folder)
    for part in (case.folder / "tables" / "incidents").glob("*.parquet"):
        part.write_bytes(b"none")
    with pytest.raises(SaysoError, match="bytes that are none"):
        held.listing()
