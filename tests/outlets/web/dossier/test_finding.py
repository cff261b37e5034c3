"""Which incident an address means."""

from pathlib import Path

import pytest

from sayso.outlets.web.dossier.finding import meant
from sayso.outlets.web.holding import Held
from sayso.store.casefile import writing
from tests.outlets.web.dossier.small import named, written


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Held:
    folder = tmp_path_factory.mktemp("finding")
    case = written(folder, *(named(one) for one in ("raa1", "raa2", "rbb1")))
    with writing(case) as opened:
        opened.ledger.remember({}, {"rbb1": ("rold1",), "raa1": ("rsplit",), "raa2": ("rsplit",)})
    return Held(case)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("raa1", "raa1"),
        ("rold1", "rbb1"),
        ("rb", "rbb1"),
        ("rol", "rbb1"),
        ("rzz", None),
        ("", None),
        ("raa", None),
    ],
)
def test_an_id_an_earlier_one_or_a_start_means_an_incident(
    three: Held, said: str, found: str | None
) -> None:
    assert meant(said, three).incident == found


@pytest.mark.parametrize("said", ["raa", "rsplit"])
def test_what_may_be_several_is_several(three: Held, said: str) -> None:
    found = meant(said, three)
    assert [one.id for one in found.several] == ["raa1", "raa2"]
    assert found.several[0].summary == "Hijacking at Bolan Pass, Pakistan, 11–12 March 2025"


def test_an_id_in_full_is_never_the_start_of_another(tmp_path: Path) -> None:
    case = Held(written(tmp_path, named("ra"), named("ra1")))
    assert meant("ra", case).incident == "ra"
