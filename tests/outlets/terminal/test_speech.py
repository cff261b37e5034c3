"""Where the program speaks: bars and notes on standard error, unless it is to be quiet."""

import io
import sys
from collections.abc import Iterator

import click
import pytest
from rich.console import Console

from sayso.domain.document import Progress
from sayso.outlets.terminal import speech

STEPS = [Progress(step="collect", done=2), Progress(step="link", done=0, of=5), "made"]


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


def a_terminal(patch: pytest.MonkeyPatch) -> Terminal:
    """Give what is written to standard error from now on, as if that were a terminal."""
    terminal = Terminal()
    patch.setenv("TERM", "xterm")
    patch.setattr(sys, "stderr", terminal)
    return terminal


@pytest.fixture
def _quiet() -> Iterator[None]:
    with click.Context(click.Command("x")) as context:
        context.meta[speech.QUIET] = True
        yield


def test_steps_are_drawn_and_what_is_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = a_terminal(monkeypatch)
    assert list(speech.drawn(STEPS, "reading")) == ["made"]
    assert "collect" in errors.getvalue()
    assert "5/5" not in errors.getvalue()


def test_a_step_is_full_when_the_next_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = a_terminal(monkeypatch)
    told = [*STEPS[:2], Progress(step="weigh", done=0, of=7)]
    assert list(speech.drawn(told, "")) == []
    assert "2/2" in errors.getvalue()
    assert "5/5" in errors.getvalue()


def test_things_pass_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = a_terminal(monkeypatch)
    assert list(speech.passing("abc", "counting")) == ["a", "b", "c"]
    assert "counting" in errors.getvalue()


def test_no_bar_is_drawn_where_results_are_printed_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    errors = a_terminal(monkeypatch)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert list(speech.passing("ab", "counting", beside=True)) == ["a", "b"]
    assert errors.getvalue() == ""


def test_waiting_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = a_terminal(monkeypatch)
    with speech.waiting("thinking"):
        pass
    assert "thinking" in errors.getvalue()


@pytest.mark.usefixtures("_quiet")
def test_who_is_to_be_quiet_draws_and_notes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = a_terminal(monkeypatch)
    assert list(speech.drawn(STEPS, "reading")) == ["made"]
    assert list(speech.passing("ab", "counting")) == ["a", "b"]
    with speech.waiting("thinking"):
        speech.note("by the way")
    assert errors.getvalue() == ""


def test_no_bar_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(speech.drawn(STEPS, "reading")) == ["made"]
    speech.note("by the way")
    assert capsys.readouterr().err == "by the way\n"


def shown(colour: str | None) -> str:
    with click.Context(click.Command("x")) as context:
        context.meta[speech.COLOUR] = colour
        console = speech.out()
    file = io.StringIO()
    console.file = file
    console.print("red", style="red")
    return file.getvalue()


def test_colours_are_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" in shown(speech.ALWAYS)
    assert shown(None) == "red\n"
    monkeypatch.delenv("NO_COLOR")
    assert shown(speech.NEVER) == "red\n"
    assert shown(speech.AUTO) == "red\n"
    assert isinstance(speech.out(), Console)
