"""Parameters are a file that people read: written is read, and what is none is said to be none."""

import pytest

from sayso.domain.errors import BadInput
from sayso.flow.weigh import Tolls
from sayso.store.contract import parameters, parameters_file
from tests.flow.weigh.examples import TOLLS

WRITTEN = parameters_file(TOLLS).decode()


def test_what_is_written_is_read() -> None:
    assert parameters(WRITTEN.encode(), "own.json", Tolls) == TOLLS


def test_a_person_can_read_it_line_by_line() -> None:
    assert '\n "version": "test",\n' in WRITTEN
    assert WRITTEN.endswith("}\n")


def test_the_same_parameters_are_the_same_bytes() -> None:
    turned = TOLLS.but(manners=dict(reversed(TOLLS.manners.items())))
    assert parameters_file(turned).decode() == WRITTEN


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "truncated"),
        (WRITTEN[:99].encode(), "truncated"),
        (b"\xff\xfe{", "malformed"),
        (b'{"version": "\xff"}', "utf-8"),
        (b"[]", "Expected `object`, got `array`"),
        (b"{}", "missing required field"),
        (WRITTEN.replace('"test"', "3").encode(), r"Expected `str`, got `int` - at `\$.version`"),
        (WRITTEN.replace('"fate"', '"fete"').encode(), "Invalid enum value 'fete'"),
        (WRITTEN.replace('"slip": 0.02', '"slip": 2').encode(), "a share is not between 0 and 1"),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_a_file_of_none_is_refused_in_one_sentence(body: bytes, why: str) -> None:
    with pytest.raises(
        BadInput, match=r"(?i)own\.json: expected parameters as `sayso fit`"
    ) as told:
        parameters(body, "own.json", Tolls)
    assert told.match(f"(?i){why}")
    assert "\n" not in str(told.value)
