from sayso.domain.codes import Measure
from sayso.domain.document import Document
from sayso.flow.extract import reading, tagged_reading
from sayso.flow.extract.tagged.doubting import doubts
from sayso.flow.extract.tagged.explaining import explanations
from sayso.text.answers import Answers, Link, Question, Tag
from tests.flow.extract.tagged.answered import answered

TEXT = "Police said 12 men were killed in a blast in Quetta. Kabul summoned the envoy."
DOCUMENT = Document(id="d", uri="d", blob="", text=TEXT, language="en")


class Sure:
    """A tagger that knows this one text."""

    name = "sure-1"

    def __call__(self, text: str) -> Answers:
        marks = {
            Tag.SOURCE: ["Police"],
            Tag.CUE: ["said"],
            Tag.CONTENT: ["12 men were killed in a blast in Quetta"],
            Tag.VICTIM: ["12 men"],
            Tag.ACT: ["summoned"],
            Tag.PARTY: ["Kabul", "the envoy"],
        }
        says = {
            (Question.MEASURE, "12"): "killed",
            (Question.GROUP, "12"): "unknown",
            (Question.PLOVER, "summoned"): "ACCUSE",
        }
        links = [
            (Link.SOURCE, "said", "Police"),
            (Link.CUE, "12 men were killed in a blast in Quetta", "said"),
            (Link.SPEAKER, "12", "Police"),
            (Link.WHO, "summoned", "Kabul"),
            (Link.TOWARD, "summoned", "the envoy"),
        ]
        return answered(text, marks=marks, says=says, links=links)


def test_a_tagged_text_is_read_into_the_same_records_under_the_taggers_name() -> None:
    found = tagged_reading(DOCUMENT, Sure())
    assert found.reader == "tagged-7:sure-1"
    [figure] = found.figures
    assert (figure.low, figure.measure) == (12, Measure.KILLED)
    assert figure.speaker
    assert figure.speaker.name == "Police"
    assert figure.reports == (found.reports[0].id,)
    assert [act.plover for act in found.acts] == ["ACCUSE"]


def test_every_record_has_its_reasons() -> None:
    found, ruled = tagged_reading(DOCUMENT, Sure()), reading(DOCUMENT)
    told = explanations(Sure()(TEXT), found, ruled)
    ids = [one.id for one in found.statements]
    ids += [one.id for one in found.figures]
    ids += [one.id for one in found.acts]
    ids += [one.id for one in found.reports]
    assert sorted(told) == sorted(ids)
    figure = told[found.figures[0].id]
    assert figure["rules"] == "killed civilian"
    assert list(dict(figure["speaker"])) == ["0-6"]  # type: ignore[call-overload]


def test_a_statement_without_a_cue_has_its_reasons_too() -> None:
    found = tagged_reading(DOCUMENT, Sure())
    bare = found.but(statements=(found.statements[0].but(cue=None),))
    told = explanations(Sure()(TEXT), bare, reading(DOCUMENT))
    assert "source" not in told[bare.statements[0].id]


def test_what_is_more_likely_wrong_than_right_is_kept_and_put_forward() -> None:
    found = tagged_reading(DOCUMENT, Sure())
    assert [one.code for one in found.problems] == []
    doubted = found.but(
        statements=(found.statements[0].but(p=100),),
        figures=(found.figures[0].but(p=200),),
        acts=(found.acts[0].but(p=340),),
        reports=(found.reports[0].but(p=0),),
    )
    told = [one.message for one in doubts(doubted)]
    assert [one.split(" is kept")[0] for one in told] == [
        "the statement '12 men were killed in a blast in Quetta'",
        "the figure (killed, unknown) '12'",
        "the act (ACCUSE) 'Kabul summoned the envoy'",
        "the report (bombing) 'blast'",
    ]
    assert "right in only about 34 of 100" in told[2]
