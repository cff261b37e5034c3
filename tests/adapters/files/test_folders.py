"""Which files of a folder are read."""

from pathlib import Path

from sayso.adapters.files.folders import files_below


def test_a_casefile_below_a_folder_is_no_material(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "case" / "evidence").mkdir(parents=True)
    for name in ("case.toml", "audit.jsonl", "evidence/b.txt"):
        (tmp_path / "case" / name).write_text("b")
    assert files_below(tmp_path) == [tmp_path / "a.txt"]
