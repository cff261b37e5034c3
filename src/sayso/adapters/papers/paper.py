"""What is found in a file of words."""

from typing import NamedTuple


class Paper(NamedTuple):
    """The words of a file, and what it states about itself; `left` says what of it was not read.

    When a file was made is no date of publication: only an e-mail is dated.
    """

    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    left: tuple[str, ...] = ()
