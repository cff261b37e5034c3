import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from sayso.domain.document import Problem
from sayso.domain.errors import BrokenCase, FullDisk
from sayso.store import derived
from sayso.store.derived import NAME, Derived, Known, Lazily, digest_of
from tests.examples import a_document, a_dossier
from tests.store.small import Killed, a_reading

KNOWN = Known(
    uri="a.txt",
    answer="x.json.zst",
    marks="1 2",
    key="k",
    judged="j",
    whom="w",
    names=("the bla",),
    problems=(Problem(code="vague", message="so", stage="ground"),),
    apart=(),
)
READING, INCIDENT = a_reading("d1"), a_dossier().incident


def _filled(kept: Derived) -> None:
    kept.put(KNOWN, (a_document(), READING), a_document(), READING)
    kept.put_incidents({"r1": ("of", INCIDENT)}, ())
    kept.put_rows("documents", {}, {"d1": "key"})
    kept.put_note("note", KNOWN)


def test_what_is_put_is_there_the_next_time(tmp_path: Path) -> None:
    with derived.opened(tmp_path, "means") as kept:
        _filled(kept)
    with derived.opened(tmp_path, "means") as kept:
        assert kept.documents() == {"d1": KNOWN}
        assert kept.documents()["d1"].token == "kjw"  # noqa: S105 - of no secret
        assert kept.gist("d1", type(a_document())) == a_document()
        assert kept.gist("d2", type(a_document())) is None
        assert list(kept.sheets(type(READING))) == [READING]
        assert kept.reading("d1") == READING
        assert kept.document("d1") == a_document()
        assert kept.incidents(type(INCIDENT)) == {"r1": ("of", INCIDENT)}
        assert kept.rows("documents") == {"d1": "key"}
        assert kept.rows("copies") == {}
        assert kept.note("note", Known) == KNOWN
        assert kept.note("another", Known) is None


def test_a_note_is_read_whatever_it_was_made_with_and_nothing_is_nothing(tmp_path: Path) -> None:
    assert derived.noted(tmp_path, "note", Known) is None
    with derived.opened(tmp_path, "means") as kept:
        _filled(kept)
    before = (tmp_path / NAME).read_bytes()
    assert derived.noted(tmp_path, "note", Known) == KNOWN
    assert derived.noted(tmp_path, "another", Known) is None
    assert (tmp_path / NAME).read_bytes() == before
    (tmp_path / NAME).write_bytes(b"no such file")
    assert derived.noted(tmp_path, "note", Known) is None


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    with derived.opened(tmp_path, "means") as kept:
        _filled(kept)
        kept.known_again("d1", KNOWN.but(marks="3 4"))
        assert kept.documents() == {"d1": KNOWN.but(marks="3 4")}
        kept.drop({"d1"})
        kept.put_incidents({}, {"r1"})
        kept.put_rows("documents", kept.rows("documents"), {"d2": "other"})
        assert kept.documents() == {}
        assert kept.reading("d1") is None
        assert kept.document("d1") is None
        assert kept.incidents(type(INCIDENT)) == {}
        assert kept.rows("documents") == {"d2": "other"}


@pytest.mark.parametrize("damage", ["means", "damage", "cut", "version"])
def test_what_was_made_with_other_means_or_is_no_such_file_is_made_anew(
    damage: str, tmp_path: Path
) -> None:
    with derived.opened(tmp_path, "means") as kept:
        _filled(kept)
    if damage in ("damage", "cut"):
        (tmp_path / NAME).write_bytes(b"no database" * 1000 if damage == "damage" else b"")
    if damage == "version":
        with sqlite3.connect(tmp_path / NAME) as db:
            db.execute("PRAGMA user_version = 99")
    with derived.opened(tmp_path, "others" if damage == "means" else "means") as kept:
        assert kept.documents() == {}
        assert kept.rows("documents") == {}


def test_what_was_put_before_an_end_in_mid_work_is_not_believed(tmp_path: Path) -> None:
    with suppress(Killed), derived.opened(tmp_path, "means") as kept:
        _filled(kept)
        raise Killed
    with derived.opened(tmp_path, "means") as kept:
        assert kept.documents() == {}
        assert kept.rows("documents") == {}


def test_a_long_first_build_is_kept_in_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.store.derived.derived._BATCH", 2)
    with suppress(Killed), derived.opened(tmp_path, "means") as kept:
        for id_ in ("d1", "d2", "d3"):
            kept.put(KNOWN, (a_document(), READING), a_document().but(id=id_), READING)
        raise Killed
    with derived.opened(tmp_path, "means") as kept:
        assert list(kept.documents()) == ["d1", "d2"]


def test_damage_met_on_the_way_takes_the_file_away(tmp_path: Path) -> None:
    with derived.opened(tmp_path, "means") as kept:
        _filled(kept)
    with sqlite3.connect(tmp_path / NAME) as db:
        db.execute("UPDATE documents SET known = x'00'")
    with (
        pytest.raises(BrokenCase, match="run it again"),
        derived.opened(tmp_path, "means") as kept,
    ):
        kept.documents()
    assert not (tmp_path / NAME).exists()


def test_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    with pytest.raises(FullDisk), derived.opened(tmp_path / "nowhere", "means"):
        pass
    with pytest.raises(FullDisk), derived.opened(tmp_path, "means"):
        raise sqlite3.OperationalError("disk I/O error")


def test_forgetting_what_is_not_there_is_no_mistake(tmp_path: Path) -> None:
    derived.forget(tmp_path)
    with derived.opened(tmp_path, "means") as kept:
        _filled(kept)
    derived.forget(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_records_are_fetched_when_they_are_asked_for() -> None:
    asked: list[str] = []

    def fetch(id_: str) -> Known | None:
        asked.append(id_)
        return KNOWN if id_ != "gone" else None

    lazily = Lazily({"b", "a", "gone"}, fetch)
    assert list(lazily) == ["a", "b", "gone"]
    assert (len(lazily), "b" in lazily, "c" in lazily) == (3, True, False)
    assert asked == []
    assert lazily["b"] == lazily["b"] == KNOWN
    assert asked == ["b"]
    assert lazily.get("c") is None
    assert lazily.get("gone") is None


def test_a_digest_tells_where_one_part_ends() -> None:
    assert digest_of("ab", "c") != digest_of("a", "bc")
    assert digest_of("a") == digest_of(b"a")
    assert digest_of(KNOWN) == digest_of(KNOWN.but()) != digest_of(KNOWN.but(key="other"))
