"""What is wrong with an input, as a problem of this stage."""

from sayso.domain.document import Problem


def bad(code: str, message: str) -> Problem:
    """Give a problem that names the input itself."""
    return Problem(code=code, message=message, stage="collect")
