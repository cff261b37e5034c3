"""Who reads: the rules, or whomever the settings name. A build says which, and never falls back."""

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol

from sayso import config
from sayso.adapters.codebook import codebook
from sayso.adapters.llm import Chat, Endpoint, Question, Unanswered, content
from sayso.config import Config, Llm
from sayso.domain.document import Document, Problem, Usage
from sayso.domain.errors import BadConfig, UnknownReader
from sayso.domain.reading import Reading
from sayso.flow import extract
from sayso.flow.extract import asked
from sayso.store.evidence import Evidence
from sayso.text.ids import content_id
from sayso.text.sentences import Span

READERS = ("rules", "llm")
_UNREAD = "llm-unread"


def _free() -> Usage | None:
    return None


class Answers(Protocol):
    """Keeps what a model answered, for good."""

    def answer(self, document: Document, key: str) -> bytes | None:
        """Give an answer, or nothing where it was not asked this."""
        ...

    def put_answer(self, document: Document, key: str, body: bytes) -> None:
        """Keep an answer."""
        ...


class Reader(NamedTuple):
    """Gives the reading of a document; `name` is what its readings are kept under.

    `usage` says what asking took so far, where a model is asked.
    """

    name: str
    read: Callable[[Document], Reading]
    usage: Callable[[], Usage | None] = _free


def refuse_unknown(name: str | None) -> None:
    """Raise `UnknownReader` for the name of a reader that does not exist."""
    if name is not None and name not in READERS:
        raise UnknownReader(name, known=READERS)


def reader(settings: Config, answers: Answers | None = None) -> Reader:
    """Give the reader that the settings name; a model's answers are kept in `answers`.

    Raises `UnknownReader` where there is none such, `BadConfig` where its settings are missing.
    """
    refuse_unknown(settings.reader)
    if settings.reader == "llm":
        return _asking(settings, answers or _Unkept())
    return Reader(extract.RULES.reader, extract.reading)


def _asking(settings: Config, answers: Answers) -> Reader:
    llm = settings.llm
    if llm is None:
        raise BadConfig(
            "reader llm: the settings have no [llm] with url and model."
            " Put it into case.toml (for `extract`, name it with --settings); docs/llm.md says how."
        )
    asking = Asking(llm, Chat(_endpoint(llm)), answers)
    return Reader(asking.name, asking.read, asking.usage)


def _endpoint(llm: Llm) -> Endpoint:
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
        told = list[tuple[Span, asked.Answer]]()
        for span in asked.passages(document.text, self._llm.passage):
            body = self._answer(document, document.text[span.start : span.end])
            answer = None if isinstance(body, Unanswered) else asked.parsed(content(body) or "")
            if answer is None:
                why = body.why if isinstance(body, Unanswered) else "its answer cannot be used"
                return unread(document, self.name, why)
            told.append((span, answer))
        return asked.asked_reading(document, told, self.name)

    def _answer(self, document: Document, passage: str) -> bytes | Unanswered:
        # What was answered once is kept before anything is made of it, so nothing is paid twice.
        key = content_id("q", passage, *self._asked)
        kept = self._answers.answer(document, key)
        if kept is not None:
            return kept
        question = Question(self._prompt, passage, asked.SCHEMA)
        found = self._chat.ask(question, lambda words: asked.parsed(words) is not None)
        if isinstance(found, bytes):
            self._answers.put_answer(document, key, found)
        return found

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


class _Unkept:
    # Where there is no casefile, every text is asked about anew.
    def answer(self, document: Document, key: str) -> bytes | None:
        return None

    def put_answer(self, document: Document, key: str, body: bytes) -> None:
        pass


def is_unread(reading: Reading) -> bool:
    """Say whether a reading only says that the document could not be read."""
    return any(problem.code == _UNREAD for problem in reading.problems)


class Read(NamedTuple):
    """Whose readings the tables are made of, how many are new, which failed, and what they took."""

    reader: str
    new: int = 0
    unread: Mapping[str, Reading] = {}
    usage: Usage | None = None

    def of(self, document: Document, evidence: Evidence) -> Reading:
        """Give the reading of a document, with what collecting found wrong with it beside it."""
        found = evidence.reading(document, self.reader) or self.unread.get(document.id)
        found = found or _waiting(document, self.reader)
        return found.but(problems=(*evidence.problems_of(document.id), *found.problems))


def unread(document: Document, name: str, why: str) -> Reading:
    """Give what stands for a document that a model did not read: a problem, and no record."""
    problem = Problem(
        code="llm-unread",
        message=f"the reader {name} could not read it: {why}; build again to try again",
        stage="extract",
        document=document.id,
    )
    return Reading(document=document.id, reader=name, problems=(problem,))


def _waiting(document: Document, name: str) -> Reading:
    problem = Problem(
        code="unread",
        message=f"the reader {name} has not read it yet; build again",
        stage="extract",
        document=document.id,
    )
    return Reading(document=document.id, reader=name, problems=(problem,))
