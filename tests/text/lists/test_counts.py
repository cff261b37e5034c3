import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Hedge
from sayso.text.lists.counts import Counted, counted, is_missing


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("12", (12, 12, Hedge.EXACT)),
        ("0", (0, 0, Hedge.EXACT)),
        ("12.0", (12, 12, Hedge.EXACT)),
        ("1,200", (1200, 1200, Hedge.EXACT)),
        ("10-15", (10, 15, Hedge.RANGE)),
        ("10 – 15", (10, 15, Hedge.RANGE)),
        ("10 to 15", (10, 15, Hedge.RANGE)),
        ("12+", (12, None, Hedge.AT_LEAST)),
        (">=12", (12, None, Hedge.AT_LEAST)),
        ("at least 12", (12, None, Hedge.AT_LEAST)),
        (">12", (13, None, Hedge.AT_LEAST)),
        ("more than 12", (13, None, Hedge.AT_LEAST)),
        ("up to 12", (None, 12, Hedge.AT_MOST)),
        ("<12", (None, 11, Hedge.AT_MOST)),
        ("~12", (12, 12, Hedge.APPROX)),
        ("ca. 12", (12, 12, Hedge.APPROX)),
    ],
)
def test_a_count_is_read_by_the_number_rules(
    written: str, found: tuple[int | None, int | None, Hedge]
) -> None:
    assert counted(written) == Counted(*found)


@pytest.mark.parametrize(
    "written", ["", "many", "1.5", "-3", "15-10", "1,2", "<0", "9" * 20, "1e3"]
)
def test_what_is_no_count_is_none(written: str) -> None:
    assert counted(written) is None


@pytest.mark.parametrize("written", ["", " ", "-", "N/A", "-99", "unknown", "NaN"])
def test_what_stands_for_nothing_is_known(written: str) -> None:
    assert is_missing(written)
    assert not is_missing("0")


@given(st.integers(0, 10**9 - 1))
def test_every_whole_number_is_itself(number: int) -> None:
    assert counted(f"{number:,}") == counted(str(number)) == Counted(number, number, Hedge.EXACT)
