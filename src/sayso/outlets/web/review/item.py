"""What a reviewer decides on, as a record, and what a correction may set in it."""

from collections.abc import Sequence

from sayso.domain.codes import Group, Hedge, Kind, Measure, Stance
from sayso.domain.reading import Figure
from sayso.domain.record import Record
from sayso.outlets.web.review.passages import Passage
from sayso.store.listing import Waiting


class Field(Record):
    """What a correction may set: its name in the records, what it is now, and what it may be."""

    name: str
    value: str
    choices: tuple[str, ...] = ()


class Choice(Record):
    """A place that words may mean: what a judgement calls it, what people call it, and how likely it is."""

    id: str
    name: str
    p: int


class Item(Record):
    """What a reviewer decides on. `can` are the verbs that make sense, `spots` what they name.

    `one_of` says that a verb is said of one of the passages, which the reviewer chooses. `person` is
    where somebody is named who could be somebody known. `number` is the judgement that is orphaned.
    """

    key: str
    sort: str
    title: str
    why: tuple[str, ...]
    need: int
    passages: tuple[Passage, ...]
    can: tuple[str, ...]
    spots: tuple[str, ...] = ()
    one_of: bool = False
    fields: tuple[Field, ...] = ()
    incident: str | None = None
    person: str | None = None
    alike: tuple[str, ...] = ()
    places: tuple[Choice, ...] = ()
    number: int | None = None

    def names(self, spots: Sequence[str]) -> bool:
        """Say whether one of these spots is one that it can be judged by."""
        mine = {*self.spots, self.person, *(one.spot for one in self.passages)}
        return not mine.isdisjoint(spots)


def made(
    waiting: Waiting,
    *,
    title: str,
    why: tuple[str, ...],
    passages: tuple[Passage, ...],
    can: tuple[str, ...],
    **more: object,
) -> Item:
    """Give the item of what waits; its first passage is what is judged unless `spots` say else."""
    spots = more.pop("spots", None) or tuple(one.spot for one in passages[:1])
    return Item(
        key=waiting.key,
        sort=waiting.sort,
        title=title,
        why=why,
        need=waiting.need,
        passages=passages,
        can=can,
        spots=spots,  # type: ignore[arg-type]  # as it was given
        **more,  # type: ignore[arg-type]  # as it was given
    )


def figure_fields(one: Figure | None) -> tuple[Field, ...]:
    """Give what may be corrected in a figure, with its values where there is one."""

    def now(name: str) -> str:
        value = getattr(one, name, None)
        return "" if value is None else str(value)

    return (
        *(Field(name=name, value=now(name)) for name in ("low", "high")),
        *(
            word(name, now(name), words)
            for name, words in (
                ("measure", Measure),
                ("group", Group),
                ("hedge", Hedge),
                ("stance", Stance),
            )
        ),
    )


def word(name: str, value: str, words: type[Measure | Group | Hedge | Stance | Kind]) -> Field:
    """Give a field that takes one of these words."""
    return Field(name=name, value=value, choices=tuple(one.value for one in words))
