"""Source texts: quotes marked, and every quote that is not there said to be missing."""

from sayso.domain.document import Quote
from sayso.outlets.web.dossier.drawing import marked
from sayso.outlets.web.dossier.texts import Marked, texts
from sayso.outlets.web.steering import plain
from tests.examples import TEXT, a_document, a_dossier, a_figure_claim
from tests.outlets.examples import Links, an_account


def test_the_pieces_are_the_text_and_know_their_claims() -> None:
    [text] = texts(a_dossier(), {"d1": a_document()})
    assert "".join(piece.text for piece in text.pieces) == TEXT
    fifty = next(piece for piece in text.pieces if piece.text == "50")
    assert fifty.claims == ("c1", "c2")
    assert fifty.first_of == ("c2",)
    assert text.amiss == ()


def test_words_that_are_not_there_are_said_in_place_and_marked_nowhere() -> None:
    moved = a_figure_claim("50", id="n1", quote=Quote(text="fifty", start=3, end=8))
    beyond = a_figure_claim("50", id="n2", quote=Quote(text="gone", start=9000, end=9004))
    dossier = a_dossier().but(accounts=(an_account(moved, beyond),))
    [text] = texts(dossier, {"d1": a_document()})
    assert [(one.claim, one.said, one.found) for one in text.amiss] == [
        ("n1", "fifty", TEXT[3:8]),
        ("n2", "gone", ""),
    ]
    assert all(not piece.claims for piece in text.pieces)


def test_a_document_that_is_gone_has_no_pieces_and_all_its_claims_amiss() -> None:
    [text] = texts(a_dossier(), {})
    assert text.pieces == ()
    assert text.title == "d1.txt"
    assert {one.claim for one in text.amiss} == {"c1", "c2", "c3", "c4", "c5"}


def test_marked_words_are_anchors_and_lead_to_the_claims_that_rest_on_them() -> None:
    [text] = texts(a_dossier(), {"d1": a_document()})
    html = str(marked(text.pieces))
    links = Links(html)
    assert set(links.ids) == {"q-c1", "q-c2", "q-c3", "q-c4", "q-c5"}
    assert "c-c1" in links.hrefs
    assert 'data-claims="c1 c2"' in html
    assert "2 claims rest on these words" in html
    assert "1 claim rests on these words" in html


def test_hostile_text_stays_words_and_turns_nothing() -> None:
    hostile = '<script>alert(1)</script>\u202e"onclick="x\u2066\x1b[31m&amp;'
    html = str(marked([Marked(text=hostile, claims=('"><img src=x>',), first_of=())]))
    assert Links(html).tags == {"mark", "a", "span"}
    assert "\u202e" not in html
    assert "\x1b" not in html
    assert "U+202E" in html
    assert "&amp;amp;" in html


def test_plain_words_stay_as_they_are() -> None:
    assert plain("Zürich, كوئٹہ\n\tsaid “50”") == "Zürich, كوئٹہ\n\tsaid “50”"
