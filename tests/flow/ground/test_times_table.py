"""The table of time expressions that may be tuned on; the half held back is measured by the gate."""

from collections.abc import Sequence
from pathlib import Path

import eval.times
import pytest
from eval.times import Case, cases, score, told

from sayso.domain.errors import BadInput
from sayso.domain.world import Candidate, When
from sayso.flow.ground import ground_spans
from tests.flow.ground.world import REGISTRY

TUNE = Path(eval.times.__file__).parent / "own" / "times" / "tune.txt"
CASES = cases(TUNE)


class Nowhere:
    def places_named(self, name: str) -> Sequence[Candidate]:
        return ()

    def places_like(self, name: str) -> Sequence[Candidate]:
        return ()


def resolve(text: str, start: int, end: int, published: str | None) -> When | None:
    [found] = ground_spans(
        text,
        [(start, end, "time")],
        gazetteer=Nowhere(),
        registry=REGISTRY,
        context={"published": published},
    )
    return next((meant for meant, _ in found if isinstance(meant, When)), None)


def test_there_are_enough_expressions() -> None:
    assert len(CASES) > 300
    assert len({case.words for case in CASES}) > 250


def test_almost_all_are_right() -> None:
    counts, wrong = score(CASES, resolve)
    assert counts["right"] >= 0.99 * counts["cases"], [case.line for case, _ in wrong]


@pytest.mark.parametrize(
    ("passage", "published", "expected"),
    [
        ("Police said [the following day] was calm.", "2025-03-14", "?"),
        ("On March 3 they came. [The next day] they left.", "2025-03-14", "2025-03-04/2025-03-04 day"),
        ("Rebels came in May 2024. [On the day of the truce], 3 June, they left.", "2025-03-14", "2024-06-03/2024-06-03 day"),
        ("BOGOTA, 4 JAN 90 (EFE) -- HE DIED [YESTERDAY].", None, "1990-01-03/1990-01-03 day"),
        ("MADRID (SPAIN), 19 NOV 89 -- HE DIED [LAST FRIDAY].", None, "1989-11-17/1989-11-17 day"),
        ("Captain [May] spoke.", "2025-03-14", "?"),
        ("In [May] he spoke.", "2025-03-14", "2024-05-01/2024-05-31 month"),
        ("He left [four weeks to the day after] the March 3 raid.", "2025-05-14", "2025-03-31/2025-03-31 day"),
        ("The raid was on March 3. [A decade earlier] it was quiet.", "2025-05-14", "2015-01-01/2015-12-31 year"),
        ("The raid was in March 2024. [Two days later] they left.", "2025-05-14", "2024-03-01/2024-03-31 month"),
        ("The siege began in March 2024. [On the third day] it ended.", "2025-05-14", "2024-03-01/2024-03-31 month"),
        ("The raid was on March 3. [501 days later] he died.", "2025-05-14", "?"),
        ("The raid was on March 3. [500 decades later] he died.", "2025-05-14", "?"),
        ("He spoke on March 3. [The weekend before] he was away.", "2025-05-14", "2025-03-01/2025-03-02 range"),
        ("He died on March 3. [Later that month] she did.", "2025-05-14", "2025-03-03/2025-03-31 range"),
        ("He died on August 3. [The following spring] she did.", "2025-05-14", "2025-03-01/2025-05-31 range"),
        ("He died on March 3. [Until the raid] all was well.", "2025-05-14", "../2025-03-03 range"),
        ("He died on March 3, 2030. [Since then] all is quiet.", "2025-05-14", "2030-03-03/.. range"),
        ("He came [in the days before the raid] of March 3.", "2025-05-14", "../2025-03-02 unknown"),
    ],
)  # fmt: skip
def test_words_count_from_the_time_beside_them(
    passage: str, published: str | None, expected: str
) -> None:
    start, end = passage.index("["), passage.index("]") - 1
    text = passage.replace("[", "").replace("]", "")
    assert told(resolve(text, start, end, published)) == expected


def test_a_block_that_is_no_case_is_named(tmp_path: Path) -> None:
    path = tmp_path / "times.txt"
    path.write_text("# a note\n@ 2025-03-14\nNo marks here.\n= ?\n")
    with pytest.raises(BadInput, match="line 2"):
        cases(path)
    path.write_text("@ -\nHe came [once].\n= ?\n")
    [case] = cases(path)
    assert case == Case(1, "He came once.", 8, 12, None, "?")
