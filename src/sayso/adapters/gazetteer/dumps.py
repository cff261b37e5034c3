"""GeoNames' full list of a country, added to the index by who wants it: fetched, or a file at hand.

A list is kept beside the index with its SHA-256, which is told again on every build: GeoNames
publishes no checksums, so ours says that the list is still the one that was added. A download that
was broken off goes on where it was.
"""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from sayso.adapters.gazetteer.tables import Row
from sayso.domain.errors import BadInput

ADDRESS = "https://download.geonames.org/export/dump/{code}.zip"
FOLDER = "dumps"
_PIECE = 1 << 16
_PATIENCE = 60
_FIELDS = 19
# What conflict reporting names: places where people live, and the land's own; not roads' every bend.
_KEPT = frozenset("PATHLVSR")
_LEVELS = {"A": {"ADM1": 1, "ADM2": 2}}
_STRETCH = frozenset("HLTVR")
_DEGREES = re.compile(r"-?\d{1,3}(?:\.\d+)?(?:[Ee]-?\d{1,3})?", re.ASCII)
_PEOPLE = re.compile(r"\d{0,11}", re.ASCII)
# What zipfile raises for a pack that is cut, altered, locked or packed in a way it does not know.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)


def kept(index: Path) -> list[Path]:
    """Give the lists that were added to an index, by country."""
    return sorted((index.parent / FOLDER).glob("[A-Z][A-Z].txt"))


def added(index: Path, country: str, file: Path | None = None) -> Path:
    """Keep a country's list beside an index, from a file or from GeoNames, and give it.

    It is kept only once every line of it has been read: what no index can be built of stays out.
    Raises `BadInput` for a file that is no such list, or where nothing can be fetched.
    """
    code = country.upper()
    if len(code) != 2 or not code.isalpha() or not code.isascii():
        raise BadInput("--country", expected="two letters, as PK", found=country, remedy="mend it")
    folder = index.parent / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    name = str(file or ADDRESS.format(code=code))
    part = folder / f"{code}.zip.part"
    body = _given(file) if file else _fetched(code, part)
    try:
        text = _unpacked(body, code, name)
        _parsed(text, code, name, "name the right file")
    except BadInput:
        # What came whole and is no list would only be fetched on from, never mended.
        part.unlink(missing_ok=True)
        raise
    target = folder / f"{code}.txt"
    draft = target.with_suffix(".part")
    draft.write_bytes(text)
    draft.replace(target)
    target.with_suffix(".sha256").write_text(hashlib.sha256(text).hexdigest() + "\n")
    part.unlink(missing_ok=True)
    return target


def _given(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise BadInput(
            str(file),
            expected="a file",
            found=error.strerror or str(error),
            remedy="name PK.zip or PK.txt as GeoNames has it",
        ) from error


def _fetched(code: str, part: Path) -> bytes:
    """Fetch a list, going on with what an earlier try left."""
    have = part.stat().st_size if part.exists() else 0
    request = Request(  # noqa: S310 - an address of ours, https
        ADDRESS.format(code=code), headers={"Range": f"bytes={have}-"} if have else {}
    )
    try:
        with urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
            goes_on = have and answer.status == HTTPStatus.PARTIAL_CONTENT
            _kept_as_it_comes(answer, part, "ab" if goes_on else "wb")
    except (URLError, HTTPException, OSError) as error:
        raise BadInput(
            f"setup places --country {code}",
            expected="GeoNames to answer",
            found=str(error),
            remedy=f"try again (what has come is kept), or fetch {ADDRESS.format(code=code)}"
            " yourself and name it with --file",
        ) from error
    return part.read_bytes()


def _kept_as_it_comes(answer: HTTPResponse, part: Path, mode: str) -> None:
    """Append what comes; reading in pieces does not say by itself that the end never came."""
    come, told = 0, int(answer.headers.get("Content-Length") or 0)
    with part.open(mode) as into:
        while piece := answer.read(_PIECE):
            into.write(piece)
            come += len(piece)
    if come < told:
        raise HTTPException(f"broken off after {come} of {told} bytes")


def _unpacked(body: bytes, code: str, name: str) -> bytes:
    if not zipfile.is_zipfile(io.BytesIO(body)):
        return body
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as pack:
            names = pack.namelist()
            if f"{code}.txt" in names:
                return pack.read(f"{code}.txt")
    except _DAMAGE as error:
        raise BadInput(
            name, expected="a whole zip", found=str(error), remedy="fetch it again"
        ) from error
    raise BadInput(
        name,
        expected=f"{code}.txt inside",
        found=", ".join(names) or "nothing",
        remedy="name the right file",
    )


def rows(path: Path) -> Iterator[Row]:
    """Give the places of a list, with the units it names itself.

    Raises `BadInput` where the list is not the one that was added any more, or cannot be read.
    """
    body = path.read_bytes()
    told = path.with_suffix(".sha256")
    again = f"add it again: sayso setup places --country {path.stem}"
    if not told.exists() or told.read_text().strip() != hashlib.sha256(body).hexdigest():
        raise BadInput(
            str(path),
            expected="the list as it was added",
            found="another, or a damaged one",
            remedy=again,
        )
    yield from _parsed(body, path.stem, str(path), f"delete it, or {again}")


def _parsed(body: bytes, code: str, name: str, remedy: str) -> list[Row]:
    """Give the places of a country's list. Raises `BadInput` with the line that is none."""
    try:
        lines = body.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        raise BadInput(
            f"{name}, line {line}", expected="UTF-8", found=error.reason, remedy=remedy
        ) from error
    told = [(at, line.removesuffix("\r").split("\t")) for at, line in enumerate(lines, 1) if line]
    for at, fields in told:
        if fault := _fault(fields, code):
            raise BadInput(
                f"{name}, line {at}",
                expected=f"GeoNames' list of {code}: {_FIELDS} fields apart by tabs",
                found=fault,
                remedy=remedy,
            )
    kept_ = [fields for _, fields in told if fields[6] in _KEPT]
    units = {
        (fields[7], fields[10], fields[11] if fields[7] == "ADM2" else ""): fields[1]
        for fields in kept_
        if fields[7] in ("ADM1", "ADM2")
    }
    return [_row(fields, units) for fields in kept_]


def _fault(fields: Sequence[str], code: str) -> str:
    """Say what keeps a line from being a place of a country; nothing where all is well."""
    if len(fields) != _FIELDS or fields[8] != code:
        return f"{len(fields)} fields" + (f" of {fields[8]}" if len(fields) > 8 else "")
    for at, most in ((4, 90.0), (5, 180.0)):
        # "nan" lies nowhere either.
        if not (_DEGREES.fullmatch(fields[at]) and abs(float(fields[at])) <= most):
            return f"{('latitude', 'longitude')[at - 4]} {fields[at]!r}"
    if not _PEOPLE.fullmatch(fields[14]):
        return f"population {fields[14]!r}"
    return ""


def _row(fields: list[str], units: dict[tuple[str, str, str], str]) -> Row:
    kind, code = fields[6], fields[7]
    level = _LEVELS.get(kind, {}).get(code, 4 if kind in _STRETCH else 3)
    return Row(
        id=f"geonames:{fields[0]}",
        level=level,
        name=fields[1],
        country=fields[8],
        admin1=units.get(("ADM1", fields[10], "")),
        admin2=units.get(("ADM2", fields[10], fields[11])) if fields[11] else None,
        lat=float(fields[4]),
        lon=float(fields[5]),
        radius=0,
        people=int(fields[14] or 0),
        code=code,
        known=level,
        others=tuple(name for name in (fields[2], *fields[3].split(",")) if name),
    )
