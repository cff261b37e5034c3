"""Every error says where, what was expected, what was found; carries it; and is one of ours."""

import pytest

from sayso.domain import errors
from sayso.domain.errors import SaysoError

RAISED: list[tuple[SaysoError, dict[str, object], str]] = [
    (errors.BrokenRecord("Count", "low is -1"), {"kind": "Count", "why": "low is -1"}, "Count: low is -1"),
    (
        errors.BrokenEvidence(document="d1", start=3, said="50", found="40"),
        {"document": "d1", "start": 3, "said": "50", "found": "40"},
        "d1, character 3: the record quotes '50' but the text reads '40'",
    ),
    (
        errors.BrokenFile(file="r.jsonl", line=2, why="no id"),
        {"file": "r.jsonl", "line": 2, "why": "no id"},
        "r.jsonl, line 2: no id. Run the step that wrote it again.",
    ),
    (
        errors.BrokenFile(file="r.jsonl", line=2, why="no id", remedy="Give one."),
        {"line": 2},
        "r.jsonl, line 2: no id. Give one.",
    ),
    (errors.BadConfig("case.toml: what?"), {}, "case.toml: what?"),
    (
        errors.BadInput("--published", "a date", "'soon'", "write 2025-03-12"),
        {"where": "--published", "expected": "a date", "found": "'soon'", "remedy": "write 2025-03-12"},
        "--published: expected a date, found 'soon'; write 2025-03-12.",
    ),
    (
        errors.BadModel("weights", "no card"),
        {"path": "weights", "why": "no card"},
        "weights: these weights cannot be used: no card.",
    ),
    (
        errors.MissingPackage("scipy", extra="fit"),
        {"package": "scipy", "extra": "fit"},
        "scipy is not installed, and this needs it.",
    ),
    (errors.MissingInput("in"), {"path": "in"}, "in: no such file or folder"),
    (errors.CaseError("case", "is odd"), {"path": "case"}, "case: is odd"),
    (
        errors.NotACase("case", "an empty folder"),
        {"path": "case", "found": "an empty folder"},
        "case: expected a casefile (a folder with case.toml), found an empty folder.",
    ),
    (
        errors.NewerCase("case", found=3, known=2),
        {"path": "case", "found": 3, "known": 2},
        "case: written in format 3, this program reads up to format 2.",
    ),
    (
        errors.CaseBusy("case", holder="process 7"),
        {"path": "case", "holder": "process 7"},
        "case: being written by process 7.",
    ),
    (
        errors.BrokenCase("case", expected="a table", found="nothing", remedy="Build again."),
        {"path": "case", "expected": "a table", "found": "nothing", "remedy": "Build again."},
        "case: expected a table, found nothing. Build again.",
    ),
    (
        errors.FullDisk("case", "no room"),
        {"path": "case", "why": "no room"},
        "case: cannot be written (no room); it is as it was before.",
    ),
    (
        errors.UnknownReader("mine", known=("rules", "llm")),
        {"name": "mine", "known": ("rules", "llm")},
        "'mine' is no reader that Sayso knows. Choose one of: rules, llm.",
    ),
    (
        errors.EndpointFailed("host:1", "refused the key", "Mend it."),
        {"host": "host:1", "why": "refused the key", "remedy": "Mend it."},
        "host:1: refused the key. Mend it. What was answered so far is kept.",
    ),
    (
        errors.UnknownPolicy("mine", known=("ucdp", "airwars")),
        {"name": "mine", "known": ("ucdp", "airwars")},
        "'mine' is no policy that Sayso knows. Choose one of: ucdp, airwars.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("error", "carries", "says"), RAISED, ids=lambda one: type(one).__name__)
def test_an_error_says_it_all_and_carries_it(
    error: SaysoError, carries: dict[str, object], says: str
) -> None:
    assert isinstance(error, SaysoError)
    assert str(error).startswith(says)
    assert {name: getattr(error, name) for name in carries} == carries


def tree(root: type[SaysoError]) -> set[type[SaysoError]]:
    return {root}.union(*(tree(below) for below in root.__subclasses__()))


def test_every_error_of_the_tree_is_held_to_this_and_drawn_at_its_top() -> None:
    known = {one for one in tree(SaysoError) if one.__module__ == errors.__name__}
    assert {type(error) for error, _, _ in RAISED} == known - {SaysoError}
    assert all(one.__name__ in (errors.__doc__ or "") for one in known)
