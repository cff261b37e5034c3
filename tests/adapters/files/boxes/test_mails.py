import pytest

from sayso.adapters.files.boxes import mails
from sayso.adapters.files.media import MBOX
from sayso.domain.document import MAIL
from tests.adapters.files.boxes.examples import opened

MBOX_BODY = b"""From a@example.org Wed Mar 12 10:00:00 2025
Subject: One

Twelve people were killed.
>From here on nothing is known.

From b@example.org Wed Mar 12 11:00:00 2025
Subject: Two

From Quetta: two were injured.
"""


def test_messages_come_one_after_another() -> None:
    found, problems = opened(MBOX_BODY, MBOX)
    assert not problems
    assert [(one.uri, one.media) for one in found] == [("box#1", MAIL), ("box#2", MAIL)]
    assert found[0].body.endswith(b"killed.\nFrom here on nothing is known.\n\n")
    assert found[1].body.startswith(b"Subject: Two")


def test_a_line_that_only_looks_like_a_beginning_ends_nothing() -> None:
    found, _ = opened(
        b"From a@b Wed Mar 12 10:00:00 2025\nSubject: One\n\nText\n\nFrom Quetta it is said\n", MBOX
    )
    assert len(found) == 1


def test_a_message_that_is_too_long_is_left_out_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mails, "_LONGEST", 60)
    [one], [problem] = opened(MBOX_BODY, MBOX)
    assert one.uri == "box#2"
    assert problem.code == "too-long"


def test_an_empty_mailbox_holds_nothing() -> None:
    assert opened(b"", MBOX) == ([], [])
