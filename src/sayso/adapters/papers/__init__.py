"""Files that hold words and are no text: PDF, Word, e-mail; by their MIME type."""

from collections.abc import Callable, Mapping

from sayso.adapters.papers.mails import read_mail
from sayso.adapters.papers.paper import Paper
from sayso.adapters.papers.pdf import read_pdf
from sayso.adapters.papers.word import read_word

PAPERS: Mapping[str, Callable[[bytes], Paper | str]] = {
    "application/pdf": read_pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": read_word,
    "message/rfc822": read_mail,
}

__all__ = ["PAPERS"]
