"""Settings are read once, typed, and refused in one sentence."""

from pathlib import Path

import pytest

from sayso import config
from sayso.domain.errors import BadConfig


def write(folder: Path, text: str) -> Path:
    path = folder / "case.toml"
    path.write_text(text, encoding="utf8")
    return path


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert config.load(tmp_path / "case.toml") == config.Config()


def test_policies_are_those_named(tmp_path: Path) -> None:
    found = config.load(write(tmp_path, 'format = 1\npolicies = ["ucdp"]\n'))
    assert found.policies == ("ucdp",)


@pytest.mark.parametrize("text", ["policies = 3", "polices = []", "format = [", "\x00"])
def test_what_is_no_setting_is_refused_with_the_file_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadConfig, match=r"case\.toml"):
        config.load(write(tmp_path, text))


def test_the_index_of_places_lies_where_the_settings_say(tmp_path: Path) -> None:
    assert config.places_index(config.Config(places=str(tmp_path / "p.db"))) == tmp_path / "p.db"


def test_the_index_lies_beside_the_program_or_else_in_the_users_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    assert config.places_index(config.Config()).is_relative_to(tmp_path)
    monkeypatch.setattr("sys.prefix", "/proc/no-such-folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert config.places_index(config.Config()) == tmp_path / "cache" / "sayso" / "places.sqlite"
