import json
import random
import shutil
from pathlib import Path

import numpy as np
import pytest

from sayso.adapters.tagger import OnnxTagger, layout, rows, shipped
from sayso.domain.document import Document
from sayso.domain.errors import BadModel
from sayso.flow.extract import tagged_reading
from sayso.text.answers import Question, Tag

SAID = "Police said 12 soldiers were killed in an attack on a post near Quetta on Sunday. "
LONG = SAID + "The army denied that. " * 120 + SAID


@pytest.fixture(scope="module")
def tagger() -> OnnxTagger:
    return OnnxTagger(shipped())


def read(tagger: OnnxTagger, text: str) -> object:
    document = Document(id=str(hash(text)), uri="u", blob="", text=text, language="en")
    return tagged_reading(document, tagger)


def test_the_shipped_tagger_reads_a_plain_sentence(tagger: OnnxTagger) -> None:
    answers = tagger(SAID)
    assert answers.best(Question.MEASURE, 12, 14)[0] == "killed"
    assert [SAID[slice(*one.span)] for one in answers.marked(Tag.SOURCE)] == ["Police"]


def test_a_text_without_words_has_no_answers(tagger: OnnxTagger) -> None:
    for text in ("", " \n "):
        assert tagger(text).marked(Tag.SOURCE) == []


def test_a_reading_never_depends_on_what_was_read_before_it(tagger: OnnxTagger) -> None:
    texts = [SAID * times for times in (1, 2, 3, 7)] + [LONG, "Nothing happened.", SAID.upper()]
    alone = {text: read(OnnxTagger(shipped()), text) for text in texts}
    for seed in range(3):
        random.Random(seed).shuffle(texts)  # noqa: S311 - a fixed seed is the point
        assert {text: read(tagger, text) for text in texts} == alone


def test_every_piece_is_answered_for_once_by_the_row_that_sees_most_around_it() -> None:
    for count in (0, 1, 254, 255, 444, 445, 5000):
        answered: list[int] = []
        for low, high, keep in rows(count):
            assert high - low <= 254
            answered += range(low + keep.start, low + keep.stop)
        assert answered == list(range(count))


def test_links_reach_across_the_rows_of_a_long_text(tagger: OnnxTagger) -> None:
    answers = tagger(LONG)
    assert len(answers.starts) > 254
    assert len(answers.marked(Tag.SOURCE)) > 100


@pytest.mark.parametrize("left_out", ["card.json", "vocabulary.txt", "model.onnx"])
def test_weights_that_are_not_whole_are_refused(tmp_path: Path, left_out: str) -> None:
    folder = tmp_path / "weights"
    shutil.copytree(shipped(), folder)
    (folder / left_out).unlink()
    with pytest.raises(BadModel, match="cannot be used"):
        OnnxTagger(folder)


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "weights"
    shutil.copytree(shipped(), folder)
    (folder / "model.onnx").write_bytes(b"no weights")
    with pytest.raises(BadModel, match="cannot be used"):
        OnnxTagger(folder)


def test_weights_that_answer_other_questions_are_refused() -> None:
    card = json.loads((shipped() / "card.json").read_bytes())
    card["tags"].remove("act")
    with pytest.raises(ValueError, match="do not answer"):
        layout(card)


def test_weights_that_are_not_installed_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.adapters.tagger.find_spec", lambda _: None)
    with pytest.raises(BadModel, match="not installed"):
        shipped()


def test_scores_are_those_of_the_words_wherever_they_stand(tagger: OnnxTagger) -> None:
    one, other = tagger(SAID), tagger("\n\n" + SAID)
    for question in Question:
        np.testing.assert_array_equal(one.asked(question, 12, 14), other.asked(question, 14, 16))
