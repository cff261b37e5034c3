"""Tables of incidents or articles → one document a row."""

from sayso.flow.collect.tables.tables import CSV, EXCEL, TABLES, table_rows

__all__ = ["CSV", "EXCEL", "TABLES", "table_rows"]
