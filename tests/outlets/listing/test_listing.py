"""Which incidents are listed, why others are not, and which one somebody means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Field, Kind, TimePrecision
from sayso.domain.errors import BadInput
from sayso.domain.incident import Dossier
from sayso.domain.world import Actor, Place, When
from sayso.outlets.listing import ORDERS, Listed, Wanted, listed, named
from tests.examples import a_dossier, a_figure_claim, a_quote


def an_incident(id: str, **changes: object) -> Dossier:
    """An incident of that id: a hijacking of 11 March 2025, unless said otherwise."""
    found = a_dossier()
    return found.but(incident=found.incident.but(**{"id": id, **changes}))


def on(day: str, end: str | None = None) -> When:
    return When(start=day, end=end or day, precision=TimePrecision.DAY)


CALM = an_incident("r2", kind=Kind.BOMBING, summary="Bombing at Kano, Nigeria", when=on("2025-02-01"), places=(
    Place(quote=a_quote("The group"), name="Kano", country="NG"),)).but(disputes=(), accounts=())  # fmt: skip
UNDATED = an_incident("r3", summary="Raid", when=None, places=(), kind=Kind.RAID)
THREE = [an_incident("r1", when=on("2025-03-11", "2025-03-12")), CALM, UNDATED]


def ids(wanted: Wanted) -> list[str]:
    return [row.id for row in listed(THREE, wanted).shown]


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (Wanted(), ["r1", "r3", "r2"]),
        (Wanted(kinds=("bombing",)), ["r2"]),
        (Wanted(kinds=("bombing", "raid")), ["r3", "r2"]),
        (Wanted(actors=("balochistan",)), ["r1", "r3"]),
        (Wanted(places=("nigeria",)), ["r2"]),
        (Wanted(places=("KANO",)), ["r2"]),
        (Wanted(since="2025-02-02"), ["r1"]),
        (Wanted(since="2025-03-12"), ["r1"]),
        (Wanted(until="2025-02-01"), ["r2"]),
        (Wanted(since="2025-01-01", until="2025-12-31"), ["r1", "r2"]),
        (Wanted(disputed=True), ["r1", "r3"]),
        (Wanted(texts=("ALL 33",)), ["r1", "r3"]),
        (Wanted(texts=("kano",)), ["r2"]),
        (Wanted(by="date"), ["r1", "r2", "r3"]),
        (Wanted(by="size"), ["r1", "r2", "r3"]),
        (Wanted(limit=2), ["r1", "r3"]),
    ],
)
def test_filters_and_orders(wanted: Wanted, shown: list[str]) -> None:
    assert ids(wanted) == shown


def test_an_outlet_or_a_doer_is_found_by_a_part_of_the_name() -> None:
    outlet = THREE[0].documents[0].outlet or ""
    assert outlet
    assert len(ids(Wanted(outlets=(outlet[:5].lower(),)))) == 3
    doer = Actor(quote=a_quote("The group"), name="Elm Brigade", actor="elm-brigade")
    claim = a_figure_claim(
        "50", id="e1", field=Field.PERPETRATOR, actor=doer, measure=None, group=None, low=None, high=None, hedge=None
    )  # fmt: skip
    account = THREE[0].accounts[0].but(claims=(claim, a_figure_claim("50", id="e2", whose=doer)))
    told = THREE[0].but(accounts=(account,), disputes=(), estimates=())
    assert len(listed([told], Wanted(actors=("elm-brigade",))).shown) == 1
    assert len(listed([told], Wanted(actors=("Elm B",))).shown) == 1


def test_what_is_not_shown_is_counted_by_why() -> None:
    found = listed(THREE, Wanted(kinds=("bombing", "hijacking"), since="2025-03-01", limit=1))
    assert found.left_out == {"of another kind": 1, "at another time, or undated": 1}
    assert listed(THREE, Wanted(limit=2)).left_out == {
        "beyond the first 2 (--limit 0 lists all)": 1
    }
    assert listed(THREE, Wanted()).left_out == {}


@given(st.permutations(THREE), st.sampled_from(sorted(ORDERS)))
def test_the_order_of_the_input_makes_no_difference(order: list[Dossier], by: str) -> None:
    assert [row.id for row in listed(order, Wanted(by=by)).shown] == ids(Wanted(by=by))


@given(st.sets(st.sampled_from(["bombing", "raid", "hijacking", "riot"])), st.integers(0, 4))
def test_every_incident_is_shown_or_counted(kinds: set[str], limit: int) -> None:
    found = listed(THREE, Wanted(kinds=tuple(kinds), limit=limit))
    assert len(found.shown) + sum(found.left_out.values()) == len(found.rows) == 3


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (Wanted(places=("Kanno",)), "Kanno: .*did you mean 'Kano'?"),
        (Wanted(actors=("Balochistn",)), "did you mean 'Balochistan'?"),
        (Wanted(outlets=("xyzzy",)), "ask for a part of the name"),
    ],
)
def test_a_name_that_nobody_bears_is_put_right(wanted: Wanted, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        listed(THREE, wanted)


def test_filters_that_fit_and_leave_nothing_together_are_no_mistake() -> None:
    found = listed(THREE, Wanted(places=("Kano",), disputed=True))
    assert (found.shown, sum(found.left_out.values())) == ((), 3)
    assert listed([], Wanted(places=("Kano",))) == Listed((), (), {})


@pytest.mark.parametrize(
    ("words", "meant"),
    [("1", "r1"), ("3", "r2"), ("r2", "r2"), ("bombing kano", "r2"), ("NIGERIA", "r2"), ("raid", "r3")],
)  # fmt: skip
def test_an_incident_is_meant_by_number_id_or_words(words: str, meant: str) -> None:
    assert named(listed(THREE, Wanted()), words, "case").id == meant


def test_a_number_counts_in_the_list_as_it_is_filtered_and_an_id_in_all() -> None:
    found = listed(THREE, Wanted(kinds=("bombing",)))
    assert named(found, "1", "case").id == "r2"
    assert named(found, "r3", "case").id == "r3"
    with pytest.raises(BadInput, match=r"expected a number of the list, 1 to 1, found 2"):
        named(found, "2", "case")
    with pytest.raises(BadInput, match=r"found none"):
        named(found, "raid", "case")


def test_who_means_several_or_none_is_told_which_there_are() -> None:
    with pytest.raises(BadInput, match=r"found 3: r1 \(.*\); r2 \(Bombing at Kano, Nigeria\)"):
        named(listed(THREE, Wanted()), "r", "case")
    many = [an_incident(f"r{n}") for n in range(9)]
    with pytest.raises(BadInput, match=r"found 9: .* and 4 more; `sayso show case` lists them"):
        named(listed(many, Wanted()), "r", "case")
    with pytest.raises(BadInput, match=r"found none; did you mean 'nigeria'\?"):
        named(listed(THREE, Wanted()), "nigerai", "case")
