import errno
import resource
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.document import Copy, Document, Problem
from sayso.domain.errors import BadInput, BrokenCase, FullDisk, NewerCase
from sayso.domain.incident import Claim, Dossier, Incident
from sayso.domain.reading import Figure
from sayso.store.tables import Row, Tables, parts
from sayso.store.tables.digest import digest_of
from sayso.store.tables.rows import TABLES, of_all, of_dossier, part_of
from sayso.store.tables.tables import decoded
from tests.examples import a_document, a_dossier
from tests.store.small import Killed, a_figure, a_reading, files_of, power_out_at, rows

MADE_WITH = {"reader": "rules"}


def _incidents(count: int) -> list[Dossier]:
    one = a_dossier()
    ids = [f"r{n:02x}" for n in range(0, count * 7, 7)]
    return [one.but(incident=one.incident.but(id=name)) for name in ids]


def _many(count: int = 12) -> list[Row]:
    documents = [a_document(id=f"d{n:02x}") for n in range(0, count * 21, 21)]
    readings = [a_reading(document.id) for document in documents]
    return list(of_all(documents, readings, [], _incidents(count), []))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(rows(), MADE_WITH)
    assert list(tables.readings()) == [(a_document(), a_reading())]
    assert list(tables.dossiers()) == [a_dossier()]
    assert tables.dossier("r1") == a_dossier()
    assert tables.document("d1") == a_document()
    assert tables.of(Figure, "d1") == list(a_reading().figures)
    assert [problem.code for problem in tables.read(Problem)] == ["bad-row", "vague"]
    assert sorted(tables.rows()) == sorted(rows())


def test_what_is_not_there_is_nothing(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(rows(), MADE_WITH)
    assert tables.document("d2") is None
    assert tables.dossier("r2") is None
    assert tables.of(Figure, "d2") == []


def test_earlier_ids_come_from_the_ledger_and_are_not_in_the_tables(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    one = a_dossier()
    known = one.but(incident=one.incident.but(formerly=("r9",)))
    tables.write(of_dossier(known), MADE_WITH)
    assert [x.incident.formerly for x in tables.dossiers()] == [()]
    assert [x.incident.formerly for x in tables.dossiers({"r1": ("r9",)})] == [("r9",)]
    assert tables.dossier("r1", {"r1": ("r9",)}) == known


def test_tables_of_nothing_are_tables(tmp_path: Path) -> None:
    manifest = Tables(tmp_path).write([], MADE_WITH)
    assert set(manifest.tables) == set(TABLES)
    assert manifest.digest == digest_of([], {})
    assert list(Tables(tmp_path).dossiers()) == []


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(range(40)), budget=st.sampled_from([1, 5_000, 64_000_000]))
def test_neither_order_nor_room_nor_repetition_makes_a_difference(
    tmp_path_factory: pytest.TempPathFactory, order: Sequence[int], budget: int
) -> None:
    told = _many(4)[:40]
    mixed = [told[at] for at in order if at < len(told)]
    one, other = (tmp_path_factory.mktemp("tables") for _ in range(2))
    Tables(one).write(told, MADE_WITH)
    Tables(other).write([*mixed, *mixed[:5]], MADE_WITH, budget=budget)
    assert files_of(one) == files_of(other)
    manifest = Tables(other).manifest()
    assert manifest.digest == digest_of(sorted(told), manifest.depths)


def test_every_owner_finds_its_own_among_many(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(_many(), MADE_WITH)
    assert list(tables.dossiers()) == sorted(_incidents(12), key=_part_key)
    for document, reading in tables.readings():
        assert reading == a_reading(document.id)
    for dossier in _incidents(12):
        assert tables.dossier(dossier.incident.id) == dossier


def _part_key(dossier: Dossier) -> tuple[str, str]:
    return part_of(dossier.incident.id), dossier.incident.id


def test_more_rows_than_one_group_holds_are_read_in_order(tmp_path: Path) -> None:
    problems = [Problem(code="x", message=f"{n}", stage="read") for n in range(2500)]
    tables = Tables(tmp_path)
    tables.write(of_all([], [], [], [], problems), MADE_WITH)
    assert sorted(int(one.message) for one in tables.read(Problem)) == list(range(2500))


def test_when_the_power_goes_out_the_tables_are_the_old_or_the_new_ones(tmp_path: Path) -> None:
    old, new = sorted(rows()), sorted(rows(document=a_document(outlet="Sample Daily")))
    Tables(tmp_path / "whole").write(new, MADE_WITH)
    wanted = files_of(tmp_path / "whole")
    seen = []
    for step in range(1, 200):
        folder = tmp_path / str(step)
        Tables(folder).write(old, MADE_WITH)
        with power_out_at(step) as taken, suppress(Killed):
            Tables(folder).write(new, MADE_WITH)
        found = sorted(Tables(folder).rows())
        assert found in (old, new)
        seen.append(found == new)
        Tables(folder).write(new, MADE_WITH)
        assert files_of(folder) == wanted
        if len(taken) < step:
            break
    assert seen == sorted(seen)
    assert {False, True} == set(seen)


def test_a_full_disk_leaves_the_old_tables_readable(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(rows(), MADE_WITH)
    words = " ".join(str(n**3) for n in range(9000))
    larger = rows(document=a_document(text=words))
    for budget in (1, 64_000_000):
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (9000, hard))
        try:
            with pytest.raises(FullDisk, match="as it was before"):
                tables.write(larger, MADE_WITH, budget=budget)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert sorted(tables.rows()) == sorted(rows())
    assert not list(tmp_path.glob("sorting-*"))


def test_a_reader_keeps_the_tables_it_began_with(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(_many(), MADE_WITH)
    reading = tables.dossiers()
    first = next(reading)
    tables.write(rows(), MADE_WITH)
    assert [first, *reading] == sorted(_incidents(12), key=_part_key)
    assert list(tables.dossiers()) == [a_dossier()]


def test_a_build_leaves_nothing_of_the_last_one(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(_many(), MADE_WITH)
    (tmp_path / "sorting-left").mkdir()
    (tmp_path / "sorting-left" / "0").write_text("of a killed build")
    manifest = tables.write(rows(), MADE_WITH)
    assert set(files_of(tmp_path)) == {*manifest.files, "manifest.json"}


def test_the_manifest_holds_no_time_and_names_what_it_was_made_with(tmp_path: Path) -> None:
    manifest = Tables(tmp_path).write(rows(), MADE_WITH)
    assert Tables(tmp_path).manifest() == manifest
    assert manifest.made_with == MADE_WITH
    assert {part.rows for part in manifest.tables["claims"]} == {5}


def test_tables_can_be_asked_by_any_reader_of_parquet(tmp_path: Path) -> None:
    manifest = Tables(tmp_path).write(rows(), MADE_WITH)
    [part] = manifest.tables["claims"]
    asked = pq.read_table(tmp_path / part.file, columns=["incident", "account", "low", "high"])
    assert asked.to_pylist()[0] == {"incident": "r1", "account": "a0", "low": 50, "high": 50}
    [part] = manifest.tables["copies"]
    assert pq.read_table(tmp_path / part.file)["origin_name"].to_pylist() == ["Sample Wire"]


def test_a_number_that_no_column_holds_stands_in_its_record(tmp_path: Path) -> None:
    huge = a_reading().but(figures=(a_figure(low=50, high=10**30),))
    manifest = Tables(tmp_path).write(rows(reading=huge), MADE_WITH)
    [part] = manifest.tables["figures"]
    asked = pq.read_table(tmp_path / part.file, columns=["low", "high"])
    assert asked.to_pylist() == [{"low": 50, "high": None}]
    assert Tables(tmp_path).of(Figure, "d1") == list(huge.figures)


def test_without_a_build_there_are_no_tables(tmp_path: Path) -> None:
    with pytest.raises(BrokenCase, match="found none yet"):
        Tables(tmp_path).manifest()


def test_tables_of_a_newer_program_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"format": 4, "marvels": []}')
    with pytest.raises(NewerCase, match="format 4"):
        list(Tables(tmp_path).rows())


@pytest.mark.parametrize("words", [b"", b"{", b"\xff", b"[]", b'{"format": 1}', b'{"format": "x"}'])
def test_a_manifest_that_cannot_be_read_asks_for_a_build(words: bytes, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(words)
    with pytest.raises(BrokenCase, match="Run `sayso build` again"):
        Tables(tmp_path).manifest()


def test_a_manifest_that_is_a_folder_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").mkdir()
    with pytest.raises(BrokenCase, match="a list of tables"):
        Tables(tmp_path).manifest()


def test_a_part_that_is_gone_is_named(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    [part] = tables.write(rows(), MADE_WITH).tables["claims"]
    (tmp_path / part.file).unlink()
    with pytest.raises(BrokenCase, match=rf"expected the file {Path(part.file).name}"):
        list(tables.dossiers())
    assert list(tables.read(Document)) == [a_document()]


@pytest.mark.parametrize("body", [b"", b"PAR1" * 9, None])
def test_a_part_that_is_damaged_is_named(body: bytes | None, tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    [part] = tables.write(rows(), MADE_WITH).tables["claims"]
    path = tmp_path / part.file
    whole = path.read_bytes()
    path.write_bytes(body if body is not None else whole[: len(whole) // 2])
    with pytest.raises(BrokenCase, match="bytes that are none"):
        list(tables.read(Claim))


def test_a_row_that_holds_another_record_is_named(tmp_path: Path) -> None:
    row = next(one for one in rows() if one.table == "claims")
    with pytest.raises(BrokenCase, match="claims, row c1: expected a record of type Incident"):
        decoded(row, Incident)
    with pytest.raises(BrokenCase, match="a record of type Copy"):
        decoded(row, Copy)


@pytest.mark.parametrize(
    ("owner", "part"), [("d9a", "9a"), ("", "00"), ("d9", "00"), ("d9z", "00")]
)
def test_an_owner_is_sorted_by_its_first_two_digits(owner: str, part: str) -> None:
    assert part_of(owner) == part


def test_columns_are_read_without_the_records(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(_many(), MADE_WITH)
    batches = list(tables.columns(Claim, ("incident", "measure")))
    assert {name for batch in batches for name in batch.schema.names} == {"incident", "measure"}
    assert sum(len(batch) for batch in batches) == 12 * 5


def test_an_owner_s_rows_are_found_among_many_groups_of_rows(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    one = a_dossier()
    # All in one part, over several groups of a thousand rows.
    ids = [f"r0{n:04}" for n in range(900)]
    dossiers = [one.but(incident=one.incident.but(id=name)) for name in ids]
    tables.write([row for dossier in dossiers for row in of_dossier(dossier)], MADE_WITH)
    for name in (ids[0], ids[199], ids[200], ids[-1]):
        found = tables.dossier(name)
        assert found is not None
        assert found == one.but(incident=one.incident.but(id=name))
    assert tables.dossier("r09999") is None


def test_where_no_more_files_may_be_opened_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = Tables(tmp_path)
    tables.write(rows(), MADE_WITH)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(Tables, "_files", full)
    with pytest.raises(BadInput, match="ulimit -n 8192"):
        list(tables.rows())


def test_two_read_all_of_a_large_casefile_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_LARGE", 0)
    tables = Tables(tmp_path)
    tables.write(_many(), MADE_WITH)
    first, second = tables.dossiers(), tables.dossiers()
    assert list(zip(first, second, strict=True))
