import numpy as np
import pytest

from sayso.text.answers import Answers, Link, Pieces, Question, Tag, shares
from sayso.text.sentences import Span
from tests.flow.extract.tagged.answered import answered

TEXT = "Police said 12 men died."


def test_pieces_of_a_span_are_those_it_touches() -> None:
    answers = answered(TEXT)
    assert answers.pieces(7, 14) == slice(1, 3)
    assert answers.pieces(6, 7) == slice(1, 1)


def test_stretches_with_a_tag_begin_anew_where_the_tagger_says_so() -> None:
    answers = answered(TEXT, marks={Tag.SOURCE: ["Police"], Tag.CONTENT: ["12 men", "died"]})
    assert [one.span for one in answers.marked(Tag.CONTENT)] == [(12, 18), (19, 23)]
    assert answers.marked(Tag.SOURCE)[0].p == pytest.approx(1, abs=0.01)
    assert answers.marked(Tag.CUE) == []


def test_a_tag_of_a_span_is_as_likely_as_its_pieces_say_on_the_average() -> None:
    answers = answered(TEXT, marks={Tag.SOURCE: ["Police"]})
    assert answers.likely(Tag.SOURCE, 0, 11) == pytest.approx(0.5, abs=0.01)
    assert answers.likely(Tag.SOURCE, 6, 7) == 0


def test_a_question_is_answered_by_the_mean_of_the_pieces() -> None:
    answers = answered(TEXT, says={(Question.MEASURE, "12"): "killed"})
    assert answers.best(Question.MEASURE, 12, 14)[0] == "killed"
    assert answers.asked(Question.TOP, 6, 7).tolist() == [0.5, 0.5]


def test_links_tell_whose_and_nobody() -> None:
    answers = answered(TEXT, links=[(Link.SPEAKER, "12", "Police"), (Link.SPEAKER, "men", None)])
    police, nobody = answers.linked(Link.SPEAKER, Span(12, 14), [Span(0, 6)])
    assert police == {0: pytest.approx(1, abs=0.01)}
    assert answers.linked(Link.SPEAKER, Span(15, 18), [Span(0, 6)])[1] == pytest.approx(1, abs=0.01)
    assert answers.linked(Link.SPEAKER, Span(6, 7), [Span(0, 6)]) == ({}, 1.0)
    assert nobody < 0.01


def test_the_likeliest_of_spans_is_nobody_where_none_is_linked() -> None:
    answers = answered(TEXT, links=[(Link.SPEAKER, "12", "Police"), (Link.SPEAKER, "men", None)])
    spans = [Span(0, 6), Span(7, 11)]
    assert answers.likeliest(Link.SPEAKER, Span(12, 14), spans).somebody == 0
    assert answers.likeliest(Link.SPEAKER, Span(15, 18), spans).somebody is None
    assert answers.likeliest(Link.SPEAKER, Span(15, 18), []).rank is None


def test_what_was_not_read_together_is_not_linked() -> None:
    answers = answered(TEXT, links=[(Link.SPEAKER, "12", "Police")], cut_at=12)
    assert answers.linked(Link.SPEAKER, Span(12, 14), [Span(0, 6)])[0] == {}


def test_a_stretch_takes_whole_words() -> None:
    answers = answered(TEXT, marks={Tag.SOURCE: ["said"]})
    pieces = Pieces(answers.starts, answers.ends, [False, True, False, False, False, False])
    scores = np.zeros((6, len(Tag), 3), np.float32)
    scores[:, :, 0] = 5
    scores[1, answers.layout.tags[Tag.SOURCE]] = (5, 4, 0)
    cut = Answers(answers.layout, pieces, scores, np.zeros((6, 65), np.float32), [])
    assert [one.span for one in cut.marked(Tag.SOURCE)] == []
    scores[1, answers.layout.tags[Tag.SOURCE]] = (0, 0, 9)
    scores[0, answers.layout.tags[Tag.SOURCE]] = (0, 9, 0)
    cut = Answers(answers.layout, pieces, scores, np.zeros((6, 65), np.float32), [])
    assert [one.span for one in cut.marked(Tag.SOURCE)] == [(0, 11)]


def test_how_sure_the_tagger_may_be_is_read_off_a_curve() -> None:
    answers = answered(TEXT)
    assert answers.sure("figure", 0.6) == 600
    answers.layout = answers.layout._replace(calibration={"figure": [(0.2, 0.1), (0.6, 0.3)]})
    assert [answers.sure("figure", p) for p in (0, 0.4, 0.9)] == [100, 200, 300]


def test_shares_of_scores_sum_to_one() -> None:
    assert shares(np.array([[1000.0, 0.0]], np.float32)).tolist() == [[1.0, 0.0]]


def test_what_a_span_points_at_is_told_whatever_its_tags() -> None:
    answers = answered(TEXT, links=[(Link.SOURCE, "said", "12 men"), (Link.SOURCE, "died", None)])
    pointed = answers.pointed(Link.SOURCE, Span(7, 11))
    assert pointed
    assert (TEXT[slice(*pointed.span)], round(pointed.p, 1)) == ("12 men", 1.0)
    assert answers.pointed(Link.SOURCE, Span(19, 23)) is None
    assert answers.pointed(Link.SOURCE, Span(6, 7)) is None


def test_words_that_are_pointed_at_are_whole() -> None:
    answers = answered(TEXT, links=[(Link.SOURCE, "died", "said")])
    answers.word_of = np.array([0, 0, 2, 2, 4, 5])
    pointed = answers.pointed(Link.SOURCE, Span(19, 23))
    assert pointed
    assert TEXT[slice(*pointed.span)] == "Police said"
    answers = answered(TEXT, links=[(Link.SOURCE, "died", "12")])
    answers.word_of = np.array([0, 1, 2, 2, 4, 5])
    pointed = answers.pointed(Link.SOURCE, Span(19, 23))
    assert pointed
    assert TEXT[slice(*pointed.span)] == "12 men"


def test_a_span_without_words_is_linked_to_nothing() -> None:
    answers = answered(TEXT, links=[(Link.SPEAKER, "12", "Police")])
    likely, _ = answers.linked(Link.SPEAKER, Span(12, 14), [Span(0, 6), Span(6, 7)])
    assert list(likely) == [0]
