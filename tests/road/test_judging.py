import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types
import pytest
from click.testing import CliRunner

from sayso import pipeline
from sayso.cli import cli
from sayso.domain.codes import Verb
from sayso.domain.document import Document, Problem
from sayso.domain.errors import BadInput, BrokenCase, NotACase
from sayso.domain.judgement import Judgement
from sayso.domain.world import Place
from sayso.store import casefile
from tests.road.articles import BUS, MARKET, ROWS, built, claims_of, exported, laid_out, with_rows
from tests.store.small import files_of

HIDDEN = "Almond Society"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "in", BUS | MARKET)


@pytest.fixture
def case(tmp_path: Path, articles: Path) -> Path:
    built(tmp_path / "case", articles)
    return tmp_path / "case"


def _judge(case: Path, verb: Verb, *spots: str, change: str | None = None) -> Judgement:
    said = {"who": "Sam", "why": "as it reads", "change": change}
    return pipeline.judge(case, verb, spots, said=said)


def _bus(case: Path) -> dict[str, Any]:
    return max(exported(case), key=lambda one: len(one["reports"]))


def _claim(case: Path, words: str) -> dict[str, Any]:
    told = [x for row in exported(case) for x in claims_of(row) if x["quote"]["text"] == words]
    return next((x for x in told if x["field"] == "figure"), {})


def _document(case: Path, uri: str) -> Document:
    documents = casefile.reading(case).evidence.documents()
    return next(one for one in documents if one.uri.endswith(uri))


def _place(document: Document, words: str) -> str:
    start = document.text.index(words)
    return f"{document.id}:{start}-{start + len(words)}"


def _problems(case: Path) -> list[str]:
    return [one.code for one in casefile.reading(case).tables.read(Problem)]


def _undone(case: Path, judged: Judgement, before: dict[str, bytes]) -> bool:
    assert files_of(case / "tables") != before
    _judge(case, Verb.WITHDRAW, str(judged.number))
    return files_of(case / "tables") == before


def _told_together(case: Path, incident: str) -> set[str]:
    [found] = (row for row in exported(case) if row["id"] == incident)
    return {source["uri"].rpartition("/")[2] for source in found["documents"]}


def test_two_reports_judged_the_same_are_told_together_until_it_is_withdrawn(case: Path) -> None:
    before = files_of(case / "tables")
    bus, market = sorted(exported(case), key=lambda one: -len(one["reports"]))
    judged = _judge(case, Verb.SAME, bus["reports"][0]["id"], market["id"])
    assert {"bus-wire.txt", "market.txt"} <= _told_together(case, market["id"])
    assert _undone(case, judged, before)
    assert _told_together(case, market["id"]) == {"market.txt"}


def test_a_report_judged_different_leaves_its_incident_until_it_is_withdrawn(case: Path) -> None:
    before = files_of(case / "tables")
    one, *others = (report["id"] for report in _bus(case)["reports"])
    judged = [_judge(case, Verb.DIFFERENT, one, other) for other in others]
    assert len(exported(case)) == 3
    assert len(_bus(case)["reports"]) == 2
    _judge(case, Verb.WITHDRAW, str(judged[0].number))
    assert _undone(case, judged[1], before)


def test_a_figure_is_corrected_until_it_is_withdrawn(case: Path) -> None:
    before = files_of(case / "tables")
    claim = _claim(case, "16 passengers were killed")
    assert (claim["low"], claim["high"]) == (16, 16)
    judged = _judge(case, Verb.CORRECT, claim["id"], change="high=18")
    found = _claim(case, "16 passengers were killed")
    assert (found["low"], found["high"], found["id"]) == (16, 18, claim["id"])
    again = _judge(case, Verb.CORRECT, claim["figure"], change="low=10")
    assert _claim(case, "16 passengers were killed")["low"] == 10
    _judge(case, Verb.WITHDRAW, str(again.number))
    assert _undone(case, judged, before)


def test_a_correction_survives_a_build_and_new_material(case: Path, articles: Path) -> None:
    _judge(case, Verb.CORRECT, _claim(case, "16 passengers were killed")["id"], change="high=18")
    before = files_of(case / "tables")
    built(case, articles)
    assert files_of(case / "tables") == before
    built(case, with_rows(articles / "rows"))
    assert _claim(case, "16 passengers were killed")["high"] == 18


def test_a_figure_is_rejected_until_it_is_withdrawn(case: Path) -> None:
    before = files_of(case / "tables")
    judged = _judge(case, Verb.REJECT, _claim(case, "14 passengers were killed")["id"])
    assert not _claim(case, "14 passengers were killed")
    assert all("Hospital" not in one["voice"]["name"] for one in _bus(case)["accounts"])
    assert _undone(case, judged, before)


def test_what_is_confirmed_is_sure_until_it_is_withdrawn(case: Path) -> None:
    for spot in (_claim(case, "20 people were injured")["id"], _bus(case)["reports"][2]["id"]):
        before = files_of(case / "tables")
        judged = _judge(case, Verb.CONFIRM, spot)
        sure = {one.id for one in _readings(case) if one.p == 1000}
        assert spot in sure or _claim(case, "20 people were injured")["p"] == 1000
        _judge(case, Verb.WITHDRAW, str(judged.number))
        assert files_of(case / "tables") == before


def _readings(case: Path) -> list[Any]:
    tables = casefile.reading(case).tables
    return [report for _, reading in tables.readings() for report in reading.reports]


def _everywhere(case: Path, out: Path) -> str:
    """Give all that anybody is shown of a casefile, evidence and ledger excepted."""
    manifest = casefile.reading(case).tables.manifest()
    rows = [pq.read_table(case / "tables" / file).to_pylist() for file in sorted(manifest.files)]
    shown = [json.dumps(rows, ensure_ascii=False), (case / "tables" / "manifest.json").read_text()]
    calls: list[list[str]] = [["publish", str(case), str(out)], ["show", str(case)]]
    calls += [["export", str(case), "--format", form] for form in ("jsonl", "csv")]
    calls += [["show", str(case), row["id"]] for row in exported(case)]
    for call in calls:
        result = CliRunner().invoke(cli, call)
        assert result.exit_code == 0, result.output
        shown.append(result.output)
    shown += [body.decode() for body in files_of(out).values()]
    assert set(manifest.files) | {"manifest.json"} == set(files_of(case / "tables"))
    return "\n".join(shown)


@pytest.mark.parametrize(
    "spot",
    [
        lambda case: _place(_document(case, "bus-wire.txt"), HIDDEN),
        lambda case: _place(_document(case, "bus-wire.txt"), "Almond Society, an aid group"),
    ],
    ids=["words", "more words"],
)
def test_redacted_words_are_nowhere_but_in_the_evidence(
    spot: Callable[[Path], str], case: Path, articles: Path, tmp_path: Path
) -> None:
    before = files_of(case / "tables")
    assert HIDDEN in _everywhere(case, tmp_path / "pages")
    judged = _judge(case, Verb.REDACT, spot(case))
    shown = _everywhere(case, tmp_path / "pages").lower()
    for word in ("almond", "society"):
        assert word not in shown
    assert "███" in shown
    assert pipeline.check(case) == []
    assert _claim(case, "20 people were injured")["voice"].count("█") >= len("AlmondSociety")
    assert built(case, articles).read == 0
    assert HIDDEN not in _everywhere(case, tmp_path / "pages")
    assert HIDDEN in _document(case, "bus-wire.txt").text
    assert _undone(case, judged, before)


def test_whom_a_redacted_word_stands_for_is_hidden_too(tmp_path: Path) -> None:
    text = (
        "The mayor of Mastung spoke on Monday. She said 12 people were killed in a bombing in"
        " Mastung on March 10.\n"
    )
    laid_out(tmp_path / "in", {"a.txt": (text, {"published": "2025-03-12"})})
    built(tmp_path / "case", tmp_path / "in")
    document = _document(tmp_path / "case", "a.txt")
    for words in ("She", "The mayor of Mastung"):
        _judge(tmp_path / "case", Verb.REDACT, _place(document, words))
    assert "mayor" not in _everywhere(tmp_path / "case", tmp_path / "pages").lower()


def test_a_whole_document_is_redacted_word_by_word(case: Path, tmp_path: Path) -> None:
    before = files_of(case / "tables")
    judged = _judge(case, Verb.REDACT, _document(case, "market.txt").id)
    shown = _everywhere(case, tmp_path / "pages")
    for word in ("Kano", "market in", "exploded", "nine"):
        assert word not in shown
    assert _undone(case, judged, before)


def test_a_withdrawal_that_is_withdrawn_lets_the_redaction_stand(
    case: Path, tmp_path: Path
) -> None:
    judged = _judge(case, Verb.REDACT, _place(_document(case, "bus-wire.txt"), HIDDEN))
    withdrawn = _judge(case, Verb.WITHDRAW, str(judged.number))
    assert HIDDEN in _everywhere(case, tmp_path / "pages")
    _judge(case, Verb.WITHDRAW, str(withdrawn.number))
    assert HIDDEN not in _everywhere(case, tmp_path / "pages")


def test_a_purge_leaves_a_tombstone_and_a_problem_and_stays(case: Path, articles: Path) -> None:
    document = _document(case, "bus-later.txt")
    _judge(case, Verb.PURGE, document.id)
    evidence = casefile.reading(case).evidence
    assert evidence.document(document.id) is None
    assert document.blob not in set(evidence.blobs())
    [stone] = evidence.tombstones()
    assert (stone.documents, stone.who, stone.why) == ((document.id,), "Sam", "as it reads")
    assert not _claim(case, "16 passengers were killed")
    assert _problems(case).count("purged") == 1
    before = files_of(case)
    run = built(case, articles)
    assert "purged" in {problem.code for problem in run.problems}
    # SQLite counts how often its files were written to.
    counting = ("ledger.db", "derived.db")
    after = files_of(case)
    assert {k: v for k, v in after.items() if k not in counting} == {
        k: v for k, v in before.items() if k not in counting
    }
    assert pipeline.check(case) == []


def test_words_of_a_purged_document_are_in_no_file_of_the_casefile(tmp_path: Path) -> None:
    rows = tmp_path / "in" / "rows.jsonl"
    rows.parent.mkdir()
    told = [*ROWS[:1], {"text": "Xanthippe said nine people were killed.", "outlet": "Sample Post"}]
    rows.write_text("\n".join(json.dumps(row) for row in told))
    case = tmp_path / "case"
    built(case, rows)
    document = _document(case, "rows.jsonl#2")
    _judge(case, Verb.CONFIRM, document.id)
    _judge(case, Verb.PURGE, document.id)
    built(case, rows)
    evidence = casefile.reading(case).evidence
    kept = [evidence.blob(blob) for blob in evidence.blobs()]
    kept += [document.text.encode() for document in evidence.documents()]
    kept += files_of(case).values()
    assert not [body for body in kept if b"Xanthippe" in body]
    assert len(list(evidence.documents())) == 1


def test_a_purge_is_not_withdrawn(case: Path) -> None:
    judged = _judge(case, Verb.PURGE, _document(case, "bus-later.txt").id)
    with pytest.raises(BadInput, match="whose bytes are gone"):
        _judge(case, Verb.WITHDRAW, str(judged.number))


def test_a_judgement_whose_words_no_record_stands_on_is_shown_for_review(case: Path) -> None:
    document = _document(case, "bus-later.txt")
    _judge(case, Verb.CONFIRM, f"{document.id}:0-1")
    assert _problems(case).count("judgement-orphaned") == 1
    judged = _judge(case, Verb.REJECT, _claim(case, "16 passengers were killed")["id"])
    assert _problems(case).count("judgement-orphaned") == 1
    _judge(case, Verb.PURGE, document.id)
    assert _problems(case).count("judgement-orphaned") == 2
    _judge(case, Verb.WITHDRAW, "1")
    _judge(case, Verb.WITHDRAW, str(judged.number))
    assert "judgement-orphaned" not in _problems(case)


@pytest.mark.parametrize("change", ["low=many", "measure=slain", "colour=red"])
def test_a_correction_that_says_nothing_is_refused(change: str, case: Path) -> None:
    with pytest.raises(BadInput, match="a value that it can hold"):
        _judge(case, Verb.CORRECT, _claim(case, "16 passengers were killed")["id"], change=change)
    assert casefile.reading(case).ledger.judgements() == []


def test_a_correction_that_contradicts_the_rest_waits_for_another_and_is_shown(case: Path) -> None:
    _judge(case, Verb.CORRECT, _claim(case, "16 passengers were killed")["id"], change="low=99")
    assert "judgement-unusable" in _problems(case)
    assert _claim(case, "16 passengers were killed")["low"] == 16


def _told_place(case: Path) -> tuple[str, Place]:
    """Give a place that may be another, and where a document names it."""
    for document, reading in casefile.reading(case).tables.readings():
        for told in (told for report in reading.reports for told in report.places):
            if len({one.country for one in told.value.candidates}) > 1:
                quote = told.value.quote
                return f"{document.id}:{quote.start}-{quote.end}", told.value
    pytest.fail("no place could be another")


def test_a_place_grounded_anew_is_where_the_incident_stands_until_that_is_withdrawn(
    case: Path,
) -> None:
    before = exported(case)
    spot, place = _told_place(case)
    other = next(one for one in place.candidates if one.country != place.country)
    judged = _judge(case, Verb.CORRECT, spot, change=f"place={other.id}")
    told = [one for row in exported(case) for x in claims_of(row) for one in [x["value"]]]
    ids = {
        one["candidates"][0]["id"]
        for one in told
        if isinstance(one, dict) and one.get("candidates")
    }
    assert other.id in ids
    _judge(case, Verb.WITHDRAW, str(judged.number))
    assert exported(case) == before


@pytest.mark.parametrize(
    ("change", "found"),
    [("place=nowhere", "neither a candidate"), ("place=95.0,0.0", "off the map")],
)
def test_a_place_that_is_none_is_refused(change: str, found: str, case: Path) -> None:
    spot, _ = _told_place(case)
    with pytest.raises(BadInput, match=found):
        _judge(case, Verb.CORRECT, spot, change=change)


def _places_at(case: Path, spot: str) -> list[tuple[float | None, str]]:
    document, _, span = spot.partition(":")
    reading = casefile.reading(case).tables.reading(document)
    told = [told.value for report in reading.reports for told in report.places] if reading else []
    return [
        (one.lat, one.candidates[0].id if one.candidates else "")
        for one in told
        if f"{one.quote.start}-{one.quote.end}" == span
    ]


def test_of_two_judgements_on_a_place_the_later_stands_whatever_the_first_left(case: Path) -> None:
    spot, place = _told_place(case)
    other = next(one for one in place.candidates if one.country != place.country)
    _judge(case, Verb.CORRECT, spot, change="place=null")
    assert _places_at(case, spot) == []
    _judge(case, Verb.CORRECT, spot, change="place=1.5,2.5 within 4 km in GA")
    assert _places_at(case, spot) == [(1.5, "")]
    _judge(case, Verb.CORRECT, spot, change=f"place={other.id}")
    assert [id_ for _, id_ in _places_at(case, spot)] == [other.id]


def test_nothing_is_said_of_where_hidden_words_are(case: Path) -> None:
    spot, place = _told_place(case)
    _judge(case, Verb.REDACT, spot)
    for value in (place.candidates[0].id, "null", "1.5,2.5"):
        with pytest.raises(BadInput, match="words that somebody hid"):
            _judge(case, Verb.CORRECT, spot, change=f"place={value}")


def test_a_verdict_on_the_words_of_a_place_hits_no_record_around_them(case: Path) -> None:
    spot, _ = _told_place(case)
    for verb in (Verb.REJECT, Verb.CONFIRM):
        with pytest.raises(BadInput, match="the words of a place, which is corrected"):
            _judge(case, verb, spot)


def test_only_the_words_of_a_place_are_grounded_as_one(case: Path) -> None:
    claim = _claim(case, "16 passengers were killed")
    for spot, found in ((claim["id"], "no field"), (f"{claim['document']}:0-1", "no report tells")):
        with pytest.raises(BadInput, match=found):
            _judge(case, Verb.CORRECT, spot, change="place=0.0,0.0")


def test_a_judgement_keeps_what_was_wrong_with_the_input(case: Path, articles: Path) -> None:
    built(case, with_rows(articles / "rows"))
    before = sorted(_problems(case))
    _judge(case, Verb.CONFIRM, _document(case, "market.txt").id)
    assert sorted(_problems(case)) == before


def test_a_judgement_makes_no_casefile(tmp_path: Path) -> None:
    with pytest.raises(NotACase):
        _judge(tmp_path / "typo", Verb.CONFIRM, "d1")
    assert not (tmp_path / "typo").exists()


def test_before_the_first_build_there_is_nothing_to_judge(tmp_path: Path) -> None:
    with casefile.writing(tmp_path):
        pass
    with pytest.raises(BrokenCase, match="found none yet"):
        _judge(tmp_path, Verb.CONFIRM, "c1")


def _voices(case: Path) -> dict[str, str | None]:
    accounts = [account for row in exported(case) for account in row["accounts"]]
    return {one["voice"]["name"]: one["voice"]["actor"] for one in accounts}


def test_whom_words_mean_can_be_judged(case: Path) -> None:
    wire = _document(case, "bus-wire.txt")
    [(name, actor)] = [pair for pair in _voices(case).items() if HIDDEN in pair[0]]
    assert actor is None
    spots = _place(wire, HIDDEN), _place(wire, "Balochistan Liberation Army")
    _judge(case, Verb.SAME, *spots)
    assert name not in _voices(case)
    assert _problems(case) == []
    _judge(case, Verb.WITHDRAW, "1")
    assert _voices(case)[name] is None
    _judge(case, Verb.DIFFERENT, spots[1], spots[1])
    assert "bla" not in _voices(case).values()


def test_a_cases_own_actors_are_grounded_to(case: Path, articles: Path) -> None:
    (case / "actors.toml").write_text(
        f'[actors]\nalmonds = {{ name = "{HIDDEN}", kind = "aid", country = "PK" }}\n'
    )
    built(case, articles)
    assert _voices(case)[HIDDEN] == "almonds"


INFORMED = {
    "a.txt": (
        (
            "A bomb exploded at a market in Quetta, Pakistan, on Monday, March 10, killing several"
            " people. The secret informant Karim Bux Rind said ten people were killed.\n"
        ),
        {"published": "2025-03-11", "outlet": "Sample Wire"},
    ),
    "b.txt": (
        (
            "Zarak Mengal said twelve soldiers were killed when a bomb exploded at a market in Quetta,"
            " Pakistan, on Monday, March 10.\n"
        ),
        {"published": "2025-03-11", "outlet": "Sample Daily"},
    ),
    "c.txt": (
        (
            "Zarak Mengal said thirteen soldiers were killed when a bomb exploded at a market in"
            " Quetta, Pakistan, on Monday, March 10.\n"
        ),
        {"published": "2025-03-12", "outlet": "Sample Post"},
    ),
}


@pytest.fixture
def informed(tmp_path: Path) -> Path:
    built(tmp_path / "case", laid_out(tmp_path / "in", INFORMED))
    return tmp_path / "case"


def _informant(case: Path) -> tuple[str, str, str]:
    told = _document(case, "a.txt")
    said = _place(told, "The secret informant Karim Bux Rind")
    return said, _place(told, "Karim Bux Rind"), _place(_document(case, "b.txt"), "Zarak Mengal")


def _nowhere(case: Path, out: Path, *hidden: str) -> None:
    shown = _everywhere(case, out).lower()
    assert not [word for word in hidden if word in shown]
    assert pipeline.check(case) == []
    assert "zarak mengal" in shown


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("redacted_first", [False, True])
def test_redacted_words_are_not_carried_on_by_a_judgement(
    informed: Path, tmp_path: Path, redacted_first: bool, turned: bool
) -> None:
    said, hidden, other = _informant(informed)
    plain = files_of(informed / "tables")
    pair = (other, said) if turned else (said, other)
    if redacted_first:
        redacted = _judge(informed, Verb.REDACT, hidden)
        _judge(informed, Verb.SAME, *pair)
    else:
        _judge(informed, Verb.SAME, *pair)
        assert "informant" in _everywhere(informed, tmp_path / "pages")
        redacted = _judge(informed, Verb.REDACT, hidden)
    _nowhere(informed, tmp_path / "pages", "karim", "bux", "rind")
    names = {name for name in _voices(informed) if "Mengal" in name}
    assert names == {"Zarak Mengal"}
    _judge(informed, Verb.WITHDRAW, str(redacted.number))
    assert ("secret informant" in " ".join(_voices(informed))) is not turned
    _judge(informed, Verb.WITHDRAW, str(2 if redacted_first else 1))
    assert files_of(informed / "tables") == plain


@pytest.mark.parametrize("verb", [Verb.REDACT, Verb.PURGE])
def test_words_of_a_whole_document_taken_away_are_not_carried_on(
    verb: Verb, informed: Path, tmp_path: Path
) -> None:
    said, _, other = _informant(informed)
    _judge(informed, Verb.SAME, said, other)
    _judge(informed, verb, _document(informed, "a.txt").id)
    _nowhere(informed, tmp_path / "pages", "karim", "informant")


def test_a_reading_judged_the_same_is_taken_apart_again(informed: Path) -> None:
    plain = files_of(informed / "tables")
    said, _, other = _informant(informed)
    _judge(informed, Verb.SAME, said, other)
    assert files_of(informed / "tables") != plain
    _judge(informed, Verb.DIFFERENT, said, other)
    assert files_of(informed / "tables") == plain


def test_nobody_is_judged_to_be_somebody(informed: Path) -> None:
    said, _, _ = _informant(informed)
    for other in (said, f"{_document(informed, 'b.txt').id}:40-43", "d9:0-3"):
        with pytest.raises(BadInput, match=r"one place twice|names nobody|no document d9"):
            _judge(informed, Verb.SAME, said, other)
    assert casefile.reading(informed).ledger.judgements() == []


def test_what_a_hidden_place_stood_for_is_not_in_what_is_told_of_the_incident(
    tmp_path: Path,
) -> None:
    told = "A bomb exploded at a market in {}Balochistan, Pakistan, on Monday, March 10, killing ten people, {} said."
    one = told.format("Mushkaaf, ", "police"), {"published": "2025-03-11", "outlet": "Sample Wire"}
    other = told.format("", "the army"), {"published": "2025-03-11", "outlet": "Sample Daily"}
    third = (
        told.format("Mushkaf, ", "a doctor"),
        {"published": "2025-03-12", "outlet": "Sample Post"},
    )
    for number, texts in enumerate(
        ({"a.txt": one, "b.txt": other}, {"a.txt": one, "b.txt": third})
    ):
        case = tmp_path / f"case{number}"
        built(case, laid_out(tmp_path / f"in{number}", texts))
        assert len(exported(case)) == 1
        _judge(case, Verb.REDACT, _place(_document(case, "a.txt"), "Mushkaaf"))
        shown = _everywhere(case, tmp_path / f"pages{number}").lower()
        # Where the other document names the place itself, it is no secret.
        assert ("mushkaf" in shown) is (number == 1)
        assert "mushkaaf" not in shown
