"""Charts laid out: what is drawn where, and that nothing covers anything."""

from itertools import combinations, pairwise

from sayso.domain.codes import Group, Hedge, Measure, VoiceClass
from sayso.domain.incident import Claim, Dossier
from sayso.outlets.facets.history import histories
from sayso.outlets.publish.charts.accounts import Chart, chart
from sayso.outlets.publish.charts.labels import Wanted, meet, placed
from sayso.outlets.publish.charts.looks import look
from sayso.outlets.publish.charts.scale import HEIGHT, WIDTH, Days
from sayso.outlets.publish.charts.steps import Steps, steps
from tests.examples import a_dossier, a_figure_claim
from tests.outlets.examples import a_full_dossier, a_model_estimate, an_account


def drawn(dossier: Dossier) -> Chart:
    found = chart(dossier)
    assert found is not None
    return found


def history_of(*claims: Claim) -> Steps | None:
    (history,) = histories(a_dossier().but(accounts=(an_account(*claims),)))
    return steps(history)


def stepped(*claims: Claim) -> Steps:
    found = history_of(*claims)
    assert found is not None
    return found


def test_every_class_of_voice_has_a_shape_of_its_own() -> None:
    assert len({look(cls).path for cls in VoiceClass}) == len(VoiceClass)
    assert len({look(cls).name for cls in VoiceClass}) == len(VoiceClass)


def test_the_model_s_intervals_lie_below_the_marks_of_their_row_widest_first() -> None:
    rows = {row.name: row for row in drawn(a_full_dossier()).rows}
    (band,) = rows["Militants killed"].bands
    assert rows["Civilians killed"].bands == ()
    (wide, left, right), (narrow, low, high) = band.spans
    assert (wide, narrow) == ("90", "50")
    assert left < low < band.best < high < right
    assert band.words == ("50 %: 20–40", "90 %: 10–60")
    assert not band.cut


def test_an_interval_far_beyond_all_figures_is_cut_and_leaves_room_for_marks() -> None:
    estimate = a_model_estimate(intervals={"50": (20, 40), "90": (1, 90_000)})
    found = drawn(a_dossier().but(estimates=(estimate,)))
    (band,) = next(row.bands for row in found.rows if row.bands)
    assert band.cut
    assert band.spans[0][2] == 100
    assert max(mark.x for row in found.rows for mark in row.marks) > 50


def test_a_question_that_only_the_model_answers_has_a_row_of_its_own() -> None:
    estimate = a_model_estimate(group=Group.OFFICIAL)
    found = drawn(a_dossier().but(estimates=(estimate,)))
    assert found.rows[-1].name == "Officials killed"
    assert found.rows[-1].marks == ()


def test_an_interval_without_a_best_number_is_left_to_the_table() -> None:
    found = drawn(a_dossier().but(estimates=(a_model_estimate(best=None),)))
    assert not any(row.bands for row in found.rows)


def test_marks_and_ticks_stay_on_the_strip() -> None:
    found = drawn(a_full_dossier())
    places = [x for _, x in found.ticks] + [m.x for row in found.rows for m in row.marks]
    assert all(0 <= x <= 100 for x in places)


def test_numbers_below_the_chart_do_not_run_into_one_another() -> None:
    huge = a_figure_claim("50", low=1, high=200_000, hedge=Hedge.RANGE)
    ticks = drawn(a_dossier().but(accounts=(an_account(huge),))).ticks
    assert all(b[1] - a[1] >= 3 * len(b[0]) for a, b in pairwise(ticks))


def test_a_line_is_level_until_the_voice_says_otherwise() -> None:
    found = stepped(
        a_figure_claim("33", id="p1", low=5, high=5, reported="2025-03-11", superseded_by="p2"),
        a_figure_claim("33", id="p2", low=9, high=9, reported="2025-03-12"),
        a_figure_claim("50", id="p3", low=9, high=9, reported="2025-03-14"),
    )
    (track,) = found.tracks
    first, then, again = track.dots
    assert track.lines == ((first.x, first.y, then.x, then.y), (then.x, then.y, again.x, then.y))
    assert [dot.faded for dot in track.dots] == [True, False, False]
    assert [dot.first for dot in track.dots] == [True, True, False]


def test_bounds_and_ranges_are_drawn_as_such() -> None:
    found = stepped(
        a_figure_claim("33", id="p1", low=5, high=None, hedge=Hedge.AT_LEAST, reported="2025-03-11"),
        a_figure_claim("33", id="p2", low=None, high=9, hedge=Hedge.AT_MOST, reported="2025-03-12"),
        a_figure_claim("33", id="p3", low=5, high=9, hedge=Hedge.RANGE, reported="2025-03-13"),
    )  # fmt: skip
    dots = {dot.claim: dot for track in found.tracks for dot in track.dots}
    assert [dots[claim].arrow for claim in ("p1", "p2", "p3")] == [1, -1, 0]
    assert [dots[claim].label for claim in ("p1", "p2", "p3")] == ["A ≥5", "A ≤9", "A 5–9"]
    assert dots["p3"].y2 is not None
    assert dots["p3"].y2 < dots["p3"].y


def test_a_claim_without_a_day_is_left_to_the_table() -> None:
    found = stepped(
        a_figure_claim("33", id="p1", low=5, high=5, reported="2025-03-11"),
        a_figure_claim("33", id="p2", low=9, high=9, reported="2025-03-12"),
        a_figure_claim("33", id="p3", low=7, high=7, reported=None),
    )
    assert {dot.claim for track in found.tracks for dot in track.dots} == {"p1", "p2"}


def test_a_history_without_days_has_no_chart() -> None:
    first = a_figure_claim("33", id="p1", reported=None, superseded_by="p2")
    assert history_of(first, a_figure_claim("33", id="p2", low=9, high=9, reported=None)) is None


def test_voices_that_say_the_same_on_the_same_day_do_not_cover_one_another() -> None:
    days = ("2025-03-11", "2025-03-12")
    accounts = tuple(
        an_account(
            *(a_figure_claim("33", id=f"{name}{day}", reported=day) for day in days), id=name
        )
        for name in ("a", "b", "c")
    )
    (history,) = histories(a_dossier().but(accounts=accounts))
    found = steps(history)
    assert found is not None
    places = [(dot.x, dot.y) for track in found.tracks for dot in track.dots]
    assert len(set(places)) == 6


def test_labels_meet_neither_marks_nor_one_another_and_stay_inside() -> None:
    crowd = [Wanted(f"A {n}", 60 + 13 * n, 90 + n % 5, 80, False) for n in range(20)]
    labels = placed(crowd, [(50, 60, 380, 62)])
    marks = [(one.x - 7, one.top - 7, one.x + 7, one.y + 7) for one in crowd]
    assert 2 <= len(labels) < len(crowd)
    for one, other in combinations(labels, 2):
        assert not meet(one.box, other.box)
    for label in labels:
        assert not any(meet(label.box, mark) for mark in marks)
        assert 0 <= label.box[0] <= label.box[2] <= WIDTH
        assert 0 <= label.box[1] <= label.box[3] <= HEIGHT


def test_days_that_have_no_room_go_unnamed_and_a_year_is_named_once() -> None:
    days = Days([f"2025-03-{n:02}" for n in range(1, 31)], 10)
    named = [*days.named()]
    assert len(named) < 10
    assert [year for _, year, _ in named if year] == ["2025"]


def test_only_classes_that_give_figures_are_in_the_legend() -> None:
    silent = an_account(id="s1", name="Nobody", cls=VoiceClass.MONITOR)
    one = a_dossier()
    assert drawn(one).legend == drawn(one.but(accounts=(*one.accounts, silent))).legend


def test_an_upper_bound_of_nobody_is_drawn_too() -> None:
    nobody = a_figure_claim("50", low=0, high=0, measure=Measure.KILLED)
    found = drawn(a_dossier().but(accounts=(an_account(nobody),)))
    assert found.rows[0].marks[0].x == 0
