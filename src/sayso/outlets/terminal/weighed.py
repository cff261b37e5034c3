"""Draws what policies make of an incident side by side, and below it why."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat

from rich import box
from rich.console import ConsoleRenderable, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.outlets import wording
from sayso.outlets.facets.weighed import Both, Cell, Passed, Told, Weighed
from sayso.outlets.policies import policy_name

_PAIRS = 6


def estimates(found: Weighed) -> Iterator[ConsoleRenderable]:
    """Give a table of numbers, a column a policy, then the reasons in lines."""
    titles = chain(["What the claims support"], repeat("and under further rules"))
    for part, title in zip(found.tables, titles, strict=False):
        yield _table(part, title)
    if found.calibrated:
        yield Text(f"The Sayso model is calibrated on {found.calibrated}.\n", style="dim")
    yield _reasons(found)


def _table(found: Weighed, title: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left")
    table.add_column("", style="bold", min_width=12, max_width=24)
    for policy in found.policies:
        mark = "\nunchecked" if found.unchecked(policy) else ""
        table.add_column(Text(policy_name(policy) + mark), min_width=13, overflow="fold")
    for line in found.lines:
        table.add_row(line.question, *(_numbers(cells) for cells in line.cells))
    return table


def _numbers(cells: Sequence[Cell]) -> Text:
    return Text("\n").join([_number(cell) for cell in cells] or [Text("·")])


def _number(cell: Cell) -> Text:
    text = Text(cell.best, style="bold")
    if cell.intervals:
        for share, words in cell.intervals:
            text.append(f"\n{share} %: {words}", style="not bold")
    elif cell.reach:
        text.append(f" ({cell.reach})", style="not bold")
    for more in (cell.note, cell.estimate.grade or ""):
        if more:
            text.append(f"\n{more}", style="not bold dim")
    return text


def _reasons(found: Weighed) -> Group:
    parts: list[ConsoleRenderable] = [Text("And why", style="italic")]
    for line in found.lines:
        parts.append(Padding(Text(line.question, style="bold"), (0, 0, 0, 2)))
        for policy, cells in zip(found.policies, line.cells, strict=True):
            for cell in cells:
                name = policy_name(policy).partition(" (")[0]
                decided = f": decided by {_listed(cell.because) or 'no claim'}"
                parts.append(Padding(Text.assemble((name, "bold"), decided), (0, 0, 0, 4)))
                parts += [Padding(words, (0, 0, 0, 6)) for words in _why(cell)]
    return Group(*parts, Text())


def _why(cell: Cell) -> Iterator[Text]:
    if cell.estimate.how:
        yield Text(f"how: {'; '.join(cell.estimate.how)}")
    if cell.estimate.unchecked:
        yield Text(f"unchecked: {'; '.join(cell.estimate.unchecked)}")
    if cell.estimate.why:
        yield Text(f"wide, because {'; '.join(cell.estimate.why)}")
    yield from (Text(words) for words in _pairs(cell.both))
    yield from (Text(words, style="dim") for words in _passed(cell.passed))


def _pairs(both: Sequence[Both]) -> Iterator[str]:
    for pair in both[:_PAIRS]:
        yield f"both right: {pair.chance} ({pair.one.words} and {pair.other.words})"
    if len(both) > _PAIRS:
        yield f"and {wording.count(len(both) - _PAIRS, 'pair')} more, which the page has"


def _passed(passed: Iterable[Passed]) -> Iterator[str]:
    reasons: dict[str, list[Told]] = {}
    for one in passed:
        reasons.setdefault(one.why, []).append(one.told)
    for why, told in reasons.items():
        yield f"passed over ({why}): {_listed(told)}"


def _listed(told: Iterable[Told]) -> str:
    answers: dict[str, list[str]] = {}
    for one in told:
        answers.setdefault(one.voice, []).append(one.answer)
    return "; ".join(f"{voice}: {', '.join(said)}" for voice, said in answers.items())
