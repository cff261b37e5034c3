"""Excel workbooks to rows of cells: openpyxl, row by row, after a look at how much they unpack to."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from sayso.adapters.files.boxes.limits import bomb
from sayso.domain.errors import in_short

_MOST = 1_000_000_000
_MOST_ROWS = 1_048_576
_MOST_COLUMNS = 1000
_MIDNIGHT = time()
# What openpyxl raises on workbooks that are cut, altered or made to harm, beside its own error.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    OverflowError,
    RecursionError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    SyntaxError,  # what parsers say of XML that is none
)


def sheet_lines(body: bytes) -> Iterator[Sequence[str] | str]:
    """Give the rows of the first sheet that has any, as text; last, in a sentence, what was not read.

    A formula is what it came to when the file was saved. Entities in the XML are refused.
    """
    try:
        # Only who has a workbook pays; it ships no types. With defusedxml there it refuses entities.
        import defusedxml  # type: ignore[import-untyped]  # noqa: F401, PLC0415
        import openpyxl  # type: ignore[import-untyped]  # noqa: PLC0415
        from openpyxl.utils.exceptions import (  # type: ignore[import-untyped]  # noqa: PLC0415
            InvalidFileException,
        )
    except ImportError:
        yield "a workbook, and openpyxl is not installed: pip install 'sayso[inputs]'"
        return
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as pack:
            if why := bomb(pack.infolist(), len(body), _MOST):
                yield f"refused: {why}"
                return
        with warnings.catch_warnings():
            # Styles and validations that openpyxl does not know are none of our business.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(body), read_only=True, data_only=True)
            yield from _first(book)
    except (*_DAMAGE, InvalidFileException) as error:
        yield f"no workbook that can be read on ({in_short(error)})"


def _first(book: Any) -> Iterator[Sequence[str] | str]:
    for at, sheet in enumerate(book.worksheets):
        lines = _lines(sheet)
        first = next(lines, None)
        if first is None:
            continue
        yield first
        yield from lines
        others = [other.title for other in book.worksheets[at + 1 :]]
        if others:
            told = ", ".join(repr(name[:40]) for name in others[:10])
            yield f"only its sheet {sheet.title!r} is read, not {told}; save each as a file of its own"
        return


def _lines(sheet: Any) -> Iterator[Sequence[str] | str]:
    # What a sheet says of its own size may be wrong, and is not needed.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > _MOST_ROWS:
            yield f"more than {_MOST_ROWS:,} rows"
            return
        cells = [_written(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > _MOST_COLUMNS:
            yield f"row {number} has {len(cells):,} columns, {_MOST_COLUMNS:,} are read"
            return
        yield cells


def _written(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == _MIDNIGHT:
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)
