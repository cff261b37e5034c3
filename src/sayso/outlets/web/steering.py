"""Words of others, in which no character turns the direction of what stands around them."""

import re

from markupsafe import Markup, escape

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


def plain(words: str) -> Markup:
    """Give words escaped, with every character that steers shown instead of obeyed."""
    return Markup(_STEERING.sub(_sign, str(escape(words))))  # noqa: S704 - escaped on the spot


def _sign(found: re.Match[str]) -> str:
    code = f"U+{ord(found[0]):04X}"
    return f'<span class="steer" title="a character that is not shown: {code}">␣</span>'
