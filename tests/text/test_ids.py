"""Ids hang on what a record stands on, and on nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Quote
from sayso.text.ids import content_id, document_id, record_ids


def a_span(start: int, size: int) -> tuple[Quote, ...]:
    return (Quote(text="x" * size, start=start, end=start + size),)


spans = st.lists(st.builds(a_span, st.integers(0, 20), st.integers(1, 5)), max_size=8)


def test_a_document_is_its_address_and_its_bytes() -> None:
    assert document_id("a.txt", b"one") == document_id("a.txt", b"one")
    others = {
        document_id("a.txt", b"one"),
        document_id("b.txt", b"one"),
        document_id("a.txt", b"two"),
    }
    assert len(others) == 3
    assert all(name.startswith("d") and len(name) == 21 for name in others)


def test_where_one_part_ends_matters() -> None:
    assert content_id("a", "ab", "c") != content_id("a", "a", "bc")
    assert content_id("a", "x") != content_id("x", "x")


@given(spans)
def test_records_of_one_document_all_have_ids_of_their_own(found: list[tuple[Quote, ...]]) -> None:
    ids = record_ids("d1", "s", found)
    assert len(set(ids)) == len(found)
    assert not set(ids) & set(record_ids("d2", "s", found))
    assert not set(ids) & set(record_ids("d1", "f", found))


@given(spans, spans)
def test_a_record_found_later_changes_no_id_before_it(
    found: list[tuple[Quote, ...]], more: list[tuple[Quote, ...]]
) -> None:
    assert record_ids("d1", "s", [*found, *more])[: len(found)] == record_ids("d1", "s", found)
