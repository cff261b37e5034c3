"""Which question a refusal leaves open."""

import pytest

from sayso.domain.codes import Field, Group, Measure
from sayso.flow.weigh.answers.asked import asked


@pytest.mark.parametrize(
    ("words", "measure", "group"),
    [
        ("declined to say how many hostages had been killed", Measure.KILLED, Group.CIVILIAN),
        ("would not say how many of its soldiers were wounded", Measure.INJURED, Group.SECURITY),
        ("refused to discuss casualties", Measure.CASUALTIES, None),
        ("would not say how many attackers had escaped", Measure.ESCAPED, Group.MILITANT),
        ("did not say how many attackers took part", Measure.ATTACKERS, Group.MILITANT),
        ("declined to say how many passengers were missing", Measure.MISSING, Group.CIVILIAN),
        ("did not give a figure", None, None),
        ("gave no death toll", Measure.KILLED, None),
    ],
)
def test_a_refused_number_is_a_figure(
    words: str, measure: Measure | None, group: Group | None
) -> None:
    found = asked(words)
    assert (found.field, found.measure, found.group) == (Field.FIGURE, measure, group)


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("declined to comment", Field.KIND),
        ("did not respond to a request for comment", Field.KIND),
        ("would not comment on the killings", Field.KIND),
        ("declined to say who was behind the attack", Field.PERPETRATOR),
        ("would not say where it happened", Field.PLACE),
        ("did not say when the attack took place", Field.WHEN),
        ("would not say whether the siege was over", Field.OUTCOME),
    ],
)
def test_any_other_refusal_is_on_the_field_it_names_else_on_what_happened(
    words: str, field: Field
) -> None:
    assert asked(words).field is field
