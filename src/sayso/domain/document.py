"""What is read: documents, exact words in them, whose copy they are, and what was wrong."""

from sayso.domain.codes import Basis
from sayso.domain.errors import BrokenEvidence, BrokenRecord
from sayso.domain.record import Record


class Quote(Record):
    """Exact words at an exact place of a document's text: code points, `end` exclusive.

    "50" in "killed 50 hostages" is `Quote(text="50", start=7, end=9)`.
    """

    text: str
    start: int
    end: int

    def __post_init__(self) -> None:
        """Reject a quotation that points nowhere."""
        if not self.text or self.start < 0:
            raise BrokenRecord("Quote", "needs words and a position at or after 0")
        if self.end - self.start != len(self.text):
            raise BrokenRecord(
                "Quote", f"{self.start} to {self.end} is not as long as {self.text!r}"
            )

    def check_against(self, document: str, text: str) -> None:
        """Raise `BrokenEvidence` unless the text of the document has these words at this place."""
        found = text[self.start : self.end]
        if found != self.text:
            raise BrokenEvidence(document=document, start=self.start, said=self.text, found=found)

    def overlaps(self, other: "Quote") -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Origin(Record):
    """Where a passage was first published, and why we think so.

    `copies` is the document it was copied from, where the casefile holds it.
    """

    id: str
    name: str
    basis: Basis
    copies: str | None = None


class Copy(Record):
    """A passage of a document that somebody else wrote first."""

    document: str
    start: int
    end: int
    origin: Origin


class Cell(Record):
    """A value of a list's row: what it means (`text.lists.fields`), and where the text has it.

    "deaths: 12" mapped to killed is `Cell(field="killed", start=8, end=10)`.
    """

    field: str
    start: int
    end: int


JSON_LINES = "application/jsonl"
CSV = frozenset(("text/csv", "text/tab-separated-values"))
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
MAIL = "message/rfc822"
FEED = "application/feed+xml"
"""MIME types of what is taken apart; `FEED` is our word for RSS and Atom alike."""


class Capture(Record):
    """Bytes as they were got, before anyone read them, and what is known of them from outside.

    `uri` is the path below the input folder, or the address. `media` is a MIME type when known.
    `published`, `outlet`, `captured`, `sample` come from a sidecar, an option or a capture record;
    `title` from a row of a table. `within` is the address of the file it was taken out of where its
    own address does not say so; `cells` say what the values of a list's row mean.
    """

    uri: str
    body: bytes
    media: str | None = None
    published: str | None = None
    outlet: str | None = None
    captured: str | None = None
    sample: bool = False
    sources: tuple[str, ...] = ()
    title: str | None = None
    within: str | None = None
    cells: tuple[Cell, ...] = ()


class Document(Record):
    """One item of reporting: clean text, who published it and when, when it was captured.

    `id` hashes the canonical URI (or the path below the input folder) and the bytes; `blob` is the
    sha256 of the bytes as archived. `published` and `captured` are ISO 8601 or null; null is last.
    `sample` marks text written for demonstration. A document with `cells` is a row of somebody's
    list, written out.
    """

    id: str
    uri: str
    text: str
    blob: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    captured: str | None = None
    language: str | None = None
    sample: bool = False
    cells: tuple[Cell, ...] = ()

    def first_captured(self, before: "Document") -> "Document":
        """Give a page of the web with the earlier of two moments at which it was the same page.

        What a sidecar says of a file stands as it is said last.
        """
        moments = [one for one in (self.captured, before.captured) if one]
        is_page = self.uri.startswith(("http://", "https://"))
        return self.but(captured=min(moments)) if is_page and moments else self

    @property
    def table(self) -> str | None:
        """Give the address of the list that this is a row of; nothing where it is none."""
        return self.uri.rpartition("#")[0] if self.cells else None

    def told(self) -> "dict[str, Quote]":
        """Give the words of each cell by what they mean; of two that mean the same, the first."""
        found: dict[str, Quote] = {}
        for cell in self.cells:
            words = self.text[cell.start : cell.end]
            found.setdefault(cell.field, Quote(text=words, start=cell.start, end=cell.end))
        return found


class Problem(Record):
    """One thing a stage met and could not use, where it stands, and what to do.

    `code` is listed in docs/problems.md. `start` and `end` are null where no words are at fault.
    """

    code: str
    message: str
    stage: str
    document: str | None = None
    start: int | None = None
    end: int | None = None


class Progress(Record):
    """How far a long work has come: `done` of `of` documents or incidents; no `of` = not known."""

    step: str
    done: int
    of: int | None = None


class Usage(Record):
    """What it took to ask a model: questions, tokens of prompts and of answers, and the price.

    No `cost` where the settings name no prices; it is in the currency that they are in.
    """

    asked: int
    prompt: int
    completion: int
    cost: float | None = None


class Run(Record):
    """What a build did: documents it met, those it read anew, what came of them, and problems.

    `reader` is who read them, `usage` what asking a model took where the reader asks one.
    """

    documents: int
    read: int
    incidents: int
    claims: int
    disputes: int
    problems: tuple[Problem, ...] = ()
    reader: str = ""
    usage: Usage | None = None
