"""How a download is called: as written for browsers, in ASCII for everything else (RFC 6266, RFC 5987)."""

from urllib.parse import quote

from ..library.names import OTHER_SUFFIX, safe_name, suffix_of, transliterated

_PLAIN = "!#$&+-.^_`|~"
"""What stands unescaped in an extended value, beside letters and digits."""


def download_name(name: str, suffix: str) -> str:
    """Give a name the ending of its content, which people may have left out."""
    is_complete = suffix in {OTHER_SUFFIX, suffix_of(name)}
    return safe_name(name if is_complete else f"{name}{suffix}")


def disposition(name: str, *, is_inline: bool) -> str:
    """Write the header value of a download, or of what a browser may show (``is_inline``)."""
    kind = "inline" if is_inline else "attachment"
    return f"{kind}; filename=\"{transliterated(name)}\"; filename*=UTF-8''{quote(name, safe=_PLAIN)}"
