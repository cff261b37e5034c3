from pathlib import Path

import pytest

from sayso.adapters.mappings import mapping
from sayso.domain.errors import BadConfig


def test_pairs_map_ours_to_the_tables() -> None:
    assert mapping("date=When, killed.low=Dead (min)") == {
        "date": "When",
        "killed.low": "Dead (min)",
    }


def test_a_name_with_a_comma_or_a_sign_is_kept_whole() -> None:
    assert mapping('date=When,"killed=Dead, all",note=a=b') == {
        "date": "When", "killed": "Dead, all", "note": "a=b"
    }  # fmt: skip


def test_a_file_says_the_same(tmp_path: Path) -> None:
    file = tmp_path / "columns.toml"
    file.write_text('date = "When"\n"killed.low" = "Dead"\n')
    assert mapping(str(file)) == {"date": "When", "killed.low": "Dead"}


@pytest.mark.parametrize(
    "written",
    ["date", "date=", "=x", "mood=x", "date=a,date=b", "date=a,until=a", "text=a,killed=b"],
)
def test_what_cannot_be_meant_is_refused(written: str) -> None:
    with pytest.raises(BadConfig):
        mapping(written)


@pytest.mark.parametrize("body", ["date = 7\n", "[killed]\nlow = 'x'\n", "date ="])
def test_a_file_of_something_else_is_refused(tmp_path: Path, body: str) -> None:
    file = tmp_path / "columns.toml"
    file.write_text(body)
    with pytest.raises(BadConfig, match=r"columns\.toml"):
        mapping(str(file))


def test_a_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadConfig, match=r"none\.toml"):
        mapping("none.toml")
