"""What commands ask for: words out of lists, what a shell completes, options that stand anywhere."""

from pathlib import Path

import click
import pytest
from click.shell_completion import CompletionItem, ShellComplete
from click.testing import CliRunner

from sayso.cli import cli
from sayso.outlets.terminal import speech
from sayso.outlets.terminal.asking import completing, everywhere
from sayso.outlets.terminal.asking.one_of import OneOf
from sayso.store import casefile
from tests.store.small import rows


@pytest.fixture
def case(tmp_path: Path) -> Path:
    with casefile.writing(tmp_path / "case") as case:
        case.tables.write(rows(), {})
    return tmp_path / "case"


def completed(*words: str) -> list[str]:
    """What a shell offers for the last of the words."""
    asked = ShellComplete(cli, {}, "sayso", "_SAYSO_COMPLETE")
    found: list[CompletionItem] = asked.get_completions(list(words[:-1]), words[-1])
    return [str(one.value) for one in found]


def test_commands_options_and_words_are_completed(case: Path) -> None:
    assert completed("sh") == ["show"]
    assert "--place" in completed("show", "--p")
    assert completed("export", "x", "--format", "ge") == ["ged", "geojson"]
    assert completed("weigh", "x", "--policy", "u") == ["ucdp"]
    assert completed("build", "x", "y", "--reader", "t") == ["tagged"]
    assert completed("show", "x", "--kind", "bomb") == ["bombing"]
    assert completed("judge", "x", "re") == ["reject", "redact"]
    assert completed("completion", "") == ["bash", "zsh", "fish"]


def test_incidents_are_completed_and_a_folder_that_is_no_casefile_offers_none(
    case: Path, tmp_path: Path
) -> None:
    [known] = (one.incident.id for one in casefile.reading(case).tables.dossiers())
    assert completed("show", str(case), known[:2]) == [known]
    assert completed("show", str(case), "zz") == []
    assert completed("show", str(tmp_path), "") == []
    with click.Context(cli) as context:
        assert completing.incidents(context, cli.params[0], "") == []


@pytest.mark.parametrize("shell", completing.SHELLS)
def test_the_script_of_each_shell_asks_sayso(shell: str) -> None:
    told = CliRunner().invoke(cli, ["completion", shell])
    assert told.exit_code == 0
    assert "_SAYSO_COMPLETE" in told.stdout


def test_there_is_no_script_for_an_unknown_shell() -> None:
    with pytest.raises(ValueError, match="tcsh"):
        completing.script("tcsh", cli)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("bash", "zsh"), "expected bash or zsh, found 'bsh'; did you mean 'bash'?"),
        (("places",), "expected places, found 'bsh'."),
    ],
)
def test_a_word_that_is_not_in_the_list_is_refused_with_what_was_meant(
    words: tuple[str, ...], told: str
) -> None:
    with pytest.raises(click.BadParameter) as caught:
        OneOf(words).convert("bsh", None, None)
    assert caught.value.message == told
    assert OneOf(words).convert(words[0], None, None) == words[0]


def test_every_command_takes_quiet_before_and_after_its_name() -> None:
    heard: list[object] = []

    @click.command()
    @click.pass_context
    def inner(ctx: click.Context) -> None:
        heard.append(ctx.meta.get(speech.QUIET))

    group = click.Group("more", commands=[inner])
    top = click.Group("top", commands=[everywhere.everywhere(group)], params=everywhere.options())
    for words in (["more", "inner"], ["-q", "more", "inner"], ["more", "inner", "--quiet"]):
        assert CliRunner().invoke(top, words).exit_code == 0
    assert heard == [None, True, True]


def test_a_command_that_does_not_exist_is_put_right() -> None:
    told = CliRunner().invoke(cli, ["shwo"])
    assert (told.exit_code, "did you mean 'show'?" in told.stderr) == (2, True)
    assert "see --help" in CliRunner().invoke(cli, ["xyzzy"]).stderr


def test_help_lists_every_command_below_a_heading_and_cuts_no_sentence() -> None:
    told = CliRunner().invoke(cli, ["--help"], terminal_width=80).stdout
    for name in cli.commands:
        assert f"\n  {name} " in told
    assert "..." not in told.partition("Build:")[2]
    assert max(map(len, told.splitlines())) <= 80
