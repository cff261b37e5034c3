"""Short articles of our own on two incidents, and what a build makes of them."""

import json
from pathlib import Path
from typing import Any

from sayso import pipeline
from sayso.domain.document import Capture, Run
from sayso.store import contract

BUS = {
    "first/bus-wire.txt": (
        (
            "Gunmen attack bus near Quetta\n\n"
            "Gunmen attacked a bus near Quetta on Tuesday, March 11, and killed at least 12 passengers,"
            " police said. The Almond Society, an aid group, said 20 people were injured.\n\n"
            "The Balochistan Liberation Army claimed responsibility for the attack and said it had"
            " killed 15 soldiers.\n"
        ),
        {"published": "2025-03-12", "outlet": "Sample Wire"},
    ),
    "first/bus-daily.txt": (
        (
            "Army rejects toll of bus attack\n\n"
            "The army said on Wednesday that two soldiers were killed when gunmen attacked a bus near"
            " Quetta on March 11. A military spokesman denied that 15 soldiers had been killed.\n\n"
            "Hospital officials said 14 passengers were killed.\n"
        ),
        {"published": "2025-03-13", "outlet": "Sample Daily"},
    ),
    "second/bus-later.txt": (
        (
            "Toll of bus attack near Quetta rises\n\n"
            "Police said on Friday that 16 passengers were killed when gunmen attacked a bus near"
            " Quetta on March 11, up from 12.\n"
        ),
        {"published": "2025-03-14", "outlet": "Sample Wire"},
    ),
}
MARKET = {
    "second/market.txt": (
        (
            "Bomb kills nine at market in Kano\n\n"
            "A bomb exploded at a market in Kano, Nigeria, on Saturday, February 1, killing nine people"
            " and injuring dozens, the police said. No group claimed responsibility.\n"
        ),
        {"published": "2025-02-02", "outlet": "Sample Wire"},
    ),
}
ALL = BUS | MARKET
ROWS = [
    {"text": "A bomb at a market in Kano on February 1 killed 11 people, hospital officials said.",
     "published": "2025-02-03", "outlet": "Sample Post"},
    {"no text": "here"},
    "no object",
]  # fmt: skip


def laid_out(folder: Path, articles: dict[str, tuple[str, dict[str, str]]] = ALL) -> Path:
    """Write articles with their sidecars into a folder, and give it."""
    for name, (text, said) in articles.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf8")
        path.with_name(path.name + ".json").write_text(json.dumps(said))
    return folder


def with_rows(folder: Path) -> Path:
    """Write JSON Lines with one good row into a folder, beside a file that nobody reads."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rows.jsonl").write_text("\n".join(json.dumps(row) for row in ROWS))
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def built(
    case: Path,
    *inputs: Path,
    mapping: str | None = None,
    reader: str | None = "rules",
    **given: str,
) -> Run:
    """Build a casefile to its end and say what it did."""
    names = [str(path) for path in inputs]
    capture = Capture(uri="", body=b"", **given)  # type: ignore[arg-type]  # words
    steps = list(pipeline.build(case, names, given=capture, mapping=mapping, reader=reader))
    run = steps[-1]
    assert isinstance(run, Run)
    return run


def exported(case: Path) -> list[dict[str, Any]]:
    """Give the incidents of a casefile as `sayso export` prints them."""
    return [json.loads(line) for line in map(contract.export_line, pipeline.dossiers(case))]


def claims_of(incident: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the claims of an incident, each with its voice's name."""
    return [
        claim | {"voice": account["voice"]["name"]}
        for account in incident["accounts"]
        for claim in account["claims"]
    ]
