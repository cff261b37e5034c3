from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Problem
from sayso.store.tables import Row, Tables
from sayso.store.tables.digest import GROUP, digest_of
from sayso.store.tables.rows import TABLES, of_document, of_problem
from tests.examples import a_document
from tests.store.small import files_of

_OWNERS = [f"d{n:02x}" for n in range(0, 64, 3)]
_TEXTS = st.dictionaries(
    st.sampled_from(_OWNERS), st.lists(st.sampled_from(["", "one", "Ünï\u2028 two"]), max_size=3)
)


def _rows(told: dict[str, list[str]]) -> list[Row]:
    found = []
    for owner, texts in told.items():
        found.append(of_document(a_document(id=owner, text="".join(texts))))
        found += [
            of_problem(Problem(code="vague", message=text, stage="x", document=owner))
            for text in texts
        ]
    return found


def _written(folder: Path, told: dict[str, list[str]]) -> dict[str, bytes]:
    Tables(folder).write(_rows(told), {})
    return files_of(folder)


@given(before=_TEXTS, after=_TEXTS)
def test_tables_that_are_renewed_are_those_written_at_once(
    before: dict[str, list[str]],
    after: dict[str, list[str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("renewed")
    tables = Tables(folder)
    tables.write(_rows(before), {})
    changed = {x for x in before.keys() | after.keys() if before.get(x) != after.get(x)}
    rows = _rows({owner: texts for owner, texts in after.items() if owner in changed})
    manifest = tables.write(rows, {}, replacing=dict.fromkeys(TABLES, changed))
    assert files_of(folder) == _written(tmp_path_factory.mktemp("at once"), after)
    assert manifest.digest == digest_of(tables.rows()) == digest_of(sorted(set(_rows(after))))


def test_a_part_of_which_no_owner_changed_is_not_touched(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(_rows({"d0": ["a"], "d1": ["b"]}), {})
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.parquet")}
    tables.write(_rows({"d1": ["c"]}), {}, replacing={"documents": {"d1"}, "problems": {"d1"}})
    after = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.parquet")}
    assert len(before.items() & after.items()) == 2
    tables.write([], {}, replacing={})
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.parquet")} == after


def test_parts_of_several_row_groups_are_renewed_too(tmp_path: Path) -> None:
    many = [f"m{n}" for n in range(GROUP + 7)]
    one, other = tmp_path / "one", tmp_path / "other"
    _written(one, {"d0": ["a"], "d01": many, "d02": ["b"]})
    tables = Tables(one)
    gone = {"d0", "d02"}
    tables.write(_rows({"d02": ["c", *many]}), {}, replacing={"documents": gone, "problems": gone})
    assert files_of(one) == _written(other, {"d01": many, "d02": ["c", *many]})


def test_tables_are_sound_until_a_part_is_missing_or_another(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    assert tables.identity() == ""
    tables.write(_rows({"d0": ["a"], "d1": ["b"]}), {})
    assert tables.identity() != ""
    assert tables.sound()
    one, other, *_ = sorted(tmp_path.rglob("*.parquet"))
    one.write_bytes(one.read_bytes() + b"x")
    assert not tables.sound()
    one.unlink()
    assert not tables.sound()
    assert other.exists()
