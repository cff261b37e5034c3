"""Copies that are looked for again are those that are looked for at first, with less to look at."""

import os
import subprocess
import sys
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Document
from sayso.flow.link import Looked, copied, copies, sheet
from tests.flow.link.origins.test_near import SIEGE, STRIKE
from tests.flow.link.small import Asked, a_document

FOOT = "Sign up for the weekly letter of our newsroom and read more about it all over the land."
TEXTS = (
    f"{SIEGE} {STRIKE}",
    f"A headline\n\n{SIEGE}",
    f"{STRIKE}\n\n{FOOT}",
    f"QUETTA (Sample Wire) - {SIEGE}\n\n{FOOT}",
    f"Nothing of the kind.\n\n{FOOT}",
    f"By Sample Star\n\n{STRIKE} {SIEGE}",
    f"“{SIEGE}” he said.",
)
OUTLETS = ("Sample Wire", "Sample Daily", "Sample Star", None)
TOLD = st.dictionaries(
    st.integers(0, 9),
    st.tuples(st.integers(0, len(TEXTS) - 1), st.integers(0, len(OUTLETS) - 1)),
    max_size=8,
)
Told = Mapping[int, tuple[int, int]]


def documents_of(told: Told) -> dict[str, Document]:
    return {
        f"d{at}": a_document(
            f"d{at}", text=TEXTS[text], outlet=OUTLETS[outlet], captured=f"2025-03-1{at}"
        )
        for at, (text, outlet) in sorted(told.items())
    }


def tokens_of(told: Told) -> dict[str, str]:
    return {f"d{at}": f"{at} tells {what}" for at, what in told.items()}


@given(before=TOLD, after=TOLD)
def test_what_was_seen_changes_nothing(before: Told, after: Told) -> None:
    documents, tokens = documents_of(before), tokens_of(before)
    looked = Looked(tokens)
    copied(map(sheet, documents.values()), documents, {}, (), looked)
    documents, tokens = documents_of(after), tokens_of(after)
    again = Looked(tokens, looked.seen())
    found = copied(map(sheet, documents.values()), documents, {}, (), again)
    assert found == copies(list(documents.values()), {})


def test_texts_are_asked_for_only_where_something_changed() -> None:
    told = {0: (0, 0), 1: (1, 1), 4: (4, 2)}
    documents, tokens = documents_of(told), tokens_of(told)
    first = Looked(tokens)
    expected = copied(map(sheet, documents.values()), documents, {}, (), first)
    assert expected
    asked = Asked(documents)
    again = Looked(tokens, first.seen())
    assert copied(map(sheet, documents.values()), asked, {}, (), again) == expected
    assert asked.asked <= {"d1"}  # two neighbours of one origin: what lies between them is read
    more = {**told, 7: (2, 1)}
    documents, tokens = documents_of(more), tokens_of(more)
    asked = Asked(documents)
    later = Looked(tokens, again.seen())
    found = copied(map(sheet, documents.values()), asked, {}, (), later)
    assert found == copies(list(documents.values()), {})
    assert "d7" in asked.asked
    assert "d4" not in asked.asked


def test_a_document_without_a_token_is_looked_at_each_time() -> None:
    documents = documents_of({0: (0, 0), 1: (1, 1)})
    looked = Looked()
    expected = copied(map(sheet, documents.values()), documents, {}, (), looked)
    assert (looked.seen().credits, looked.seen().near) == ({}, {})
    assert expected == copies(list(documents.values()), {})


def test_who_is_known_is_the_same_in_every_process() -> None:
    # Sets come in another order in each: with that, all texts would be asked for in every build.
    known = (
        "from sayso.flow.link.origins.names import names_known;"
        "from sayso.adapters.registry.lookup import shipped;"
        "print(names_known(['Sample Wire'], shipped().outlets()).made_of)"
    )
    told = {
        subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", known],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
