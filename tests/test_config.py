"""Settings are read once, typed, and refused in one sentence."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from sayso import config
from sayso.domain.errors import BadConfig, BrokenRecord
from sayso.domain.record import Record


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


class Sieve(Record):
    """What a policy of this test takes."""

    mesh: int = 3

    def __post_init__(self) -> None:
        if self.mesh < 1:
            raise BrokenRecord("sieve", "mesh is 1 or more")


class Nothing(Record):
    """What a policy takes that takes nothing."""


TAKEN: Mapping[str, type[Record]] = {"sieve": Sieve, "plain": Nothing}


def test_what_a_case_sets_of_a_policy_is_read_as_that_policy_declares_it(tmp_path: Path) -> None:
    found = config.load(write(tmp_path, "[policy.sieve]\nmesh = 5\n[policy.plain]\n"))
    assert config.parameters(found, TAKEN) == {"sieve": Sieve(mesh=5), "plain": Nothing()}
    assert config.parameters(config.Config(), TAKEN) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[policy.seive]", "no policy is called so. Choose one of: sieve, plain."),
        ("[policy.sieve]\nmash = 5", "unknown field `mash`. It takes mesh."),
        ('[policy.sieve]\nmesh = "5"', "Expected `int`, got `str`"),
        ("[policy.sieve]\nmesh = 0", "mesh is 1 or more"),
        ("[policy.plain]\nmesh = 5", "It takes no keys at all."),
    ],
)
def test_what_no_policy_takes_is_refused_in_one_sentence(
    tmp_path: Path, text: str, words: str
) -> None:
    found = config.load(write(tmp_path, text))
    with pytest.raises(BadConfig, match=r"^\[policy\.") as refused:
        config.parameters(found, TAKEN)
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)


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


LLM = 'reader = "llm"\n[llm]\nurl = "http://localhost:8080/v1"\nmodel = "small"\n'


def test_an_endpoint_needs_no_more_than_address_and_model(tmp_path: Path) -> None:
    found = config.load(write(tmp_path, LLM))
    assert found.llm is not None
    assert (found.reader, found.llm.model) == ("llm", "small")
    assert config.llm_key(found.llm) is None


@pytest.mark.parametrize(
    "line",
    [
        'url = "localhost:8080"',
        'url = "ftp://a.org/v1"',
        'url = "https://a.org:port/v1"',
        'url = "https://a b/v1"',
        'url = "https://me:secret@a.org/v1"',
        'url = "https://a.org/v1?key=secret"',
        'key = "secret"',
        'key_env = "A"\nkey_file = "b"',
        "tries = 0",
        "timeout = 0",
        "passage = 10",
    ],
)
def test_an_endpoint_that_cannot_be_asked_is_refused(tmp_path: Path, line: str) -> None:
    key = line.partition(" ")[0]
    kept = "".join(one for one in LLM.splitlines(keepends=True) if not one.startswith(f"{key} "))
    with pytest.raises(BadConfig) as caught:
        config.load(write(tmp_path, f"{kept}{line}\n"))
    assert "llm" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_key_comes_from_the_environment_or_a_file_that_the_settings_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = config.Llm(url="https://a.org/v1", model="m", key_env="MY_KEY")
    monkeypatch.setenv("MY_KEY", " secret\n")
    assert config.llm_key(named) == "secret"
    (tmp_path / "key").write_text("other\n")
    filed = config.Llm(url="https://a.org/v1", model="m", key_file=str(tmp_path / "key"))
    assert config.llm_key(filed) == "other"


def test_a_key_that_is_named_and_not_there_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MY_KEY", raising=False)
    (tmp_path / "empty").write_text("")
    (tmp_path / "odd").write_bytes(b"\xff\xfe")
    with pytest.raises(BadConfig, match="environment variable MY_KEY"):
        config.llm_key(config.Llm(url="https://a.org/v1", model="m", key_env="MY_KEY"))
    for name in ("none", "empty", "odd"):
        filed = config.Llm(url="https://a.org/v1", model="m", key_file=str(tmp_path / name))
        with pytest.raises(BadConfig, match=f"llm.*{name}"):
            config.llm_key(filed)


def test_a_country_is_a_code_of_two_letters(tmp_path: Path) -> None:
    assert config.load(write(tmp_path, 'country = "MZ"')).country == "MZ"
    with pytest.raises(BadConfig, match="two letters, as PK, found 'Narnia'"):
        config.load(write(tmp_path, 'country = "Narnia"'))


def test_a_cases_own_parameters_are_named_from_its_folder(tmp_path: Path) -> None:
    named = config.load(write(tmp_path, 'tolls = "own/tolls.json"\n'))
    assert config.tolls(named, Path("a/case")) == Path("a/case/own/tolls.json")
    assert config.tolls(config.Config(tolls="/at/tolls.json"), Path("a")) == Path("/at/tolls.json")


def test_without_parameters_of_its_own_a_case_takes_the_shipped_ones() -> None:
    assert config.tolls(config.Config(), Path("a/case")) is None


def test_parameters_may_lie_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/sam")
    assert config.tolls(config.Config(tolls="~/t.json"), Path("a")) == Path("/home/sam/t.json")
