"""Words of the page and not of the report: sign-ups, rights, sharing, players, adverts."""

import re

_SENTENCE = re.compile(r"[^\n.!?…]*(?:[.!?…](?!\s)[^\n.!?…]*)*[.!?…]?\s*")
_PHRASES = (
    # Sign up, log in, be told.
    *("newsletter", "sign up", "sign in ", "signing up", "log in ", "login ", "subscri"),
    *(
        "thank you for registering",
        "email notification",
        "e-mail notification",
        "your notification",
    ),
    *("email alert", "e-mail alert", "mobile alert", "email address", "e-mail address"),
    *("check your e", "your inbox", "verification email", "verification message", "junk folder"),
    *("your profile", "your account", "your browser", "your zip", "this zip", "deliverable area"),
    *("get an email", "breaking news alert", "breaking news email", "just one more thing"),
    # Whose it is, and what may be done with it.
    *("all rights reserved", "copyright", "©", "may not be published", "may not be reproduced"),
    *("used under licen", "cookie", "privacy policy", "terms of use", "terms of service"),
    *("user agreement", "relevant subsidiaries", "advertis", "sponsored", "promoted stories"),
    # Players, pictures, buttons.
    *(
        "javascript",
        "flash player",
        "click here",
        "click on",
        "tap here",
        "scroll down",
        "embed code",
    ),
    *("view full caption", "hide caption", "toggle caption", "caption close", "slideshow"),
    *("photo gallery", "back to gallery", "watch this story", "play video", "back to top"),
    *(
        "skip to content",
        "skip to main",
        "load more",
        "like loading",
        "captcha",
        "enter the characters",
    ),
    # Share, follow, read on.
    *(
        "follow us",
        "like us",
        "find us on",
        "on twitter @",
        "twitter |",
        "facebook |",
        "facebook page",
    ),
    *("join the conversation", "join the discussion", "like this:", "share this", "share via"),
    *("read or share", "tweet this", "download the", "download our", "mobile app", "news app"),
    *("read more", "read also", "read next", "related stories", "related articles", "more stories"),
    *("most read", "most popular", "recommended for you", "you may also like", "editors' picks"),
    *("premium click", "premium content", "remaining this month", "free articles", "support our"),
    *("check back for", "this is a developing story", "stay with us for", "breaking news staff"),
    *("have a news tip", "report a typo", "comments are closed", "you are the owner of this"),
)
_COUNTED = re.compile(r"\b(?:image|photo|caption) \d+ of\b|^\s*\d+ of \d+|^follow [\w.:@ ]+$", re.I)
_LONG = 240
"""Furniture is short: a longer sentence that mentions a newsletter tells something of it."""


def unfurnished(text: str) -> str:
    """Give a text without the sentences that belong to its page, the rest as it stands."""
    return "".join(part for part in _SENTENCE.findall(text) if not _belongs(part))


def _belongs(part: str) -> bool:
    if len(part) > _LONG:
        return False
    small = part.lower()
    return any(one in small for one in _PHRASES) or _COUNTED.search(part) is not None
