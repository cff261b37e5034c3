import pytest

from sayso.adapters.web import is_safe, read_page

STORY = (
    "<p>At least twelve people were killed in the attack on Tuesday, police said.</p>"
    "<p>No group claimed responsibility for it, and officials gave no further details.</p>"
)
PAGE = f"""<!doctype html><html lang="en"><head>
<title>Blast kills twelve - Sample Herald</title>
<meta property="og:title" content="Blast kills twelve">
<meta property="og:site_name" content="Sample Herald">
<meta property="article:published_time" content="2025-03-11T10:00:00Z">
<link rel="canonical" href="https://herald.example/blast">
</head><body><nav><a href="/">Home</a></nav><article>{STORY}</article>
<footer>Copyright 2019</footer></body></html>"""


PICTURE = '<img src="data:image/png;base64,' + "aZ09+/" * 50_000 + '==">'


def test_a_page_gives_its_words_and_what_it_states_of_itself() -> None:
    page = read_page(PAGE)
    assert page is not None
    assert page.text.startswith("At least twelve people were killed")
    assert "Home" not in page.text
    assert (page.title, page.outlet) == ("Blast kills twelve", "Sample Herald")
    assert (page.published, page.url) == ("2025-03-11", "https://herald.example/blast")


def test_a_page_that_states_no_date_has_none() -> None:
    page = read_page(f"<html><body><article>{STORY}</article><footer>© 2019</footer></body></html>")
    assert page is not None
    assert page.published is None


def test_the_same_page_reads_the_same_after_another() -> None:
    first = read_page(PAGE)
    for n in range(5):
        read_page(PAGE.replace("twelve", str(n)))
    assert read_page(PAGE) == first


@pytest.mark.parametrize("html", ["", "   ", "<html></html>", "no page", "<", "<html><body><p>"])
def test_a_page_without_article_gives_no_more_than_its_own_words(html: str) -> None:
    assert not (page := read_page(html)) or not page.text.strip() or page.text == "no page"


@pytest.mark.parametrize(
    "html",
    [
        "a" * 20_000_001,
        "<div>" * 201,
        "<div><p>" * 201,
        "<p>x</p>" * 50_001,
        "<p " + "a=1 " * 301 + ">",
        "<p" + "/a" * 400 + ">",
    ],
    ids=[
        "too long",
        "too deep",
        "too deep with paragraphs",
        "too many",
        "many attributes",
        "bare attributes",
    ],
)
def test_a_page_built_to_choke_a_parser_is_refused_unseen(html: str) -> None:
    assert not is_safe(html)
    assert read_page(html) is None


@pytest.mark.parametrize(
    "html",
    [
        PAGE,
        "<p>" * 1000,
        "<li>x" * 1000,
        "</div>" * 1000,
        "<div></div>" * 1000,
        "<" * 100_000,
        PICTURE,
    ],
)
def test_a_flat_page_is_no_bomb(html: str) -> None:
    assert is_safe(html)
