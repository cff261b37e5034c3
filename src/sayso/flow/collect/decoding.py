"""Bytes to characters, and what was wrong with them."""

import codecs
import re
from typing import NamedTuple

LONGEST = 20_000_000
"""Bytes of the longest document that is read; a longer one is kept, and not read."""


class Fault(NamedTuple):
    """What is wrong with bytes: a problem code and one sentence."""

    code: str
    message: str


class Decoded(NamedTuple):
    """Characters of a document, and the fault that was met on the way, if any."""

    text: str
    fault: Fault | None = None


_MARK = "\ufeff"
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What pages really declare. Python knows many more names, some of which are no text at all.
_NAMES = "utf-8 utf-16 koi8-r koi8-u gb18030 gbk gb2312 big5 shift_jis euc-jp euc-kr tis-620"
_CHARSETS = frozenset(
    _NAMES.split()
    + [f"windows-{page}" for page in range(1250, 1259)]
    + [f"iso-8859-{part}" for part in (*range(2, 12), 13, 14, 15, 16)]
)
# Browsers read these three as Windows-1252, and so their authors checked them.
_WESTERN = frozenset(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"))
_DECLARED = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_-]{3,20})""")
_NO_TEXT = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def fault_of(body: bytes, *, paper: bool = False) -> Fault | None:
    """Say why bytes cannot be read at all, or nothing where they may be.

    `paper`: there is somebody who reads what is no text.
    """
    if len(body) > LONGEST:
        return Fault(
            "too-long",
            f"{len(body):,} bytes are more than the {LONGEST:,} that are read; kept, not read."
            " Split the file.",
        )
    if paper:
        return None
    if body.startswith(_NO_TEXT) or (b"\0" in body and not body.startswith(_WIDE_MARKS)):
        return Fault("binary", "this is no text; kept, not read. Save it as UTF-8 text or HTML.")
    return None


def plain_text(body: bytes) -> Decoded:
    """Give the characters of UTF-8 text without its byte-order mark; nothing else is changed.

    Bytes that are no UTF-8 are replaced by U+FFFD and the first of them is named.
    """
    if body.startswith(_WIDE_MARKS):
        return Decoded(body.decode("utf-16", errors="replace").removeprefix(_MARK))
    try:
        return Decoded(body.decode().removeprefix(_MARK))
    except UnicodeDecodeError as error:
        text = body.decode(errors="replace").removeprefix(_MARK)
        return Decoded(text, _broken(error.start))


def html_text(body: bytes) -> Decoded:
    """Give the characters of an HTML page in the encoding it declares, else UTF-8.

    A page that declares nothing and is no UTF-8 is read as Windows-1252, as browsers do.
    """
    if body.startswith((codecs.BOM_UTF8, *_WIDE_MARKS)):
        return plain_text(body)
    charset = _declared(body)
    if charset is None:
        charset = "utf-8" if plain_text(body).fault is None else "windows-1252"
    try:
        return Decoded(body.decode(charset))
    except UnicodeDecodeError as error:
        return Decoded(body.decode(charset, errors="replace"), _broken(error.start, charset))


def _declared(body: bytes) -> str | None:
    match = _DECLARED.search(body[:2048])
    if match is None:
        return None
    name = match.group(1).decode("ascii").lower()
    if name in _WESTERN:
        return "windows-1252"
    # A page whose declaration could be read as ASCII is not UTF-16, whatever it says.
    return name if name in _CHARSETS and name != "utf-16" else None


def _broken(at: int, charset: str = "utf-8") -> Fault:
    return Fault(
        "broken-utf8",
        f"byte {at} is not valid {charset}; what could not be read is shown as \ufffd",
    )
