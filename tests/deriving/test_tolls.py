"""Which parameters the model weighs with: the shipped ones, or a file's."""

from pathlib import Path

import pytest

from sayso.deriving import kernels
from sayso.domain.errors import BadInput, MissingInput
from sayso.flow.weigh.tolls.parameters import Role
from sayso.store.contract import parameters_file
from tests.flow.weigh.examples import TOLLS


def test_without_a_file_the_shipped_parameters_weigh() -> None:
    shipped = kernels(None)
    assert shipped is kernels(None)
    assert set(shipped.tolls.manners) == set(Role)
    assert shipped.tolls.fitted_on


def test_a_files_parameters_weigh_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_bytes(parameters_file(TOLLS))
    assert kernels(tmp_path / "own.json").tolls == TOLLS


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingInput, match=r"nothing\.json"):
        kernels(tmp_path / "nothing.json")


def test_a_file_of_no_parameters_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text("{}")
    with pytest.raises(BadInput, match=r"own\.json: expected parameters"):
        kernels(tmp_path / "own.json")
