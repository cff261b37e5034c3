"""The API against its own description: whatever is asked, it answers as it says it does."""

from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.outlets.web.examples import a_page

EACH = 12
"""Requests for each operation, here; `scripts/soak_page` makes hundreds."""
BEARER = {"authorization": "Bearer a-token"}


def test_it_answers_as_it_says(case: Path) -> None:
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", a_page(case))
    operations: list[Any] = [one.ok() for one in schema.get_all_operations()]  # type: ignore[union-attr]  # fails where it is none
    assert len(operations) > 1
    for operation in operations:
        _tried(operation)


def _tried(operation: Any) -> None:
    @settings(max_examples=EACH, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def answers(case: Any) -> None:
        # What fits the description may still name what is not there, which is refused in a sentence.
        case.call_and_validate(headers=BEARER, excluded_checks=[positive_data_acceptance])

    answers()
