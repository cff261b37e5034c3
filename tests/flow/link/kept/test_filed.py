"""What is compared of reports is the same, whether it was taken over or looked up."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Kind
from sayso.flow.link import Gist, Memory, gist, linked
from sayso.flow.link.comparing.wording import every_word
from sayso.flow.link.facts.columns import Columns, Floats, Ints, columns
from sayso.flow.link.kept.filed import Filing, Shelf, filing
from tests.flow.link.small import (
    Asked,
    a_document,
    a_figure,
    a_place,
    a_reading,
    a_report,
    a_when,
)

PLACES = ("Mach", "Quetta", "Sibi", "Gwadar")
TEXTS = ("Gunmen attacked a train.", "A bomb hit the market at Sibi.", "", "Ünï two")


def a_gist(at: int, told: int) -> Gist:
    """Give a document that tells one of a few things: other days, places, actors, figures, words."""
    id_ = f"d{at}"
    report = a_report(
        f"r{at}",
        kind=(Kind.BOMBING, Kind.SHOOTING, Kind.OTHER)[told % 3],
        when=a_when(f"2025-03-{1 + told % 5:02}") if told % 4 else None,
        place=a_place(PLACES[told % 4]) if told % 5 else None,
        actors=("BLA", "ISPR")[: told % 3],
    )
    figures = (a_figure(f"f{at}", low=told).but(reports=(f"r{at}",)),)[: told % 2]
    document = a_document(id_, text=TEXTS[told % 4], captured=f"2025-03-{10 + told:02}")
    return gist(a_reading(report, document=id_, figures=figures), document)


TOLD = st.dictionaries(st.integers(0, 9), st.integers(0, 11), max_size=8)


def gists_of(told: Mapping[int, int]) -> tuple[dict[str, Gist], dict[str, str]]:
    return (
        {f"d{at}": a_gist(at, what) for at, what in sorted(told.items())},
        {f"d{at}": f"{at} tells {what}" for at, what in told.items()},
    )


def shown(filed: Filing) -> dict[str, object]:
    """Give all that is compared, tables of places and figures spelt out: their rows may differ."""
    told = filed.columns
    plain = {
        name: column.tolist()
        for name, column in told._asdict().items()
        if isinstance(column, np.ndarray) and name != "counts"
    }
    places = np.column_stack([np.nan_to_num(x, nan=-9.0) for x in told.places]).astype(float)
    return plain | {
        "orders": list(filed.orders),
        "rare": each(filed.rare.starts, filed.rare.values),
        "days": each(told.days.starts, told.days.values),
        "actors": each(told.actors.starts, told.actors.values),
        "places": each(told.place.starts, places[told.place.values]),
        "figures": each(told.figures.starts, told.counts[told.figures.values]),
        "tellings": sorted(filed.tellings, key=lambda one: one.document),
    }


def each(starts: Ints, values: Ints | Floats) -> list[list[object]]:
    # The words of a set come in any order.
    rows = (values[start:end].tolist() for start, end in pairwise(starts.tolist()))
    return [sorted(one) for one in rows]


@given(before=TOLD, after=TOLD)
def test_what_is_taken_over_is_what_would_be_looked_up(
    before: dict[int, int], after: dict[int, int]
) -> None:
    gists, tokens = gists_of(before)
    filed = Shelf(gists, filing(gists, every_word, tokens, None)).filed(tokens)
    gists, tokens = gists_of(after)
    assert shown(filing(gists, every_word, tokens, filed)) == shown(
        filing(gists, every_word, tokens, None)
    )


def test_documents_that_are_as_they_were_are_not_looked_into() -> None:
    gists, tokens = gists_of({1: 1, 2: 5, 3: 7})
    first = Memory(tokens)
    expected = linked(gists, [], memory=first)
    again = Asked(gists)
    memory = Memory(tokens, first.now, first.compared(), first.filed())
    assert linked(again, [], memory=memory) == expected
    assert again.asked == set()
    more, now = gists_of({1: 1, 2: 5, 3: 7, 4: 2})
    again = Asked(more)
    memory = Memory(now, first.now, first.compared(), first.filed())
    assert linked(again, [], memory=memory) == linked(more, [])
    assert "d4" in again.asked


def test_without_tokens_nothing_is_filed() -> None:
    gists, _ = gists_of({1: 1})
    memory = Memory()
    linked(gists, [], memory=memory)
    assert memory.filed() is None


def test_columns_of_nothing_stand_beside_others() -> None:
    none, some = columns([]), columns(a_gist(1, 5).facts)
    for both in (none.beside(some), some.beside(none), some):
        assert isinstance(both, Columns)
        assert both.place.starts.tolist() == [0, 0]
        assert both.kind.tolist() == some.kind.tolist()
        assert len(both.of(np.empty(0, np.int64)).kind) == 0


def test_a_shelf_has_as_many_facts_as_reports() -> None:
    gists, tokens = gists_of({1: 1, 2: 5, 3: 7})
    shelf = Shelf(gists, filing(gists, every_word, tokens, None))
    assert len(shelf.facts) == len(shelf.reports) == 3
    assert [shelf.facts[at].id for at in range(3)] == shelf.reports
