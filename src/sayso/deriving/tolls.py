"""The parameters that the model of tolls weighs with: the shipped ones, or those a casefile names."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from sayso.domain.errors import MissingInput
from sayso.flow.weigh import Kernels, Tolls
from sayso.store import contract

_SHIPPED = "tolls.json"


def kernels(own: Path | None) -> Kernels:
    """Give the model with its parameters. Raises `MissingInput`, `BadInput` for a file of none."""
    if own is None:
        return _shipped()
    try:
        body = own.read_bytes()
    except OSError as error:
        raise MissingInput(str(own)) from error
    return Kernels(contract.parameters(body, str(own), Tolls))


@cache
def _shipped() -> Kernels:
    body = (files("sayso.codebook") / _SHIPPED).read_bytes()
    return Kernels(contract.parameters(body, _SHIPPED, Tolls))
