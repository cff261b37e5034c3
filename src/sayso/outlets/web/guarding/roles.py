"""What a route asks of who calls it; whoever asks nothing may be read by all who may read."""

from typing import Any

from litestar.connection import ASGIConnection
from litestar.exceptions import PermissionDeniedException
from litestar.handlers import BaseRouteHandler

from sayso.outlets.web.guarding.people import Person, Role

Connection = ASGIConnection[BaseRouteHandler, Person | None, Any, Any]
_CLOSED = "open the address that the terminal printed, with its token, to write"


def reviewer(connection: Connection, _: BaseRouteHandler) -> None:
    """Let those through who may judge."""
    _least(connection, Role.REVIEWER)


def admin(connection: Connection, _: BaseRouteHandler) -> None:
    """Let those through who may add sources and start builds."""
    _least(connection, Role.ADMIN)


def _least(connection: Connection, role: Role) -> None:
    person = connection.scope.get("user")
    if not isinstance(person, Person):
        raise PermissionDeniedException(f"only a {role.name.lower()} may do this: {_CLOSED}")
    if person.role < role:
        raise PermissionDeniedException(
            f"only a {role.name.lower()} may do this; {person.name} is a {person.role.name.lower()}"
        )
