"""How many people a row counts: a total with its bounds, and the parts that it is the sum of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sayso.domain.codes import Group, Hedge, Measure, Stance
from sayso.domain.document import Quote
from sayso.domain.reading import Figure, Statement
from sayso.domain.world import Actor
from sayso.flow.extract.coded.row import Row
from sayso.text.lists.counts import Counted, counted
from sayso.text.lists.fields import COUNT, OF_LISTS, SIDES

Slot = tuple[Measure, str]
"""What is counted, and of whom: a group, a side, or "" for all."""

_CIVILIANS = "civilians"


def figures(row: Row, statement: Statement | None) -> list[Figure]:
    """Give the figures of a row, each measure's total before its parts; ids are left empty.

    `part_of` names the total by its place in the list, as finders do. Bounds in columns of their own
    make a range of a number. Of lists that are known, a part that is 0 is left out: they have no
    blank, and a 0 there says that nobody is known of. A single part that is the whole is not said
    twice: the total is of those people.
    """
    found: list[Figure] = []
    by_measure: defaultdict[Measure, dict[str, Figure]] = defaultdict(dict)
    for (measure, whose), cells in _slots(row).items():
        figure = _figure(row, (measure, whose), cells, statement)
        if figure is not None and not (whose and _says_nothing(row, figure)):
            by_measure[measure][whose] = figure
    for told in by_measure.values():
        whole = told.pop("", None)
        parts = list(told.values())
        rank = None
        if whole is not None:
            rank = str(len(found))
            said_again = len(parts) == 1 and _count(parts[0]) == _count(whole)
            side = parts[0].whose if said_again else None
            found.append(whole.but(group=_of_all(parts), whose=side))
            parts = [] if said_again else parts
        found += [part.but(part_of=rank) for part in parts]
    return found


def _count(figure: Figure) -> tuple[int | None, int | None]:
    return figure.low, figure.high


def group_of(side: str) -> Group:
    """Give what members of a side of UCDP's or ACLED's count as."""
    name = side.lower()
    if name.startswith(_CIVILIANS):
        return Group.CIVILIAN
    security = (
        "police forces",
        "military forces",
        "government of",
        "state forces",
        "private security",
    )
    return Group.SECURITY if name.startswith(security) else Group.MILITANT


def _says_nothing(row: Row, figure: Figure) -> bool:
    return figure.high == 0 and any(field in row.told for field in OF_LISTS)


def _slots(row: Row) -> dict[Slot, dict[str, Quote]]:
    slots: defaultdict[Slot, dict[str, Quote]] = defaultdict(dict)
    for field, quote in row.told.items():
        if match := COUNT.fullmatch(field):
            slot = Measure(match["measure"]), match["whose"] or ""
            slots[slot][match["bound"] or ""] = quote
    return slots


def _figure(
    row: Row, slot: Slot, cells: Mapping[str, Quote], statement: Statement | None
) -> Figure | None:
    bounds = _bounds(row, cells)
    if bounds is None:
        return None
    said, used = bounds
    measure, whose = slot
    side = row.told.get(whose) if whose in SIDES else None
    return Figure(
        id="",
        quote=row.line(*used),
        number=used[0],
        counted=None,
        low=said.low,
        high=said.high,
        hedge=said.hedge,
        measure=measure,
        group=_group(whose, side),
        stance=statement.stance if statement else Stance.ASSERTS,
        whose=Actor(quote=side, name=side.text) if side else None,
        speaker=statement.speaker if statement else None,
        statement=statement.id if statement else None,
    )


def _group(whose: str, side: Quote | None) -> Group:
    if side is not None:
        return group_of(side.text)
    return Group.UNKNOWN if whose in ("", *SIDES) else Group(whose)


def _of_all(parts: list[Figure]) -> Group:
    groups = {part.group for part in parts if part.high != 0}
    return groups.pop() if len(groups) == 1 else Group.MIXED if groups else Group.UNKNOWN


def _bounds(row: Row, cells: Mapping[str, Quote]) -> tuple[Counted, list[Quote]] | None:
    """Give what a number and the columns of its bounds say together, and which of them were used."""
    read = dict(_read(row, cells))
    best, low, high = read.get(""), read.get("low"), read.get("high")
    if best is not None and low is None and high is None:
        return best, [cells[""]]
    least = low.low if low else best.low if best else None
    most = high.high if high else best.high if best else None
    used = [cells[name] for name in ("", "low", "high") if name in read]
    if least is None and most is None:
        return None
    if _crossed(least, most) or (best and (_crossed(least, best.low) or _crossed(best.high, most))):
        row.bad(used[-1], "does not fit the other numbers of the row; bounds left out")
        return (best, [cells[""]]) if best else None
    hedge = Hedge.EXACT if least == most else Hedge.RANGE
    if least is None or most is None:
        hedge = Hedge.AT_LEAST if most is None else Hedge.AT_MOST
    return Counted(least, most, hedge), used


def _crossed(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low > high


def _read(row: Row, cells: Mapping[str, Quote]) -> Iterator[tuple[str, Counted]]:
    for name, quote in cells.items():
        found = counted(quote.text)
        if found is None:
            row.bad(quote, "is no count of people; left out")
        else:
            yield name, found
