"""Boxes made in memory, sound and harmful ones."""

import io
import tarfile
import zipfile

from sayso.adapters.files.boxes import members
from sayso.adapters.files.media import TAR, ZIP
from sayso.domain.document import Capture, Problem

TOLD = b"Twelve people were killed in Quetta, police said."


def a_zip(files: dict[str, bytes], *, links: tuple[str, ...] = ()) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files.items():
            pack.writestr(name, content)
        for name in links:
            info = zipfile.ZipInfo(name)
            info.external_attr = 0o120777 << 16
            pack.writestr(info, "/etc/passwd")
    return body.getvalue()


def a_tar(
    files: dict[str, bytes], *, mode: str = "w", others: tuple[tarfile.TarInfo, ...] = ()
) -> bytes:
    body = io.BytesIO()
    with tarfile.open(fileobj=body, mode=mode) as tar:  # type: ignore[call-overload]  # any mode
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
        for info in others:
            tar.addfile(info)
    return body.getvalue()


def opened(body: bytes, media: str) -> tuple[list[Capture], list[Problem]]:
    found = list(members(io.BytesIO(body), "box", media))
    return (
        [one for one in found if isinstance(one, Capture)],
        [one for one in found if isinstance(one, Problem)],
    )


def unzipped(body: bytes) -> tuple[list[Capture], list[Problem]]:
    return opened(body, ZIP)


def untarred(body: bytes) -> tuple[list[Capture], list[Problem]]:
    return opened(body, TAR)
