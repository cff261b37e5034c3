"""The place where a function is least, and what is said where nothing can look for it."""

import sys

import numpy as np
import pytest

from sayso.adapters.optimiser import Floats, least
from sayso.domain.errors import MissingPackage


def test_the_least_of_a_bowl_is_found() -> None:
    bottom = np.array([3.0, -1.0])

    def bowl(at: Floats) -> float:
        return float(((at - bottom) ** 2).sum())

    assert least(bowl, np.zeros(2)) == pytest.approx(bottom, abs=0.01)


def test_where_scipy_is_not_installed_it_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(MissingPackage, match=r"scipy is not installed.*pip install 'sayso\[fit\]'"):
        least(lambda at: 0.0, np.zeros(1))
