"""Whose words a passage is."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Basis, Stance
from sayso.domain.document import Copy, Document
from sayso.domain.reading import Reading, Speaker, Statement
from sayso.flow.link import copies
from tests.flow.link.small import a_document, a_quote, a_reading

SIEGE = (
    "The army said on Wednesday that it had ended the siege of the train after thirty hours."
    " Thirty-three attackers were killed in the operation, its media wing said late in the evening."
)
STRIKE = (
    "Railway workers walked out in the capital on Thursday and closed three lines until midnight."
    " The union said that the talks over pay would go on next week in the ministry."
)
OWN = "Our reporter counted nine coffins at the station in the evening."


def covered(document: Document, found: list[Copy]) -> list[tuple[str, str, str]]:
    return [
        (one.origin.name, one.origin.basis.value, document.text[one.start : one.end])
        for one in found
        if one.document == document.id
    ]


def credits_of(
    text: str, *, outlet: str | None = "Sample Daily", byline: str | None = None
) -> list[tuple[str, str, str]]:
    wire = a_document("d0", text="Nothing here.", outlet="Sample Wire", captured="2030-01-01")
    document = a_document("d1", text=text, outlet=outlet, byline=byline)
    return covered(document, copies([wire, document], {}))


def test_a_dateline_credits_the_whole_text() -> None:
    text = f"QUETTA, March 12 (Reuters) - {SIEGE}"
    [(name, basis, words)] = credits_of(text)
    assert (name, basis, words) == ("Reuters", "credit", text)


def test_a_byline_of_an_outlet_we_hold_credits_the_whole_text() -> None:
    assert {name for name, _, _ in credits_of(f"A headline\n\nBy Sample Wire\n\n{SIEGE}")} == {
        "Sample Wire"
    }
    assert credits_of(SIEGE, byline="AFP")[0][0] == "Agence France-Presse"
    assert credits_of(SIEGE, byline="By the Desk") == []


def test_a_closing_credit_covers_the_text_but_a_mixed_one_covers_nothing() -> None:
    assert credits_of(f"{SIEGE}\n\n— AP")[0][0] == "Associated Press"
    assert credits_of(f"{SIEGE}\n\nWith inputs from PTI") == []
    assert credits_of(f"{SIEGE}\n\nBy Sample Wire, edited by AFP") == []


def test_what_was_told_to_the_reprinter_stays_its_own() -> None:
    own = "A police officer told Sample Daily that nine coffins had come."
    found = credits_of(f"QUETTA (AFP) - {SIEGE}\n\n{own}")
    assert found
    assert all(own not in words for _, _, words in found)


def test_a_credit_inside_the_text_covers_its_sentence_or_paragraph_only() -> None:
    told = "A police officer told Dawn that seventy attackers had fled."
    assert credits_of(f"{OWN} {told} {OWN}") == [("Dawn", "credit", told)]
    reported = "The bridge was closed, Sample Wire reported."
    assert credits_of(f"{reported}\n{OWN}") == [("Sample Wire", "credit", reported)]
    assert credits_of(f"{OWN}\n{STRIKE} (Reuters)\n{OWN}") == [
        ("Reuters", "credit", f"{STRIKE} (Reuters)")
    ]
    at_the_end = "Later On Monday Sample Wire reported a second blast."
    assert credits_of(f"{at_the_end}\n{OWN}") == [("Sample Wire", "credit", at_the_end)]


def test_nobody_copies_themselves() -> None:
    assert credits_of(f"QUETTA (Sample Wire) - {SIEGE}", outlet="Sample Wire") == []
    assert credits_of("The bridge was closed, Sample Daily reported.") == []
    assert credits_of(f"QUETTA (Reuters) - {SIEGE}", outlet="Thomson Reuters") == []


def test_an_outlet_is_known_by_any_of_its_names() -> None:
    assert credits_of("A neighbour told the Associated Press that he fled.", outlet="AP") == []


def test_unknown_names_credit_nobody() -> None:
    assert credits_of("A neighbour told Hamid that seventy had fled.") == []
    assert credits_of("") == []


def test_a_statement_of_an_outlet_is_its_words() -> None:
    text = "AFP said the bridge was closed."
    content = a_quote(9, "the bridge was closed")
    said = Statement(
        id="s1",
        speaker=Speaker(text="AFP", start=0, end=3, name="AFP"),
        cue=None,
        content=(content,),
        stance=Stance.ASSERTS,
    )
    unsaid = said.but(id="s2", speaker=None)
    reading = Reading(document="d1", reader="rules", statements=(said, unsaid))
    document = a_document("d1", text=text, outlet="Sample Daily")
    [copy] = copies([document], {"d1": reading})
    assert (copy.start, copy.end) == (9, 30)
    assert copies([document], {"d1": a_reading()}) == []


def test_a_near_copy_is_the_earlier_documents_and_own_reporting_is_not() -> None:
    first = a_document("d2", text=SIEGE, outlet="Sample Wire", captured="2025-03-12")
    first = first.but(text=f"{SIEGE} {STRIKE}")
    edited = f"{SIEGE} {STRIKE}".replace("late in the evening", "late on Wednesday evening")
    later = a_document("d1", text=f"{edited}\n\n{OWN}", captured="2025-03-13")
    [copy] = copies([later, first], {})
    assert later.text[copy.start : copy.end] == edited
    assert (copy.origin.name, copy.origin.basis, copy.origin.copies) == (
        "Sample Wire",
        Basis.NEAR_COPY,
        "d2",
    )


def test_one_like_sentence_is_too_little_to_say() -> None:
    one = a_document("d1", text=OWN, outlet="A", captured="2025-03-12")
    other = a_document("d2", text=OWN, outlet="B", captured="2025-03-13")
    assert copies([one, other], {}) == []


def test_an_outlet_that_updates_its_story_copies_nobody() -> None:
    one = a_document("d1", text=SIEGE, outlet="Sample Wire", captured="2025-03-12")
    other = a_document("d2", text=SIEGE, outlet="sample wire", captured="2025-03-13")
    assert copies([one, other], {}) == []


def test_a_copy_of_a_copy_has_the_first_origin() -> None:
    one = a_document("d1", text=SIEGE, outlet="A", captured="2025-03-12")
    two = a_document("d2", text=f"{SIEGE} {STRIKE}", outlet="B", captured="2025-03-13")
    three = a_document("d3", text=f"{STRIKE} {SIEGE}", outlet="C", captured="2025-03-14")
    found = copies([three, two, one], {})
    assert {(x.document, x.origin.name, x.origin.copies) for x in found} == {
        ("d2", "A", "d1"),
        ("d3", "B", "d2"),
        ("d3", "A", "d1"),
    }


def test_a_copy_of_credited_words_goes_back_to_the_credited() -> None:
    one = a_document("d1", text=f"QUETTA (AFP) - {SIEGE}", outlet="A", captured="2025-03-12")
    two = a_document("d2", text=SIEGE, outlet="B", captured="2025-03-13")
    back = a_document("d3", text=SIEGE, outlet="Agence France-Presse", captured="2025-03-14")
    found = {x.document: x.origin for x in copies([one, two, back], {})}
    assert found["d1"].id == found["d2"].id
    assert (found["d2"].name, found["d2"].copies) == ("Agence France-Presse", "d3")
    assert "d3" not in found


def test_a_credit_is_narrowed_to_what_the_credited_document_has() -> None:
    wire = a_document("d1", text=f"A headline\n\n{SIEGE}", outlet="Sample Wire", captured="1")
    text = f"By Sample Wire\n\n{SIEGE}\n\n{OWN}"
    daily = a_document("d2", text=text, outlet="Sample Daily", captured="2")
    assert covered(daily, copies([wire, daily], {})) == [("Sample Wire", "credit", SIEGE)]


QUOTE = "we will not leave this pass until every last prisoner of ours is free"


def test_a_shared_quote_is_one_origin_and_only_the_quote() -> None:
    one = a_document("d1", text=f"He said: “{QUOTE}.”", outlet="A", captured="2025-03-12")
    two = a_document("d2", text=f'{OWN} A voice: "{QUOTE}".', outlet="B", captured="2025-03-13")
    found = covered(two, copies([two, one], {}))
    assert found == [("A", "shared_quote", QUOTE)]
    short = a_document("d3", text='"we will not leave this pass until"', captured="2025-03-14")
    assert covered(short, copies([one, short], {})) == []


def test_documents_without_outlet_go_by_their_id() -> None:
    one = a_document("d1", text=f"“{QUOTE}”", captured="2025-03-12")
    two = a_document("d2", text=f"«{QUOTE}»", captured="2025-03-13")
    [copy] = copies([one, two], {})
    assert copy.origin.name == "d1"


texts = st.lists(
    st.sampled_from([SIEGE, STRIKE, OWN, f"“{QUOTE}”", "AFP reported a blast."]),
    min_size=1,
    max_size=4,
).map("\n\n".join)


@given(st.lists(texts, min_size=1, max_size=5), st.data())
def test_order_does_not_matter_and_copies_never_overlap(
    made: list[str], data: st.DataObject
) -> None:
    documents = [
        a_document(f"d{at}", text=text, outlet=f"O{at % 3}", captured=f"2025-03-1{at}")
        for at, text in enumerate(made)
    ]
    found = copies(documents, {})
    assert copies(data.draw(st.permutations(documents)), {}) == found
    for one, other in pairwise(found):
        assert one.document < other.document or one.end <= other.start


def test_a_sentence_that_shares_one_run_of_words_is_no_copy() -> None:
    first = a_document("d1", text=f"{SIEGE} {STRIKE}", outlet="A", captured="2025-01-01")
    like = (
        "Nobody in the village had heard that the army said on Wednesday that it had ended the siege"
        " of the train, or cared, since the river had risen and taken the only bridge with it."
    )
    assert copies([first, a_document("d2", text=like, outlet="B", captured="2025-01-02")], {}) == []
