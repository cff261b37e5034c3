"""The reader that asks a language model: what it was answered once it never asks again."""

import json
from collections.abc import Sequence
from typing import Protocol

from sayso import config
from sayso.adapters.llm import Chat, Endpoint, Question, Unanswered, content
from sayso.codebook import codebook
from sayso.config import Llm
from sayso.domain.document import Document, Problem, Usage
from sayso.domain.reading import Reading
from sayso.flow.extract import asked
from sayso.text.ids import content_id
from sayso.text.sentences import Span

_UNREAD = "llm-unread"
_Told = tuple[Span, asked.Answer]


class Answers(Protocol):
    """Keeps what a model answered, for good."""

    def answer(self, document: Document, key: str) -> bytes | None:
        """Give an answer, or nothing where it was not asked this."""
        ...

    def put_answer(self, document: Document, key: str, body: bytes) -> None:
        """Keep an answer."""
        ...


class Unkept:
    """Keeps nothing: where there is no casefile, every text is asked about anew."""

    def answer(self, document: Document, key: str) -> bytes | None:
        """Give nothing."""
        return None

    def put_answer(self, document: Document, key: str, body: bytes) -> None:
        """Do nothing."""


def endpoint(llm: Llm) -> Endpoint:
    """Give where to ask; its key comes from where the settings say."""
    return Endpoint(
        url=llm.url,
        model=llm.model,
        key=config.llm_key(llm),
        timeout=llm.timeout,
        tries=llm.tries,
        answer=llm.answer,
    )


class Asking:
    """The reader that asks a model, passage by passage, what was not answered before."""

    def __init__(self, llm: Llm, chat: Chat, answers: Answers) -> None:
        """Nothing is asked before the first document."""
        book = codebook()
        self._llm, self._chat, self._answers = llm, chat, answers
        self._prompt = asked.prompt(book.tables)
        self._asked = (llm.model, self._prompt, json.dumps(asked.SCHEMA), book.version)
        made = content_id("", *self._asked, str(llm.passage))[:8]
        self.name = f"llm-{asked.READS}:{llm.model}:{made}"

    def read(self, document: Document) -> Reading:
        """Give the reading of a document, or one that only says why it could not be read."""
        told = self._in_parts(document, asked.passages(document.text, self._llm.passage))
        if isinstance(told, Unanswered):
            return unread(document, self.name, told.why)
        return asked.asked_reading(document, told, self.name)

    def _told(self, document: Document, span: Span) -> list[_Told] | Unanswered:
        # A passage that is too much for a model is asked for in parts.
        found: bytes | Unanswered | None = self._kept(document, span)
        if found is None and not self._was_parted(document, span):
            found = self._asked_now(document, span)
        if isinstance(found, bytes):
            answer = asked.parsed(content(found) or "")
            return Unanswered("its answer cannot be used") if answer is None else [(span, answer)]
        parts = asked.parts(document.text, span)
        if found is not None and not (parts and found.too_much):
            return found
        return self._in_parts(document, parts)

    def _was_parted(self, document: Document, span: Span) -> bool:
        # A build that was stopped among the parts of a passage goes on among them.
        first = asked.parts(document.text, span)[:1]
        return any(self._kept(document, p) or self._was_parted(document, p) for p in first)

    def _in_parts(self, document: Document, parts: Sequence[Span]) -> list[_Told] | Unanswered:
        told = list[_Told]()
        for part in parts:
            found = self._told(document, part)
            if isinstance(found, Unanswered):
                return found
            told += found
        return told

    def _kept(self, document: Document, span: Span) -> bytes | None:
        return self._answers.answer(document, self._key(document.text[span.start : span.end]))

    def _asked_now(self, document: Document, span: Span) -> bytes | Unanswered:
        # An answer is kept before anything is made of it, so nothing is paid for twice.
        text = document.text[span.start : span.end]
        question = Question(self._prompt, text, asked.SCHEMA)
        found = self._chat.ask(question, lambda words: asked.parsed(words) is not None)
        if isinstance(found, bytes):
            self._answers.put_answer(document, self._key(text), found)
        return found

    def _key(self, text: str) -> str:
        return content_id("q", text, *self._asked)

    def usage(self) -> Usage:
        """Say what asking took so far, and what it cost where the settings name prices."""
        chat, llm = self._chat, self._llm
        cost = None
        if llm.price_prompt is not None or llm.price_completion is not None:
            paid = chat.prompt * (llm.price_prompt or 0) + chat.completion * (
                llm.price_completion or 0
            )
            cost = paid / 1_000_000
        return Usage(asked=chat.asked, prompt=chat.prompt, completion=chat.completion, cost=cost)


def unread(document: Document, name: str, why: str) -> Reading:
    """Give what stands for a document that a model did not read: a problem, and no record."""
    problem = Problem(
        code="llm-unread",
        message=f"the reader {name} could not read it: {why}; build again to try again",
        stage="extract",
        document=document.id,
    )
    return Reading(document=document.id, reader=name, problems=(problem,))


def is_unread(reading: Reading) -> bool:
    """Say whether a reading only says that the document could not be read."""
    return any(problem.code == _UNREAD for problem in reading.problems)
