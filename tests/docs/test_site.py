"""The pages as a site: they build without a warning, every link leads somewhere, nothing is asked of strangers."""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html  # type: ignore[import-untyped] # brings no types
from markdown.extensions.toc import slugify  # type: ignore[import-untyped] # the same

from tests.docs.blocks import PAGES, ROOT, name

DOCS = ROOT / "docs"
NAV = re.findall(r"([\w/.-]+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf8"), re.MULTILINE)
DECISIONS = sorted(page.relative_to(DOCS).as_posix() for page in DOCS.glob("decisions/*.md"))
LOADS = "//*[@src]/@src | //link/@href | //*[@srcset]/@srcset | //object/@data"
REGISTRIES = re.compile(
    r"pypi\.org|pythonhosted|npmjs|registry\.|crates\.io|artifactory|127\.0\.0\.1:\d{5}"
)
MACHINES = re.compile(r"(?<![\w.])/(work|home|root|tmp|mnt|Users)/")
_LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages built, as strictly as can be, in a folder of their own."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(DOCS, folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "src").symlink_to(ROOT / "src")
    zensical = Path(sys.executable).parent / "zensical"
    done = subprocess.run(  # noqa: S603 - our own site
        [zensical, "build", "--strict"],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, re.sub(r"\x1b\[[0-9;]*m", "", done.stdout)
    return folder / "site"


def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    read = {page.resolve(): html.parse(page) for page in site.rglob("*.html")}
    ids = {page: set(map(str, tree.xpath("//@id"))) for page, tree in read.items()}
    assert len(read) > 30
    dead = []
    for page, tree in read.items():
        if page.name == "404.html":  # its links are for wherever it is shown
            continue
        for link in map(str, tree.xpath("//@href | //@src")):
            address = urlsplit(link)
            if address.scheme or address.netloc:
                continue
            path = unquote(address.path)
            target = (page.parent / path).resolve() if path else page
            target = target / "index.html" if target.is_dir() else target
            known = target.exists() and (
                not address.fragment or address.fragment in ids.get(target, ())
            )
            if not known and address.fragment != "__skip":
                dead.append(f"{page.relative_to(site.resolve())}: {link}")
    assert dead == []


def test_a_page_of_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        for address in map(str, html.parse(page).xpath(LOADS)):
            assert not urlsplit(address).netloc, f"{page.name} loads {address}"
    for sheet in site.rglob("*.css"):
        assert not re.search(r"(url\(|@import )[\"']?https?:", sheet.read_text(encoding="utf8"))


def test_every_page_is_in_the_navigation_once() -> None:
    assert sorted(NAV) == sorted(page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md"))


def test_decisions_are_listed_in_their_order() -> None:
    assert [page for page in NAV if page.startswith("decisions/")] == DECISIONS
    listed = re.findall(r"\((decisions/[^)]+)\)", (DOCS / "index.md").read_text(encoding="utf8"))
    assert [link for link in listed if link in DECISIONS] == DECISIONS


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_fits_in_the_head_and_names_no_machine(page: Path) -> None:
    text = page.read_text(encoding="utf8")
    assert len(text.splitlines()) <= 500
    assert not REGISTRIES.search(text)
    assert not MACHINES.search(text)


@pytest.mark.parametrize("page", [*PAGES, *ROOT.glob("[CS]*.md")], ids=name)
def test_links_lead_somewhere_in_the_repository_too(page: Path) -> None:
    for link in _links(page):
        address = urlsplit(link)
        if address.scheme or address.netloc:
            assert address.scheme == "https", f"{name(page)}: {link}"
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", address.netloc), (
                f"{name(page)}: {link}"
            )
            continue
        target = page.parent / address.path if address.path else page
        assert target.exists(), f"{name(page)}: {link}"
        if address.fragment and target.suffix == ".md":
            assert address.fragment in _anchors(target), f"{name(page)}: {link}"


def _links(page: Path) -> Iterator[str]:
    text = re.sub(r"^```.*?^```|`[^`\n]*`", "", page.read_text(encoding="utf8"), flags=re.M | re.S)
    return (found[1] for found in _LINK.finditer(text))


def _anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf8"), re.MULTILINE)
    return {slugify(re.sub(r"[`*]|\]\([^)]*\)|\[", "", head), "-") for head in heads}


def test_the_architecture_page_tells_the_walls_as_they_are_enforced() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))
    [layers] = [
        one["layers"] for one in told["tool"]["importlinter"]["contracts"] if "layers" in one
    ]
    page = (DOCS / "architecture.md").read_text(encoding="utf8")
    assert "```text\n" + "\n".join(layers) + "\n```" in page


def test_one_figure_travels_through_files_that_are_there_in_the_order_of_ls() -> None:
    page = (DOCS / "architecture.md").read_text(encoding="utf8")
    files = re.findall(r"^\| `(flow/[\w/]+\.py)` \|", page, re.MULTILINE)
    assert files == sorted(files)
    assert 0 < len(files) <= 8
    for file in files:
        assert (ROOT / "src" / "sayso" / file).is_file(), file
