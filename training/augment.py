"""More texts out of those we have: several after one another, and without their marks."""

from collections.abc import Callable, Iterable, Iterator
from random import Random

from training.rows import Labelled, Span

_MARKS = frozenset(".,;:!?\"'()“”‘’–—-")
_MOST = 4


def varied(texts: Iterable[Labelled], chance: Random, *, bare: float) -> Iterator[Labelled]:
    """Give the texts joined to runs of one to four; a share of them `bare` of punctuation."""
    waiting: list[Labelled] = []
    wanted = chance.randint(1, _MOST)
    for one in texts:
        if waiting and one.tags.keys() != waiting[0].tags.keys():
            yield joined(waiting)
            waiting = []
        waiting.append(unmarked(one) if chance.random() < bare else one)
        if len(waiting) >= wanted:
            yield joined(waiting)
            waiting, wanted = [], chance.randint(1, _MOST)
    if waiting:
        yield joined(waiting)


def joined(texts: list[Labelled]) -> Labelled:
    """Give one text out of some, a blank line between them."""
    whole, shifts = "", []
    for one in texts:
        shifts.append(len(whole))
        whole += one.text + "\n\n"
    moved = [
        moved_by(one, lambda at, shift=shift: at + shift)  # type: ignore[misc]
        for one, shift in zip(texts, shifts, strict=True)
    ]
    return Labelled(
        whole.rstrip(),
        {tag: tuple(span for one in moved for span in one.tags[tag]) for tag in texts[0].tags},
        tuple(asked for one in moved for asked in one.asked),
        tuple(link for one in moved for link in one.links),
        frozenset().union(*(one.sparse for one in texts)),
    )


def unmarked(one: Labelled) -> Labelled:
    """Give a text as some collections keep it: without any mark of punctuation."""
    places, kept = [], ""
    for letter in one.text:
        places.append(len(kept))
        if letter not in _MARKS:
            kept += letter
        elif letter in "-–—":
            kept += " "
    places.append(len(kept))
    return moved_by(one, lambda at: places[at])._replace(text=kept)


def moved_by(one: Labelled, move: Callable[[int], int]) -> Labelled:
    """Give a text with every place moved; a span that came to nothing is left out."""

    def span(old: Span) -> Span:
        return move(old[0]), move(old[1])

    def there(old: Span) -> bool:
        return move(old[0]) < move(old[1])

    return one._replace(
        tags={
            tag: tuple(span(old) for old in spans if there(old)) for tag, spans in one.tags.items()
        },
        asked=tuple(
            asked._replace(span=span(asked.span)) for asked in one.asked if there(asked.span)
        ),
        links=tuple(
            link._replace(
                span=span(link.span), to=tuple(span(end) for end in link.to if there(end))
            )
            for link in one.links
            if there(link.span) and all(there(end) for end in link.to)
        ),
    )
