"""What somebody types, as a question to the index; whatever it is, it is no error."""

import re
from typing import NamedTuple

from sayso.store.searching.words import words

LONGEST = 300
"""Characters of a question that are looked at."""
_MOST = 12
_PART = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')


class Term(NamedTuple):
    """Words that stand one after another; with `prefix` the last may go on, with `without` none may be."""

    words: tuple[str, ...]
    prefix: bool = False
    without: bool = False


class Asked(NamedTuple):
    """A question: all of its terms are to be met."""

    terms: tuple[Term, ...]

    @property
    def wanted(self) -> tuple[Term, ...]:
        """Give the terms that are to be there."""
        return tuple(one for one in self.terms if not one.without)

    def expression(self) -> str:
        """Give the question as FTS5 asks it; "" where nothing is wanted."""
        wanted = [_quoted(one) for one in self.terms if not one.without]
        if not wanted:
            return ""
        gone = [f" NOT {_quoted(one)}" for one in self.terms if one.without]
        return f"({' AND '.join(wanted)}){''.join(gone)}"


def asked(typed: str) -> Asked:
    """Give the question that was typed: words, "phrases", beginnings*, and -what is not to be there."""
    terms = []
    for minus, phrase, word in _PART.findall(typed[:LONGEST]):
        found = tuple(one.text for one in words(phrase or word))
        if found:
            prefix = not phrase and word.endswith("*")
            terms.append(Term(found, prefix=prefix, without=bool(minus)))
    return Asked(tuple(terms[:_MOST]))


def _quoted(term: Term) -> str:
    # Words hold letters and digits only, so that quotes can hold them whatever was typed.
    return f'"{" ".join(term.words)}"{" *" if term.prefix else ""}'
