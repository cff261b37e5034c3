"""How an address of the JSON API is declared: described, with what it answers where it refuses."""

from functools import partial

from litestar import get, post
from litestar.openapi.datastructures import ResponseSpec

from sayso.domain.record import Record


class Refusal(Record):
    """Why something was not done, in one sentence."""

    error: str


_WHY = {
    400: "What was asked cannot be asked.",
    401: "Nobody has logged in.",
    403: "Only others may do this.",
    404: "Nothing is there.",
    409: "The casefile is busy.",
    500: "Something is broken.",
}
REFUSALS = {
    status: ResponseSpec(data_container=Refusal, description=why, generate_examples=False)
    for status, why in _WHY.items()
}

read = partial(get, include_in_schema=True, sync_to_thread=True, responses=REFUSALS)
"""Declares what is only looked at."""
write = partial(post, include_in_schema=True, sync_to_thread=True, responses=REFUSALS)
"""Declares what changes something; it still has to say who may."""
