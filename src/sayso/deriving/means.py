"""What everything derived was made with: other means, and all of it is made anew."""

import platform
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from sayso import config
from sayso.adapters import gazetteer
from sayso.codebook import codebook
from sayso.config import Config
from sayso.store.casefile import Case
from sayso.store.derived import digest_of

_PACKAGES = ("hijridate", "msgspec", "numpy", "pyarrow", "sentencex")
_CODE = (".py", ".toml", ".tsv", ".xz")
"""What our code and lists are in."""
_PARAMETERS = ".json"
"""What parameters are in, which builds are told apart by anyway."""
_LARGE = 1_000_000


def made_with(case: Case, settings: Config, reader: str) -> str:
    """Give one hash of program, lists, places and settings, and of what was purged.

    Words of a purged document may have gone anywhere, as a name that people were judged to share:
    nothing that was made before it is kept.
    """
    own = case.actors.read_bytes() if case.actors.is_file() else b""
    return digest_of(
        _program(),
        reader,
        settings.country or "",
        gazetteer.made_of(config.places_index(settings)),
        own,
        *(stone.blob for stone in case.evidence.tombstones()),
    )


@cache
def program() -> Mapping[str, str]:
    """Give version and hash of our code, and of the codebook that it codes by: the same on every machine."""
    hashed = {name: path.read_bytes() for name, path in _ours(*_CODE, _PARAMETERS)}
    coded = {name: body for name, body in hashed.items() if name.startswith("codebook/")}
    return {
        "sayso": f"{version('sayso')} {_hash(hashed)}",
        "codebook": f"{codebook().version} {_hash(coded)}",
    }


def _hash(files: Mapping[str, bytes]) -> str:
    whole = sha256()
    for name, body in files.items():
        whole.update(f"{sha256(body).hexdigest()}  {name}\n".encode())
    return whole.hexdigest()


@cache
def _program() -> str:
    """Give one hash of our code and lists, and of the versions that numbers and ends depend on.

    Of a large file, which is the list of places, size and name are enough: its index says the rest.
    """
    parts: list[str | bytes] = [platform.python_version()]
    parts += [f"{name} {version(name)}" for name in _PACKAGES]
    for name, path in _ours(*_CODE):
        size = path.stat().st_size
        parts += [name, str(size)]
        parts += [path.read_bytes()] if size < _LARGE else []
    return digest_of(*parts)


def _ours(*suffixes: str) -> Iterator[tuple[str, Path]]:
    folder = Path(config.__file__).parent
    for path in sorted(folder.rglob("*")):
        # The page's bundle is made on each machine, and decides nothing that is coded.
        if path.suffix in suffixes and "bundle" not in path.parts:
            yield path.relative_to(folder).as_posix(), path
