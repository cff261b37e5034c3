"""A word out of a list: one that is not in it is refused with the one that was meant."""

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem

from sayso.domain.errors import meant


class OneOf(click.ParamType):  # type: ignore[type-arg]  # takes one in the newest click only
    """Takes one of some words, and offers them to the shell."""

    name = "one of"

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the word. Fails with all of them, and the one that is most like it."""
        if value in self.words:
            return value
        *most, last = self.words
        hint = meant(value, self.words)
        wanted = f"{', '.join(most)} or {last}" if most else last
        told = f"expected {wanted}, found {value!r}"
        raise click.BadParameter(f"{told}; {hint}" if hint else f"{told}.", ctx, param)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Give the words that begin as what is typed."""
        return [CompletionItem(one) for one in self.words if one.startswith(incomplete)]
