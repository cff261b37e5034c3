"""`sayso serve` and `sayso users`, as they are typed."""

import signal
import subprocess
import sys
import urllib.error
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import cli
from sayso.outlets.web.guarding import People, Role
from tests.road.articles import MARKET, built, laid_out

PASSWORD = "four quiet random words"  # noqa: S105 - of nobody


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("serving")
    built(folder / "case", laid_out(folder / "in", MARKET))
    return folder / "case"


def typed(*words: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], input=stdin)


def test_serve_prints_an_address_whose_token_lets_in_and_ends_quietly(case: Path) -> None:
    run = "from sayso.cli import cli; cli()"
    server = subprocess.Popen(  # noqa: S603 - ours
        [sys.executable, "-c", run, "serve", str(case), "--who", "Sam"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    address = server.stdout.readline().split()[-1]
    assert server.stdout.readline() == "Ctrl-C ends it.\n"
    assert address.startswith("http://127.0.0.1:")
    jar = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    with jar.open(address, timeout=30) as page:
        assert page.status == 200
        assert "enter" not in page.url
    with pytest.raises(urllib.error.HTTPError, match="403"):
        jar.open(address[:-3], timeout=30)
    server.send_signal(signal.SIGINT)
    said, wrong = server.communicate(timeout=30)
    assert (server.returncode, said, wrong) == (0, "", "")


def test_serve_refuses_in_one_sentence(case: Path, tmp_path: Path) -> None:
    for words, why in (
        (["serve", case, "--host", "0.0.0.0"], "users with passwords"),  # noqa: S104 - refused
        (["serve", case, "--name", "cases.example.org"], "--name cases.example.org"),
        (["serve", tmp_path], "expected a casefile"),
    ):
        result = typed(*words)
        assert result.exit_code == 2
        assert why in result.stderr
        assert result.stderr.count("\n") == 1


def test_without_the_extra_serve_and_users_say_how_to_install_it(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in list(sys.modules):
        if module.startswith(("sayso.outlets.web", "sayso.cli.builds")):
            monkeypatch.delitem(sys.modules, module)
    for missing in ("litestar", "argon2"):
        monkeypatch.setitem(sys.modules, missing, None)
    for words in (["serve", case], ["users", case, "list"]):
        result = typed(*words)
        assert result.exit_code == 2
        assert "pip install 'sayso[web]'" in result.stderr


def test_a_name_is_asked_for_where_the_system_knows_none(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise KeyError("uid")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert "--who NAME" in typed("serve", case).stderr


def test_users_are_added_listed_and_removed(case: Path) -> None:
    twice = f"{PASSWORD}\n{PASSWORD}\n"
    assert typed("users", case, "add", "Ana", "--role", "reviewer", stdin=twice).exit_code == 0
    piped = ("users", case, "add", "Bo", "--role", "reader", "--password-stdin")
    assert typed(*piped, stdin=f"{PASSWORD}\n").exit_code == 0
    assert typed("users", case, "list").stdout == "Ana\treviewer\nBo\treader\n"
    ana = People(case).entered("Ana", PASSWORD)
    assert ana is not None
    assert ana.role is Role.REVIEWER
    assert typed("users", case, "remove", "Ana").exit_code == 0
    assert typed("users", case, "list").stdout == "Bo\treader\n"
    assert "somebody who is listed" in typed("users", case, "remove", "Ana").stderr
    assert "12 characters or more" in typed(*piped, stdin="short\n").stderr
