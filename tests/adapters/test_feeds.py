import sys
from pathlib import Path

import pytest

from sayso.adapters import feeds
from sayso.adapters.feeds import Item, feed_items

RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Sample Wire</title>
<item><title>Train stopped in Bolan Pass</title><link>https://example.org/1</link>
<description>&lt;p&gt;Militants took &lt;b&gt;hostages&lt;/b&gt;.&lt;/p&gt;</description>
<pubDate>Tue, 11 Mar 2025 15:00:00 +0500</pubDate></item>
<item><title></title></item></channel></rss>"""
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Sample Daily</title>
<entry><title>Twelve killed</title><link href="https://example.org/2"/><id>x</id>
<updated>2025-03-12T10:00:00Z</updated><summary>Short.</summary>
<content type="html">&lt;p&gt;Twelve were killed in Quetta.&lt;/p&gt;</content></entry></feed>"""


def items(body: bytes) -> list[Item]:
    found = feed_items(body)
    assert not isinstance(found, str), found
    return list(found)


def test_an_item_of_rss_is_read() -> None:
    first, second = items(RSS)
    assert first == Item(
        text="Militants took hostages.",
        title="Train stopped in Bolan Pass",
        outlet="Sample Wire",
        published="2025-03-11T10:00:00Z",
        url="https://example.org/1",
    )
    assert second == Item(text="", title=None, outlet="Sample Wire", published=None, url=None)


def test_of_an_atom_entry_the_content_is_read_before_the_summary() -> None:
    [one] = items(ATOM)
    assert (one.text, one.published) == ("Twelve were killed in Quetta.", "2025-03-12T10:00:00Z")


def test_entities_are_not_expanded_nor_files_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY l0 "ha">{lol}]>'
    body = RSS.replace(b"?><rss", b"?>" + head.encode() + b"<rss")
    body = body.replace(b"Train stopped", b"&x;&l9; stopped")
    assert "the secret" not in str(feed_items(body))
    assert len(str(feed_items(body))) < 10_000


def test_bytes_that_name_a_file_open_none(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_bytes(RSS)
    assert isinstance(feed_items(str(feed).encode()), str)


@pytest.mark.parametrize(
    "body",
    [b"", b"<a/>", b"<html><body>x</body></html>", b"\0\xff", b"<" * 10_000, b"<a>" * 10_000],
)
def test_what_is_no_feed_is_one_sentence(body: bytes) -> None:
    assert isinstance(feed_items(body), str)


def test_a_date_that_is_none_is_left_out() -> None:
    assert items(RSS.replace(b"11 Mar 2025", b"99 Xxx 20"))[0].published is None


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "_MOST", 1)
    assert "2 items" in str(feed_items(RSS))
    monkeypatch.setattr(feeds, "_LONGEST", 10)
    assert "bytes" in str(feed_items(RSS))


def test_without_feedparser_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    assert "sayso[inputs]" in str(feed_items(RSS))
