"""Text in cp1252, for programs that know nothing else: what it lacks is written out, and nothing becomes a ``?``."""

import unicodedata

_WRITTEN_OUT = str.maketrans(
    {
        "→": "->",
        "←": "<-",
        "↔": "<->",
        "⇒": "=>",
        "≤": "<=",
        "≥": ">=",
        "≠": "<>",
        "≈": "~",
        "\N{MINUS SIGN}": "-",
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "✓": "x",
        "✔": "x",
        "✗": "-",
        "✘": "-",
        "Ł": "L",
        "ł": "l",
        "Đ": "D",
        "đ": "d",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ẞ": "SS",
        "⌀": "Ø",
        "Ω": "Ohm",
        "\N{OHM SIGN}": "Ohm",
        "μ": "µ",
        "\u2009": " ",
        "\u202f": "\N{NO-BREAK SPACE}",
        "\u200b": "",
        "\ufeff": "",
    }
)


class Unwritable(ValueError):
    """A text has characters that cp1252 has no place for, and nobody said what to write instead."""


def ansi(text: str) -> bytes:
    """Encode in cp1252. Raises ``Unwritable``: the program that reads it would show something else."""
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        pass
    try:
        return text.translate(_WRITTEN_OUT).encode("cp1252")
    except UnicodeEncodeError as error:
        raise Unwritable(f"no place in cp1252 for U+{ord(error.object[error.start]):04X}") from error


def ansi_text(text: str) -> str:
    """Return a foreign text so that ``ansi`` takes it: accents that are lacking fall off, all else becomes ``_``.

    For names of files and people, which may be anything; our own words go to ``ansi`` as they are.
    """
    return "".join(map(_writable, text.translate(_WRITTEN_OUT)))


def _writable(character: str) -> str:
    if _fits(character):
        return character
    plain = "".join(
        part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)
    )
    return plain if plain and _fits(plain) else "_"


def _fits(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
