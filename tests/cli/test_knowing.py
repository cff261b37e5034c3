"""What the lists know, and that a case's own list is read again when it changes."""

import os
from pathlib import Path

from sayso.cli.builds.knowing import Known
from sayso.store.casefile import writing

OWN = '[actors]\n"elm-brigade" = {{ name = "{name}", kind = "armed_group" }}\n'


def test_the_shipped_lists_are_known(tmp_path: Path) -> None:
    with writing(tmp_path / "case") as case:
        known = Known(case.folder)
    army = known.actor("pakistan-army")
    assert army is not None
    assert army.parent == "pakistan-government"
    assert known.actor("nobody") is None
    assert known.outlet("no such outlet") is None


def test_a_case_s_own_list_is_read_again_when_it_changes(tmp_path: Path) -> None:
    with writing(tmp_path / "case") as case:
        known = Known(case.folder)
    assert known.actor("elm-brigade") is None
    for moment, name in ((1, "Elm Brigade"), (2, "Brigade of Elm")):
        case.actors.write_text(OWN.format(name=name))
        os.utime(case.actors, (moment, moment))
        found = known.actor("elm-brigade")
        assert found is not None
        assert found.name == name
