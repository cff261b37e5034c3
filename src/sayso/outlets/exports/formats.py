"""Every format by name: to add one, write a file and a line here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from sayso.domain.incident import Dossier
from sayso.outlets.exports.linked import ftm, geojson, jsonld, plover, statements
from sayso.outlets.exports.material import Material
from sayso.outlets.exports.tabular import acled, excel, ged, gtd, hxl, parquet
from sayso.outlets.publish import claims_csv
from sayso.store import contract

Text = Callable[[Material], Iterable[str | bytes]]
Book = Callable[[Material], bytes]
Folder = Callable[[Material], Iterator[tuple[str, bytes]]]


class Format(NamedTuple):
    """A format: what it is, and its writer, which gives text to print, a file or a folder's files.

    `whole` is what programs read back and casefiles are compared by: nothing is coarse by default.
    `keeps` says which incidents it can hold, and `lacks` in words why others are left out.
    """

    says: str
    text: Text | None = None
    book: Book | None = None
    folder: Folder | None = None
    keeps: Callable[[Dossier], bool] = lambda _: True
    lacks: str = ""
    whole: bool = False


def _jsonl(material: Material) -> Iterator[bytes]:
    return (contract.export_line(dossier) + b"\n" for dossier in material.dossiers)


def _csv(material: Material) -> Iterator[str]:
    return claims_csv(material.dossiers)


FORMATS: Mapping[str, Format] = {
    "jsonl": Format("an incident a line, with everything said of it", text=_jsonl, whole=True),
    "csv": Format("a claim a row", text=_csv),
    "ged": Format(
        "UCDP-style rows in the columns of GED (not UCDP data)",
        text=ged.rows,
        keeps=ged.counted,
        lacks="no UCDP-style toll, and GED has no event without a death",
    ),
    "acled": Format("ACLED-style rows (not ACLED data)", text=acled.rows),
    "gtd": Format("GTD-style rows (not GTD data)", text=gtd.rows),
    "plover": Format("PLOVER-style events, of incidents and acts (not POLECAT data)", text=plover.document),
    "hxl": Format("an estimate a row, with HXL hashtags", text=hxl.rows),
    "geojson": Format("an incident a feature, for maps", text=geojson.document),
    "ftm": Format("FollowTheMoney entities", text=ftm.document),
    "ftm-statements": Format("FollowTheMoney statements", text=statements.document),
    "jsonld": Format("schema.org claims", text=jsonld.document),
    "parquet": Format("a folder with a Parquet file a table", folder=parquet.files),
    "xlsx": Format("an Excel workbook with the codebook", book=excel.workbook),
}  # fmt: skip
