"""What follows from something: kept while it stays, made anew beside whoever asks."""

import threading

import pytest

from sayso.domain.errors import BadConfig
from sayso.store.following import Following


def test_it_is_made_once_for_each_identity() -> None:
    identity, made = ["a"], list[str]()

    def make() -> str:
        made.append(identity[0])
        return identity[0].upper()

    following = Following(lambda: identity[0], make)
    assert [following.now(9) for _ in range(3)] == [("A", True)] * 3
    identity[0] = "b"
    assert following.now(9) == ("B", True)
    assert made == ["a", "b"]


def test_the_older_one_serves_while_the_newer_is_made() -> None:
    identity, gate = ["a"], threading.Event()
    gate.set()

    def make() -> str:
        told = identity[0]
        gate.wait(9)
        return told

    following = Following(lambda: identity[0], make)
    assert following.now(9) == ("a", True)
    gate.clear()
    identity[0] = "b"
    assert following.now(0) == ("a", False)
    gate.set()
    assert following.now(9) == ("b", True)


@pytest.mark.parametrize("error", [BadConfig("no such thing"), ValueError("no such thing")])
def test_what_fails_says_why_and_is_not_tried_for_ever(error: Exception) -> None:
    identity, tries = ["a"], list[int]()

    def make() -> str:
        tries.append(1)
        if identity[0] == "b":
            raise error
        return identity[0]

    following = Following(lambda: identity[0], make)
    assert following.now(9) == ("a", True)
    identity[0] = "b"
    assert [following.now(9) for _ in range(3)] == [("a", False)] * 3
    assert following.failed == "no such thing"
    assert len(tries) == 2
    identity[0] = "c"
    assert following.now(9) == ("c", True)
    assert following.failed == ""
