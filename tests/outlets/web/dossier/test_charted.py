"""What the charts draw, as data."""

from sayso.domain.codes import Group, Side, VoiceClass
from sayso.outlets.web.dossier.charted import charts
from tests.examples import a_dossier, a_figure_claim
from tests.outlets.examples import a_full_dossier, a_model_estimate, a_refusal, an_account


def test_every_answer_with_a_number_is_a_mark() -> None:
    found = charts(a_full_dossier())
    ranged = next(one for one in found.marks if one.claim == "c4")
    assert (ranged.low, ranged.high, ranged.loose, ranged.words) == (70, 80, False, "70 to 80")
    open_ = next(one for one in found.marks if one.claim == "c5")
    assert (open_.low, open_.high, open_.loose) == (100, None, True)
    assert next(one for one in found.marks if one.claim == "c1").replaced
    assert set(found.questions) == {one.question for one in found.marks}


def test_a_refusal_is_no_mark() -> None:
    dossier = a_dossier().but(accounts=(an_account(a_refusal("n1")),), estimates=())
    assert charts(dossier).marks == ()


def test_a_model_s_estimate_has_its_intervals_and_a_side_is_named() -> None:
    found = charts(a_full_dossier())
    model = next(one for one in found.bands if one.policy == "sayso")
    assert (model.narrow, model.wide, model.name) == ((20, 40), (10, 60), "Sayso model")
    ucdp = next(one for one in found.bands if one.policy == "ucdp")
    assert ucdp.name == "UCDP-style (not UCDP data), side b"
    civilian = a_model_estimate(side=Side.CIVILIAN, group=Group.CIVILIAN)
    told = charts(a_dossier().but(estimates=(civilian,)))
    assert [one.name for one in told.bands] == ["Sayso model"]


def test_an_estimate_of_what_nobody_counts_is_not_drawn() -> None:
    assert charts(a_dossier().but(accounts=(), estimates=(a_model_estimate(),))).bands == ()


def test_points_say_when_they_were_said_and_published_and_which_follow_one_another() -> None:
    points = [one for one in charts(a_full_dossier()).points if one.claim.startswith("p")]
    by_claim = {one.claim: one for one in points}
    assert (by_claim["p1"].said, by_claim["p1"].replaced) == ("2025-03-11", True)
    assert by_claim["p3"].reported == "2025-03-14T09:00:00Z"
    assert by_claim["p1"].strand == by_claim["p2"].strand == by_claim["p3"].strand
    assert by_claim["p1"].strand != by_claim["p4"].strand
    assert all(one.alone for one in points)


def test_figures_told_side_by_side_are_not_alone() -> None:
    first = [
        a_figure_claim("33", id=f"p{n}", low=n, high=n, reported="2025-03-11", superseded_by="p9")
        for n in (5, 6)
    ]
    last = a_figure_claim("33", id="p9", low=9, high=9, reported="2025-03-12")
    found = charts(a_dossier().but(accounts=(an_account(*first, last),), estimates=()))
    assert {one.claim: one.alone for one in found.points} == {"p5": False, "p6": False, "p9": True}


def test_each_class_of_voice_that_is_there_has_its_shape() -> None:
    shapes = charts(a_dossier()).shapes
    assert [one.cls for one in shapes] == [
        VoiceClass.PARTY, VoiceClass.PARTY_STATE, VoiceClass.OUTLET, VoiceClass.ANONYMOUS,
    ]  # fmt: skip
    assert shapes[0].words == "party to the violence"
    assert shapes[0].path.startswith("M")
