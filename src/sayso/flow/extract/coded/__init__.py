"""The reader of lists: a row's values, as its columns are mapped, become one report and its figures."""

from sayso.flow.extract.coded.reading import READS, row_reader, row_reading

__all__ = ["READS", "row_reader", "row_reading"]
