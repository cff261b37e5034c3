"""What is wrong with a line that somebody handed in: where in it, what was expected, what was found."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from sayso.domain.errors import in_short, meant
from sayso.domain.record import Record

_AT = re.compile(r"(?P<why>.*?)(?: - at `\$(?P<path>[^`]*)`)?", re.DOTALL)
_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_MISFIT = re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<found>[^`]+)`")
_NAMED = re.compile(
    r"Object (?P<how>contains unknown|missing required) field `(?P<key>.*)`", re.DOTALL
)
_VALUE = re.compile(r"Invalid enum value (?P<value>.*)", re.DOTALL)
_WORDS = {
    "int": "a whole number", "float": "a number", "str": "text", "bool": "true or false",
    "array": "a list", "object": "an object", "null": "null",
}  # fmt: skip
_SHOWN = 40


def fault(error: Exception, line: bytes, kind: type[Record]) -> str:
    """Give what reading a line as a record found wrong, in words, without a full stop."""
    match error:
        case RecursionError():
            return "expected one JSON object, found lists or objects in one another without end"
        case UnicodeDecodeError():
            return f"expected UTF-8, found the byte 0x{error.object[error.start]:02x}; save it as UTF-8"
        case msgspec.ValidationError():
            return _misfit(str(error), kind)
        case msgspec.DecodeError():
            return _no_json(str(error), line)
        case _:
            return str(error).rstrip(".")


def _misfit(message: str, kind: type[Record]) -> str:
    told = _AT.fullmatch(message)
    why, path = (told["why"], told["path"] or "") if told else (message, "")
    where = f"`{path.removeprefix('.')}`: " if path else ""
    asked = _asked(kind, path)
    if (found := _MISFIT.fullmatch(why)) is not None:
        wanted = " or ".join(_WORDS.get(one, one) for one in found["wanted"].split(" | "))
        return f"{where}expected {wanted}, found {_WORDS.get(found['found'], found['found'])}"
    if (found := _NAMED.fullmatch(why)) is not None:
        return where + _key(found["key"], asked, missing=found["how"].startswith("missing"))
    if "out of range" in why:
        return "expected numbers that can be counted to, found one that is too large"
    if (found := _VALUE.fullmatch(why)) is not None:
        return f"{where}expected {_listed(_values(asked))}, found {found['value']}"
    return where + why


def _key(key: str, asked: Any, *, missing: bool) -> str:
    if missing:
        return f"expected the key {key!r}, found none"
    known = _keys(asked)
    near = meant(key, known)
    hint = f" ({near})" if near else ""
    return f"expected no keys but {_listed(known)}, found {key!r}{hint}"


def _no_json(message: str, line: bytes) -> str:
    start = in_short(ValueError(line[:_SHOWN].decode(errors="replace")), _SHOWN)
    if "truncated" in message:
        return f"expected a whole JSON object, found one that breaks off or half a sign: {start!r}"
    return f"expected one JSON object, found {start!r} ({message})"


def _asked(kind: Any, path: str) -> Any:
    """Give the type that is asked for at a path, as `.figures[0].low`."""
    for step in _STEP.finditer(path):
        inner = _fields(kind).get(step[1]) if step[1] else next(iter(get_args(kind)), None)
        kind = _present(inner)
    return kind


def _present(kind: Any) -> Any:
    # What stands beside null, or beside nothing at all.
    if get_origin(kind) in (Union, UnionType):
        left = [one for one in get_args(kind) if one not in (NoneType, msgspec.UnsetType)]
        return left[0]
    return kind


@cache
def _fields(kind: Any) -> Mapping[str, Any]:
    if not isinstance(kind, type) or not issubclass(kind, msgspec.Struct):
        return {}
    hints = get_type_hints(kind)
    names = zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True)
    return {written: hints[name] for written, name in names}


def _keys(kind: Any) -> list[str]:
    return list(_fields(kind))


def _values(kind: Any) -> Iterator[str]:
    if get_origin(kind) is Literal:
        yield from get_args(kind)
    elif isinstance(kind, type) and issubclass(kind, Enum):
        yield from (one.value for one in kind)


def _listed(words: Iterator[str] | list[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
