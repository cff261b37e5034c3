"""Draws one incident: who says what side by side, where they part, and what each policy makes of it."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from sayso.domain.codes import Stance
from sayso.domain.document import Problem
from sayso.domain.incident import Account, Claim, Dispute, Dossier
from sayso.outlets import wording

_WIDE = 110
_LINKS = 20
_LOOK = {Stance.DENIES: "red", Stance.DOUBTS: "yellow", Stance.CLAIMS_RESPONSIBILITY: "magenta"}


def draw(dossier: Dossier, console: Console) -> None:
    """Print the dossier: heading, accounts side by side, evidence, disputes, estimates, sources."""
    console.print(_heading(dossier))
    if dossier.incident.links:
        console.print(_links(dossier))
    for table in _side_by_side(dossier, console.width):
        console.print(table)
    console.print(_evidence(dossier))
    if dossier.disputes:
        console.print(_disputes(dossier))
    if dossier.estimates:
        console.print(_estimates(dossier, wide=console.width >= _WIDE))
    console.print(_sources(dossier))


def draw_list(dossiers: Iterable[Dossier], console: Console) -> None:
    """Print one line an incident, the most disputed first: id, what, where and when, and how much is told."""
    listed = sorted(dossiers, key=lambda one: (-len(one.disputes), one.incident.id))
    short = _telling([found.incident.id for found in listed])
    table = Table(box=box.SIMPLE_HEAD, title="Incidents", title_justify="left")
    table.add_column("incident", no_wrap=True)
    table.add_column("what, where and when", ratio=1)
    for name in ("reports", "voices", "disputes"):
        table.add_column(name, justify="right")
    for found in listed:
        table.add_row(
            found.incident.id[:short],
            found.incident.summary,
            str(len(found.incident.reports)),
            str(len(found.accounts)),
            str(len(found.disputes)),
        )
    console.print(table)


def _telling(ids: Sequence[str]) -> int:
    """Give how many characters of an id tell all of them apart, so that `show` takes what it lists."""
    size = 6
    while len({one[:size] for one in ids}) < len(ids):
        size += 1
    return size


def _heading(dossier: Dossier) -> Panel:
    incident = dossier.incident
    origins = {s.origin.name if s.origin else s.outlet or s.id for s in dossier.documents}
    lines = Group(
        Text(incident.summary, style="bold"),
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
        table.add_column(account.voice.name, min_width=13, max_width=18)
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


def _evidence(dossier: Dossier) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title="Every claim and its words", title_justify="left")
    table.add_column("question", style="bold", ratio=2)
    table.add_column("voice", ratio=2)
    table.add_column("says", ratio=2)
    table.add_column("in these words", ratio=5)
    table.add_column("where and when", ratio=3)
    sources = {source.id: source for source in dossier.documents}
    for asked, pairs in wording.by_question(dossier.accounts).items():
        for number, (account, claim) in enumerate(pairs):
            source = sources[claim.document]
            notes = [wording.copied(claim.origin), wording.standing(claim)]
            place = "; ".join(
                [
                    f"{source.outlet or source.uri}, {wording.day(claim.reported)}",
                    *filter(None, notes),
                ]
            )
            table.add_row(
                asked if number == 0 else "",
                f"{account.voice.name} [dim]({wording.CLASSES[account.voice.cls]})[/dim]",
                _cell(claim),
                Text(f"“{_short(claim.quote.text)}”", style="italic"),
                place,
            )
    return table


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 160 else flat[:157] + "…"


def _disputes(dossier: Dossier) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title="Where the accounts part", title_justify="left")
    table.add_column("rule", style="bold")
    table.add_column("claims")
    table.add_column("apart by", justify="right")
    table.add_column("one side rests on a single origin")
    said = {c.id: (a, c) for a in dossier.accounts for c in a.claims}
    for dispute in dossier.disputes:
        table.add_row(dispute.rule, _sides(dispute, said), _size(dispute), _alone(dispute))
    return table


def _sides(dispute: Dispute, said: dict[str, tuple[Account, Claim]]) -> Text:
    claims = {id_: claim for id_, (_, claim) in said.items()}
    voices = {id_: account.voice.name for id_, (account, _) in said.items()}
    return Text("\n".join(wording.sides(dispute, claims, voices)))


def _size(dispute: Dispute) -> str:
    return str(dispute.size) if dispute.size else ""


def _alone(dispute: Dispute) -> str:
    return {True: "yes", False: "no", None: "not known"}[dispute.one_origin]


def _estimates(dossier: Dossier, *, wide: bool) -> Table:
    # Reasons for passing claims over need room; the page has them all.
    table = Table(box=box.SIMPLE_HEAD, title="What the claims support", title_justify="left")
    table.add_column("policy", style="bold")
    table.add_column("of whom")
    for name in ("low", "best", "high"):
        table.add_column(name, justify="right")
    table.add_column("decided by")
    if wide:
        table.add_column("passed over")
    voices = {c.id: a.voice.name for a in dossier.accounts for c in a.claims}
    for found in dossier.estimates:
        side = f" (side {found.side})" if found.side in ("a", "b") else ""
        grade = f" · {found.grade}" if found.grade else ""
        passed = (
            f"{voices.get(p.claim, p.claim)}: {wording.passed(p.why)}" for p in found.passed_over
        )
        table.add_row(
            wording.POLICIES.get(found.policy, found.policy),
            f"{wording.GROUPS[found.group]} {wording.MEASURES[found.measure]}{side}{grade}",
            *("" if n is None else f"{n:,}" for n in (found.low, found.best, found.high)),
            ", ".join(sorted({voices.get(c, c) for c in found.because}, key=str.casefold)),
            *(["\n".join(dict.fromkeys(passed))] if wide else []),
        )
    return table


def _sources(dossier: Dossier) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title="Read", title_justify="left")
    table.add_column("document", overflow="fold", ratio=2)
    for name in ("outlet", "published", "whose words"):
        table.add_column(name, ratio=1)
    for source in sorted(dossier.documents, key=lambda one: (one.published or "9", one.uri)):
        table.add_row(
            source.uri,
            source.outlet or "",
            wording.day(source.published),
            wording.copied(source.origin) or "not known to be a copy",
        )
    return table


def draw_problems(problems: Iterable[Problem], console: Console) -> None:
    """Print what documents got wrong, most frequent code first, with one example each."""
    grouped: dict[str, list[Problem]] = {}
    for problem in problems:
        grouped.setdefault(problem.code, []).append(problem)
    for code, found in sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])):
        console.print(f"{len(found):5} {code}: {found[0].message}", style="yellow", highlight=False)
