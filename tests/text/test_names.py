"""Names as keys."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.text.names import folded, shortens


def test_accents_case_hyphens_and_articles_do_not_tell_names_apart() -> None:
    assert folded("The Tehrīk-i-Taliban") == folded("tehrik i taliban") == "tehrik i taliban"
    assert folded("Sant Julià de Lòria") == "sant julia de loria"
    assert folded("Gaza\u2019s") == folded("Gaza's") == "gazas"


def test_a_name_that_is_an_article_stays() -> None:
    assert folded("A") == "a"


@given(st.text(max_size=30))
def test_folding_leaves_no_space_around(name: str) -> None:
    assert folded(name) == " ".join(folded(name).split())


def test_words_shorten_longer_ones_that_end_alike() -> None:
    assert shortens("priests", "jesuit priests")
    assert shortens("priests", "six jesuit priests")
    assert not shortens("jesuit priests", "priests")
    assert not shortens("priests", "priests")
    assert not shortens("six priests", "jesuit priests")
    assert not shortens("medellin", "medellin cartel")
