"""What the pages show is what the program does: every example on them is run."""

import doctest
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.cli import cli

DOCS = Path(__file__).parents[1] / "docs"
FILE = re.compile(r"^`([\w.]+)`:\n\n```\w+\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_the_examples_in_python_do_what_the_page_says() -> None:
    blocks = PYTHON.findall((DOCS / "python.md").read_text(encoding="utf8"))
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "python.md", None, 0)
    assert len(test.examples) > 20
    told: list[str] = []
    flags = doctest.NORMALIZE_WHITESPACE
    runner = doctest.DocTestRunner(optionflags=flags)
    runner.run(test, out=told.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(told)


@pytest.mark.parametrize("page", ["doors.md"])
def test_the_examples_for_a_shell_print_what_the_page_says(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (DOCS / page).read_text(encoding="utf8")
    for name, body in FILE.findall(text):
        Path(name).write_text(body, encoding="utf8")
    shown = SHELL.findall(text)
    assert shown
    for block in shown:
        command, _, printed = block.partition("\n")
        assert command.startswith("$ sayso ")
        result = CliRunner().invoke(cli, shlex.split(command)[2:])
        assert result.output == printed
