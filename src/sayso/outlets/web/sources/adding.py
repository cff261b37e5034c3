"""What somebody adds, checked: addresses of the web, and paths of this machine where that is allowed."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from sayso.domain.errors import BadInput

_MOST = 500


def addresses(typed: str) -> tuple[str, ...]:
    """Give the addresses that were typed, one a line. Raises `BadInput` for one that is none."""
    lines = tuple(line.strip() for line in typed.splitlines() if line.strip())
    if not lines:
        raise BadInput("addresses", "one or more", "none", "type one a line")
    if len(lines) > _MOST:
        raise BadInput("addresses", f"{_MOST} at most", str(len(lines)), "build a list of them")
    for line in lines:
        if not _is_address(line):
            raise BadInput(
                line[:200],
                expected="an address that begins with http:// or https://",
                found="another word",
                remedy="copy it from the browser",
            )
    return lines


def inputs(named: Sequence[str], *, local: bool) -> tuple[str, ...]:
    """Give inputs of a build that may be read: addresses, and with `local` paths of this machine.

    Raises `BadInput`.
    """
    for name in named:
        if not name.strip() or name.strip() == "-" or "\0" in name:
            raise BadInput("build", "a path or an address", repr(name), "name a file or a folder")
        if not local and not _is_address(name):
            raise BadInput(
                name[:200],
                expected="an address, since others reach this page",
                found="a path of the machine it runs on",
                remedy="upload the file, or build in the terminal",
            )
    return tuple(name.strip() for name in named)


def mapping(typed: str, *, local: bool) -> str | None:
    """Give what columns mean, or nothing. Raises `BadInput` for a file where none may be named."""
    words = typed.strip()
    # A file's name may hold a sign of equality, too.
    if words and not local and ("=" not in words or words.endswith(".toml")):
        raise BadInput("columns", "FIELD=KEY,FIELD=KEY", repr(words[:80]), "say what each means")
    return words or None


def _is_address(words: str) -> bool:
    try:
        found = urlsplit(words)
        whole = " " not in words and "\0" not in words
        return found.scheme in ("http", "https") and bool(found.hostname) and whole
    except ValueError:
        return False
