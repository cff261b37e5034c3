"""What must hold whatever was claimed: order never matters, copies add nothing, nothing is lost."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Field, Group, Hedge, Measure
from sayso.domain.incident import Claim, Estimate
from sayso.flow.weigh import estimates
from sayso.flow.weigh.accounts import accounts
from sayso.flow.weigh.disputes.rules import disputes
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.replacing import replaced
from tests.flow.weigh.examples import (
    ACTORS,
    ARMY,
    DAILY,
    HOSPITAL,
    REBELS,
    RULES,
    SOMEBODY,
    WIRE,
    a_count,
    a_word,
    an_actor,
    an_origin,
    on,
    say,
    words,
)

VOICES = (ARMY, REBELS, HOSPITAL, WIRE, DAILY, SOMEBODY)


def a_claim(rank: int, low: int, hedge: Hedge, shape: tuple[Measure, Group, int]) -> Claim:
    measure, group, day = shape
    bounds: dict[Hedge, tuple[int | None, int | None]] = {
        Hedge.EXACT: (low, low),
        Hedge.RANGE: (low, low + 5),
        Hedge.AT_LEAST: (low, None),
        Hedge.AT_MOST: (None, low),
        Hedge.VAGUE: (low, None),
    }
    return a_count(
        f"c{rank:02}", *bounds[hedge], measure=measure, group=group, hedge=hedge,
        reported=f"2025-03-{day:02}", quote=words("dozens died" if rank % 2 else "so many died"),
    )  # fmt: skip


hedges = st.sampled_from(
    [Hedge.EXACT, Hedge.EXACT, Hedge.RANGE, Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.VAGUE]
)
shapes = st.tuples(
    st.sampled_from([Measure.KILLED, Measure.INJURED, Measure.ESCAPED, Measure.PRESENT]),
    st.sampled_from([Group.CIVILIAN, Group.MILITANT, Group.SECURITY, Group.UNKNOWN]),
    st.integers(11, 15),
)
told = st.lists(
    st.tuples(st.sampled_from(VOICES), st.integers(0, 80), hedges, shapes),
    min_size=1,
    max_size=10,
).map(
    lambda rows: [
        say(voice, a_claim(rank, low, hedge, shape), f"Outlet {rank % 3}")
        for rank, (voice, low, hedge, shape) in enumerate(rows)
    ]
)


def everything(claims: Sequence[Spoken]) -> object:
    settled = replaced(claims)
    return (
        accounts("i1", settled),
        disputes(settled, ACTORS),
        [rule(settled) for rule in RULES.values()],
    )


@given(told, st.randoms(use_true_random=False))
def test_the_order_of_claims_never_matters(claims: list[Spoken], chance: object) -> None:
    shuffled = list(claims)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert everything(shuffled) == everything(claims)


@given(told)
def test_no_claim_is_ever_lost(claims: list[Spoken]) -> None:
    kept = {claim.id for account in accounts("i1", replaced(claims)) for claim in account.claims}
    assert kept == {one.claim.id for one in claims}


@given(told)
def test_a_dispute_names_claims_that_are_there_of_two_voices(claims: list[Spoken]) -> None:
    keys = {one.claim.id: one.key for one in claims}
    for dispute in disputes(replaced(claims), ACTORS):
        assert len({keys[claim] for claim in dispute.claims}) == 2


@given(told)
def test_low_best_and_high_stand_in_order(claims: list[Spoken]) -> None:
    for rule in RULES.values():
        for one in rule(replaced(claims)):
            told = [number for number in (one.low, one.best, one.high) if number is not None]
            assert told == sorted(told)
            assert (one.low is None) == (one.high is None)
            assert set(one.because) <= {claim.claim.id for claim in claims}


def without_words(found: tuple[Estimate, ...]) -> list[tuple[object, ...]]:
    return [(one.measure, one.group, one.side, one.low, one.best, one.high) for one in found]


@given(told, st.sampled_from(["aa", "zz"]), st.sampled_from([None, "2025-03-20"]))
def test_a_copy_never_changes_an_estimate(
    claims: list[Spoken], id_: str, later: str | None
) -> None:
    settled = replaced(claims)
    first = settled[0]
    origin = an_origin(first.root)
    day = later or first.claim.reported
    copy = first.claim.but(id=id_, document="d-zz", report="r-zz", origin=origin, reported=day)
    again = [*settled, say(first.voice, copy, "Another Outlet")]
    for rule in RULES.values():
        assert without_words(rule(again)) == without_words(rule(settled))


def test_the_door_for_rows_gives_what_the_road_gives() -> None:
    claim = a_count("c1")
    for rule in RULES.values():
        assert estimates([(HOSPITAL, claim)], rule) == rule([say(HOSPITAL, claim)])


def test_claims_of_other_fields_are_no_figures() -> None:
    word = a_word("c1", Field.PERPETRATOR, actor=an_actor("The Rebels", "rebels"))
    when = a_word("c2", Field.WHEN, when=on("2025-03-11"))
    for rule in RULES.values():
        assert rule([say(ARMY, word), say(WIRE, when)]) == ()
