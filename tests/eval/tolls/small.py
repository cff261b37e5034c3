"""Gun-violence incidents and event reports small enough to judge by eye."""

import csv
import gzip
import io
import json
from collections.abc import Mapping
from pathlib import Path

from sayso.domain.codes import Group, Hedge, Kind, Measure, Stance
from sayso.domain.document import Document, Quote
from sayso.domain.reading import Figure, Reading, Report, Told

TEXT = "A shooting in Elmford killed two men on Monday, police said."


def an_article(id: str, **changes: object) -> dict[str, object]:
    """An article of an outlet of its own, as the archive holds it."""
    uri = f"https://web.archive.org/web/20250312000000/https://www.{id}.example/shooting"
    return {"id": id, "uri": uri, "content": TEXT, "dct": "2025-03-12", **changes}


def a_shooting(name: str, *articles: object, killed: object = 2) -> dict[str, object]:
    frame = {"num_killed": killed, "num_injured": 1}
    return {"incident": name, "articles": list(articles), "frame": frame}


def shootings(path: Path, *rows: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def two(document: Document) -> Reading:
    """Read that two men were killed, in a document that says so, and nothing else."""
    start = document.text.index("two men")
    quote = Quote(text="two men", start=start, end=start + 7)
    number = Quote(text="two", start=start, end=start + 3)
    trigger = Quote(text="shooting", start=2, end=10)
    report = Report(
        id=f"r-{document.id}",
        trigger=trigger,
        kind=Told[Kind](value=Kind.SHOOTING, quote=trigger),
    )
    figure = Figure(
        id=f"f-{document.id}", quote=quote, number=number, counted=quote, low=2, high=2,
        hedge=Hedge.EXACT, measure=Measure.KILLED, group=Group.CIVILIAN, stance=Stance.ASSERTS,
        reports=(report.id,), p=900,
    )  # fmt: skip
    return Reading(document=document.id, reader="two", figures=(figure,), reports=(report,))


def nothing(document: Document) -> Reading:
    return Reading(document=document.id, reader="none")


def an_event_report(event: str, day: str, deaths: object, **more: str) -> dict[str, str]:
    """A row of MAVERICK that gives one number of dead, by an agency."""
    ends = dict.fromkeys(("deaths_low", "deaths_best", "deaths_high"), str(deaths))
    return {
        "event_id": event,
        "date_start": "2011-01-03",
        "date_end": "2011-01-04",
        "source": f"An Agency ({day}) so many dead" if day else "An Agency",
        "source_type": "International news agency",
        **ends,
        **more,
    }


def event_reports(path: Path, *rows: Mapping[str, str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(an_event_report("e", "", 1)))
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(gzip.compress(out.getvalue().encode()))
    return path
