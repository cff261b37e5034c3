"""An article of which every figure is nobody: each policy weighs it."""

from pathlib import Path

import pytest

from sayso.flow.weigh import POLICIES
from tests.road.articles import built, exported, laid_out

NOBODY = {
    "one.txt": (
        "Bombing in Quetta\n\nNo children were killed in the bombing in Quetta on Monday, police said.\n",
        {"published": "2025-03-12", "outlet": "Sample Wire"},
    )
}


@pytest.mark.parametrize("policy", POLICIES)
def test_that_no_children_were_killed_is_weighed(policy: str, tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "case.toml").write_text(f'policies = ["{policy}"]\n')
    built(tmp_path / "case", laid_out(tmp_path / "in", NOBODY))
    [incident] = exported(tmp_path / "case")
    assert incident["estimates"] or policy == "ucdp", "UCDP has no event without a death"
    assert {one["best"] for one in incident["estimates"]} <= {0, None}
