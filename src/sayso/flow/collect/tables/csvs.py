"""Text of cells apart by a sign → rows of cells; what cannot be a table is refused in a sentence."""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence

MOST_COLUMNS = 1000
LONGEST_LINE = 1_000_000
LONGEST_CELL = 131_072
_SIGNS = ",;\t|"
_MARK = "\ufeff"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_LOOK = 1 << 20


def csv_lines(body: bytes) -> Iterator[Sequence[str] | str]:
    """Give the rows of a CSV or TSV file, and at the end why it could not be read on, if it could not.

    UTF-8 or UTF-16 by their marks; what is no UTF-8 is read as Windows-1252, as Excel writes it,
    and said. The sign between cells is the one that the first line has most of.
    """
    encoding = _encoding(body)
    text = io.TextIOWrapper(io.BytesIO(body), encoding=encoding, errors="replace", newline="")
    first = text.readline(LONGEST_LINE + 1)
    sign = max(_SIGNS, key=first.count)
    text.seek(0)
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=sign)
    try:
        for cells in reader:
            lines.held = 0
            # The csv module has such a limit, too, but any library may have moved it.
            if max(map(len, cells), default=0) > LONGEST_CELL:
                raise _TooLong(f"a cell of more than {LONGEST_CELL:,} characters")
            if len(cells) > MOST_COLUMNS:
                yield f"line {reader.line_num} has {len(cells):,} columns, {MOST_COLUMNS:,} are read"
                return
            yield cells
    except (csv.Error, _TooLong) as error:
        yield f"line {reader.line_num + 1}: {error}"


def is_guessed(body: bytes) -> bool:
    """Say whether a table is read as Windows-1252 because it is no UTF-8."""
    return _encoding(body) == "cp1252"


class _TooLong(ValueError):
    """A row that no table has."""


class _Lines:
    """The lines of a table, and how many characters were read since the last whole row."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text, self.held = text, 0

    def __iter__(self) -> Iterator[str]:
        while line := self._text.readline(LONGEST_LINE + 1):
            self.held += len(line)
            if self.held > LONGEST_LINE:
                raise _TooLong(f"a row longer than {LONGEST_LINE:,} characters")
            yield line.removeprefix(_MARK).replace("\0", "\ufffd")


def _encoding(body: bytes) -> str:
    if body.startswith(_WIDE):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(body), _LOOK):
            decoder.decode(body[start : start + _LOOK], start + _LOOK >= len(body))
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
