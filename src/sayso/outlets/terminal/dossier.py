"""Draws one incident: who says what side by side, where they part, and what each policy makes of it."""

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Console, ConsoleRenderable, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from sayso.domain.codes import Stance
from sayso.domain.document import Problem
from sayso.domain.incident import Account, Claim, Dossier, Source
from sayso.outlets import wording
from sayso.outlets.facets.access import limits
from sayso.outlets.facets.headline import Sentence, headline
from sayso.outlets.facets.history import histories
from sayso.outlets.facets.weighed import weighed
from sayso.outlets.terminal.harmless import Harmless
from sayso.outlets.terminal.history import changed
from sayso.outlets.terminal.parting import disputes
from sayso.outlets.terminal.weighed import estimates

_LINKS = 20
_LOOK = {Stance.DENIES: "red", Stance.DOUBTS: "yellow", Stance.CLAIMS_RESPONSIBILITY: "magenta"}


def draw(dossier: Dossier, console: Console) -> None:
    """Print the dossier: heading, access, accounts side by side, evidence, histories, disputes, estimates, sources."""
    for part in _parts(dossier, console.width):
        console.print(Harmless(part))


def _parts(dossier: Dossier, width: int) -> Iterator[ConsoleRenderable]:
    yield _heading(dossier)
    yield from _limits(dossier)
    if dossier.incident.links:
        yield _links(dossier)
    yield from _side_by_side(dossier, width)
    yield from _evidence(dossier)
    changes = histories(dossier)
    if changes:
        yield changed(changes)
    if dossier.disputes:
        yield from disputes(dossier, width)
    found = weighed(dossier)
    if found:
        yield from estimates(found)
    yield _sources(dossier)


def _heading(dossier: Dossier) -> Panel:
    incident = dossier.incident
    origins = {s.origin.name if s.origin else s.outlet or s.id for s in dossier.documents}
    lines = Group(
        Text(incident.summary, style="bold"),
        *(_sentence(one) for one in headline(dossier)),
        Text(f"incident {incident.id} · {wording.interval(incident.when)}", style="dim"),
        Text(
            f"{wording.count(len(incident.reports), 'report')}"
            f" in {wording.count(len(dossier.documents), 'document')}"
            f" from at most {wording.count(len(origins), 'origin')}"
            f" · {wording.count(len(dossier.accounts), 'voice')}"
            f" · {wording.count(len(dossier.disputes), 'dispute')}"
        ),
    )
    return Panel(lines, box=box.ROUNDED)


def _sentence(sentence: Sentence) -> Text:
    said = sentence.words.removeprefix(sentence.question)
    return Text.assemble((sentence.question, "bold"), said)


def _limits(dossier: Dossier) -> Iterator[Text]:
    for limit in limits(dossier):
        told = (
            f"{word.voice}{f' ({word.note})' if word.note else ''} “{_short(word.quote)}”"
            for word in limit.words
        )
        yield Text.assemble((f"{limit.heading}: ", "bold"), "; ".join(told))


def _links(dossier: Dossier) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title="How it stands to others", title_justify="left")
    table.add_column("", style="bold")
    table.add_column("incident", overflow="fold")
    table.add_column("why", ratio=1)
    links = dossier.incident.links
    for link in links[:_LINKS]:
        table.add_row(wording.TIES[link.kind][0], link.incident, Text(link.why))
    if len(links) > _LINKS:
        table.add_row("", f"and {len(links) - _LINKS:,} more", "")
    return table


def _side_by_side(dossier: Dossier, width: int) -> list[Table]:
    # As many voices a table as fit at 16 characters each beside the question.
    room = max(1, (width - 27) // 17)
    accounts = wording.speaking(dossier.accounts)
    asked = {
        q: rows
        for q, rows in wording.by_question(dossier.accounts).items()
        if any(c.measure for _, c in rows)
    }
    return [
        _matrix(accounts[at : at + room], asked, first=at == 0)
        for at in range(0, len(accounts), room)
    ]


def _matrix(
    accounts: list[Account], asked: dict[str, list[tuple[Account, Claim]]], *, first: bool
) -> Table:
    title = "Accounts side by side (· silent, ~ later replaced)" if first else None
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left")
    table.add_column("", style="bold", min_width=16, max_width=24)
    for account in accounts:
        table.add_column(Text(account.voice.name), min_width=13, max_width=18)
    for asked_of, pairs in asked.items():
        cells = [
            Text("\n").join(
                [_told(told) for told in wording.answers(pairs) if told.account.id == account.id]
                or [Text("·")]
            )
            for account in accounts
        ]
        if any(cell.plain != "·" for cell in cells):
            table.add_row(asked_of, *cells)
    return table


def _told(told: wording.Answer) -> Text:
    return _marked(told.words, told.claim, replaced=told.replaced)


def _cell(claim: Claim) -> Text:
    told = _marked(wording.answer(claim), claim, replaced=claim.superseded_by is not None)
    why = wording.why(claim)
    return Text("\n").join([told, Text(why, style="dim")]) if why else told


def _marked(words: str, claim: Claim, *, replaced: bool) -> Text:
    return Text(f"~ {words}", style="dim") if replaced else Text(words, _LOOK.get(claim.stance, ""))


def _evidence(dossier: Dossier) -> Iterator[ConsoleRenderable]:
    """Give a table a question, all of the same columns: the question is a heading, not a column."""
    yield Text("Every claim and its words", style="italic")
    sources = {source.id: source for source in dossier.documents}
    for asked, pairs in wording.by_question(dossier.accounts).items():
        table = Table(box=None, show_header=False, expand=True, padding=(0, 0, 0, 2))
        for ratio in (4, 4, 5, 4):
            table.add_column("", ratio=ratio, overflow="fold")
        before = ""
        for account, claim in pairs:
            speaker = Text("") if account.id == before else _speaker(account)
            words = Text(f"“{_short(claim.quote.text)}”", style="italic")
            table.add_row(speaker, _cell(claim), words, _where(claim, sources[claim.document]))
            before = account.id
        yield Text(f"\n {asked}", style="bold")
        yield table
    yield Text()


def _speaker(account: Account) -> Text:
    return Text.assemble(account.voice.name, (f" ({wording.CLASSES[account.voice.cls]})", "dim"))


def _where(claim: Claim, source: Source) -> Text:
    notes = filter(None, (wording.copied(claim.origin), wording.standing(claim)))
    place = f"{source.outlet or source.uri}, {wording.day(claim.reported)}"
    return Text("; ".join((place, *notes)))


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 160 else flat[:157] + "…"


def _sources(dossier: Dossier) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title="Read", title_justify="left")
    table.add_column("document", overflow="fold")
    for name in ("outlet", "published", "whose words"):
        table.add_column(name)
    for source in sorted(dossier.documents, key=lambda one: (one.published or "9", one.uri)):
        table.add_row(
            Text(source.uri),
            Text(source.outlet or ""),
            wording.day(source.published),
            Text(wording.copied(source.origin) or "no known copy"),
        )
    return table


def draw_problems(problems: Iterable[Problem], console: Console) -> None:
    """Print what documents got wrong, most frequent code first, with one example each."""
    grouped: dict[str, list[Problem]] = {}
    for problem in problems:
        grouped.setdefault(problem.code, []).append(problem)
    for code, found in sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])):
        console.print(f"{len(found):5} {code}: {found[0].message}", style="yellow", highlight=False)
