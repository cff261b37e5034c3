"""What an endpoint can do wrong, and what is made of it; no test sleeps."""

import logging
from email.utils import formatdate

import pytest

from sayso.adapters.llm import Chat, Endpoint, Pace, Question, Unanswered, content
from sayso.domain.errors import EndpointFailed
from tests.adapters.llm.server import Says, Server, refuses, says, served

QUESTION = Question("read it", "Twelve were killed.", {"type": "object"})
GOOD = says("{}")
NOW = 1_000_000.0


class Asked:
    """A chat with a scripted server, and how long it slept between tries."""

    def __init__(
        self, server: Server, *, key: str | None = None, tries: int = 5, answer: int | None = None
    ) -> None:
        self.slept: list[float] = []
        endpoint = Endpoint(server.url + "/", "small", key, 0.2, tries, answer)
        self.chat = Chat(endpoint, Pace(self.slept.append, lambda: NOW))

    def words(self) -> str | None:
        """The words of the answer, or why there are none."""
        found = self.chat.ask(QUESTION, lambda words: words == "{}")
        return found.why if isinstance(found, Unanswered) else content(found)


def test_a_good_answer_is_taken_at_once_and_counted() -> None:
    with served(GOOD) as server:
        asked = Asked(server)
        assert asked.words() == "{}"
        assert (asked.chat.asked, asked.chat.prompt, asked.chat.completion) == (1, 100, 10)
        [told] = server.asked
        assert told["path"] == "/v1/chat/completions"
        assert told["messages"][1] == {"role": "user", "content": "Twelve were killed."}
        assert told["response_format"]["json_schema"]["schema"] == {"type": "object"}
        assert "max_tokens" not in told
        assert "Authorization" not in server.headers[0]


def test_the_key_goes_into_the_header_and_the_longest_answer_into_the_question() -> None:
    with served(GOOD) as server:
        Asked(server, key="secret", answer=900).words()
        assert server.headers[0]["Authorization"] == "Bearer secret"
        assert server.asked[0]["max_tokens"] == 900


def test_where_texts_go_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), served(GOOD) as server:
        asked = Asked(server)
        assert not caplog.messages
        asked.words()
        asked.words()
        assert caplog.messages == [f"texts are sent to 127.0.0.1:{server.server_port}"]


def test_an_answer_that_is_not_json_is_asked_for_again_at_once_and_warmer() -> None:
    with served(says("Here you are!"), GOOD) as server:
        asked = Asked(server)
        assert asked.words() == "{}"
        assert asked.slept == []
        assert [one["temperature"] for one in server.asked] == [0, 0.2]
        assert asked.chat.prompt == 200


def test_an_answer_that_never_is_json_is_no_answer() -> None:
    with served(says("Here you are!")) as server:
        asked = Asked(server, tries=3)
        assert asked.words() == "the answer was not the JSON that was asked for (3 tries)"
        assert asked.words()
        assert asked.words()
        assert len(server.asked) == 9


def test_a_body_that_is_cut_off_is_asked_for_again() -> None:
    with served(GOOD._replace(cut=20), Says(b"{", headers={"X": "y"}), GOOD) as server:
        asked = Asked(server)
        assert asked.words() == "{}"
        assert asked.slept == [1, 2]


@pytest.mark.parametrize(
    ("said", "slept"),
    [
        ("7", 7),
        (formatdate(NOW + 30, usegmt=True), 30),
        (formatdate(NOW - 30, usegmt=True), 0),
        ("99999", 600),
        ("soon", 1),
    ],
)
def test_a_server_that_says_when_to_come_again_is_obeyed(said: str, slept: float) -> None:
    with served(refuses(429, Retry_After=said), GOOD) as server:
        asked = Asked(server)
        assert asked.words() == "{}"
        assert asked.slept == [slept]


def test_a_server_that_is_down_for_a_while_is_waited_for_longer_and_longer() -> None:
    with served(*[refuses(503)] * 4, GOOD) as server:
        asked = Asked(server)
        assert asked.words() == "{}"
        assert asked.slept == [1, 2, 4, 8]
        assert set(server.formats) == {"json_schema"}


def test_an_answer_that_takes_too_long_is_asked_for_again() -> None:
    with served(Says(b"", late=True), GOOD) as server:
        asked = Asked(server)
        assert asked.words() == "{}"
        assert asked.slept == [1]


def test_a_connection_that_breaks_between_answers_is_tried_again() -> None:
    with served(GOOD) as server:
        asked = Asked(server, tries=2)
        asked.words()
        server.replies = [Says(b"", late=True)]
        server.gone.set()  # it hangs up without a word
        assert "the connection broke" in str(asked.words())


def test_three_questions_in_a_row_without_any_answer_are_the_end() -> None:
    with served(refuses(503, "overloaded")) as server:
        asked = Asked(server, tries=1)
        assert asked.words() == "HTTP 503: overloaded (1 tries)"
        asked.words()
        with pytest.raises(EndpointFailed, match="failed 3 times in a row: HTTP 503: overloaded"):
            asked.words()


@pytest.mark.parametrize(
    ("status", "remedy"),
    [(401, "llm.key_env"), (403, "Check the key"), (404, "llm.model"), (307, "Mend llm.url")],
)
def test_what_no_second_try_can_mend_is_said_at_once(status: int, remedy: str) -> None:
    with served(refuses(status, "who are you?", Location="http://example.org/")) as server:
        asked = Asked(server)
        with pytest.raises(EndpointFailed, match=remedy) as caught:
            asked.words()
        assert "who are you?" in str(caught.value)
        assert len(server.asked) == 1


def test_a_server_that_is_not_there_is_said_at_once() -> None:
    with served(GOOD) as server:
        asked = Asked(server)
    with pytest.raises(EndpointFailed, match="cannot be reached"):
        asked.words()


def test_a_server_without_schemas_is_asked_for_an_object_from_then_on() -> None:
    with served(refuses(400, "unknown json_schema"), GOOD) as server:
        asked = Asked(server)
        assert asked.words() == "{}"
        assert asked.words() == "{}"
        assert server.formats == ["json_schema", "json_object", "json_object"]
        assert asked.slept == []


def test_an_object_is_asked_for_with_its_schema_where_the_server_takes_it() -> None:
    with served(refuses(400, "unknown json_schema"), refuses(400, "no schema"), GOOD) as server:
        assert Asked(server).words() == "{}"
        _, held, bare = (told["response_format"] for told in server.asked)
        assert held == {"type": "json_object", "schema": {"type": "object"}}
        assert bare == {"type": "json_object"}


def test_a_server_that_fails_over_a_schema_is_asked_otherwise() -> None:
    with served(refuses(500, "cannot parse grammar"), GOOD) as server:
        asked = Asked(server)
        assert asked.words() == "{}"
        assert server.formats == ["json_schema", "json_object"]


def test_a_server_that_fails_without_saying_why_is_asked_otherwise_at_last() -> None:
    with served(refuses(500), refuses(500), GOOD) as server:
        assert Asked(server, tries=2).words() == "{}"
        assert server.formats == ["json_schema", "json_schema", "json_object"]


def test_what_is_refused_in_every_form_was_not_refused_for_its_form() -> None:
    with served(*[refuses(413, "too long")] * 4, GOOD) as server:
        asked = Asked(server)
        assert asked.words() == "HTTP 413: too long"
        assert asked.words() == "{}"
        assert server.formats == ["json_schema", "json_object", "json_object", None, "json_schema"]


def test_what_is_refused_after_a_good_answer_is_refused_for_what_it_is() -> None:
    with served(GOOD, refuses(400, "too long for the response_format")) as server:
        asked = Asked(server)
        asked.words()
        assert str(asked.words()).startswith("HTTP 400")
        assert len(server.asked) == 2


def test_a_server_that_sets_the_temperature_itself_is_not_told_one() -> None:
    with served(refuses(400, "temperature must be 1"), GOOD) as server:
        assert Asked(server).words() == "{}"
        assert "temperature" not in server.asked[1]
        assert server.formats == ["json_schema", "json_schema"]


def test_texts_for_this_machine_never_go_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with served(GOOD) as server:
        assert Asked(server).words() == "{}"


def test_texts_for_others_go_through_the_users_proxy_and_are_said_to_be_readable(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    with caplog.at_level(logging.WARNING), served(GOOD) as server:
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.server_port}")
        chat = Chat(Endpoint("http://model.invalid/v1", "small"))
        assert isinstance(chat.ask(QUESTION, lambda _: True), bytes)
    assert caplog.messages == ["texts are sent to model.invalid (not encrypted)"]
