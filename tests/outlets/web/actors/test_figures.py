"""One voice's figures beside the others'."""

from collections.abc import Sequence

import numpy as np

from sayso.outlets.web.actors.figures import (
    CIVILIANS,
    ENEMY,
    OTHER,
    OWN,
    Paired,
    Whose,
    paired,
)
from sayso.store.listing import Figures, Listing

ARMY = Whose(frozenset({"army"}), "security")
Told = tuple[int, str, str, int, int, str | None]
"""Row, question, actor, low, high (-1 = open), whose people."""


def a_listing(*told: Told) -> Listing:
    ordered = sorted(told, key=lambda one: (one[0], one[1], one[2]))
    questions = sorted({one[1] for one in told})
    voices = sorted({one[2] for one in told})
    sides = sorted({one[5] for one in told if one[5]})

    def column(values: Sequence[int]) -> "np.ndarray[tuple[int], np.dtype[np.int32]]":
        return np.array(values, np.int32)

    figures = Figures(
        questions=tuple(questions),
        voices=tuple(voices),
        actors=tuple(voices),
        sides=tuple(sides),
        at=column([one[0] for one in ordered]),
        question=column([questions.index(one[1]) for one in ordered]),
        voice=column([voices.index(one[2]) for one in ordered]),
        low=column([one[3] for one in ordered]),
        high=column([one[4] for one in ordered]),
        whose=column([sides.index(one[5]) if one[5] else -1 for one in ordered]),
    )
    return Listing.empty()._replace(figures=figures)


def counts(found: Paired) -> list[tuple[int, int, int, int]]:
    return [
        (int(o), int(h), int(s), int(low))
        for o, h, s, low in zip(found.others, found.higher, found.same, found.lower, strict=True)
    ]


def figure(row: int, actor: str, low: int, high: int | None = None, **changes: str) -> Told:
    question = changes.get("question", "killed civilian")
    return row, question, actor, low, low if high is None else high, changes.get("whose")


def test_a_figure_is_higher_lower_or_may_be_the_same() -> None:
    listing = a_listing(
        figure(0, "army", 20),
        figure(0, "bla", 5),
        figure(0, "hrw", 15, 25),
        figure(0, "wire", 50),
    )
    assert counts(paired(listing, "army", ARMY)) == [(3, 1, 1, 1)]


def test_an_open_bound_may_be_any_number_beyond() -> None:
    at_least = figure(0, "bla", 10, -1)
    assert counts(paired(a_listing(figure(0, "army", 500), at_least), "army", ARMY)) == [
        (1, 0, 1, 0)
    ]
    at_most = (0, "killed civilian", "bla", -1, 10, None)
    assert counts(paired(a_listing(figure(0, "army", 500), at_most), "army", ARMY)) == [
        (1, 1, 0, 0)
    ]


def test_figures_of_other_incidents_and_questions_are_not_beside_it() -> None:
    listing = a_listing(
        figure(0, "army", 20),
        figure(1, "bla", 5),
        figure(0, "bla", 5, question="injured civilian"),
    )
    assert counts(paired(listing, "army", ARMY)) == [(0, 0, 0, 0)]


def test_several_figures_of_one_voice_reach_from_the_lowest_to_the_highest() -> None:
    listing = a_listing(figure(0, "army", 20), figure(0, "bla", 5), figure(0, "bla", 30))
    assert counts(paired(listing, "army", ARMY)) == [(1, 0, 1, 0)]


def test_whose_people_are_counted_is_told_by_the_group() -> None:
    listing = a_listing(
        figure(0, "army", 1, question="killed civilian"),
        figure(1, "army", 1, question="killed security"),
        figure(2, "army", 1, question="killed militant"),
        figure(3, "army", 1, question="killed unknown"),
        figure(4, "army", 1, question="rescued civilian"),
    )
    found = paired(listing, "army", ARMY)
    assert found.side.tolist() == [CIVILIANS, OWN, ENEMY, OTHER, OTHER]
    assert paired(listing, "army", Whose(frozenset({"army"}), "militant")).side.tolist()[1:3] == [
        ENEMY,
        OWN,
    ]
    unknown = paired(listing, "army", Whose(frozenset({"army"}), "unknown"))
    assert unknown.side.tolist() == [CIVILIANS, OTHER, OTHER, OTHER, OTHER]


def test_words_that_say_whose_people_they_are_go_before_the_group() -> None:
    listing = a_listing(
        figure(0, "army", 1, question="killed security", whose="india"),
        figure(1, "army", 1, question="killed security", whose="army"),
        figure(2, "army", 1, question="killed civilian", whose="army"),
    )
    assert paired(listing, "army", ARMY).side.tolist() == [ENEMY, OWN, CIVILIANS]


def test_who_gives_no_figure_has_none() -> None:
    assert counts(paired(a_listing(figure(0, "bla", 5)), "army", ARMY)) == []
    assert counts(paired(Listing.empty(), "army", ARMY)) == []
