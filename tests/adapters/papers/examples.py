"""PDF and Word files made in memory: a few lines of our own on real events."""

import io
import zipfile
import zlib

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
    "</Relationships>"
)


def a_pdf(*pages: list[str], stream: bytes | None = None) -> bytes:
    """A PDF of pages of lines; `stream` stands in place of what the first page shows, packed."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        body = f"BT /F1 12 Tf 72 720 Td {shown} ET".encode()
        packed = b""
        if at == 0 and stream is not None:
            body, packed = stream, b" /Filter /FlateDecode"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources"
            b" << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * at)
        )
        objects.append(b"<< /Length %d%b >>\nstream\n%b\nendstream" % (len(body), packed, body))
    whole, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(whole)
    whole += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    whole += b"".join(b"%010d 00000 n \n" % place for place in places)
    whole += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return whole + b"startxref\n%d\n%%%%EOF\n" % start


def zeros(count: int) -> bytes:
    packer = zlib.compressobj(9)
    piece = bytes(1_000_000)
    return b"".join(packer.compress(piece) for _ in range(count // 1_000_000)) + packer.flush()


def a_word(body: str, *, head: str = "") -> bytes:
    """A Word document of a body in WordprocessingML; `head` stands before it, as a DOCTYPE would."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("[Content_Types].xml", _TYPES)
        pack.writestr("_rels/.rels", _RELS)
        pack.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?>{head}<w:document {W}><w:body>{body}</w:body></w:document>',
        )
    return packed.getvalue()


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
