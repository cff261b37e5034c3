"""The places of the world by name: a SQLite index built once out of the shipped tables.

`places.tsv.xz` is made from GeoNames and Natural Earth by `scripts/gazetteer`, `supplement.toml` is
our own list of passes, camps, crossings and spellings that such tables lack; see LICENSE.md.
"""

from sayso.adapters.gazetteer.dumps import added
from sayso.adapters.gazetteer.index import EXPECTED, build, building, is_fresh, made_of
from sayso.adapters.gazetteer.lookup import SqliteGazetteer, opened

__all__ = [
    "EXPECTED",
    "SqliteGazetteer",
    "added",
    "build",
    "building",
    "is_fresh",
    "made_of",
    "opened",
]
