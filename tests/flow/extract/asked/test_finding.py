"""Whatever a model answers, nothing gets in that the text does not have."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.reading import Act, Figure, Report, Statement
from sayso.flow.extract.asked import asked_reading, passages
from sayso.flow.extract.exactness import quotes
from tests.examples import TEXT, a_document
from tests.flow.extract.asked.small import ACT, FIGURE, REPORT, STATEMENT

WORDS = [
    *TEXT.replace(".", "").split(),
    "The group",
    "33 attackers",
    "killed 50 hostages",
    "70 to 80",
]
FIELDS = {
    "statements": STATEMENT,
    "figures": FIGURE,
    "reports": REPORT,
    "acts": ACT,
}
loose = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(WORDS),
)
odd = st.one_of(loose, st.lists(loose, max_size=3), st.dictionaries(st.just("quote"), loose))


def records(kind: str) -> st.SearchStrategy[object]:
    """Records of a kind: each field good, or anything at all."""
    fields = {name: st.one_of(st.just(good), odd) for name, good in FIELDS[kind].items()}
    return st.one_of(
        st.lists(st.one_of(st.fixed_dictionaries({}, optional=fields), odd), max_size=4), odd
    )


answers = st.fixed_dictionaries({}, optional={kind: records(kind) for kind in FIELDS})


@settings(max_examples=150)
@given(answers, st.integers(30, 300))
def test_an_answer_of_any_sort_gives_exact_records_or_problems(
    answer: dict[str, object], size: int
) -> None:
    told = [(span, answer) for span in passages(TEXT, size)]
    found = asked_reading(a_document(), told, "llm")
    all_: tuple[Statement | Figure | Report | Act, ...] = (
        *found.statements, *found.figures, *found.reports, *found.acts,
    )  # fmt: skip
    for record in all_:
        for quote in quotes(record):
            assert TEXT[quote.start : quote.end] == quote.text
    ids = [record.id for record in all_]
    assert len(set(ids)) == len(ids)
    assert all(problem.document == "d1" for problem in found.problems)
    assert found == asked_reading(a_document(), told, "llm")
