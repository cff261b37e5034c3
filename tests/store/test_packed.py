"""Packed records come back equal, under their keys, in their order."""

import pytest

from sayso.domain.document import Document
from sayso.store.packed import Packed
from tests.examples import a_document


def test_what_was_put_in_comes_out() -> None:
    packed = Packed(Document)
    documents = [
        a_document(id=f"d{number}", text="Zwölf 12 “dead”. " * number) for number in range(3)
    ]
    for document in reversed(documents):
        packed.put(document.id, document)
    assert list(packed) == ["d2", "d1", "d0"]
    assert list(packed.values()) == documents[::-1]
    assert packed["d1"] == documents[1]
    assert len(packed) == 3
    assert "d3" not in packed
    with pytest.raises(KeyError):
        packed["d3"]


def test_the_later_record_of_a_key_stands() -> None:
    packed = Packed(Document)
    packed.put("d1", a_document(text="before"))
    packed.put("d1", a_document(text="after"))
    assert [one.text for one in packed.values()] == ["after"]
