"""Finds where a smooth function of many numbers is least: SciPy's L-BFGS-B, asked for here only."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from sayso.domain.errors import MissingPackage

Floats: TypeAlias = npt.NDArray[np.float64]
_STEPS, _WIDTH = 30, 1e-3


def least(function: Callable[[Floats], float], start: Floats) -> Floats:
    """Give where the function is least, beginning from a point, after 30 steps at most.

    Raises `MissingPackage` where SciPy is not installed.
    """
    try:
        # An extra: who never fits needs none of it.
        from scipy.optimize import minimize  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError as error:
        raise MissingPackage("scipy", extra="fit") from error
    options = {"maxiter": _STEPS, "maxfun": 1_000_000, "eps": _WIDTH}
    return np.asarray(minimize(function, start, method="L-BFGS-B", options=options).x)
