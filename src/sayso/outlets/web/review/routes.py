"""The addresses of review: the desk, what is decided there, and who agrees with whom."""

from typing import Any

from litestar import Request, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromQuery, JSONBody, URLEncodedBody

from sayso.domain.errors import BadInput
from sayso.outlets.web.api import read, write
from sayso.outlets.web.guarding import Person, Role, reviewer
from sayso.outlets.web.holding import Held
from sayso.outlets.web.needs import Builds
from sayso.outlets.web.rendering import page
from sayso.outlets.web.review.agreeing import Reviewing, reviewing
from sayso.outlets.web.review.deciding import (
    BECAME,
    Decided,
    Decision,
    decided,
    decision,
    last_of,
    reasons,
)
from sayso.outlets.web.review.desk import SORTS, Desk, Lines, Place
from sayso.outlets.web.review.item import Item

Query = Request[Person | None, Any, Any]
Form = URLEncodedBody[dict[str, Any]]


@get("/review", sync_to_thread=True)
def review(  # noqa: PLR0913 - what an address may say
    request: Query,
    held: NamedDependency[Held],
    desk: NamedDependency[Desk],
    sort: FromQuery[str] = "",
    at: FromQuery[str] = "",
    asked: FromQuery[str] = "",
) -> Response[str]:
    """Give the desk: what most needs a person, and what can be done about it.

    Where it was `asked` for, what is there to judge is given also where it waits for nobody.
    """
    place = desk.at(at, sort := sort if sort in SORTS else "", asked=bool(asked))
    return _desk(request, held, place, sort)


@post("/review/judge", sync_to_thread=True, guards=[reviewer], status_code=200)
def judge(
    request: Query,
    held: NamedDependency[Held],
    desk: NamedDependency[Desk],
    builds: NamedDependency[Builds],
    data: Form,
) -> Response[str]:
    """Take a decision from the desk's form, and give the desk with what it changed."""
    at, after = str(data.get("at", "")), str(data.get("after", ""))
    sort = str(data.get("sort", ""))
    person = request.scope["user"]
    item = desk.item(at)
    try:
        wanted = decision(data)
        told = decided(held.case, builds, wanted, person)
    except BadInput as error:
        return _desk(request, held, desk.at(at, sort, asked=True), sort, wrong=str(error))
    if told.judgement.withdraws is not None:
        desk.undone()
    elif item is not None and item.names(wanted.spots):
        desk.judged(at)
    return _desk(request, held, desk.at(after, sort), sort, told=told)


@get("/review/agreement", sync_to_thread=True)
def agreement(held: NamedDependency[Held]) -> Response[str]:
    """Give throughput and agreement as a page."""
    found = reviewing(held.case.ledger.judgements())
    return page("review/agreement.html", here="/review", found=found)


@read("/api/review")
def queue(desk: NamedDependency[Desk], sort: FromQuery[str] = "") -> Lines:
    """Give what waits for a person, most needed first."""
    return desk.lines(sort)


@read("/api/review/item")
def one(desk: NamedDependency[Desk], key: FromQuery[str]) -> Item:
    """Give one thing that waits, with its words in their sentences and what can be done."""
    found = desk.item(key)
    if found is None:
        raise NotFoundException("nothing of that key waits")
    return found


@read("/api/review/agreement")
def agreement_data(held: NamedDependency[Held]) -> Reviewing:
    """Give throughput and agreement of the reviewers."""
    return reviewing(held.case.ledger.judgements())


@write("/api/judgements", guards=[reviewer])
def judgements(
    request: Query,
    held: NamedDependency[Held],
    desk: NamedDependency[Desk],
    builds: NamedDependency[Builds],
    data: JSONBody[Decision],
) -> Decided:
    """Append a judgement, and give what it changed."""
    told = decided(held.case, builds, data, request.scope["user"])
    if told.judgement.withdraws is not None:
        desk.undone()
    return told


ROUTES = (review, judge, agreement, queue, one, agreement_data, judgements)


def _desk(  # noqa: PLR0913 - all that a desk shows
    request: Query,
    held: Held,
    place: Place,
    sort: str,
    *,
    told: Decided | None = None,
    wrong: str = "",
) -> Response[str]:
    person = request.scope.get("user")
    who = person.name if isinstance(person, Person) else ""
    judged = held.case.ledger.judgements()
    return page(
        "review/desk.html" if request.headers.get("hx-request") else "review/page.html",
        here="/review",
        sorts=SORTS,
        sort=sort,
        place=place,
        told=told,
        became=BECAME,
        wrong=wrong,
        may=isinstance(person, Person) and person.role >= Role.REVIEWER,
        last=last_of(judged, who),
        reasons=reasons(judged, who),
    )
