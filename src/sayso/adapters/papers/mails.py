"""E-mail to words: the plain text that a message carries, else its HTML; addresses are left out."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from sayso.adapters.fragments import words_of
from sayso.adapters.papers.paper import Paper
from sayso.domain.errors import in_short

_DAMAGE = (
    MessageError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    RecursionError,
    AssertionError,
)


def read_mail(body: bytes) -> Paper | str:
    """Give the words of an e-mail, its subject, sender's name and date, or why it cannot be read.

    Attachments are named and not read: saved as files they are documents of their own.
    """
    try:
        message = message_from_bytes(body, policy=policy.default)
        text = _text(message)
        left = tuple(_attached(message))
        subject, sender = message.get("Subject"), message.get("From")
        byline = sender.addresses[0].display_name if sender and sender.addresses else ""
        title = " ".join(str(subject).split()) if subject else ""
        published = _published(message.get("Date"))
    except _DAMAGE as error:
        return f"no e-mail that can be read ({in_short(error)})"
    return Paper(
        text=text, title=title or None, byline=byline or None, published=published, left=left
    )


def _text(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    content = str(part.get_content())
    if part.get_content_type() == "text/html":
        return words_of(content)
    return content.replace("\r\n", "\n").replace("\0", "\ufffd")


def _attached(message: EmailMessage) -> Iterator[str]:
    for part in message.iter_attachments():
        kind = part.get_content_type()
        if part.get_content_maintype() == "image":
            continue
        name = " ".join((part.get_filename() or "without a name").split())[:80]
        yield f"attachment {name!r} ({kind}) is not read; save it as a file and name it"


def _published(written: object) -> str | None:
    try:
        moment = parsedate_to_datetime(str(written)) if written else None
    except ValueError:
        return None
    return moment.isoformat() if moment else None
