"""What a dossier holds, seen from one side: access, history, disputes, estimates."""

import pytest

from sayso.domain.codes import (
    Access,
    DisputeKind,
    Field,
    Group,
    Hedge,
    Measure,
    Side,
    Stance,
    TimePrecision,
)
from sayso.domain.incident import Claim, Dispute, Dossier, Estimate
from sayso.domain.world import When
from sayso.outlets.facets.access import limits
from sayso.outlets.facets.history import History, dated, histories, short, told_on, years
from sayso.outlets.facets.parting import matrix
from sayso.outlets.facets.weighed import Weighed, chance, reach, weighed
from tests.examples import a_dossier, a_figure_claim
from tests.outlets.examples import (
    a_full_dossier,
    a_model_estimate,
    a_refusal,
    a_word_claim,
    an_account,
)


def told(*claims: Claim) -> Dossier:
    return a_dossier().but(accounts=(an_account(*claims),), disputes=(), estimates=())


def steps_of(*claims: Claim) -> list[list[str]]:
    """Give the words of each step of each strand of the one voice."""
    (history,) = histories(told(*claims))
    (thread,) = history.threads
    return [
        [" + ".join(figure.words for figure in step.figures) for step in strand]
        for strand in thread.strands
    ]


def on(day: int, people: int, *, id: str, **changes: object) -> Claim:
    return a_figure_claim(
        "33", id=id, low=people, high=people, reported=f"2025-03-{day}", **changes
    )


def test_a_figure_that_is_replaced_is_followed_by_what_replaced_it() -> None:
    assert steps_of(on(11, 5, id="p1", superseded_by="p2"), on(12, 9, id="p2")) == [["5", "9"]]


def test_what_replaces_nothing_is_a_strand_of_its_own() -> None:
    assert steps_of(on(11, 5, id="p1"), on(12, 9, id="p2")) == [["5"], ["9"]]


def test_figures_of_one_document_that_are_replaced_together_stand_side_by_side() -> None:
    first = [on(11, n, id=f"p{n}", superseded_by="p9") for n in (5, 6)]
    assert steps_of(*first, on(12, 9, id="p9")) == [["5 + 6", "9"]]


def test_a_figure_told_again_is_no_step_even_beside_a_new_one() -> None:
    first = on(11, 5, id="p1", superseded_by="p3")
    again = on(12, 5, id="p2", superseded_by="p4", document="d2")
    new = on(12, 9, id="p3", document="d2")
    assert steps_of(first, again, new, on(13, 9, id="p4", document="d3")) == [["5", "9"]]


def test_going_back_to_an_earlier_figure_is_a_step() -> None:
    claims = (
        on(11, 5, id="p1", superseded_by="p2"),
        on(12, 9, id="p2", superseded_by="p3"),
        on(13, 5, id="p3"),
    )
    assert steps_of(*claims) == [["5", "9", "5"]]


def test_a_correction_within_a_document_is_a_step_that_says_so() -> None:
    wrong = on(11, 5, id="p1", superseded_by="p2")
    right = on(11, 9, id="p2", stance=Stance.CORRECTS)
    (history,) = histories(told(wrong, right))
    strand = history.threads[0].strands[0]
    assert [dated(step) for step in strand] == ["11 Mar", "11 Mar, corrects"]
    assert [step.replaced for step in strand] == [True, False]


def test_a_figure_that_is_denied_is_none_of_the_denier_s() -> None:
    denied = on(12, 9, id="p2", stance=Stance.DENIES)
    assert histories(told(on(11, 5, id="p1"), denied)) == ()


def test_one_day_without_a_change_is_no_history() -> None:
    assert histories(told(on(11, 5, id="p1"), on(11, 9, id="p2"))) == ()


def test_letters_go_on_after_z() -> None:
    accounts = tuple(an_account(on(11 + n % 2, n, id=f"p{n}"), id=f"a{n}") for n in range(28))
    (history,) = histories(a_dossier().but(accounts=accounts))
    assert [history.threads[at].key for at in (0, 25, 26, 27)] == ["A", "Z", "AA", "BB"]


def test_a_claim_was_made_when_it_was_said_else_when_it_was_reported() -> None:
    said = When(start="2025-03-09", end="2025-03-10", precision=TimePrecision.RANGE)
    assert told_on(on(11, 5, id="p1", said=said)) == "2025-03-10"
    assert told_on(on(11, 5, id="p1")) == "2025-03-11"
    assert told_on(on(11, 5, id="p1").but(reported=None)) is None


def test_days_are_written_as_closely_as_they_are_known() -> None:
    assert [short("2025-03-11"), short("2025-03"), short(None)] == ["11 Mar", "2025-03", "undated"]
    assert short("2025-03-11", year=True) == "11 Mar 2025"


def test_years_are_told_where_they_differ() -> None:
    (one,) = histories(told(on(11, 5, id="p1"), on(12, 9, id="p2")))
    later = told(on(11, 5, id="p1"), on(12, 9, id="p2").but(reported="2026-01-01"))
    assert not years([one])
    assert years([*histories(later)])


def test_the_voice_that_changed_most_comes_first() -> None:
    def keyed(history: History) -> list[tuple[str, str]]:
        return [(thread.key, thread.account.voice.name) for thread in history.threads]

    steady = an_account(on(11, 7, id="s1"), id="a1", name="Army")
    moved = an_account(on(11, 5, id="p1", superseded_by="p2"), on(12, 9, id="p2"))
    (history,) = histories(a_dossier().but(accounts=(steady, moved)))
    assert keyed(history) == [("A", "Police"), ("B", "Army")]


def test_the_same_refusal_in_several_documents_is_told_once() -> None:
    closed = [
        a_word_claim("The army", id=f"w{n}", word=Access.DENIED.value, document=f"d{n}")
        for n in (1, 2)
    ]
    (limit,) = limits(told(*closed))
    assert limit.heading == "No independent access"
    assert [word.claims for word in limit.words] == [("w1", "w2")]


def test_closed_doors_come_first_then_refusals_then_open_ones() -> None:
    claims = (
        a_word_claim("The army", id="w1", word=Access.VERIFIED.value),
        a_word_claim("The army", id="w2", word=Access.DENIED.value, stance=Stance.DENIES),
        a_figure_claim("50", id="w3", stance=Stance.DECLINES),
        a_figure_claim("50", id="w4", stance=Stance.UNVERIFIABLE),
        a_word_claim("The army", id="w5", stance=Stance.UNVERIFIABLE),
        a_figure_claim("50", id="w6"),
    )
    assert [(one.heading, [w.note for w in one.words]) for one in limits(told(*claims))] == [
        ("No independent access", ["denies"]),
        ("Not independently verified", ["on: Civilians killed", ""]),
        ("Declined to say", ["on: Civilians killed"]),
        ("Independently verified", [""]),
    ]


def test_a_bare_refusal_is_on_nothing_in_particular_and_one_on_a_figure_says_so() -> None:
    bare = a_refusal("w1", field=Field.KIND, measure=None, group=None, word="hijacking")
    (limit,) = limits(told(bare, a_refusal("w2")))
    assert [(word.quote, word.note) for word in limit.words] == [
        ("50", ""),
        ("50", "on: Civilians killed"),
    ]


def test_a_refused_figure_has_no_part_in_a_history() -> None:
    assert histories(told(on(11, 5, id="p1"), a_refusal("p2", reported="2025-03-14"))) == ()


def test_the_matrix_counts_what_parts_two_voices_by_kind() -> None:
    found = matrix(a_full_dossier())
    assert found is not None
    assert [one.voice.name for one in found.voices] == [
        "Balochistan Liberation Army",
        "Pakistan Army",
        "a police official",
        "Police",
    ]
    _, army, official, _ = found.voices
    told = found.between(official, army)
    assert told == found.between(army, official)
    assert [(one.symbol, one.first) for one in told] == [("≠ 2", "x2"), ("∴ 1", "x1")]
    assert told[0].words == "the numbers do not meet (2 times)"
    assert told[1].words == "all attackers killed, yet some escaped"
    assert found.kinds == (DisputeKind.NUMERIC, DisputeKind.DENIAL, DisputeKind.IMPLIED)


def test_disputes_of_claims_that_are_not_here_make_no_matrix() -> None:
    gone = Dispute(id="x9", rule="r", kind=DisputeKind.VALUE, claims=("n1", "n2"))
    assert matrix(a_dossier().but(disputes=(gone,))) is None


def test_policies_stand_in_one_order_and_questions_in_the_codebook_s() -> None:
    found = weighed(a_full_dossier())
    assert found is not None
    assert found.policies == ("ucdp", "airwars", "sayso")
    assert [line.question for line in found.lines] == [
        "Militants killed",
        "All sides together killed",
    ]
    assert [len(cells) for cells in found.lines[1].cells] == [1, 0, 0]


def test_a_policy_nobody_knows_stands_last_by_its_own_name() -> None:
    estimates = (a_model_estimate(policy="mine"), a_model_estimate())
    found = weighed(a_dossier().but(estimates=estimates))
    assert found is not None
    assert found.policies == ("sayso", "mine")


def many_rules(*names: str) -> Weighed:
    estimates = tuple(a_model_estimate(policy=name, intervals=None) for name in names)
    found = weighed(a_dossier().but(estimates=estimates))
    assert found is not None
    return found


def test_many_policies_stand_in_several_tables_each_with_its_own_questions() -> None:
    names = ("ucdp", "airwars", "acled", "gtd", "ibc", "mode")
    found = many_rules(*names)
    assert [part.policies for part in found.tables] == [names[:4], names[4:]]
    assert all(part.lines and all(map(any, [x.cells for x in part.lines])) for part in found.tables)


def test_a_table_leaves_out_questions_that_none_of_its_policies_answers() -> None:
    names = ("ucdp", "airwars", "acled", "gtd")
    estimates = [a_model_estimate(policy=name, intervals=None) for name in names]
    estimates.append(a_model_estimate(measure=Measure.ESCAPED))
    found = weighed(a_dossier().but(estimates=tuple(estimates)))
    assert found is not None
    questions = [[line.question for line in part.lines] for part in found.tables]
    assert questions == [["Militants killed"], ["Militants escaped"]]


def test_a_policy_is_unchecked_where_one_of_its_numbers_rests_on_such_a_rule() -> None:
    estimates = (
        a_model_estimate(policy="gtd", unchecked=("x",)),
        a_model_estimate(policy="gtd", measure=Measure.INJURED),
        a_model_estimate(policy="ucdp"),
    )
    found = weighed(a_dossier().but(estimates=estimates))
    assert found is not None
    assert (found.unchecked("gtd"), found.unchecked("ucdp")) == (True, False)


@pytest.mark.parametrize("policy", ["ucdp", "acled", "gtd"])
def test_a_sum_over_sides_is_a_question_of_its_own(policy: str) -> None:
    total = a_model_estimate(policy=policy, group=Group.MIXED)
    found = weighed(a_dossier().but(estimates=(total,)))
    assert found is not None
    assert [line.question for line in found.lines] == ["All sides together killed"]


def test_an_estimate_tells_what_decided_what_was_passed_over_and_what_may_both_hold() -> None:
    found = weighed(a_full_dossier())
    assert found is not None
    (cell,) = found.lines[0].cells[2]
    assert [one.words for one in cell.because] == ["Pakistan Army: 33"]
    assert [(one.told.words, one.why) for one in cell.passed] == [
        ("Balochistan Liberation Army: 60", "the same words, already counted")
    ]
    assert [(one.one.voice, one.other.voice, one.chance) for one in cell.both] == [
        ("Pakistan Army", "a police official", "62 in 100")
    ]
    assert cell.intervals == (("50", "20 to 40"), ("90", "10 to 60"))


def test_a_deciding_claim_that_is_not_here_goes_by_its_id_and_leads_nowhere() -> None:
    found = weighed(a_full_dossier())
    assert found is not None
    (cell,) = found.lines[1].cells[0]
    assert [(one.words, one.claims) for one in cell.because] == [
        ("gone", ()),
        ("Pakistan Army: 33", ("c3",)),
    ]


@pytest.mark.parametrize(
    ("numbers", "best", "range_"),
    [
        ((16, 16, 33), "16", "16 to 33"),
        ((1200, 1200, 1200), "1,200", ""),
        ((16, 20, None), "20", "16 or more"),
        ((None, 20, 33), "20", "up to 33"),
        ((16, None, 33), "16 to 33", ""),
        ((16, None, 16), "16", ""),
        ((None, None, None), "none given", ""),
    ],
)
def test_numbers_are_told_as_far_as_there_are_any(
    numbers: tuple[int | None, int | None, int | None], best: str, range_: str
) -> None:
    low, middle, high = numbers
    found = weighed(a_dossier().but(estimates=(a_model_estimate(low=low, best=middle, high=high),)))
    assert found is not None
    (cell,) = found.lines[0].cells[0]
    assert (cell.best, cell.reach) == (best, range_)


def test_sides_are_told_in_words() -> None:
    def note(side: Side | None) -> str:
        estimate = Estimate(
            policy="ucdp", measure=Measure.KILLED, group=Group.CIVILIAN, side=side,
            low=1, best=1, high=1, because=(),
        )  # fmt: skip
        found = weighed(a_dossier().but(estimates=(estimate,)))
        assert found is not None
        return found.lines[0].cells[0][0].note

    assert note(Side.A) == "side a, state forces"
    assert note(Side.CIVILIAN) == ""
    assert note(None) == ""


@pytest.mark.parametrize(
    ("p", "words"),
    [
        (0, "0 in 100"),
        (4, "less than 1 in 100"),
        (620, "62 in 100"),
        (996, "more than 99 in 100"),
        (1000, "100 in 100"),
    ],
)
def test_chances_are_told_as_people_say_them(p: int, words: str) -> None:
    assert chance(p) == words


def test_a_range_of_one_number_is_none() -> None:
    assert reach(5, 5) == ""


def test_an_upper_bound_has_a_history_too() -> None:
    bound = a_figure_claim("33", id="p1", low=None, high=20, hedge=Hedge.AT_MOST)
    later = on(13, 9, id="p2")
    assert steps_of(bound, later) == [["at most 20"], ["9"]]
