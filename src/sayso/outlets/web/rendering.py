"""Pages out of templates: every word escaped, every address our own."""

from functools import cache
from pathlib import Path

import jinja2
from litestar import MediaType, Response
from litestar.status_codes import HTTP_200_OK

from sayso.outlets import wording
from sayso.outlets.web.steering import plain

BUNDLE = Path(__file__).parent / "bundle"
_PAGES = jinja2.Environment(
    loader=jinja2.ChoiceLoader(
        [jinja2.PackageLoader("sayso.outlets.web"), jinja2.PackageLoader("sayso.outlets.publish")]
    ),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGES.filters["plain"] = plain


def page(template: str, *, status: int = HTTP_200_OK, **values: object) -> Response[str]:
    """Give a template as a page, with the words that all outlets share as `wording`."""
    words = _PAGES.get_template(template).render(wording=wording, bundled=bundled(), **values)
    return Response(words, media_type=MediaType.HTML, status_code=status)


@cache
def bundled() -> str:
    """Give what the bundle was made of, short: files of another one have another address."""
    stamp = BUNDLE / "bundled"
    return stamp.read_text()[:12] if stamp.is_file() else "none"
