"""What finders find becomes one reading: ids, voices, reports, answers; nothing misquoted gets in."""

from collections.abc import Sequence

import pytest

from sayso.domain.codes import Group, Hedge, Kind, Measure, Outcome, Plover, Stance
from sayso.domain.document import Problem, Quote
from sayso.domain.reading import Act, Figure, Reading, Report, Speaker, Statement, Told
from sayso.domain.world import Actor
from sayso.flow.extract import Finders, assembled, reading
from sayso.text.sentences import Span
from tests.examples import a_document, a_quote

TEXT = (
    "Militants stopped a train. The Red Front (RF) said it had killed 50 hostages. The army denied"
    " that 50 hostages had died. Two officers said 70 militants had escaped, 10 of them by night."
)


def at(words: str) -> Quote:
    return a_quote(words, TEXT)


def by(words: str) -> Speaker:
    quote = at(words)
    return Speaker(text=words, start=quote.start, end=quote.end, name=words)


def said(speaker: str | None, content: str, stance: Stance = Stance.ASSERTS) -> Statement:
    return Statement(
        id="",
        speaker=by(speaker) if speaker else None,
        cue=None,
        content=(at(content),),
        stance=stance,
    )


def counted(number: str, **changes: object) -> Figure:
    quote = at(number)
    figure = Figure(
        id="", quote=quote, number=quote, counted=None, low=1, high=None, hedge=Hedge.AT_LEAST,
        measure=Measure.KILLED, group=Group.CIVILIAN, stance=Stance.ASSERTS,
    )  # fmt: skip
    return figure.but(**changes) if changes else figure


FOUND = (
    said("RF", "it had killed 50 hostages"),
    said("The army", "that 50 hostages had died", Stance.DENIES),
    said("Two officers", "70 militants had escaped, 10 of them by night"),
)
TOLD = Told[Outcome](value=Outcome.ESCAPED, quote=at("escaped"))
TRAIN = Report(
    id="", trigger=at("stopped a train"), kind=Told[Kind](value=Kind.HIJACKING, quote=at("stopped")),
    outcomes=(TOLD,),
)  # fmt: skip
MET = Act(
    id="", who=Actor(quote=at("The army"), name="The army"), toward=None, plover=Plover.REJECT,
    quote=at("denied"),
)  # fmt: skip


def read(
    statements: Sequence[Statement] = (),
    figures: Sequence[Figure | Problem] = (),
    reports: Sequence[Report] = (),
    acts: Sequence[Act] = (),
) -> Reading:
    def finder(found: Sequence[object]) -> object:
        def find(text: str, sentences: Sequence[Span]) -> Sequence[object]:
            return found

        return find

    finders = Finders("t", *map(finder, (statements, figures, reports, acts)))  # type: ignore[arg-type]
    return assembled(a_document(text=TEXT), finders)


def test_a_figure_is_said_by_the_innermost_statement_around_it() -> None:
    found = read(FOUND, [counted("50 hostages had died"), counted("70")])
    assert [one.speaker and one.speaker.name for one in found.figures] == [
        "The army",
        "Two officers",
    ]
    assert [one.stance for one in found.figures] == [Stance.DENIES, Stance.ASSERTS]
    assert found.figures[0].statement == found.statements[1].id


def test_a_short_name_is_told_in_full() -> None:
    assert read(FOUND).statements[0].speaker == by("RF").but(name="Red Front")


def test_a_denial_answers_what_was_said_before() -> None:
    found = read(FOUND, [counted("50 hostages had died"), counted("killed 50")])
    assert found.statements[1].about[0] == found.statements[0].id
    assert found.statements[0].about == ()


def test_a_part_names_its_whole_and_stands_alone_without_it() -> None:
    whole, part = counted("70"), counted("10", part_of="0")
    found = read(FOUND, [whole, part]).figures
    assert (found[0].part_of, found[1].part_of) == (None, found[0].id)
    of_speaker = counted("Two")
    (alone,) = read(FOUND, [of_speaker, counted("10", part_of="0")]).figures
    assert alone.part_of is None


def test_a_record_whose_words_are_not_there_is_a_problem() -> None:
    wrong = Quote(text="1000", start=0, end=4)
    bad = counted("70", quote=at("70 militants"), counted=wrong)
    found = read(FOUND, [bad, counted("10")])
    assert [one.number.text for one in found.figures] == ["10"]
    (problem,) = found.problems
    assert (problem.code, problem.document, problem.start) == ("misquoted", "d1", 0)


def test_a_problem_of_a_finder_is_kept() -> None:
    problem = Problem(code="fraction", message="half", stage="extract")
    assert read(figures=[problem]).problems == (problem.but(document="d1"),)


def test_figures_belong_to_the_report_told_of_nearest() -> None:
    found = read(FOUND, [counted("50 hostages had died"), counted("70")], [TRAIN])
    assert [one.reports for one in found.figures] == [(found.reports[0].id,)] * 2


def test_figures_before_any_report_belong_to_none() -> None:
    late = TRAIN.but(trigger=at("escaped"), kind=TRAIN.kind.but(quote=at("escaped")))
    assert read(FOUND, [counted("50 hostages had died")], [late]).figures[0].reports == ()


def test_what_a_report_tells_names_the_statement_it_stands_in() -> None:
    found = read(FOUND, (), [TRAIN], [MET])
    assert found.reports[0].kind.statement is None
    assert found.reports[0].outcomes[0].statement == found.statements[2].id
    assert found.acts[0].statement is None


def test_a_claim_of_responsibility_is_the_claimants_own_word() -> None:
    claim = said("RF", "it had killed 50 hostages", Stance.CLAIMS_RESPONSIBILITY)
    named = Told[Actor](value=Actor(quote=at("RF"), name="RF"), quote=at("RF"))
    other = Told[Actor](value=Actor(quote=at("The army"), name="The army"), quote=at("The army"))
    found = read([claim, *FOUND[1:]], (), [TRAIN.but(claimed_by=(named, other))])
    assert [told.statement for told in found.reports[0].claimed_by] == [
        found.statements[0].id,
        None,
    ]


def test_ids_are_the_same_every_time_and_each_its_own() -> None:
    one = reading(a_document(text=TEXT))
    assert one == reading(a_document(text=TEXT))
    ids = [x.id for x in one.statements] + [x.id for x in one.figures] + [x.id for x in one.reports]
    assert len(ids) == len(set(ids))


def test_a_text_without_words_gives_nothing() -> None:
    found = reading(a_document(text="\n \n"))
    assert (found.statements, found.figures, found.reports, found.acts) == ((), (), (), ())


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The Red Front claimed responsibility for the attack in which 12 soldiers died.", None),
        ("The Red Front claimed responsibility for killing 12 soldiers.", "The Red Front"),
        ("The Red Front claimed responsibility for the attack and said that 12 soldiers died.", "The Red Front"),
        ("The Red Front claimed the bombing that killed 12 soldiers.", None),
        ("The Red Front claimed responsibility for the attack in which it killed 12 soldiers.", "The Red Front"),
        ("The Red Front claimed responsibility for the attack and that it had killed 12 soldiers.", "The Red Front"),
        ("The Red Front claimed that it had killed 12 soldiers in the attack.", "The Red Front"),
        ("The president said he condemned the bombing that killed 12 soldiers.", "The president"),
    ],
)  # fmt: skip
def test_a_number_that_tells_which_deed_is_claimed_is_nobodys_word(
    text: str, whose: str | None
) -> None:
    [figure] = reading(a_document(text=text)).figures
    assert (figure.speaker.text if figure.speaker else None) == whose
