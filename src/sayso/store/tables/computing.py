"""Arrow's functions over columns; pyarrow makes them on import, so that no type checker knows them."""

from typing import Any

import pyarrow.compute  # type: ignore[import-untyped]  # ships no types

compute: Any = pyarrow.compute
