"""Every command that a page shows is run, as its reader would run it."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from sayso.cli import cli
from tests.docs import warm
from tests.docs.blocks import LANGUAGES, PAGES, blocks, name, prints, steps
from tests.docs.scratch import STAND_INS, environment, laid_out, run

RUN = [page for page in PAGES if any(True for _ in steps(page))]
# What no test runs, by page and reason. Whoever adds one says so here.
UNRUN = {
    ("README.md", "takes some minutes: every check that CI runs"): 1,
    ("docs/howto/analyst.md", "needs the network"): 1,
    ("docs/howto/researcher.md", "takes a minute"): 1,
    ("docs/llm.md", "needs a server that answers"): 1,
    ("docs/llm.md", "needs the network, and weights of a model"): 1,
    ("docs/page.md", "stays open until Ctrl-C"): 1,
    ("docs/tutorial.md", "stays open until Ctrl-C"): 1,
}
_COMMAND = re.compile(r"\bsayso ([a-z]+)((?: [^`\n|]*)?)")
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What is there after `make demo`; pages are run in copies of it."""
    folder = tmp_path_factory.mktemp("docs") / "clone"
    folder.mkdir()
    with warm.kept(environment()) as sayso:
        laid_out(folder, sayso)
        status, said = run("make demo", folder)
        assert status == 0, said
        yield folder


@pytest.mark.parametrize("page", RUN, ids=name)
def test_every_command_of_a_page_does_what_the_page_says(
    page: Path, demo: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "clone"
    shutil.copytree(demo, folder, symlinks=True)
    shell = [(block, told) for block, told in steps(page) if block.unrun() is None]
    named = " ".join(block.text for block, _ in shell)
    for word, made in STAND_INS.items():
        if re.search(rf"(?<![\w./-]){re.escape(word)}(?![\w.-])", named):
            made(folder, word)
    for block, told in shell:
        status, said = run(block.text, folder)
        where = f"{name(page)}:{block.line}"
        assert status == block.status(), f"{where} ended with {status}:\n{said}"
        if told is not None:
            seen = "\n".join(line.rstrip() for line in said.rstrip().split("\n"))
            assert prints(told).fullmatch(seen), f"{where} printed:\n{said}"


def test_what_is_not_run_is_known() -> None:
    unrun = Counter(
        (name(page), reason)
        for page in PAGES
        for block, _ in steps(page)
        if (reason := block.unrun())
    )
    assert unrun == Counter(UNRUN)


def test_fences_have_languages_that_are_looked_at() -> None:
    for page in PAGES:
        for block in blocks(page):
            assert block.language in LANGUAGES, f"{name(page)}:{block.line}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_and_option_that_is_named_is_there(page: Path) -> None:
    for found in _COMMAND.finditer(_code(page)):
        command = cli.commands.get(found[1])
        assert command, f"{name(page)} names `sayso {found[1]}`, which is no command"
        known = _options(command)
        for option in _OPTION.findall(found[2]):
            assert option in known, f"{name(page)}: `sayso {found[1]}` takes no {option}"


def _code(page: Path) -> str:
    text = page.read_text(encoding="utf8")
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S))
    shell = [block.text.replace("\\\n", " ") for block, _ in steps(page)]
    return "\n".join([*spans, *shell])


def _options(command: click.Command) -> set[str]:
    inner = getattr(command, "commands", {}).values()
    own = {option for one in command.params for option in one.opts}
    return own.union({"--help"}, *(_options(one) for one in inner))


def test_the_output_told_may_vary_where_it_says_so() -> None:
    told = prints("a\n…\nb … c\n")
    assert told.fullmatch("a\nx\ny\nb 1 2 c")
    assert told.fullmatch("a\nb 1 c")
    assert not told.fullmatch("a\nx\nb 1\n2 c")
    assert not told.fullmatch("a\nb c\nmore")
    assert prints("a\n…").fullmatch("a")
    assert prints("a\n…").fullmatch("a\nb")
    assert not prints("a\n…").fullmatch("ab")
