"""A build that asks a model: resumed, judged, purged, and never another reader's by accident."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso import pipeline
from sayso.cli import cli
from sayso.domain.codes import Verb
from sayso.domain.document import Run
from sayso.domain.errors import EndpointFailed, UnknownReader
from sayso.store import casefile
from tests.adapters.llm.server import Server, refuses, says, served
from tests.road.articles import ALL, BUS, MARKET, built, exported, laid_out

REPORT = {"trigger": "exploded", "kind": "bombing", "places": ["Kano"], "when": ["February 1"]}
FIGURE = {
    "quote": "killing nine people",
    "number": "nine",
    "measure": "killed",
    "group": "civilian",
}
SAID = {"speaker": "the police", "cue": "said", "stance": "asserts",
        "content": ["A bomb exploded at a market in Kano, Nigeria, on Saturday, February 1, killing nine people"]}  # fmt: skip
ANSWER = says(json.dumps({"reports": [REPORT], "figures": [FIGURE], "statements": [SAID]}))
NOTHING = says('{"figures": []}')
SIGNED = {"who": "a reader", "why": "a drill", "change": None}


def settled(case: Path, server: Server, more: str = "") -> Path:
    """A folder whose settings name a model as the reader."""
    case.mkdir(exist_ok=True)
    (case / "case.toml").write_text(
        f'reader = "llm"\n[llm]\nurl = "{server.url}"\nmodel = "m"\ntries = 1\n{more}'
    )
    return case


def codes(run: Run) -> list[str]:
    return [problem.code for problem in run.problems]


def test_a_build_asks_a_model_once_and_gives_claims_in_the_words_of_the_text(
    tmp_path: Path,
) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    with served(ANSWER) as server:
        case = settled(tmp_path / "case", server)
        first, second = built(case, articles, reader=None), built(case, articles, reader=None)
        assert len(server.asked) == 1
    assert (first.read, second.read) == (1, 0)
    assert first.reader.startswith("llm-1:m:")
    assert first.usage is not None
    assert first.usage.asked == 1
    assert second.usage == first.usage.but(asked=0, prompt=0, completion=0)
    [incident] = exported(case)
    [account] = [one for one in incident["accounts"] if "police" in one["voice"]["name"].lower()]
    [figure] = [one for one in account["claims"] if one["field"] == "figure"]
    assert (figure["low"], figure["high"]) == (9, 9)
    assert pipeline.check(case) == []
    assert casefile.reading(case).tables.manifest().made_with["reader"] == first.reader


def test_a_build_that_failed_in_the_middle_asks_only_what_is_missing(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", ALL)
    with served(NOTHING, NOTHING, refuses(401)) as server:
        case = settled(tmp_path / "case", server)
        with pytest.raises(EndpointFailed):
            built(case, articles, reader=None)
        server.replies = [NOTHING]
        run = built(case, articles, reader=None)
        assert len(server.asked) == 5
    assert run.usage is not None
    assert (run.read, run.usage.asked) == (2, 2)


def test_a_document_that_gets_no_answer_is_a_problem_until_it_gets_one(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET | BUS)
    with served(NOTHING, says("no"), NOTHING) as server:
        case = settled(tmp_path / "case", server)
        run = built(case, articles, reader=None)
        assert (run.read, codes(run)) == (3, ["llm-unread"])
        again = built(case, articles, reader=None)
    assert (again.read, codes(again)) == (1, [])


def test_a_judgement_stays_with_the_reader_of_the_build(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    with served(ANSWER) as server:
        case = settled(tmp_path / "case", server)
        run = built(case, articles, reader=None)
    (case / "case.toml").write_text("")
    before = exported(case)
    [incident] = before
    pipeline.judge(case, Verb.CONFIRM, [incident["reports"][0]["id"]], said=SIGNED)
    assert casefile.reading(case).tables.manifest().made_with["reader"] == run.reader
    assert [one["id"] for one in exported(case)] == [incident["id"]]


def test_a_judgement_on_a_document_not_read_yet_says_so(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET | BUS)
    with served(says("no"), NOTHING) as server:
        case = settled(tmp_path / "case", server)
        built(case, articles, reader=None)
    document = next(casefile.reading(case).evidence.document_ids())
    pipeline.judge(case, Verb.REDACT, [f"{document}:0-4"], said=SIGNED)
    assert [
        one.code for _, two in casefile.reading(case).tables.readings() for one in two.problems
    ] == ["unread"]


def test_a_purge_takes_the_models_answers_too(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    with served(ANSWER) as server:
        case = settled(tmp_path / "case", server)
        built(case, articles, reader=None)
    assert list((case / "evidence").rglob("*.answer.zst"))
    [document] = list(casefile.reading(case).evidence.documents())
    pipeline.judge(case, Verb.PURGE, [document.id], said=SIGNED)
    assert not list((case / "evidence").rglob("*.answer.zst"))
    casefile.reading(case).evidence.put_answer(document, "q1", b"again")
    assert casefile.reading(case).evidence.answer(document, "q1") is None


def test_a_reader_named_on_the_command_line_reads_in_place_of_the_settings(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    with served(ANSWER) as server:
        case = settled(tmp_path / "case", server, "price_prompt = 1000\n")
        words = ["build", str(case), str(articles)]
        ruled = CliRunner().invoke(cli, [*words, "--reader", "rules"])
        asked = CliRunner().invoke(cli, words)
    assert "Read by rules-6\n" in ruled.stdout
    told = asked.stdout
    assert "Read by llm-1:m:" in told
    assert ": 1 question asked, 100 tokens sent, 10 answered, cost 0.1000 at your prices" in told


def test_a_reader_that_nobody_knows_makes_no_casefile(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    with pytest.raises(UnknownReader):
        list(pipeline.build(tmp_path / "case", [str(articles)], reader="best"))
    assert not (tmp_path / "case").exists()
    for command in (["build", str(tmp_path / "case")], ["extract"]):
        result = CliRunner().invoke(cli, [*command, str(articles), "--reader", "best"])
        assert result.exit_code == 2
        assert result.stderr.startswith("error: 'best' is no reader")
        assert result.stdout == ""


def test_extract_reads_with_the_settings_it_is_given(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    with served(ANSWER) as server:
        case = settled(tmp_path / "case", server)
        words = ["extract", str(articles), "--settings", str(case / "case.toml")]
        result = CliRunner().invoke(cli, words)
        assert len(server.asked) == 1
    found = json.loads(result.stdout)
    assert [figure["low"] for figure in found["figures"]] == [9]
    assert found["problems"] == []
