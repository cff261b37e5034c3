"""The benchmark of copies knows who copied whom, and counts it."""

import gzip
import json
from pathlib import Path

import pytest

from eval import copies, copying
from sayso.domain.codes import Basis
from sayso.domain.document import Copy, Document, Origin
from sayso.domain.errors import BadInput
from sayso.domain.reading import Reading
from tests.flow.link.small import a_document

OWN = Path(__file__).parents[2] / "eval" / "own" / "copies.tsv"
SIEGE = (
    "The army said on Wednesday that it had ended the siege of the train after thirty hours."
    " Thirty-three attackers were killed in the operation, its media wing said late in the evening."
)


def nothing(document: Document) -> Reading:
    return Reading(document=document.id, reader="none")


def test_the_same_number_gives_the_same_documents() -> None:
    assert copying.corpus(30) == copying.corpus(30)
    assert len({one.document.id for one in copying.corpus(60)}) == 60
    assert {one.document.id for one in copying.corpus(30)} != {
        one.document.id for one in copying.corpus(30, "b")
    }


def test_every_line_stands_where_it_is_said_to() -> None:
    written = copying.corpus(200)
    assert {"own", "exact", "edited", "truncated", "headline", "mixed", "rewritten"} <= {
        one.way for one in written
    }
    for one in written:
        ends = [0, *(end for _, end, _ in one.lines)]
        for (start, end, _), before in zip(one.lines, ends, strict=False):
            assert before <= start < end <= len(one.document.text)
            assert not one.document.text[before:start].strip()


def test_pairs_are_of_other_outlets_and_share_words() -> None:
    written = copying.corpus(200)
    sure, unsure = copies.true_pairs(written)
    outlets = {one.document.id: one.document.outlet for one in written}
    assert sure
    assert not sure & unsure
    assert all(outlets[one] != outlets[other] for one, other in sure)


def test_two_that_have_the_same_words_of_a_third_are_a_pair() -> None:
    made = [a_document(f"d{at}", text=SIEGE, outlet=f"O{at}") for at in range(3)]
    origin = Origin(id="o", name="O0", basis=Basis.NEAR_COPY, copies="d0")
    found = [Copy(document=f"d{at}", start=0, end=len(SIEGE), origin=origin) for at in range(1, 3)]
    assert copies.held_pairs(made, found) == {("d0", "d1"), ("d0", "d2"), ("d1", "d2")}
    apart = [found[0], Copy(document="d2", start=0, end=20, origin=origin)]
    assert copies.held_pairs(made, apart) == {("d0", "d1"), ("d0", "d2")}
    quote = origin.but(basis=Basis.SHARED_QUOTE)
    assert copies.held_pairs(made, [found[0].but(origin=quote)]) == set()


def test_made_up_copies_are_found() -> None:
    scores = copies.score(copying.corpus(300))
    assert scores["pair precision"] >= 0.97
    assert scores["pair recall"] >= 0.97


def articles(folder: Path) -> Path:
    rows = [
        {"articles": [{"id": f"a{at}", "content": SIEGE, "dct": "2025-03-12", "uri": f"http://{host}/x"}]}
        for at, host in enumerate(("t.org", "www.one.org", "http://web.org/http://two.org:80"))
    ]  # fmt: skip
    path = folder / "incidents.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def gold(folder: Path, *lines: str) -> Path:
    path = folder / "gold.tsv"
    path.write_text("\n".join(("one\tother\tlabel\tbasis", *lines)), encoding="utf8")
    return path


def test_labelled_pairs_are_scored_on_the_second_half(tmp_path: Path) -> None:
    assert [one.outlet for one in copies.articles(articles(tmp_path), "report")] == [
        "one.org",
        "two.org",
    ]
    assert [one.id for one in copies.articles(articles(tmp_path), "tune")] == ["a0"]
    pairs = gold(tmp_path, "a1\ta2\tcopy\tsame", "a0\ta1\town\tother")
    said = copies.report(pairs, nothing, articles(tmp_path))
    assert said.startswith("2 pairs: precision 1.000  recall 1.000")


def test_what_is_no_label_or_not_here_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="line 2"):
        copies.labelled(gold(tmp_path, "a1\ta2\tmaybe\t"))
    with pytest.raises(BadInput, match="SAYSO_DATA"):
        copies.report(gold(tmp_path), nothing, tmp_path / "none")


def test_our_own_labels_are_whole() -> None:
    found = copies.labelled(OWN)
    assert len(found) == 200
    assert len({frozenset(one[:2]) for one in found}) == 200


def test_the_scores_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert copies.main(["40"]) == 0
    assert "pair recall" in capsys.readouterr().out
