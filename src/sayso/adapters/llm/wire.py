"""One exchange with an endpoint: bytes there, bytes back, or why there are none; no redirects."""

import json
from collections.abc import Mapping
from http.client import HTTPException
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request

_LONGEST = 16_000_000


class Replied(NamedTuple):
    """What came back, whatever its status; `wait` is its Retry-After."""

    status: int
    body: bytes
    wait: str | None


class Lost(NamedTuple):
    """Why nothing came back; `late` where the server was reached and took too long."""

    why: str
    late: bool


def post(url: str, told: object, headers: Mapping[str, str], *, timeout: float) -> Replied | Lost:
    """Send JSON and give what came back.

    A redirect is not followed: the text and the key go where the settings say and nowhere else.
    """
    request = Request(  # noqa: S310 - the settings hold it to http and https
        url,
        data=json.dumps(told).encode(),
        headers={"Content-Type": "application/json", "User-Agent": "sayso", **headers},
    )
    try:
        with _opener(url).open(request, timeout=timeout) as reply:
            return Replied(reply.status, reply.read(_LONGEST), reply.headers.get("Retry-After"))
    except (OSError, HTTPException) as error:
        # What goes wrong before a request is out comes wrapped, with its reason.
        why = str(getattr(error, "reason", error)) or type(error).__name__
        return Lost(why, isinstance(error, TimeoutError))


def _opener(url: str) -> OpenerDirector:
    # Without the handlers of errors and redirects every status comes back as it is.
    opener = OpenerDirector()
    proxies = ProxyHandler({}) if is_local(url) else ProxyHandler()
    for handler in (proxies, HTTPHandler(), HTTPSHandler()):
        opener.add_handler(handler)
    return opener


def is_local(url: str) -> bool:
    """Say whether an address is this machine itself."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def content(body: bytes) -> str | None:
    """Give the words of a chat completion, or nothing where it is none."""
    match _decoded(body):
        case {"choices": [{"message": {"content": str(words)}}, *_]}:
            return words
        case _:
            return None


def tokens(body: bytes) -> tuple[int, int]:
    """Give how many tokens the endpoint counted, of prompt and answer; 0 where it does not say."""
    match _decoded(body):
        case {"usage": {"prompt_tokens": int(prompt), "completion_tokens": int(completion)}}:
            return prompt, completion
        case _:
            return 0, 0


def complaint(body: bytes) -> str:
    """Give what an endpoint says is wrong, in at most 200 characters."""
    match _decoded(body):
        case {"error": {"message": str(words)}} | {"error": str(words)} | {"message": str(words)}:
            said = words
        case _:
            said = body.decode(errors="replace")
    return " ".join(said.encode(errors="replace").decode().split())[:200] or "nothing"


def _decoded(body: bytes) -> object:
    try:
        told: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return told
