"""Who reads is chosen by name, and nobody else steps in."""

import json

import pytest

from sayso import readers
from sayso.config import Config, Llm
from sayso.domain.document import Document
from sayso.domain.errors import BadConfig, BadModel, UnknownReader
from tests.adapters.llm.server import Server, refuses, says, served
from tests.examples import TEXT, a_document
from tests.flow.extract.asked.small import FIGURE

DOCUMENT = a_document()
ANSWER = json.dumps({"figures": [FIGURE]})


class Kept:
    """Answers in memory."""

    def __init__(self) -> None:
        self.bodies: dict[tuple[str, str], bytes] = {}

    def answer(self, document: Document, key: str) -> bytes | None:
        return self.bodies.get((document.id, key))

    def put_answer(self, document: Document, key: str, body: bytes) -> None:
        self.bodies[document.id, key] = body


def asking(server: Server, **changes: object) -> Config:
    return Config(reader="llm", llm=Llm(url=server.url, model="small").but(tries=1, **changes))


def test_the_tagger_reads_unless_the_settings_say_otherwise() -> None:
    chosen = readers.reader(Config())
    assert chosen.name.startswith("tagged-7:en-")
    found = chosen.read(DOCUMENT)
    assert found.reader == chosen.name
    assert chosen.usage() is None
    assert chosen.explain
    assert found.figures[0].id in chosen.explain(DOCUMENT, found)


def test_weights_that_cannot_be_used_are_an_error_and_no_fall_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sayso.adapters.tagger.find_spec", lambda _: None)
    with pytest.raises(BadModel, match="--reader rules"):
        readers.reader(Config())


def test_the_rules_alone_read_where_they_are_named() -> None:
    chosen = readers.reader(Config(reader="rules"))
    assert chosen.name == "rules-6"
    assert chosen.read(DOCUMENT).reader == "rules-6"
    assert chosen.usage() is None


def test_a_reader_that_nobody_knows_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownReader, match=r"'best' is no reader .* rules, llm"):
        readers.reader(Config(reader="best"))


def test_a_model_without_settings_is_no_reader() -> None:
    with pytest.raises(BadConfig, match=r"no \[llm\]"):
        readers.reader(Config(reader="llm"))


def test_a_model_is_asked_once_for_a_text() -> None:
    kept = Kept()
    with served(says(ANSWER)) as server:
        reader = readers.reader(asking(server), kept)
        first = reader.read(DOCUMENT)
        again = readers.reader(asking(server), kept).read(DOCUMENT)
    assert first == again
    assert [figure.low for figure in first.figures] == [50]
    assert first.reader == reader.name
    assert len(server.asked) == 1
    [message] = [one["content"] for one in server.asked[0]["messages"] if one["role"] == "user"]
    assert message == TEXT


def test_another_model_is_another_reader_and_asked_anew() -> None:
    kept = Kept()
    with served(says(ANSWER)) as server:
        one = readers.reader(asking(server), kept)
        other = readers.reader(asking(server, model="large"), kept)
        one.read(DOCUMENT)
        other.read(DOCUMENT)
    assert one.name != other.name
    assert len(server.asked) == 2


def test_a_long_text_is_asked_for_in_passages_and_only_what_is_missing_is_asked_again() -> None:
    kept, paragraph = Kept(), "It rained on the town. " * 20 + "\n\n"
    long = a_document(text=paragraph * 2 + "They killed 50 hostages.")
    with served(says('{"acts": []}'), refuses(422), says(ANSWER)) as server:
        reader = readers.reader(asking(server, passage=500), kept)
        failed = reader.read(long)
        assert readers.is_unread(failed)
        assert "HTTP 422" in failed.problems[0].message
        found = reader.read(long)
    assert not readers.is_unread(found)
    assert len(server.asked) == 3
    assert [figure.number.start for figure in found.figures] == [long.text.index("50")]


def test_a_passage_that_is_too_much_for_a_model_is_asked_for_in_parts() -> None:
    kept = Kept()
    rain = "".join(f"It rained on town {number}.\n" for number in range(100, 150))
    long = a_document(text=f"{rain}They killed 50 hostages.")
    cut_off, nothing = says('{"figures": [{"quo'), says('{"acts": []}')
    with served(cut_off, nothing, refuses(503), says(ANSWER)) as server:
        reader = readers.reader(asking(server), kept)
        assert readers.is_unread(reader.read(long))
        found = reader.read(long)
    assert [figure.number.start for figure in found.figures] == [long.text.index("50")]
    whole, first, second, *others = [one["messages"][1]["content"] for one in server.asked]
    assert whole == long.text
    assert others[0] == second
    assert first + "".join(others) == whole


def test_what_asking_cost_is_counted_at_the_users_prices() -> None:
    with served(says(ANSWER, prompt=2_000_000, completion=100_000)) as server:
        reader = readers.reader(asking(server, price_prompt=0.5, price_completion=2))
        reader.read(DOCUMENT)
        usage = reader.usage()
        unpriced = readers.reader(asking(server)).usage()
    assert usage is not None
    assert (usage.asked, usage.prompt, usage.completion) == (1, 2_000_000, 100_000)
    assert usage.cost == pytest.approx(1.2)
    assert unpriced is not None
    assert unpriced.cost is None


def test_an_answer_kept_damaged_is_not_read() -> None:
    kept = Kept()
    with served(says(ANSWER)) as server:
        reader = readers.reader(asking(server), kept)
        reader.read(DOCUMENT)
        kept.bodies = dict.fromkeys(kept.bodies, b"{}")
        assert readers.is_unread(reader.read(DOCUMENT))
