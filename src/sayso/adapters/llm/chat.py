"""A conversation with an endpoint: what it refuses is asked otherwise, what fails is asked again."""

import logging
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from sayso.adapters.llm import wire
from sayso.adapters.llm.wire import Lost, Replied
from sayso.domain.errors import EndpointFailed

_LOG = logging.getLogger(__name__)
_LONGEST_PAUSE = 60
_LONGEST_WAIT = 600
_IN_A_ROW = 3
_CLEAR = {
    401: ("refused the key", "Check llm.key_env or llm.key_file."),
    403: ("refused access", "Check the key and what it may do."),
    404: ("knows no such address or model", "Check llm.url and llm.model."),
}
# llama.cpp takes a schema with json_object and knows no json_schema.
_FORMATS = ("json_schema", "json_object with schema", "json_object", "text")
_LATER = frozenset({408, 409, 425, 429})


class Endpoint(NamedTuple):
    """Where to ask, as the settings say; `answer` is the most tokens of an answer."""

    url: str
    model: str
    key: str | None = None
    timeout: float = 300
    tries: int = 5
    answer: int | None = None


class Pace(NamedTuple):
    """How time passes: a test brings its own."""

    sleep: Callable[[float], object] = time.sleep
    now: Callable[[], float] = time.time


class Question(NamedTuple):
    """What is asked: who is to answer and how, the text, and the JSON Schema of the answer."""

    system: str
    user: str
    schema: Mapping[str, object]


class Unanswered(NamedTuple):
    """Why a question got no answer that can be used; `too_much` where a shorter text may get one."""

    why: str
    too_much: bool = False


class _Try(NamedTuple):
    # One try of a question: its temperature, and whether it is the last one.
    question: Question
    warmth: float
    is_last: bool


class _Again(NamedTuple):
    # Why to ask again, after how many seconds; `heard` where the endpoint did answer.
    why: str
    wait: float | None = None
    heard: bool = False


class Chat:
    """An endpoint as it was found to be; `asked`, `prompt` and `completion` count what it took."""

    def __init__(self, endpoint: Endpoint, pace: Pace | None = None) -> None:
        """Nothing is sent before the first question."""
        self.asked, self.prompt, self.completion = 0, 0, 0
        self._at, self._pace = endpoint, pace or Pace()
        self._url = endpoint.url.rstrip("/") + "/chat/completions"
        self._host = urlsplit(endpoint.url).netloc
        self._formats = list(_FORMATS)
        self._temperature = True
        self._settled = False
        self._met = False
        self._failed = 0

    def ask(self, question: Question, is_usable: Callable[[str], bool]) -> bytes | Unanswered:
        """Give the endpoint's reply as it came, once its words can be used.

        Raises `EndpointFailed` where it refuses to be asked at all, cannot be reached, or has
        failed on several questions in a row.
        """
        found = _Again("")
        for tried in range(self._at.tries):
            if tried and not found.heard:
                pause = min(_LONGEST_PAUSE, 2 ** (tried - 1))
                self._pace.sleep(pause if found.wait is None else found.wait)
            # The same answer every time, unless that answer was of no use.
            ask = _Try(
                question,
                warmth=0.2 * tried if found.heard else 0.0,
                is_last=tried + 1 == self._at.tries,
            )
            match self._once(ask, is_usable):
                case bytes(body):
                    self._settled, self._failed = True, 0
                    return body
                case Unanswered() as refused:
                    return refused
                case again:
                    found = again
        self._given_up(found)
        return Unanswered(f"{found.why} ({self._at.tries} tries)", too_much=found.heard)

    def _given_up(self, last: _Again) -> None:
        self._failed = 0 if last.heard else self._failed + 1
        if self._failed >= _IN_A_ROW:
            raise EndpointFailed(
                self._host, f"failed {_IN_A_ROW} times in a row: {last.why}", "Run it again later."
            )

    def _once(self, ask: _Try, is_usable: Callable[[str], bool]) -> bytes | Unanswered | _Again:
        # What a server refuses is a matter of its make, not of luck: it counts as no try.
        while True:
            reply = self._sent(ask)
            if isinstance(reply, Lost):
                return self._lost(reply)
            self._met = True
            if 200 <= reply.status < 300:
                return self._answered(reply, is_usable)
            if reply.status in _CLEAR or reply.status < 400:
                why, remedy = _CLEAR.get(reply.status, ("answers with a redirect", "Mend llm.url."))
                why = f"{why} (HTTP {reply.status}: {wire.complaint(reply.body)})"
                raise EndpointFailed(self._host, why, remedy)
            if not self._shed(reply, ask):
                break
        if not self._settled:
            self._formats = list(_FORMATS)  # no way of asking was better: it was not the format
        why = f"HTTP {reply.status}: {wire.complaint(reply.body)}"
        if reply.status in _LATER or reply.status >= 500:
            return _Again(why, self._wait(reply.wait))
        return Unanswered(why, too_much=True)

    def _lost(self, lost: Lost) -> _Again:
        if not self._met and not lost.late:
            raise EndpointFailed(
                self._host, f"cannot be reached ({lost.why})", "Check llm.url, and that it runs."
            )
        return _Again("no answer in time" if lost.late else f"the connection broke ({lost.why})")

    def _answered(self, reply: Replied, is_usable: Callable[[str], bool]) -> bytes | _Again:
        prompt, completion = wire.tokens(reply.body)
        self.prompt, self.completion = self.prompt + prompt, self.completion + completion
        words = wire.content(reply.body)
        if words is None:
            return _Again(f"the answer was cut off or none: {wire.complaint(reply.body)}")
        if not is_usable(words):
            return _Again("the answer was not the JSON that was asked for", heard=True)
        return reply.body

    def _shed(self, reply: Replied, ask: _Try) -> bool:
        """Say whether to ask at once otherwise: without what this server cannot do."""
        said = wire.complaint(reply.body).lower()
        if self._settled or reply.status in _LATER:
            return False
        if reply.status < 500 and self._temperature and "temperature" in said:
            self._temperature = False
            return True
        named = any(word in said for word in ("response_format", "schema", "grammar"))
        at_last = reply.status == 500 and ask.is_last
        if len(self._formats) == 1 or not (reply.status < 500 or named or at_last):
            return False
        self._formats.pop(0)
        return True

    def _sent(self, ask: _Try) -> Replied | Lost:
        if not self.asked:
            open_ = self._url.startswith("http:") and not wire.is_local(self._url)
            _LOG.warning("texts are sent to %s%s", self._host, " (not encrypted)" if open_ else "")
        self.asked += 1
        headers = {"Authorization": f"Bearer {self._at.key}"} if self._at.key else {}
        return wire.post(self._url, self._told(ask), headers, timeout=self._at.timeout)

    def _told(self, ask: _Try) -> dict[str, object]:
        told: dict[str, object] = {
            "model": self._at.model,
            "messages": [
                {"role": "system", "content": ask.question.system},
                {"role": "user", "content": ask.question.user},
            ],
        }
        if self._temperature:
            told["temperature"] = ask.warmth
        if self._at.answer:
            told["max_tokens"] = self._at.answer
        if self._formats[0] == "json_object":
            told["response_format"] = {"type": "json_object"}
        elif self._formats[0] == "json_object with schema":
            told["response_format"] = {"type": "json_object", "schema": ask.question.schema}
        elif self._formats[0] == "json_schema":
            schema = {"name": "answer", "strict": True, "schema": ask.question.schema}
            told["response_format"] = {"type": "json_schema", "json_schema": schema}
        return told

    def _wait(self, said: str | None) -> float | None:
        """Give the seconds that a Retry-After asks for, ten minutes at most."""
        if said is None:
            return None
        try:
            wait = float(said) if said.strip().isdecimal() else self._until(said)
        except ValueError:
            return None
        return max(0.0, min(_LONGEST_WAIT, wait))

    def _until(self, moment: str) -> float:
        return parsedate_to_datetime(moment).timestamp() - self._pace.now()
