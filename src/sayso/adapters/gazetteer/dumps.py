"""GeoNames' full list of a country, added to the index by who wants it: fetched, or a file at hand.

A list is kept beside the index with its SHA-256, which is told again on every build: GeoNames
publishes no checksums, so ours says that the list is still the one that was added. A download that
was broken off goes on where it was.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
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


def kept(index: Path) -> list[Path]:
    """Give the lists that were added to an index, by country."""
    return sorted((index.parent / FOLDER).glob("[A-Z][A-Z].txt"))


def added(index: Path, country: str, file: Path | None = None) -> Path:
    """Keep a country's list beside an index, from a file or from GeoNames, and give it.

    Raises `BadInput` for a file that is no such list, or where nothing can be fetched.
    """
    code = country.upper()
    if len(code) != 2 or not code.isalpha():
        raise BadInput("--country", expected="two letters, as PK", found=country, remedy="mend it")
    folder = index.parent / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    body = file.read_bytes() if file else _fetched(code, folder)
    text = _unpacked(body, code, str(file or ADDRESS.format(code=code)))
    _refuse_others(text, code, str(file or code))
    target = folder / f"{code}.txt"
    draft = target.with_suffix(".part")
    draft.write_bytes(text)
    draft.replace(target)
    target.with_suffix(".sha256").write_text(hashlib.sha256(text).hexdigest() + "\n")
    (folder / f"{code}.zip.part").unlink(missing_ok=True)
    return target


def _fetched(code: str, folder: Path) -> bytes:
    """Fetch a list, going on with what an earlier try left."""
    part = folder / f"{code}.zip.part"
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
    with zipfile.ZipFile(io.BytesIO(body)) as pack:
        inside = f"{code}.txt"
        if inside not in pack.namelist():
            found = ", ".join(pack.namelist()) or "nothing"
            raise BadInput(
                name, expected=f"{inside} inside", found=found, remedy="name the right file"
            )
        return pack.read(inside)


def _refuse_others(text: bytes, code: str, name: str) -> None:
    first = text[: text.find(b"\n")].decode("utf8", errors="replace").split("\t")
    if len(first) != _FIELDS or first[8] != code:
        raise BadInput(
            name,
            expected=f"GeoNames' list of {code}: {_FIELDS} fields apart by tabs",
            found=f"{len(first)} fields" + (f" of {first[8]}" if len(first) > 8 else ""),
            remedy="name the right file",
        )


def rows(path: Path) -> Iterator[Row]:
    """Give the places of a list, with the units it names itself.

    Raises `BadInput` where the list is not the one that was added any more.
    """
    body = path.read_bytes()
    told = path.with_suffix(".sha256")
    if not told.exists() or told.read_text().strip() != hashlib.sha256(body).hexdigest():
        raise BadInput(
            str(path),
            expected="the list as it was added",
            found="another, or a damaged one",
            remedy=f"add it again: sayso setup places --country {path.stem}",
        )
    lines = [line.split("\t") for line in body.decode("utf8").splitlines()]
    lines = [fields for fields in lines if len(fields) == _FIELDS and fields[6] in _KEPT]
    units = {
        (fields[7], fields[10], fields[11] if fields[7] == "ADM2" else ""): fields[1]
        for fields in lines
        if fields[7] in ("ADM1", "ADM2")
    }
    for fields in lines:
        yield _row(fields, units)


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
        others=tuple(name for name in (fields[2], *fields[3].split(",")) if name),
    )
