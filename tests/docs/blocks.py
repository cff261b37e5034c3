"""What stands between fences on the pages: commands for a shell, and what they print.

A block of ```sh is run by bash, in the order of its page, and must end well. Its first line may say otherwise:

- `# exits 1: …` - it ends with that status;
- `# needs …`, `# stays open …`, `# takes …` - no test runs it: it needs what a test has not.

A block of ```text right behind it is all that it prints. There, … stands for what may vary: on a line of
its own for any lines, within a line for any characters.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LANGUAGES = {"sh", "text", "console", "python", "json", "toml", "html", ""}
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```\n?(\s*)", re.MULTILINE | re.DOTALL)
_EXITS = re.compile(r"# exits (\d): ")
_UNRUN = re.compile(r"# ((?:needs|stays open|takes) .*)")


class Block(NamedTuple):
    """A fenced block: the line it begins on, its language, its words, and where the page goes on."""

    line: int
    language: str
    text: str
    start: int
    end: int

    def status(self) -> int:
        """Give the status that the commands end with."""
        found = _EXITS.match(self.text)
        return int(found[1]) if found else 0

    def unrun(self) -> str | None:
        """Say why no test runs it; None = one does."""
        found = _UNRUN.match(self.text)
        return found[1] if found else None


def name(page: Path) -> str:
    """Give what a page is called: its place in the repository."""
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> Iterator[Block]:
    """Give the fenced blocks of a page, in order."""
    text = page.read_text(encoding="utf8")
    for found in _FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Block(line, found[1], found[2], found.start(), found.end())


def steps(page: Path) -> Iterator[tuple[Block, str | None]]:
    """Give the blocks of a page that are for a shell, each with what the page says it prints."""
    found = list(blocks(page))
    for block, after in zip_longest(found, found[1:]):
        if block.language == "sh":
            told = after and after.language == "text" and after.start == block.end
            yield block, after.text if told and after else None


def prints(told: str) -> re.Pattern[str]:
    """Give what fits an output that a page tells: blanks at the ends of lines do not count."""
    lines = [".*" if line == "…" else _line(line) for line in told.rstrip().split("\n")]
    pattern = "\n".join(lines).replace(".*\n", "(?:.*\n)??")
    pattern = re.sub(r"\n\.\*$", r"(?:\\n.*)?", pattern)
    return re.compile(pattern, re.DOTALL)


def _line(line: str) -> str:
    return "[^\n]*".join(map(re.escape, line.rstrip().split("…")))
