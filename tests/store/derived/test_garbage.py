import gc
from pathlib import Path

import pytest

from sayso.store import derived
from sayso.store.derived import garbage


def test_garbage_is_looked_for_seldom_while_all_is_held_and_as_before_then(tmp_path: Path) -> None:
    before = gc.get_threshold()
    with derived.opened(tmp_path, "made with"):
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before
    with pytest.raises(ValueError, match="x"), derived.opened(tmp_path, "made with"):
        raise ValueError("x")
    assert gc.get_threshold() == before


@pytest.mark.parametrize("own", [(0, 10, 10), (10_000_000, 5, 5)])
def test_who_looks_more_seldom_or_never_is_left_alone(own: tuple[int, int, int]) -> None:
    before = gc.get_threshold()
    gc.set_threshold(*own)
    try:
        with garbage.seldom():
            assert gc.get_threshold() == own
    finally:
        gc.set_threshold(*before)


def test_of_several_who_hold_something_the_last_to_end_sets_it_back() -> None:
    before = gc.get_threshold()
    one, other = garbage.seldom(), garbage.seldom()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert gc.get_threshold() != before
    other.__exit__(None, None, None)
    assert gc.get_threshold() == before


def test_what_others_set_meanwhile_stays() -> None:
    before = gc.get_threshold()
    try:
        with garbage.seldom():
            gc.set_threshold(5000, 7, 7)
        assert gc.get_threshold() == (5000, 7, 7)
    finally:
        gc.set_threshold(*before)
