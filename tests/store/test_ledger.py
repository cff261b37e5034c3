import resource
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Verb
from sayso.domain.errors import BadInput, BrokenCase, CaseBusy, FullDisk, NewerCase
from sayso.domain.judgement import Spot
from sayso.store.ledger import Ledger
from tests.store.small import a_judgement


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger.db")


def test_judgements_are_numbered_in_the_order_they_came(ledger: Ledger) -> None:
    given_ = [
        a_judgement(why="first", number=9),
        a_judgement(Verb.REJECT),
        a_judgement(Verb.REDACT),
    ]
    signed = [ledger.append(one) for one in given_]
    assert signed == [one.but(number=n) for n, one in enumerate(given_, start=1)]
    assert ledger.judgements() == signed
    assert ledger.last() == 3


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip),
            st.text(st.characters(codec="utf-8")),
        ),
        max_size=5,
    )
)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[str, str]]
) -> None:
    ledger = Ledger(tmp_path_factory.mktemp("ledger") / "ledger.db")
    signed = [
        ledger.append(
            a_judgement(
                Verb.CONFIRM, Spot(document="d1", start=1, end=2, text=who), who=who, why=why
            )
        )
        for who, why in told
    ]
    assert ledger.judgements() == signed


def test_a_ledger_that_nobody_wrote_in_is_empty_and_makes_no_file(
    ledger: Ledger, tmp_path: Path
) -> None:
    assert (ledger.judgements(), ledger.members(), ledger.formerly(), ledger.forgotten()) == (
        [], {}, {}, {},
    )  # fmt: skip
    assert ledger.last() == 0
    assert not list(tmp_path.iterdir())


def test_only_a_judgement_that_is_there_is_withdrawn(ledger: Ledger) -> None:
    taken_back = a_judgement().but(verb=Verb.WITHDRAW, spots=(), withdraws=1)
    with pytest.raises(BadInput, match="none in this casefile yet"):
        ledger.append(taken_back)
    ledger.append(a_judgement())
    with pytest.raises(BadInput, match="1 to 1, found 2"):
        ledger.append(taken_back.but(withdraws=2))
    with pytest.raises(BadInput):
        ledger.append(taken_back.but(withdraws=0))
    assert ledger.append(taken_back).number == 2


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM judgements",
        "UPDATE judgements SET record = '{}'",
        "UPDATE judgements SET why = 'another'",
        "UPDATE judgements SET number = 7",
        "UPDATE judgements SET why = 'another', forgotten = 'Sam'",
        "UPDATE judgements SET why = '', record = '{}', forgotten = 'Sam'",
        "INSERT INTO judgements VALUES (5, '{}', '', NULL)",
        "INSERT OR REPLACE INTO judgements VALUES (1, '{}', '', NULL)",
        "DELETE FROM formerly",
        "UPDATE formerly SET earlier = 'r9'",
    ],
)
def test_the_file_itself_refuses_to_change_what_was_judged(
    statement: str, ledger: Ledger, tmp_path: Path
) -> None:
    ledger.append(a_judgement())
    ledger.remember({"r1": "r1"}, {"r1": ("r2",)})
    before = (ledger.judgements(), ledger.formerly())
    db = sqlite3.connect(tmp_path / "ledger.db")
    with pytest.raises(sqlite3.IntegrityError), db:
        db.execute(statement)
    db.close()
    assert (ledger.judgements(), ledger.formerly()) == before


def test_a_reason_is_forgotten_for_good_and_that_it_was_stays(
    ledger: Ledger, tmp_path: Path
) -> None:
    ledger.append(a_judgement(why="the witness is Xanthippe"))
    ledger.forget_reason(1, who="Sam", when="2025-05-01")
    ledger.forget_reason(1, who="Kim", when="2025-06-01")
    assert [one.why for one in ledger.judgements()] == [""]
    assert ledger.forgotten() == {1: "Sam, 2025-05-01"}
    assert b"Xanthippe" not in (tmp_path / "ledger.db").read_bytes()
    with pytest.raises(BadInput, match="judgement 2"):
        ledger.forget_reason(2, who="Sam", when="2025-05-01")


def test_members_are_those_of_the_last_build_and_history_only_grows(ledger: Ledger) -> None:
    ledger.remember({"r1": "r1", "r2": "r2", "r3": "r3"}, {})
    ledger.remember({"r1": "r1", "r2": "r1", "r3": "r3"}, {"r1": ("r2",)})
    ledger.remember({"r1": "r3", "r2": "r3"}, {"r3": ("r1",)})
    assert ledger.members() == {"r1": "r3", "r2": "r3"}
    assert ledger.formerly() == {"r1": ("r2",), "r3": ("r1", "r2")}


def test_incidents_that_swapped_ids_have_a_history_that_ends(ledger: Ledger) -> None:
    ledger.remember({}, {"r1": ("r2",), "r2": ("r1", "r3")})
    assert ledger.formerly() == {"r1": ("r2", "r3"), "r2": ("r1", "r3")}


def test_a_ledger_of_a_newer_program_is_left_alone(ledger: Ledger, tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "ledger.db")
    db.execute("PRAGMA user_version = 2")
    db.close()
    with pytest.raises(NewerCase, match="format 2"):
        ledger.judgements()


def test_a_file_that_is_no_ledger_is_named(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_bytes(b"no database" * 100)
    with pytest.raises(BrokenCase, match="Restore the file from a backup"):
        ledger.judgements()


def test_a_judgement_that_cannot_be_read_is_no_traceback(ledger: Ledger, tmp_path: Path) -> None:
    ledger.remember({}, {})
    db = sqlite3.connect(tmp_path / "ledger.db")
    with db:
        db.execute("INSERT INTO judgements VALUES (1, '{}', '', NULL)")
    db.close()
    with pytest.raises(BrokenCase, match="missing required field"):
        ledger.judgements()


def test_an_empty_file_left_by_a_stopped_start_is_a_ledger(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "ledger.db").touch()
    assert ledger.judgements() == []
    assert ledger.append(a_judgement()).number == 1


def test_a_ledger_that_somebody_else_holds_is_busy_not_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.store.ledger._PATIENCE", 0.01)
    ledger = Ledger(tmp_path / "ledger.db")
    ledger.append(a_judgement())
    db = sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    with pytest.raises(CaseBusy, match="another process"):
        ledger.append(a_judgement())
    db.close()


def test_a_full_disk_is_no_broken_ledger_and_loses_no_judgement(
    ledger: Ledger, tmp_path: Path
) -> None:
    ledger.append(a_judgement())
    room = (tmp_path / "ledger.db").stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(FullDisk, match="as it was before"):
            ledger.append(a_judgement(why="long " * 10_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert len(ledger.judgements()) == 1


def test_a_ledger_where_no_file_can_be_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FullDisk, match="unable to open"):
        Ledger(tmp_path / "nowhere" / "ledger.db").append(a_judgement())
