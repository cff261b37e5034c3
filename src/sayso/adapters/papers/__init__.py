"""Files that hold words and are no text: PDF, Word, e-mail; by their MIME type."""

from collections.abc import Callable, Mapping

from sayso.adapters.papers.mails import read_mail
from sayso.adapters.papers.paper import Paper
from sayso.adapters.papers.pdf import read_pdf
from sayso.adapters.papers.word import read_word
from sayso.domain.document import MAIL, PDF, WORD

PAPERS: Mapping[str, Callable[[bytes], Paper | str]] = {
    PDF: read_pdf,
    WORD: read_word,
    MAIL: read_mail,
}

__all__ = ["PAPERS"]
