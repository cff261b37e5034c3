"""How far two labellers of our own sentences agree: python -m training.agreement.

`again/` holds every tenth text of most files of `own/`, marked anew by somebody who had not seen the first marks:
`second.txt` of the first files, `figures.txt` and `acts.txt` of the later ones. Agreement is F1 of
one against the other.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from eval.own.marks import Marked, texts

AGAIN = Path(__file__).parent / "again"
OWN = Path(__file__).parent / "own"
SEEN = frozenset({"airstrikes.txt:28", "airstrikes.txt:103", "hard.txt:39"})
"""Texts whose first marks the second labeller had seen; they are left out."""


def records(one: Marked) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Give what a text's records say, level by level, as values that can be compared."""
    for kind, *rest in one.records:
        spans = [one.spans.get(word) for word in rest[:4]]
        if kind == "count":
            number, speaker = spans[0], _words(one, rest[3])
            yield "counts: number", (number,)
            yield "counts: number and measure", (number, rest[1])
            yield "counts: number, measure and group", (number, rest[1], rest[2])
            yield "counts: with speaker", (number, rest[1], rest[2], speaker)
        elif kind == "say":
            content = one.spans[rest[2].split(",")[0]]
            yield "statements: where content starts", (content[0],)
            yield "statements: and speaker", (content[0], _words(one, rest[1]))
            yield "statements: and stance", (content[0], _words(one, rest[1]), rest[3])
        elif kind == "event":
            yield "events: trigger", (spans[0],)
            yield "events: trigger and kind", (spans[0], rest[1])
        elif kind == "act":
            yield "acts: words", (spans[0],)
            yield "acts: words and type", (spans[0], rest[1])


def _words(one: Marked, label: str) -> str:
    return "" if label == "-" else one.text[slice(*one.spans[label])].lower()


def main() -> None:
    """Print the agreement of both labellers by level."""
    both: Counter[str] = Counter()
    either: Counter[str] = Counter()
    first = {f"{path.name}:{one.line}": one for path in OWN.glob("*.txt") for one in texts(path)}
    by_text = {one.text: name for name, one in first.items()}
    compared = 0
    for one in (one for path in sorted(AGAIN.glob("*.txt")) for one in texts(path)):
        name = by_text[one.text]
        if name not in SEEN:
            compared += 1
            mine, theirs = Counter(records(first[name])), Counter(records(one))
            for (level, _), count in (mine & theirs).items():
                both[level] += 2 * count
            for (level, _), count in (mine + theirs).items():
                either[level] += count
    print(f"{compared} texts")
    for level, count in either.items():
        print(f"{level:36} {both[level] / count:.2f}  ({count // 2})")


if __name__ == "__main__":
    main()
