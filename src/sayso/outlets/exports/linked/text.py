"""JSON as text: one line a record, or one document of many, streamed."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

_STEERING = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NOTHING: tuple[object, ...] = ("", (), [], {})
Json = Mapping[str, object]


def line(record: Json) -> str:
    """Give a record as one line. What would reorder the text around it is written as an escape."""
    body = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", body)


def lines(records: Iterable[Json]) -> Iterator[str]:
    """Give JSON Lines."""
    return (line(one) + "\n" for one in records)


def whole(head: Json, key: str, records: Iterable[Json]) -> Iterator[str]:
    """Give one JSON object: `head`, and under `key` the records, a line each."""
    yield f"{line(head)[:-1]},{json.dumps(key)}:[\n"
    between = ""
    for one in records:
        yield between + line(one)
        between = ",\n"
    yield "\n]}\n"


def filled(record: Json) -> dict[str, object]:
    """Give a record without what it does not know."""
    return {key: told for key, told in record.items() if told is not None and told not in _NOTHING}
