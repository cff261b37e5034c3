"""Learns from articles of which only the toll is known: how many dead, how many hurt.

Nobody marked which numbers tell it. Each number of an article is taken for killed, injured or
neither, and for top or part, as the network answers; the chance that those taken sum to what the
frame of the incident says is what training raises.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from eval import gva
from sayso.adapters.pieces import CLOSES, LONGEST, OPENS, WordPieces
from sayso.flow.extract.figures.numbers import numbers
from sayso.flow.extract.figures.words.tokens import tokens
from sayso.text.sentences import sentences
from training.labels import QUESTIONS
from training.rows import STEP, pieces

MOST = 12
"""Articles of larger tolls are left out."""
ROWS = 3
_KILLED = QUESTIONS["measure"].index("killed")
_INJURED = QUESTIONS["measure"].index("injured")


class Toll(NamedTuple):
    """Rows of an article, its numbers as (row, first, after, value), and its dead and injured."""

    rows: list[list[int]]
    numbers: list[tuple[int, int, int, int]]
    killed: int
    injured: int


def tolls(path: Path, tokenizer: WordPieces) -> Iterator[Toll]:
    """Give the articles of the half that may be tuned on, as far as the first rows reach."""
    for one in gva.articles(path, "tune"):
        if max(one.killed, one.injured) <= MOST:
            yield toll(one.text, one.killed, one.injured, tokenizer)


def toll(text: str, killed: int, injured: int, tokenizer: WordPieces) -> Toll:
    """Give an article with the numbers that may tell its toll."""
    encoded = tokenizer(text)
    offsets = list(zip(encoded.starts, encoded.ends, strict=True))
    cuts = [
        (first, min(len(encoded.ids), first + LONGEST))
        for first in range(0, max(len(encoded.ids) - (LONGEST - STEP), 1), STEP)
    ][:ROWS]
    found = []
    for start, end, value in _values(text):
        if 1 <= value <= MOST:
            low, high = pieces(offsets, (start, end))
            inside = [
                (min(low - first, after - high), rank)
                for rank, (first, after) in enumerate(cuts)
                if first <= low < high <= after
            ]
            if inside:
                _, rank = max(inside)
                found.append((rank, low - cuts[rank][0] + 1, high - cuts[rank][0] + 1, value))
    rows = [[OPENS, *encoded.ids[first:after], CLOSES] for first, after in cuts]
    return Toll(rows, found, killed, injured)


def _values(text: str) -> Iterator[tuple[int, int, int]]:
    for sentence in sentences(text):
        words = tokens(text, sentence)
        for number in numbers(words):
            value = number.low if number.low is not None else number.high
            yield words.starts[number.first], words.ends[number.after - 1], value or 0


def toll_loss(answered: Tensor, batch: Sequence[Toll]) -> Tensor:
    """Give the mean surprise at the tolls of articles whose rows lie one after another."""
    total, at = answered.new_zeros(()), 0
    for one in batch:
        total = total - torch.log(chance(answered[at : at + len(one.rows)], one) + 1e-4)
        at += len(one.rows)
    return total / len(batch)


def chance(answered: Tensor, one: Toll) -> Tensor:
    """Give how likely the numbers taken sum to the toll of the article."""
    size = MOST + 1
    reached = torch.zeros(size, size)
    reached[0, 0] = 1
    for row, first, after, value in one.numbers:
        told = answered[row, first:after].mean(0)
        measure = torch.softmax(told[: len(QUESTIONS["measure"])], 0)
        top = torch.softmax(told[-2:], 0)[1]
        killed, injured = measure[_KILLED] * top, measure[_INJURED] * top
        more_dead = torch.nn.functional.pad(reached, (0, 0, value, 0))[:size]
        more_hurt = torch.nn.functional.pad(reached, (value, 0))[:, :size]
        reached = reached * (1 - killed - injured) + killed * more_dead + injured * more_hurt
    return reached[one.killed, one.injured]
