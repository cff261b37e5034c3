"""Who reads a document: chosen by name, and said by every build."""

from sayso.readers.asking import Answers, is_unread
from sayso.readers.choosing import READERS, Read, Reader, reader, reader_of, refuse_unknown

__all__ = [
    "READERS",
    "Answers",
    "Read",
    "Reader",
    "is_unread",
    "reader",
    "reader_of",
    "refuse_unknown",
]
