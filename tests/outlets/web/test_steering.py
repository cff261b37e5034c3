"""No word of a document turns what stands around it."""

from typing import Any

from litestar.testing import TestClient

from sayso.outlets.web import rendering
from sayso.outlets.web.steering import plain


def test_a_character_that_turns_what_follows_is_shown_and_turns_nothing() -> None:
    told = plain("<b>\u202ekilled\u202c 12")
    assert "\u202e" not in told
    assert told.startswith("&lt;b&gt;<span")
    assert "U+202E" in told
    assert plain("a killed\tb\n") == "a killed\tb\n"


def test_templates_know_it() -> None:
    template = rendering._PAGES.from_string("<p>{{ words|plain }}</p>")  # noqa: SLF001 - what pages are made by
    assert "\u2066" not in template.render(words="\u2066x")


def test_summaries_keep_their_direction_to_themselves(client: TestClient[Any]) -> None:
    line = client.get("/api/incidents").json()["lines"]["lines"][0]
    assert "<h1><bdi>" in client.get(f"/incident/{line['id']}").text
