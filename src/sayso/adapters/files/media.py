"""What a file is, by the ending of its name."""

from sayso.domain.document import EXCEL, FEED, JSON_LINES, MAIL, PDF, WORD

ZIP, TAR, WARC, MBOX = (
    "application/zip",
    "application/x-tar",
    "application/warc",
    "application/mbox",
)
BOXES = frozenset((ZIP, TAR, WARC, MBOX))
"""What holds files or pages and is no document itself."""

_MEDIA = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xlsx": EXCEL,
    ".docx": WORD,
    ".pdf": PDF,
    ".eml": MAIL,
    ".rss": FEED,
    ".atom": FEED,
    ".xml": FEED,
    ".mbox": MBOX,
    ".warc": WARC,
    ".warc.gz": WARC,
    ".zip": ZIP,
    ".tar": TAR,
    ".tgz": TAR,
    ".tar.gz": TAR,
    ".tar.bz2": TAR,
    ".tar.xz": TAR,
}
_OTHERS = {
    "application/rss+xml": FEED,
    "application/atom+xml": FEED,
    "application/xml": FEED,
    "text/xml": FEED,
    "application/x-zip-compressed": ZIP,
    "application/gzip": TAR,
    "application/x-gzip": TAR,
    "application/x-ndjson": JSON_LINES,
}
_SAID = frozenset((*_MEDIA.values(), *_OTHERS))

ENDINGS = ", ".join(_MEDIA)


def media_of(name: str) -> str | None:
    """Give the MIME type that the ending of a name stands for; nothing where we know none."""
    parts = name.lower().rsplit("/", 1)[-1].split(".")
    for count in (2, 1):
        ending = "." + ".".join(parts[-count:])
        if len(parts) > count and ending in _MEDIA:
            return _MEDIA[ending]
    return None


def has_ending(name: str) -> bool:
    """Say whether a name has an ending at all."""
    return "." in name.rsplit("/", 1)[-1].lstrip(".")


def media_said(content_type: str) -> str | None:
    """Give the MIME type that a server names, in our words; nothing where it is none that we read."""
    bare = content_type.partition(";")[0].strip().lower()
    return _OTHERS.get(bare, bare) if bare in _SAID else None
