"""What cannot be used: one clear sentence or one problem each, and nothing lost."""

import json
import tracemalloc
from pathlib import Path

import pytest
from click.testing import CliRunner

import sayso
from sayso import pipeline
from sayso.cli import cli
from sayso.flow.collect import decoding
from sayso.store import casefile
from tests.road.articles import MARKET, built, exported, laid_out

LAW = {"low": 12, "high": 12, "hedge": "exact", "measure": "killed", "group": "civilian"}


def refused(*words: object, stdin: str | None = None) -> str:
    """The one sentence by which a command refused."""
    result = CliRunner().invoke(cli, [str(word) for word in words], input=stdin)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    return result.stderr


def codes(folder: Path, name: str, body: bytes) -> list[str]:
    """What a build of one file, put beside a good article, finds wrong with it."""
    articles = laid_out(folder / "in", MARKET)
    (articles / name).write_bytes(body)
    run = built(folder / "case", articles)
    quoted = json.dumps(exported(folder / "case"))
    assert "killing nine people" in quoted, "the good article was lost"
    assert pipeline.check(folder / "case") == []
    case = casefile.reading(folder / "case")
    kept = {one.uri: one for one in case.evidence.documents()}
    if name in kept:
        assert case.evidence.blob(kept[name].blob) == body
    return sorted({problem.code for problem in run.problems})


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile of one incident; no test may change it."""
    folder = tmp_path_factory.mktemp("bad")
    built(folder / "case", laid_out(folder / "in", MARKET))
    return folder / "case"


# --- files


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("empty.txt", b"", ["empty"]),
        ("blank.txt", b" \n\t\n", ["empty"]),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0", ["binary"]),
        ("zeros.txt", b"Twelve\0people", ["binary"]),
        ("broken.txt", b"Twelve people \xff\xfe were killed.", ["broken-utf8"]),
        ("page.html", b"<!doctype html><html><body></body></html>", ["no-article"]),
        ("bomb.html", b"<!doctype html><html><body>" + b"<div>" * 60_000, ["no-article"]),
        ("no-object.jsonl", b'["text"]\n"text"\n7\n', ["bad-row"]),
        ("cut.jsonl", b'{"text": "Twelve peo', ["bad-row"]),
        ("no-text.jsonl", b'{"title": "x"}\n', ["missing-key"]),
        ("more.jsonl", b'{"text": "They met.", "mood": "grim"}\n', ["unread-key"]),
        ("year9999.jsonl", b'{"text": "They met.", "published": "9999-12-31"}\n', ["bad-date"]),
        ("year0.jsonl", b'{"text": "They met.", "published": "0000-01-01"}\n', ["bad-date"]),
    ],
)
def test_a_file_that_cannot_be_read_is_kept_and_said(
    tmp_path: Path, name: str, body: bytes, expected: list[str]
) -> None:
    assert codes(tmp_path, name, body) == expected


def test_what_is_too_long_to_read_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LONGEST", 5_000)
    assert codes(tmp_path, "long.txt", b"a" * 5_001) == ["too-long"]


@pytest.mark.parametrize(
    "text",
    [
        "Police said " + "9" * 5_000 + " people were killed.",
        "1," * 5_000 + "000 people were killed.",
        "(" * 3_000 + "Twelve people were killed." + ")" * 3_000,
        '"' * 3_001 + " said the army",
        "Twelve " * 2_000 + "people were killed",
        "\u202e\u200b\ufeff" * 1_000 + "12 people were killed.",
        "and " * 4_000,
        "Twelve people were killed" + "!" * 10_000,
    ],
)
def test_odd_text_is_read_without_fault(text: str) -> None:
    said = sayso.extract(text, published="2025-03-12")
    for figure in said["figures"]:
        quote = figure["quote"]
        assert text[quote["start"] : quote["end"]] == quote["text"]


def test_a_long_document_takes_no_more_memory_than_it_is_long() -> None:
    def peak(times: int) -> int:
        tracemalloc.start()
        sayso.extract("Police said 12 people were killed in Quetta. " * times)
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    peak(10)
    assert peak(800) < 12 * peak(100)


# --- commands


def test_inputs_that_are_not_there_make_no_casefile(tmp_path: Path) -> None:
    assert "nothing.txt" in refused("build", tmp_path / "case", tmp_path / "nothing.txt")
    assert not (tmp_path / "case").exists()


def test_a_folder_of_something_else_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.doc").write_text("x")
    refused("build", tmp_path / "mine", laid_out(tmp_path / "in", MARKET))
    assert [one.name for one in (tmp_path / "mine").iterdir()] == ["thesis.doc"]


@pytest.mark.parametrize("command", ["show", "export", "check"])
def test_a_casefile_that_is_not_there_is_not_made(tmp_path: Path, command: str) -> None:
    refused(command, tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_who_names_no_incident_is_told_how_to_list_them(case: Path) -> None:
    assert f"sayso show {case}" in refused("show", case, "zzz")


@pytest.mark.parametrize(
    "words",
    [
        ("reject", "nothing"),
        ("withdraw", "99"),
        ("withdraw", "the last"),
        ("same", "d1"),
        ("reject",),
        ("correct", "nothing", "--set", "low=40"),
    ],
)
def test_a_judgement_of_what_is_not_there_is_not_written(
    case: Path, words: tuple[str, ...]
) -> None:
    refused("judge", case, *words, "--who", "a reader", "--why", "a drill")
    assert casefile.reading(case).ledger.judgements() == []


@pytest.mark.parametrize("mapping", ["text", "text=", "=x", "mood=grim", "text=a,,"])
def test_a_mapping_that_is_none_says_what_one_looks_like(tmp_path: Path, mapping: str) -> None:
    (tmp_path / "a.jsonl").write_text("{}")
    assert "FIELD=KEY" in refused("extract", tmp_path / "a.jsonl", "--map", mapping)


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ("format = 99\n", "newer"),
        ("policies = [\n", "case.toml"),
        ("format = 1\ncolour = 'red'\n", "colour"),
        ("format = 1\npolicies = ['ucpd']\n", "ucdp, airwars"),
        ("format = 1\npolicies = 7\n", "policies"),
        ("format = 1\n[policy.acled]\nscores = 40\n", "unknown field `scores`"),
    ],
)
def test_settings_that_cannot_be_used_stop_the_build_before_it_reads(
    tmp_path: Path, settings: str, word: str
) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    built(tmp_path / "case", articles)
    (tmp_path / "case" / "case.toml").write_text(settings)
    (articles / "more.txt").write_text("Two people were killed in Quetta, police said.")
    assert word in refused("build", tmp_path / "case", articles)
    (tmp_path / "case" / "case.toml").write_text("format = 1\n")
    assert built(tmp_path / "case", articles).read == 1, "it had been read before"


@pytest.mark.parametrize(
    ("command", "row"),
    [
        (("link",), {"id": 7}),
        (("link",), {"id": "r1", "when": "yesterday"}),
        (("link",), {"id": "r1", "kind": "picnic"}),
        (("ground",), {"text": "In Quetta."}),
        (("ground",), {"text": "In Quetta.", "spans": [{"start": 3, "end": 90, "type": "place"}]}),
        (("ground",), {"text": "In Quetta.", "spans": [{"start": 3, "end": 9, "type": "mood"}]}),
        (("weigh", "--policy", "ucdp"), {"id": "c1"}),
        (("weigh", "--policy", "ucdp"), {"id": "c1", "incident": "r1", "field": "figure", **LAW}),
    ],
)
def test_a_row_that_cannot_be_used_is_named_by_file_and_line(
    tmp_path: Path, command: tuple[str, ...], row: dict[str, object]
) -> None:
    (tmp_path / "rows.jsonl").write_text("\n" + json.dumps(row) + "\n")
    name, *options = command
    told = refused(name, tmp_path / "rows.jsonl", *options)
    assert "rows.jsonl" in told
    assert "line 2" in told


def test_a_policy_nobody_knows_is_refused_even_with_nothing_to_weigh(tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("")
    assert "airwars" in refused("weigh", tmp_path / "none.jsonl", "--policy", "mine")


@pytest.mark.parametrize(
    "body",
    ["", "{", '{"doc": "g"}', '{"doc": "g", "text": "t", "figures": [{}], "statements": []}'],
)
def test_gold_that_is_none_is_named_by_its_line(tmp_path: Path, body: str) -> None:
    (tmp_path / "gold.jsonl").write_text(body + "\n")
    assert "line 1" in refused("bench", "figures", tmp_path / "gold.jsonl")
