"""How far the network's answers are from what was labelled."""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from sayso.adapters.pieces import CLOSES
from training.encoder import Tagger
from training.labels import LINK_WIDTH, LINKS, QUESTIONS, TAGS
from training.rows import IGNORE, Row
from training.tolls import Toll, toll_loss

SPARSE = 0.15
"""How much "outside" counts where only some of what is there was labelled."""
TAGGED, LINKED, TOLLS = 4.0, 0.7, 0.25
"""How much tags, links and tolls weigh beside questions: tags are many and easy, tolls are noisy."""
_HIDES = 103
"""The backbone's own piece for a word that is not shown."""
_MANY = 16
"""A batch with fewer questions of a sort weighs less, or chance would pull hard."""


def padded(batch: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Give ids and mask of rows, padded to the longest."""
    longest = max(map(len, batch))
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest)
    for at, row in enumerate(batch):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
    return ids, mask


def hidden(ids: Tensor, share: float) -> Tensor:
    """Give rows with a share of their words hidden, so that what stands around them is learned, not they."""
    chance = torch.rand(ids.shape)
    return torch.where((chance < share) & (ids > CLOSES), _HIDES, ids)


def loss_of(model: Tagger, batch: Sequence[Row] | Sequence[Toll], hide: float = 0.0) -> Tensor:
    """Give the sum of the mean losses of every question; `hide` is the share of words not shown."""
    tolls = [one for one in batch if isinstance(one, Toll)]
    if tolls:
        ids, mask = padded([row for one in tolls for row in one.rows])
    else:
        ids, mask = padded([one.ids for one in batch if isinstance(one, Row)])
    ids = hidden(ids, hide) if hide else ids
    tags, answered, link_from, link_to = (answer.float() for answer in model(ids, mask))
    if tolls:
        return TOLLS * toll_loss(answered, tolls)
    rows = [one for one in batch if isinstance(one, Row)]
    links = LINKED * _link_loss(link_from, link_to, mask, rows)
    return TAGGED * _tag_loss(tags, rows) + _answer_loss(answered, rows) + links


def _tag_loss(tags: Tensor, batch: Sequence[Row]) -> Tensor:
    rows, pieces, _ = tags.shape
    gold = torch.full((rows, pieces, len(TAGS)), IGNORE)
    weight = torch.ones(rows, pieces, len(TAGS))
    for at, row in enumerate(batch):
        told = torch.tensor(row.tags).T
        gold[at, : len(told)] = told
        for rank, name in enumerate(TAGS):
            if name in row.sparse:
                weight[at, : len(told), rank][told[:, rank] == 0] = SPARSE
    loss = functional.cross_entropy(
        tags.view(-1, 3), gold.view(-1), ignore_index=IGNORE, reduction="none"
    )
    # The mean over pieces of the sum over tags; weighted alike whatever was labelled.
    return (loss * weight.view(-1)).sum() / max(int((gold != IGNORE).any(-1).sum()), 1)


def _answer_loss(answered: Tensor, batch: Sequence[Row]) -> Tensor:
    total = answered.new_zeros(())
    at = 0
    for question, values in QUESTIONS.items():
        part = answered[..., at : at + len(values)]
        at += len(values)
        asked = [
            (row, first, after, answer)
            for row, one in enumerate(batch)
            for name, first, after, answer in one.asked
            if name == question
        ]
        if asked:
            found = torch.stack([part[row, first:after].mean(0) for row, first, after, _ in asked])
            gold = torch.tensor([answer for *_, answer in asked])
            share = min(1.0, len(asked) / _MANY)
            total = total + share * functional.cross_entropy(found, gold, label_smoothing=0.05)
    return total


def _link_loss(link_from: Tensor, link_to: Tensor, mask: Tensor, batch: Sequence[Row]) -> Tensor:
    total = link_from.new_zeros(())
    for which in range(len(LINKS)):
        asked = [
            (at, piece, meant)
            for at, row in enumerate(batch)
            for kind, piece, meant in row.links
            if kind == which
        ]
        if not asked:
            continue
        part = slice(which * LINK_WIDTH, (which + 1) * LINK_WIDTH)
        every = link_from[..., part] @ link_to[..., part].transpose(1, 2) / LINK_WIDTH**0.5
        in_rows = [at for at, _, _ in asked]
        scores = every[in_rows, [piece for _, piece, _ in asked]] + (1 - mask[in_rows]) * -1e4
        wanted = torch.full_like(scores, -1e4)
        for rank, (_, _, meant) in enumerate(asked):
            wanted[rank, list(meant)] = 0
        right = torch.logsumexp(scores + wanted, 1) - torch.logsumexp(scores, 1)
        total = total - min(1.0, len(asked) / _MANY) * right.mean()
    return total
