from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Document, Problem
from sayso.store.tables import Row, Tables, parts
from sayso.store.tables.digest import GROUP, digest_of
from sayso.store.tables.rows import TABLES, of_document, of_problem, part_of
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


@given(before=_TEXTS, after=_TEXTS, large=st.sampled_from([0, 3, 9, 64_000]))
def test_tables_that_are_renewed_are_those_written_at_once(
    before: dict[str, list[str]],
    after: dict[str, list[str]],
    large: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("renewed")
    tables = Tables(folder)
    changed = {x for x in before.keys() | after.keys() if before.get(x) != after.get(x)}
    rows = _rows({owner: texts for owner, texts in after.items() if owner in changed})
    with mock.patch.object(parts, "_LARGE", large):
        tables.write(_rows(before), {})
        manifest = tables.write(rows, {}, replacing=dict.fromkeys(TABLES, changed))
        assert files_of(folder) == _written(tmp_path_factory.mktemp("at once"), after)
    for told in (tables.rows(), sorted(set(_rows(after)))):
        assert manifest.digest == digest_of(told, manifest.depths)


def test_a_large_table_has_a_part_for_each_two_digits_of_its_owners(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = Tables(tmp_path)
    told = {f"d0{digit}{rest}": ["a"] for digit in "f39" for rest in "210"} | {"d": [], "dx9": []}

    def prefixes() -> list[str]:
        return [part.prefix for part in tables.manifest().tables["documents"]]

    tables.write(_rows(told), {})
    assert prefixes() == ["0"]
    monkeypatch.setattr(parts, "_LARGE", 10)
    tables.write([], {}, replacing={})
    assert prefixes() == ["00", "03", "09", "0f"]
    assert [one.id for one in tables.read(Document)] == sorted(told, key=lambda x: (part_of(x), x))
    for owner in told:
        assert [one.id for one in tables.of(Document, owner)] == [owner]
    assert [one.id for one in tables.of_each(Document, ["d092", "dx9"])] == ["dx9", "d092"]
    tables.write([], {}, replacing={"documents": {"d0f0"}})
    assert prefixes() == ["0"]


def test_a_part_of_which_no_owner_changed_is_not_touched(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(_rows({"d00": ["a"], "d10": ["b"]}), {})
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.parquet")}
    tables.write(_rows({"d10": ["c"]}), {}, replacing={"documents": {"d10"}, "problems": {"d10"}})
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
