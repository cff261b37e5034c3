"""Every benchmark by its name: what `sayso bench NAME GOLD` prints."""

import gzip
from collections.abc import Callable, Mapping
from pathlib import Path

from eval import (
    actors,
    acts,
    airwars,
    attribution,
    copies,
    disputes,
    figures,
    gva,
    link,
    muc4,
    places,
    sensitivity,
    ties,
    times,
)
from eval.own.marks import BadMarks
from eval.tolls import report as tolls
from sayso import doors
from sayso.config import Config
from sayso.domain.document import Document
from sayso.domain.errors import BadInput
from sayso.domain.reading import Reading

Read = Callable[[Document], Reading]
_WITH_PARTS: Mapping[str, Callable[[Path, Read, str | None], str]] = {
    "figures": figures.report,
    "gva": gva.report,
    "link": link.report,
}
_WHOLE: Mapping[str, Callable[[Path, Read], str]] = {
    "attribution": attribution.report,
    "muc4": muc4.report,
    "acts": acts.report,
    "ties": ties.report,
    "copies": copies.report,
    "airwars": airwars.report,
    "tolls": tolls.report,
}
_GROUNDED: Mapping[str, Callable[[Path, doors.Grounding], str]] = {
    "times": times.report,
    "actors": actors.report,
}
# What people coded is counted; nobody reads.
_CODED: Mapping[str, Callable[[Path], str]] = {"sensitivity": sensitivity.report}
_FOLDERS = ("muc4", "tolls")
# What is labelled are claims: nobody reads.
_CLAIMED: Mapping[str, Callable[[Path, str | None], str]] = {"disputes": disputes.report}
NAMES = (*_WITH_PARTS, *_WHOLE, *_GROUNDED, *_CODED, *_CLAIMED, "places")
_PARTED = (*_WITH_PARTS, *_CLAIMED, "places")


def run(name: str, gold: Path, settings: Config, part: str | None = None) -> str:
    """Give the scores of a benchmark in words, read and grounded as the settings say."""
    if name == "places":
        ground = doors.grounding(settings)
        return places.report(gold, ground, doors.reader(settings), part)
    if name in _GROUNDED:
        _refuse_part(name, part)
        return _GROUNDED[name](gold, doors.grounding(settings))
    return report(name, gold, doors.reader(settings), part)


def report(name: str, gold: Path, read: Read, part: str | None = None) -> str:
    """Give the scores of a benchmark of reading, or of what was coded. Raises `BadInput` for gold that is none of its own."""
    folder = name in _FOLDERS
    if gold.is_dir() is not folder:
        wanted, found = ("a folder", "a file") if folder else ("a file", "a folder")
        raise BadInput(str(gold), expected=wanted, found=found, remedy=f"name {wanted} of gold")
    _refuse_part(name, part)
    try:
        if name in _WITH_PARTS:
            return _WITH_PARTS[name](gold, read, part)
        if name in _CODED:
            return _CODED[name](gold)
        if name in _CLAIMED:
            return _CLAIMED[name](gold, part)
        return _WHOLE[name](gold, read)
    except (gzip.BadGzipFile, EOFError, UnicodeDecodeError, BadMarks) as error:
        raise BadInput(
            str(gold),
            expected=f"gold of {name}",
            found=str(error),
            remedy="give a file as shared/data or eval/own holds",
        ) from error


def _refuse_part(name: str, part: str | None) -> None:
    if part is not None and name not in _PARTED:
        raise BadInput(
            f"--part {part}",
            expected=f"a benchmark with parts ({', '.join(_PARTED)})",
            found=name,
            remedy="leave it out",
        )
