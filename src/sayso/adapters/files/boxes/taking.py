"""A member of a box → a capture, as if it lay in a folder; boxes in boxes are not opened."""

from collections.abc import Iterator

from sayso.adapters.files.boxes.limits import is_material, unsafe
from sayso.adapters.files.capturing import bad, capture
from sayso.adapters.files.media import BOXES, ENDINGS, has_ending, media_of
from sayso.adapters.files.sidecars import Said
from sayso.domain.document import Capture, Problem


def refused(uri: str, name: str) -> Problem | None:
    """Give the problem of a member that is not taken out at all; nothing where it may be."""
    shown = name[:80].encode(errors="replace").decode()
    if why := unsafe(name):
        return bad("unsafe-member", f"{uri}: {shown!r} is left out: {why}")
    media = media_of(name)
    if media in BOXES:
        why = "a box in a box is not opened. Unpack it and name it."
        return bad("nested-box", f"{uri}/{shown}: {why}")
    if media is None and has_ending(name):
        return bad("unread-format", f"{uri}/{shown}: not read; of a box are read {ENDINGS}")
    return None


def is_wanted(name: str, names: frozenset[str]) -> bool:
    """Say whether a member is material: no hidden file, no README, and no sidecar of another."""
    return is_material(name) and name.removesuffix(".json") not in names - {name}


def taken(uri: str, name: str, body: bytes, said: Said) -> Iterator[Capture | Problem]:
    """Give a member as a capture under the box's address and its own name."""
    return capture(f"{uri}/{name.removeprefix('./')}", body, media_of(name), said)
