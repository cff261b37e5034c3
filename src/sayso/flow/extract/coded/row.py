"""One row as the reader of lists sees it: its values by what they mean, and what is wrong with them."""

from collections.abc import Mapping

from sayso.domain.document import Document, Problem, Quote


class Row:
    """The values of a row, and the problems met in reading them."""

    def __init__(self, document: Document) -> None:
        """Take a document that is a row of a list."""
        self.document = document
        self.told: Mapping[str, Quote] = document.told()
        self.problems: list[Problem] = []

    def words(self, field: str) -> str:
        """Give the words of a value; "" where the row has none."""
        quote = self.told.get(field)
        return quote.text if quote else ""

    def line(self, *quotes: Quote) -> Quote:
        """Give the lines that hold some values, their columns' names among them."""
        text = self.document.text
        start = text.rfind("\n", 0, min(one.start for one in quotes)) + 1
        end = max(one.end for one in quotes)
        return Quote(text=text[start:end], start=start, end=end)

    def bad(self, quote: Quote, why: str) -> None:
        """Say that a value cannot be used."""
        column = self.line(quote).text.removesuffix(quote.text).removesuffix(": ")
        problem = Problem(
            code="bad-value",
            message=f"{self.document.uri}: {column} {quote.text!r} {why}",
            stage="extract",
            document=self.document.id,
            start=quote.start,
            end=quote.end,
        )
        self.problems.append(problem)
