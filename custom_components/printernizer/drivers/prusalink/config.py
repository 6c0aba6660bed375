"""How to reach a PrusaLink printer, and how often to bother it."""

from dataclasses import dataclass, field
from ipaddress import ip_address
import re
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"(?!-)[\w-]{1,63}(?<!-)(\.(?!-)[\w-]{1,63}(?<!-))*\.?")
_LONGEST = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class PrusaLinkConfig:
    """Address and login of a printer. ``url`` is a base URL as ``parse_host`` makes it.

    Buddy firmware knows one user, ``maker``; a Raspberry Pi lets its owner choose. ``password`` also serves as API
    key. ``serial`` is what the printer has to be; ``None`` takes any.
    """

    url: str
    username: str = "maker"
    password: str = field(repr=False)
    serial: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PrusaLinkTimings:
    """Intervals and patience, in seconds.

    The printer's web page asks every second, so it bears that for a while; what harmed printers were parallel
    connections, not the pace.
    """

    printing: float = 5
    idle: float = 15
    soon: float = 2
    """Between two looks at something that has to last before it counts."""
    confirm: float = 1
    """Between two looks at whether a command had its effect."""
    hurry: float = 30
    """So long after a command the printer is asked at the pace of ``confirm``."""
    patience: float = 45
    """For pausing: the printer finishes its queued moves first."""
    long_patience: float = 240
    """For resuming (it heats again) and stopping (it parks and may unload)."""
    second_try: float = 5
    """A stop during pausing, resuming or recovery is accepted and forgotten: ask again after this."""
    request: float = 10
    release: float = 60
    """For deleting: the printer looks at a file that it was just sent for half a minute."""
    release_pause: float = 5
    start: float = 60
    """For a print to begin."""
    stall: float = 30
    """An upload of which the printer takes nothing for so long is over."""
    arrival: float = 120
    """For the answer to an upload, after its last byte: our own network stack may still hold some MiB of it."""
    listing: float = 60
    """A big folder comes in pieces of 1 KiB."""
    identity: float = 4 * 3600
    """Between two looks at version and serial, which change with a firmware update."""
    file_retry: float = 60
    """Between two looks at a job's file whose size the printer could not tell yet."""
    load: int = 4
    """A poll that took t is followed by a pause of at least ``load`` times t."""
    misses: int = 3
    """So many missed polls in a row are an outage; Wi-Fi drops and 408 are everyday life."""


def parse_host(text: str) -> str:
    """Make a base URL of what a person typed: host, host:port, IPv6 with or without brackets, or an http(s) URL.

    Raises ``ValueError`` with one of the codes ``empty``, ``scheme``, ``credentials``, ``host``, ``port``. A path is
    dropped: it is the address of the web page, copied from a browser.
    """
    text = text.strip()
    if not text:
        raise ValueError("empty")
    if len(text) > _LONGEST:
        raise ValueError("host")
    parts = urlsplit(_as_url(text))
    if parts.scheme not in _DEFAULT_PORTS:
        raise ValueError("scheme")
    if "@" in parts.netloc:
        raise ValueError("credentials")
    host = _host(parts.hostname or "")
    try:
        port = parts.port
    except ValueError as error:
        raise ValueError("port") from error
    if port == 0 or parts.netloc.endswith(":"):
        raise ValueError("port")
    is_default = port in {None, _DEFAULT_PORTS[parts.scheme]}
    return f"{parts.scheme}://{host}" if is_default else f"{parts.scheme}://{host}:{port}"


def _as_url(text: str) -> str:
    if "://" in text:
        scheme, _, rest = text.partition("://")
        text = f"{scheme.lower()}://{rest}"
    else:
        try:
            is_bare_v6 = ip_address(text).version == 6
        except ValueError:
            is_bare_v6 = False
        text = f"http://[{text}]" if is_bare_v6 else f"http://{text}"
    try:
        urlsplit(text)
    except ValueError as error:
        raise ValueError("host") from error
    return text


def _host(host: str) -> str:
    if ":" in host:
        return f"[{host}]"
    if re.fullmatch(r"[\d.]+", host):
        try:
            return str(ip_address(host))
        except ValueError as error:
            raise ValueError("host") from error
    if not _HOST.fullmatch(host):
        raise ValueError("host")
    return host
