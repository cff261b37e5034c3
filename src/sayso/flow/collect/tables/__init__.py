"""Tables of incidents or articles → one document a row."""

from sayso.flow.collect.tables.tables import TABLES, table_rows

__all__ = ["TABLES", "table_rows"]
