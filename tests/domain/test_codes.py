"""The codebook's words are each their own, and written as the contract writes them."""

from enum import StrEnum

import pytest

from sayso.domain import codes

CODES = [one for one in vars(codes).values() if isinstance(one, type) and issubclass(one, StrEnum)]


@pytest.mark.parametrize("code", [one for one in CODES if one is not StrEnum])
def test_a_code_is_its_name_and_no_two_are_one(code: type[StrEnum]) -> None:
    assert all(word.value.upper() == name for name, word in code.__members__.items())
    assert len({word.value for word in code}) == len(code.__members__)
    assert code.__doc__
