"""Rows and articles in batches of about one size, and all epochs of all sets mixed into one order."""

import math
from collections.abc import Iterator, Sequence
from random import Random

from training.rows import Row
from training.tolls import Toll

PIECES = 4096
ARTICLES = 6
Batch = list[Row] | list[Toll]


def batches(found: Sequence[Row], chance: Random) -> list[list[Row]]:
    """Put rows of about one length together, in an order of chance."""
    ranked = sorted(found, key=lambda row: len(row.ids) + chance.random() * 8)
    made: list[list[Row]] = [[]]
    for row in ranked:
        if made[-1] and (len(made[-1]) + 1) * len(row.ids) > PIECES:
            made.append([])
        made[-1].append(row)
    chance.shuffle(made)
    return made


def toll_batches(found: Sequence[Toll], chance: Random) -> list[list[Toll]]:
    """Put some articles together, in an order of chance."""
    ranked = list(found)
    chance.shuffle(ranked)
    return [ranked[at : at + ARTICLES] for at in range(0, len(ranked), ARTICLES)]


def schedule(
    sets: Sequence[tuple[list[Row], float]], tolls: tuple[list[Toll], float], chance: Random
) -> Iterator[Batch]:
    """Mix all epochs of all sets, so that each set is spread over the whole training."""
    found: list[tuple[float, Batch]] = []
    for rows, epochs in sets:
        _add(found, [batches(rows, chance) for _ in range(math.ceil(epochs))], epochs, chance)
    articles, epochs = tolls
    _add(found, [toll_batches(articles, chance) for _ in range(math.ceil(epochs))], epochs, chance)
    for _, batch in sorted(found, key=lambda pair: pair[0]):
        yield batch


def _add(
    found: list[tuple[float, Batch]],
    rounds: Sequence[Sequence[Batch]],
    epochs: float,
    chance: Random,
) -> None:
    made = [batch for one in rounds for batch in one]
    made = made[: round(len(made) * epochs / len(rounds))] if rounds else []
    found += [(at / len(made) + chance.random() / 50, batch) for at, batch in enumerate(made)]
