"""What two documents share, and how much of it says that one had it from the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Copy, Document
from sayso.flow.link import copies
from sayso.flow.link.origins.near import odd_figures
from sayso.flow.link.origins.pairs import pairs
from tests.flow.link.small import a_document

SIEGE = (
    "The army said on Wednesday that it had ended the siege of the train after thirty hours."
    " Thirty-three attackers were killed in the operation, its media wing said late in the evening."
    " The train had been on its way from Quetta to Peshawar when the track was blown up."
)
STRIKE = (
    "Railway workers walked out in the capital on Thursday and closed three lines until midnight."
    " The union said that the talks over pay would go on next week in the ministry."
)


def found_in(*texts: str, outlets: str = "ABCDEFGH") -> list[Copy]:
    return copies(
        [
            a_document(f"d{at}", text=text, outlet=outlet, captured=f"{at:02}")
            for at, (text, outlet) in enumerate(zip(texts, outlets, strict=False))
        ],
        {},
    )


def test_what_was_cut_off_or_given_a_new_headline_is_still_a_copy() -> None:
    [copy] = found_in(f"A headline\n\n{SIEGE} {STRIKE}", f"Another one\n\n{SIEGE}")
    assert copy.start == len("Another one\n\n")


def test_own_paragraphs_between_copied_ones_are_own() -> None:
    own = (
        "Nine coffins stood in the station, our reporter saw, and nobody claimed the last of them."
    )
    text = f"{SIEGE}\n\n{own}\n\n{STRIKE}"
    found = found_in(f"{SIEGE}\n\n{STRIKE}", text)
    assert [text[one.start : one.end] for one in found] == [SIEGE, STRIKE]


def test_one_official_sentence_is_no_copy() -> None:
    official = "The injured were moved to the civil hospital in Quetta for treatment."
    assert found_in(f"{SIEGE} {official}", f"{STRIKE} {official}") == []


def test_a_sentence_with_an_odd_figure_is_one() -> None:
    count = "Some {} passengers were on board when the Jaffar Express was stopped near Mach."
    text = f"{STRIKE} {count.format(437)}"
    [copy] = found_in(f"{SIEGE} {count.format(437)}", text)
    assert text[copy.start : copy.end] == count.format(437)
    assert found_in(f"{SIEGE} {count.format(400)}", f"{STRIKE} {count.format(400)}") == []
    assert found_in(f"{SIEGE} {count.format(437)}", f"{STRIKE} {count.format(438)}") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It took 1,347 lives in 2021.", ["1,347"]),
        ("Officers came to the 1313 block of Main Street.", []),
        ("They closed Interstate 287 and waited.", []),
        ("A man, 127, of nowhere.", []),
        ("Some 47 people died.", []),
        (f"Some 47 people died{' and many more were looking for their kin' * 3}.", ["47"]),
        ("At 1211 p.m. they left for Room 317.", []),
    ],
)
def test_an_odd_figure_counts_something(text: str, figures: list[str]) -> None:
    assert list(odd_figures(text)) == figures


def test_what_sites_print_on_every_page_is_no_copy() -> None:
    sign_up = (
        "Sign up for our newsletter and have the day's stories in your inbox every single morning."
        " We have sent a confirmation email to the address that you gave us, so please look there."
        " Why are we asking this?"
    )
    assert found_in(f"{SIEGE}\n\n{sign_up}", f"{STRIKE}\n\n{sign_up}") == []


def test_where_most_that_is_shared_is_such_the_rest_is_too() -> None:
    page = (
        "Please wait while we look for what you gave us, and do not close this page before it ends,"
        " for then you would have to begin anew from the first of the steps, which nobody wants."
        + " Sign up for our newsletter and have the day's stories in your inbox every morning."
        * 3
    )
    assert found_in(f"{SIEGE}\n\n{page}", f"{STRIKE}\n\n{page}") == []


def test_what_an_outlet_prints_below_unlike_texts_is_no_copy() -> None:
    foot = (
        "This paper is made by thirty people in two rooms above the old bakery of the harbour, and"
        " lives on what readers give at the end of the year, for which all of them are grateful."
    )
    texts = [
        f"{' '.join(f'{word}{at}{number}' for number in range(60))}.\n\n{foot}"
        for at, word in enumerate(("alpha", "beta", "gamma", "delta", "epsilon"))
    ]
    assert found_in(*texts, outlets="AAAAB") == []
    assert len(found_in(*texts[2:], outlets="AAB")) == 1


def test_a_formula_said_over_and_over_counts_once() -> None:
    formula = "He was pronounced dead on the scene."
    assert found_in(f"{SIEGE} {formula}", " ".join([formula] * 9)) == []


def test_a_text_whose_letters_change_in_length_is_searched_as_it_stands() -> None:
    assert found_in(f"İstanbul. {SIEGE}", f"İzmir. {SIEGE}") != []
    [copy] = found_in(f"½ a day. {SIEGE}", f"ﬁre and ﬂames. {SIEGE}")
    assert copy.start == len("ﬁre and ﬂames. ")


def test_quoted_words_alone_make_no_near_copy() -> None:
    quote = (
        "We came at night and we shall come again until the last of our men is free at home, by God"
    )
    found = found_in(f"“{quote}.” “{quote}!” {STRIKE}", f"“{quote}.” He left. “{quote}!”")
    assert {one.origin.basis.value for one in found} == {"shared_quote"}


def test_a_quotation_of_which_little_was_heard_before_is_not_shared() -> None:
    few = "we will never give up the fight for our land"
    more = (
        f"{few} and nobody in this valley who has seen the winter of that year would ask it of us"
    )
    assert found_in(f"“{few}”", f"“{more}”") == []
    assert found_in(f"“{more}”", f"“{few}” “Never.”") != []


def test_nothing_is_a_pair_of_nothing() -> None:
    assert copies([], {}) == []
    assert found_in("", " ") == []
    assert pairs([]) == []


texts = st.lists(st.sampled_from([*SIEGE.split(". "), *STRIKE.split(". ")]), max_size=6)


@given(st.lists(texts, min_size=2, max_size=4), st.data())
def test_order_makes_no_difference_and_strangers_change_nothing(
    made: list[list[str]], data: st.DataObject
) -> None:
    documents: list[Document] = [
        a_document(f"d{at}", text=". ".join(words), outlet=f"O{at}", captured=f"{at}")
        for at, words in enumerate(made)
    ]
    found = copies(documents, {})
    strange = " ".join(f"word{number}" for number in range(80))
    more = [*documents, a_document("d9", text=strange, outlet="Else", captured="0")]
    assert copies(data.draw(st.permutations(more)), {}) == found
