"""What an address of the API may ask of a view, as the API's own description tells it."""

from dataclasses import dataclass

from litestar.openapi.spec import OpenAPIFormat, OpenAPIType, Operation, Parameter, Schema

from sayso.domain.codes import Group, Kind, PlacePrecision
from sayso.outlets.web.overview.view.asking import FACETS, NO, ORDERS, YES

_WORDS = {
    "kind": [*Kind],
    "group": [*Group],
    "precision": [*PlacePrecision],
    "disputed": [YES, NO],
    "reviewed": [YES, NO],
}
_TEXT = Schema(type=OpenAPIType.STRING)
_DAY = Schema(type=OpenAPIType.STRING, format=OpenAPIFormat.DATE)


def _several(name: str) -> Parameter:
    words = Schema(type=OpenAPIType.STRING, enum=_WORDS.get(name))
    told = "Any of these; none is all."
    schema = Schema(type=OpenAPIType.ARRAY, items=words)
    return Parameter(name, "query", schema=schema, description=told)


_PARAMETERS = (
    *(_several(name) for name in FACETS),
    Parameter("since", "query", schema=_DAY, description="First day of incidents."),
    Parameter("until", "query", schema=_DAY, description="Last day of incidents."),
    Parameter(
        "area",
        "query",
        schema=_TEXT,
        description="west,south,east,north in degrees, of their points.",
    ),
    Parameter("q", "query", schema=_TEXT, description="Words of the headline or the place."),
    Parameter(
        "by",
        "query",
        schema=Schema(type=OpenAPIType.STRING, enum=[*ORDERS]),
        description="The list's order.",
    ),
)


@dataclass
class Described(Operation):
    """An operation of the API that also takes what a view may be asked for."""

    def __post_init__(self) -> None:
        """Add the parameters to those of the handler itself."""
        self.parameters = [*(self.parameters or ()), *_PARAMETERS]
