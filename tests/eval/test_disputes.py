"""Whether pairs of claims part: counted on pairs small enough to judge by eye."""

import gzip
import json
from pathlib import Path

import pytest

from eval import bench, disputes
from sayso.config import Config
from sayso.domain.errors import BadInput

TEXT = "Police said three soldiers died. Rebels said they did it and killed nine soldiers. It was denied."


def a_claim(id: str, low: int, who: str, quote: str = "people were killed") -> dict[str, object]:
    return {
        "id": id, "incident": "i", "voice": {"actor": None, "name": who, "class": "witness"},
        "field": "figure", "measure": "killed", "group": "civilian", "low": low, "high": low,
        "hedge": "exact", "quote": {"text": quote, "start": 0, "end": len(quote)},
    }  # fmt: skip


def an_own(id: str, kind: str | None, low: int, high: int, half: str = "held") -> dict[str, object]:
    claims = [a_claim(f"{id}a", low, "the Mayor"), a_claim(f"{id}b", high, "the Rescue Service")]
    when = {"start": "2025-03-11", "end": "2025-03-11", "precision": "day"}
    return {
        "id": id, "half": half, "from": "own", "doc": None, "kind": kind, "parts": kind is not None,
        "claims": claims, "when": when,
    }  # fmt: skip


def a_dev(id: str, kind: str | None, **places: list[int]) -> dict[str, object]:
    return {
        "id": id, "half": "held", "from": "dev", "doc": "t1", "kind": kind,
        "parts": kind is not None, "when": None, **places,
    }  # fmt: skip


def a_figure(quote: str, low: int, speaker: str | None) -> dict[str, object]:
    start = TEXT.index(quote)
    return {
        "quote": quote, "start": start, "end": start + len(quote), "low": low, "high": low,
        "hedge": "exact", "measure": "killed", "group": "security", "stance": "asserts",
        "speaker": speaker, "speakers": [speaker],
    }  # fmt: skip


def a_statement(content: str, speaker: str | None, stance: str) -> dict[str, object]:
    start = TEXT.index(content)
    return {
        "content": content, "content_spans": [[start, start + len(content)]], "stance": stance,
        "speaker": speaker, "speakers": [speaker],
    }  # fmt: skip


def written(folder: Path, *rows: object) -> Path:
    path = folder / "checkout" / "pairs.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf8")
    return path


def labelled(folder: Path) -> None:
    """Put a labelled text where the shared data lie."""
    text = {
        "doc": "t1",
        "text": TEXT,
        "figures": [
            a_figure("three soldiers", 3, "Police"),
            a_figure("nine soldiers", 9, "the Northern Front"),
            a_figure("nine soldiers", 9, None),
        ],
        "statements": [
            a_statement("three soldiers died", "Police", "asserts"),
            a_statement("they did it and killed nine soldiers", "the Northern Front", "claims_responsibility"),
            a_statement("It was denied", "the Northern Front office", "denies"),
            a_statement("It was denied", None, "denies"),
        ],
    }  # fmt: skip
    path = folder / disputes.DEV
    path.parent.mkdir(parents=True)
    path.write_bytes(gzip.compress(json.dumps(text).encode()))


def test_pairs_are_found_missed_and_wrongly_found_by_half(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        an_own("p1", "numeric", 5, 9),
        an_own("p2", "value", 5, 5),
        an_own("p3", None, 5, 9),
        an_own("p4", None, 5, 5),
        an_own("p5", "numeric", 5, 9, half="seen"),
    )
    counts = disputes.score(disputes.pairs(path, "held"))
    assert {kind: counts["all", kind] for kind in ("right", "gold", "said")} == {
        "right": 1,
        "gold": 2,
        "said": 2,
    }
    assert counts["numeric", "said"] == 2
    assert (counts["value", "gold"], counts["value", "said"]) == (1, 0)


def test_pairs_of_a_text_are_made_of_what_is_labelled_in_it(tmp_path: Path) -> None:
    labelled(tmp_path)
    path = written(
        tmp_path,
        a_dev("p1", "numeric", figures=[0, 1]),
        a_dev("p2", "numeric", statements=[0, 1]),
        a_dev("p3", None, statements=[1, 2]),
        a_dev("p4", None, statements=[0, 3]),
        a_dev("p5", None, figures=[1, 2]),
    )
    assert disputes.beside(path) == tmp_path / disputes.DEV
    gold = disputes.pairs(path, "held", disputes.beside(path))
    assert [len(side) for side in gold[2].sides] == [3, 1]
    assert [len(side) for side in gold[3].sides] == [1, 0]
    counts = disputes.score(gold)
    assert (counts["dev", "right"], counts["dev", "gold"], counts["dev", "said"]) == (2, 2, 2)


def test_the_report_says_what_is_left_out_and_measures_the_held_half(tmp_path: Path) -> None:
    path = written(tmp_path, an_own("p1", "numeric", 5, 9), a_dev("p2", None, figures=[0, 1]))
    with pytest.MonkeyPatch.context() as patch:
        # Wherever tests keep their files, shared data may lie above them.
        patch.setattr(disputes, "beside", lambda _: None)
        told = bench.run("disputes", path, Config())
        assert "0 pairs, half seen" in bench.run("disputes", path, Config(), "seen")
    assert "1 pairs, half held" in told
    assert "are left out" in told
    assert "all      P 1.000  R 1.000  F1 1.000  (1 right, 1 labelled, 1 said)" in told
    labelled(tmp_path)
    assert "2 pairs, half held" in bench.run("disputes", path, Config())


def test_a_half_that_there_is_not_and_a_line_that_is_no_pair_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path, {"id": "p1"})
    with pytest.raises(BadInput, match="seen or held"):
        bench.run("disputes", path, Config(), "tune")
    with pytest.raises(BadInput, match=r"line 1.*pair"):
        bench.run("disputes", path, Config())


def test_precision_comes_first_on_our_own_pairs() -> None:
    path = Path(disputes.__file__).parent / "own" / "disputes" / "pairs.jsonl"
    counts = disputes.score(disputes.pairs(path, "seen"))
    assert counts["all", "right"] >= 0.9 * counts["all", "said"]
