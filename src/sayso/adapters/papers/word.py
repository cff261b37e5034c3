"""Word (DOCX) to words: python-docx, after a look at how much the file unpacks to."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from sayso.adapters.files.boxes.limits import bomb
from sayso.adapters.papers.paper import Paper
from sayso.domain.errors import in_short

_LONGEST = 20_000_000
_MOST = 300_000_000
_DAMAGE = (
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    SyntaxError,  # what lxml says of XML that is none
)


def read_word(body: bytes) -> Paper | str:
    """Give the words of a Word document, a paragraph or row a line, or why it cannot be read.

    Footnotes, comments, text boxes, headers and footers are not read.
    """
    try:
        import docx  # noqa: PLC0415 - only who has a Word document pays
    except ImportError:
        return "a Word document, and python-docx is not installed: pip install 'sayso[inputs]'"
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as pack:
            if why := bomb(pack.infolist(), len(body), _MOST):
                return f"a Word document that is refused: {why}"
        paper = docx.Document(io.BytesIO(body))
        text = "\n".join(_lines(paper))
        title, byline = paper.core_properties.title, paper.core_properties.author
    except _DAMAGE as error:
        return f"no Word document that can be read ({in_short(error)})"
    return Paper(text=text[:_LONGEST], title=title or None, byline=byline or None)


def _lines(paper: Any) -> Iterator[str]:
    for block in paper.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                # A cell that spans columns is given once for each of them.
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                yield " | ".join(cell for cell in cells if cell)
        else:
            yield block.text
