"""Which figures count people anew: what is known of them, how they are taken together, what is written."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Group, Hedge, Kind, Measure, Stance, TimePrecision
from sayso.domain.document import Quote
from sayso.domain.reading import Figure, Report, Speaker, Told
from sayso.domain.world import When
from sayso.flow.extract.tagged.counting.anew import counted_anew
from sayso.flow.extract.tagged.counting.anew.alone import alone
from sayso.flow.extract.tagged.counting.anew.candidates import MOST, Candidate, candidates
from sayso.flow.extract.tagged.counting.anew.choosing import Chosen, Weights, chosen, ways
from sayso.flow.extract.tagged.counting.anew.settling import settled
from sayso.flow.extract.tagged.counting.anew.together import together
from sayso.flow.extract.tagged.happening.leading import main_first
from sayso.text.answers import Link, Question
from sayso.text.sentences import sentences
from tests.examples import a_quote
from tests.flow.extract.tagged.answered import Links, answered

TEXT = (
    "Two men were killed in a shooting. Both men died at the scene and a woman was wounded."
    " She later died. Last year 9 people were killed in a raid after an arrest."
)
_VALUES = {"Two": 2, "Both": 2, "a woman": 1, "9": 9}


def counted(number: str, measure: Measure = Measure.KILLED, **changes: object) -> Figure:
    words = {"a woman": "a", "Two": "Two", "Both": "Both", "9": "9"}[number]
    start = TEXT.index(number)
    quote = Quote(text=words, start=start, end=start + len(words))
    noun = {"Two": "men", "Both": "men", "a woman": "woman", "9": "people"}[number]
    figure = Figure(
        id=number, quote=quote, number=quote,
        counted=Quote(text=noun, start=quote.end + 1, end=quote.end + 1 + len(noun)),
        low=_VALUES[number], high=_VALUES[number], hedge=Hedge.EXACT, measure=measure,
        group=Group.UNKNOWN, stance=Stance.ASSERTS, reports=("shooting",),
    )  # fmt: skip
    return figure.but(**changes) if changes else figure


def by(words: str) -> Speaker:
    quote = a_quote(words, TEXT)
    return Speaker(text=words, start=quote.start, end=quote.end, name=words)


def told_of(words: str, kind: Kind = Kind.SHOOTING) -> Report:
    quote = a_quote(words, TEXT)
    return Report(id=words, trigger=quote, kind=Told[Kind](value=kind, quote=quote))


SHOOTING, RAID, ARREST = told_of("shooting"), told_of("raid"), told_of("arrest", Kind.ARREST)
WOMAN = counted("a woman", Measure.INJURED)


def asked(
    *figures: Figure, reports: Sequence[Report] = (SHOOTING,), links: Links = ()
) -> list[Candidate]:
    says = {(Question.TOP, "Two"): "top", (Question.MEASURE, "Two"): "killed"}
    answers = answered(TEXT, says=says, links=links)
    return candidates(TEXT, sentences(TEXT), figures, reports, answers)


def after(
    figures: Sequence[Figure],
    anew: Sequence[bool],
    reports: Sequence[Report] = (SHOOTING,),
    *,
    unsure: float = 0.0,
) -> dict[str, Figure]:
    found = asked(*figures, reports=reports)
    taken = Chosen(tuple(anew), tuple(1.0 if new else unsure for new in anew))
    return {one.id: one for one in settled(found, taken, figures, reports)}


def test_what_is_asked_is_who_was_killed_or_hurt_and_how_many() -> None:
    present = counted("9", Measure.PRESENT)
    nobody = counted("Both", low=0, high=0)
    assert [one.figure.id for one in asked(counted("Two"), nobody, WOMAN, present)] == [
        "Two",
        "a woman",
    ]


def test_of_many_figures_the_early_and_likely_whole_are_asked() -> None:
    many = [counted("9", id=f"n{at}", part_of="Two" if at < 2 else None) for at in range(MOST + 1)]
    found = asked(counted("Two"), *many)
    assert len(found) == MOST
    assert found[0].figure.id == "Two"
    assert not {"n0", "n1"} & {one.figure.id for one in found}


def test_the_tagger_is_asked_of_whole_and_measure_and_links() -> None:
    links = [(Link.WHOLE, "Both", "Two"), (Link.EVENT, "Two", "shooting")]
    two, both = asked(counted("Two"), counted("Both"), links=links)
    assert two.top > 3 > both.top
    assert two.counts > 3 > both.counts
    assert both.wholes[0] > 0.9 > 0.1 > both.nobody
    assert two.event > 0.9


def test_what_is_known_of_a_figure_is_what_was_said_before_it_and_around_it() -> None:
    found = asked(counted("Two"), counted("Both"), WOMAN, counted("9", reports=()))
    two, both, woman, nine = (alone(found, at) for at in range(4))
    assert two["first"]
    assert two["first of its measure"]
    assert not two["said before"]
    assert both["said before"]
    assert both["the"]
    assert both["killed, they died"]
    assert woman["injured, hurt"]
    assert woman["first of its measure"]
    assert not woman["first"]
    assert woman["same sentence"]
    assert nine["looks back"]
    assert nine["of no report"]
    assert nine["more than before"]


def test_a_number_that_adds_up_those_beside_it_is_known() -> None:
    nine = counted("9", low=3, high=3)
    before = asked(counted("Two"), WOMAN, nine)
    assert alone(before, 2)["sum of those before"]
    ahead = asked(counted("Two", low=10, high=10), counted("Both", low=1), counted("9"))
    assert alone(ahead, 0)["sum of those after"]


def test_an_arrest_harms_nobody_and_is_known_for_it() -> None:
    found = asked(counted("9", reports=("arrest",)), reports=(SHOOTING, ARREST))
    assert alone(found, 0)["of an arrest"]
    assert not found[0].of_main


def test_what_is_known_of_two_says_whether_they_count_one_thing() -> None:
    links = [(Link.WHOLE, "Both", "Two")]
    found = asked(counted("Two"), counted("Both", part_of="Two"), WOMAN, links=links)
    same, other = together(found, 0, 1), together(found, 0, 2)
    assert same["as many, of one measure"]
    assert same["same noun, of one measure"]
    assert same["part, of one measure"]
    assert same["likely part, of one measure"] > 0.9
    assert other["one of several, of two measures"]
    assert "as many, of one measure" not in other


def test_a_man_and_a_woman_are_two_and_so_are_others() -> None:
    man = counted("Two", counted=a_quote("men", TEXT), low=1, high=1)
    found = asked(man, WOMAN.but(measure=Measure.KILLED))
    assert together(found, 0, 1)["man and woman, of one measure"]
    assert not together(found, 0, 1)["others, of one measure"]
    nobody = asked(man.but(counted=None), WOMAN.but(counted=None))
    assert not together(nobody, 0, 1)["same noun, of two measures"]


def test_all_ways_to_take_three_figures_are_eight() -> None:
    assert ways(3).shape == (8, 3)
    assert ways(0).shape == (1, 0)


def test_the_best_way_is_the_best_sum_of_figures_and_pairs() -> None:
    found = asked(counted("Two"), counted("Both"), counted("9"))
    each = Weights({"always": 1.0}, {})
    assert chosen(found, each).anew == (True, True, True)
    once = Weights({"always": 1.0}, {"as many, of one measure": -3.0})
    taken = chosen(found, once)
    assert sum(taken.anew[:2]) == 1
    assert taken.anew[2]
    assert taken.shares[2] > 0.7 > taken.shares[0]


@given(st.floats(-3, 3), st.floats(-3, 3))
def test_shares_are_shares_whatever_the_weights(one: float, two: float) -> None:
    found = asked(counted("Two"), counted("Both"))
    told = chosen(found, Weights({"always": one}, {"always, of one measure": two}))
    assert all(0 <= share <= 1 for share in told.shares)


def test_what_counts_anew_is_part_of_nothing_and_of_the_main_report_if_of_none() -> None:
    part = counted("Both", part_of="Two", reports=())
    told = after([counted("Two"), part], [True, True], [SHOOTING, RAID])
    assert told["Both"].part_of is None
    assert told["Both"].reports == ("shooting",)


def test_what_counts_anew_stays_of_another_report_unless_that_is_an_arrest() -> None:
    figures = [counted("Two", reports=("raid",)), counted("9", reports=("arrest",))]
    told = after(figures, [True, True], [SHOOTING, RAID, ARREST])
    assert told["Two"].reports == ("raid",)
    assert told["9"].reports == ("shooting",)


def test_the_main_report_is_the_first_that_is_no_arrest() -> None:
    assert main_first([ARREST, SHOOTING, RAID]) == [SHOOTING, ARREST, RAID]
    assert main_first([ARREST]) == [ARREST]
    assert main_first([]) == []


def test_an_attack_of_no_day_beside_an_arrest_that_has_one_is_background() -> None:
    day = When(start="2025-03-11", end="2025-03-11", precision=TimePrecision.DAY)
    when = Told[When](value=day, quote=ARREST.trigger)
    dated = ARREST.but(when=(when,))
    assert main_first([dated, SHOOTING]) == [dated, SHOOTING]
    assert main_first([dated, SHOOTING.but(when=(when,))])[0].id == SHOOTING.id


def test_without_a_report_what_counts_anew_is_of_none() -> None:
    assert after([counted("Two", reports=())], [True], [])["Two"].reports == ()


def test_what_is_said_again_is_part_of_what_was_said_before_it() -> None:
    told = after([counted("Two"), counted("Both")], [True, False])
    assert told["Both"].part_of == "Two"
    assert told["Both"].reports == ("shooting",)


def test_an_early_count_is_part_of_a_later_one_that_holds_it() -> None:
    told = after([counted("Two"), counted("9")], [False, True])
    assert told["Two"].part_of == "9"


def test_who_was_hurt_and_then_died_is_counted_with_the_dead() -> None:
    told = after([counted("Two"), WOMAN], [True, False])
    assert told["a woman"].part_of == "Two"
    assert told["a woman"].measure is Measure.INJURED


def test_the_dead_are_no_part_of_the_hurt() -> None:
    told = after([WOMAN, counted("9")], [True, False])
    assert told["9"].part_of is None
    assert told["9"].reports == ()


def test_what_nothing_can_hold_is_of_the_report_told_of_before_it_or_of_none() -> None:
    of_raid = after([counted("Two"), counted("9")], [True, False], [SHOOTING, RAID])
    assert of_raid["9"].reports == ()
    late = counted("9").but(number=a_quote("arrest", TEXT), quote=a_quote("arrest", TEXT))
    told = after([counted("Two"), late], [True, False], [SHOOTING, RAID])
    assert told["9"].reports == ("raid",)


def test_what_nothing_can_hold_stays_where_it_is_while_it_may_count_anew() -> None:
    told = after([counted("Two"), counted("9")], [True, False], unsure=0.4)
    assert told["9"].reports == ("shooting",)


def test_soldiers_are_no_part_of_civilians_and_of_the_same_incident() -> None:
    two = counted("Both", group=Group.SECURITY)
    told = after([counted("Two", group=Group.CIVILIAN), two], [True, False])
    assert told["Both"] == two


def test_another_voice_is_heard_unless_it_is_surely_of_another_incident() -> None:
    nine = counted("9", speaker=by("a raid"))
    unsure = after([counted("Two"), nine], [True, False], unsure=0.2)
    assert unsure["9"].reports == ("shooting",)
    sure = after([counted("Two"), nine], [True, False])
    assert sure["9"].reports == ()


def test_what_is_doubted_counts_nobody() -> None:
    doubted = counted("9", stance=Stance.DOUBTS)
    assert [one.figure.id for one in asked(counted("Two"), doubted)] == ["Two"]


def test_parts_go_where_their_whole_goes() -> None:
    held = counted("9", reports=("arrest",))
    part = counted("Both", Measure.PRESENT, part_of="9", reports=("arrest",))
    told = after([part, held], [True], [SHOOTING, ARREST])
    assert told["9"].reports == told["Both"].reports == ("shooting",)


def test_what_was_read_as_a_part_or_of_another_report_stays_so() -> None:
    part = counted("Both", part_of="9")
    raided = counted("9", reports=("raid",))
    told = after([counted("Two"), part, raided], [True, False, False], [SHOOTING, RAID])
    assert told["Both"] == part
    assert told["9"] == raided


def test_a_text_without_killed_or_hurt_stays_as_it_is() -> None:
    present = counted("9", Measure.PRESENT)
    answers = answered(TEXT)
    assert counted_anew(TEXT, sentences(TEXT), [present], [SHOOTING], answers) == [present]


def test_two_men_who_are_said_again_are_two_men() -> None:
    figures = [counted("Two"), counted("Both")]
    says = {
        (Question.TOP, "Two"): "top", (Question.TOP, "Both"): "part",
        (Question.MEASURE, "Two"): "killed", (Question.MEASURE, "Both"): "killed",
    }  # fmt: skip
    answers = answered(TEXT, says=says, links=[(Link.WHOLE, "Both", "Two")])
    two, both = counted_anew(TEXT, sentences(TEXT), figures, [SHOOTING], answers)
    assert two.part_of is None
    assert both.part_of == "Two"
