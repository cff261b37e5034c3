"""Which language a text is in: py3langid, whose model comes with the package."""

from functools import cache

# The package ships no types.
from py3langid.langid import (  # type: ignore[import-untyped]
    MODEL_FILE,
    LanguageIdentifier,
)

_FEWEST_LETTERS = 40
_SURE = 0.5
_ISO_639_1 = 2
_ENOUGH = 20_000


class LanguageGuess:
    """Tells the language of a text offline; the same text always gets the same answer."""

    def __call__(self, text: str) -> str | None:
        """Give an ISO 639-1 code; nothing where under 40 letters or no language is likely."""
        beginning = text[:_ENOUGH]
        if sum(letter.isalpha() for letter in beginning) < _FEWEST_LETTERS:
            return None
        language, likely = _identifier().classify(beginning)
        # Longer codes are py3langid's own words for "none" and "several".
        return str(language) if likely >= _SURE and len(language) == _ISO_639_1 else None


@cache
def _identifier() -> LanguageIdentifier:
    # Half a second of unpacking, paid once and only by who asks.
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
