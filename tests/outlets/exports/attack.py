"""An attack at an exact place, with everything that an export must carry, hide or disarm; and its formats read back."""

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types

from sayso.domain.codes import (
    Field,
    Group,
    Kind,
    Measure,
    PlacePrecision,
    Plover,
    Side,
    Stance,
    Tie,
    TimePrecision,
    VoiceClass,
)
from sayso.domain.document import Quote
from sayso.domain.incident import Claim, Dossier, Estimate, Link, Source
from sayso.domain.reading import Act
from sayso.domain.world import Actor, Candidate, KnownActor, Place, When
from sayso.outlets.exports import FORMATS, Material
from sayso.outlets.exports.material import Deed
from tests.examples import a_dossier, a_figure_claim
from tests.outlets.examples import an_account

KNOWN = (
    KnownActor(id="bla", name="Balochistan Liberation Army", kind="armed_group", country="PK",
               side="nonstate"),
    KnownActor(id="pakistan-army", name="Pakistan Army", kind="army", country="PK", side="government"),
)  # fmt: skip
QUETTA = Place(
    quote=Quote(text="Sariab village", start=30, end=44),
    name="Sariab",
    country="PK",
    admin1="Balochistan",
    lat=30.15,
    lon=66.97,
    precision=PlacePrecision.EXACT,
    candidates=(
        Candidate(id="1", name="Sariab", country="PK", admin1="Balochistan", admin2="Quetta District",
                  lat=30.15, lon=66.97, precision=PlacePrecision.EXACT),
        Candidate(id="2", name="Balochistan", country="PK", admin1="Balochistan", lat=28.3, lon=65.8,
                  precision=PlacePrecision.ADMIN1, radius_km=334),
    ),
    why="near Sariab market",
)  # fmt: skip
BLA = Actor(
    quote=Quote(text="the BLA", start=0, end=7), name="Balochistan Liberation Army", actor="bla"
)


def an_actor_claim(who: Actor | None, *, id: str, **changes: object) -> Claim:
    """A claim of responsibility."""
    plain: dict[str, object] = dict.fromkeys(("measure", "group", "low", "high", "hedge"))
    told = {"field": Field.CLAIMED_BY, "stance": Stance.CLAIMS_RESPONSIBILITY, "actor": who}
    return a_figure_claim("50", id=id, **{**plain, **told, **changes})


def an_estimate(best: int, side: Side | None, group: Group = Group.MIXED) -> Estimate:
    """So many dead, UCDP-style, of a side or in all."""
    return Estimate(policy="ucdp", measure=Measure.KILLED, group=group, side=side, low=best - 1, best=best,
                    high=best + 5, because=("c3",))  # fmt: skip


def an_attack(**changes: object) -> Dossier:
    """The BLA says it attacked Sariab on 11 March 2025; soldiers, militants and civilians died."""
    found = a_dossier()
    bla, army, *rest = found.accounts
    place = an_actor_claim(None, id="k2", field=Field.PLACE, place=QUETTA,
                           stance=Stance.ASSERTS, quote=QUETTA.quote)  # fmt: skip
    soldiers = a_figure_claim("50", id="c6", low=4, high=4, group=Group.SECURITY)
    freed = a_figure_claim("50", id="c7", low=20, high=20, measure=Measure.RESCUED)
    witness = an_account(freed, id="a8", name="a shepherd of Sariab", cls=VoiceClass.WITNESS)
    incident = found.incident.but(
        places=(QUETTA,), kind=Kind.SHOOTING, summary="Shooting at Sariab, Pakistan, 11 March 2025",
        when=When(start="2025-03-11", end="2025-03-11", precision=TimePrecision.DAY),
        links=(Link(kind=Tie.FOLLOWS, incident="r0", why="Sariab was hit before"),),
    )  # fmt: skip
    return found.but(
        incident=incident,
        documents=(Source(id="d1", uri="https://news.example/2025/03/11/sariab-attack.html",
                          outlet="Sample Wire", published="2025-03-12", captured="2025-03-12T20:00:00Z"),),
        accounts=(
            bla.but(claims=(*bla.claims, soldiers, an_actor_claim(BLA, id="k1"), place)),
            army, *rest, witness,
        ),
        estimates=(
            an_estimate(4, Side.A, Group.SECURITY), an_estimate(33, Side.B, Group.MILITANT),
            an_estimate(60, Side.CIVILIAN, Group.CIVILIAN), an_estimate(97, None),
        ),
    ).but(**changes)  # fmt: skip


def a_deed() -> Deed:
    """The army accuses the BLA, on 12 March."""
    army = Actor(
        quote=Quote(text="The army", start=0, end=8), name="Pakistan Army", actor="pakistan-army"
    )
    day = When(start="2025-03-12", end="2025-03-12", precision=TimePrecision.DAY)
    act = Act(id="t1", who=army, toward=BLA, plover=Plover.ACCUSE, when=day,
              quote=Quote(text="The army accused the men of Sariab", start=0, end=34))  # fmt: skip
    return Deed(an_attack().documents[0], act)


def material(*dossiers: Dossier) -> Material:
    """Give these incidents, one act, and a registry of two."""
    return Material(dossiers or (an_attack(),), lambda: (a_deed(),), lambda: KNOWN)


def text_of(name: str, told: Material) -> str:
    """Give a format that is text."""
    write = FORMATS[name].text
    assert write is not None
    chunks: Iterable[str | bytes] = write(told)
    return "".join(chunk if isinstance(chunk, str) else chunk.decode() for chunk in chunks)


def rows_of(name: str, told: Material) -> list[dict[str, str]]:
    """Give the rows of a format that is CSV, as the standard reader reads them."""
    return list(csv.DictReader(io.StringIO(text_of(name, told), newline="")))


def lines_of(name: str, told: Material) -> list[Any]:
    """Give the records of a format that is JSON Lines."""
    return [json.loads(line) for line in text_of(name, told).splitlines()]


def tables_of(told: Material) -> dict[str, list[dict[str, Any]]]:
    """Give the tables of the Parquet files."""
    write = FORMATS["parquet"].folder
    assert write is not None
    return {
        name.removesuffix(".parquet"): pq.read_table(io.BytesIO(body)).to_pylist()
        for name, body in write(told)
    }


def book_of(told: Material) -> openpyxl.Workbook:
    """Give the workbook."""
    write = FORMATS["xlsx"].book
    assert write is not None
    return openpyxl.load_workbook(io.BytesIO(write(told)))


def words_of(name: str, told: Material) -> str:
    """Give all that a format says, whatever it is."""
    if name == "parquet":
        return json.dumps(tables_of(told), ensure_ascii=False)
    if name == "xlsx":
        sheets = [sheet for sheet in book_of(told) if sheet.title not in ("codebook", "columns")]
        return "\n".join(str(cell.value) for sheet in sheets for row in sheet.rows for cell in row)
    return text_of(name, told)


def files_below(folder: Path) -> list[str]:
    """Give the names of the files of a folder."""
    return sorted(path.name for path in folder.iterdir())
