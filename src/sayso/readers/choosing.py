"""Who reads: the rules, or whomever the settings name. A build says which, and never falls back."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sayso.adapters.llm import Chat
from sayso.config import Config
from sayso.domain.document import Document, Problem, Usage
from sayso.domain.errors import BadConfig, UnknownReader
from sayso.domain.reading import Reading
from sayso.flow import extract
from sayso.flow.extract import Reasons
from sayso.readers.asking import Answers, Asking, Unkept, endpoint
from sayso.store.evidence import Evidence

READERS = ("tagged", "rules", "llm")


def reader_of(document: Document, reader: str) -> str:
    """Give what the reading of a document is kept under: a row of a list is read by no reader of texts."""
    return extract.row_reader(document) if document.cells else reader


def _free() -> Usage | None:
    return None


class Reader(NamedTuple):
    """Gives the reading of a document; `name` is what its readings are kept under.

    `usage` says what asking took so far, where a model is asked. `explain` says why each record of
    a reading was taken, where the reader can tell.
    """

    name: str
    read: Callable[[Document], Reading]
    usage: Callable[[], Usage | None] = _free
    explain: Callable[[Document, Reading], Mapping[str, Reasons]] | None = None


def refuse_unknown(name: str | None) -> None:
    """Raise `UnknownReader` for the name of a reader that does not exist."""
    if name is not None and name not in READERS:
        raise UnknownReader(name, known=READERS)


def reader(settings: Config, answers: Answers | None = None) -> Reader:
    """Give the reader that the settings name; a model's answers are kept in `answers`.

    Rows of lists are read by what their columns are mapped to, whoever reads the texts.

    Raises `UnknownReader` where there is none such, `BadConfig` where its settings are missing,
    `BadModel` where its weights cannot be used.
    """
    chosen = _of_texts(settings, answers)

    def read(document: Document) -> Reading:
        return extract.row_reading(document) if document.cells else chosen.read(document)

    def explain(document: Document, found: Reading) -> Mapping[str, Reasons]:
        why = chosen.explain
        return why(document, found) if why and not document.cells else {}

    return chosen._replace(read=read, explain=explain if chosen.explain else None)


def _of_texts(settings: Config, answers: Answers | None) -> Reader:
    refuse_unknown(settings.reader)
    if settings.reader == "llm":
        return _asking(settings, answers or Unkept())
    if settings.reader == "rules":
        return Reader(extract.RULES.reader, extract.reading)
    from sayso.readers.tagging import Tagging  # noqa: PLC0415 - it brings the runtime of the model

    tagging = Tagging()
    return Reader(tagging.name, tagging.read, explain=tagging.explain)


def _asking(settings: Config, answers: Answers) -> Reader:
    llm = settings.llm
    if llm is None:
        raise BadConfig(
            "reader llm: the settings have no [llm] with url and model."
            " Put it into case.toml (for `extract`, name it with --settings); docs/llm.md says how."
        )
    asking = Asking(llm, Chat(endpoint(llm)), answers)
    return Reader(asking.name, asking.read, asking.usage)


class Read(NamedTuple):
    """Whose readings the tables are made of, how many are new, which failed, and what they took."""

    reader: str
    new: int = 0
    unread: Mapping[str, Reading] = {}
    usage: Usage | None = None

    def of(self, document: Document, evidence: Evidence) -> Reading:
        """Give the reading of a document, with what collecting found wrong with it beside it."""
        reader = reader_of(document, self.reader)
        found = evidence.reading(document, reader) or self.unread.get(document.id)
        found = found or _waiting(document, self.reader)
        return found.but(problems=(*evidence.problems_of(document.id), *found.problems))


def _waiting(document: Document, name: str) -> Reading:
    problem = Problem(
        code="unread",
        message=f"the reader {name} has not read it yet; build again",
        stage="extract",
        document=document.id,
    )
    return Reading(document=document.id, reader=name, problems=(problem,))
