import pytest

from sayso.domain.codes import Group, Measure
from sayso.text.lists.fields import ARTICLE, PLAIN, is_field, tells_incident


@pytest.mark.parametrize(
    "name",
    [*ARTICLE, *PLAIN, "killed", "killed.civilian", "injured.high", "abducted.side_a.low"],
)
def test_a_field_is_known(name: str) -> None:
    assert is_field(name)


@pytest.mark.parametrize("name", ["", "mood", "killed.best", "killed.civilian.low.x", "Killed"])
def test_another_word_is_no_field(name: str) -> None:
    assert not is_field(name)
    assert not tells_incident(name)


def test_every_measure_and_group_can_be_mapped() -> None:
    assert all(is_field(f"{measure}.{group}") for measure in Measure for group in Group)


def test_what_only_describes_the_document_tells_no_incident() -> None:
    assert not any(map(tells_incident, ARTICLE))
    assert tells_incident("date")
    assert tells_incident("ucdp_type")
