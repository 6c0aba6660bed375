"""The address of a printer's video stream."""

import re
from urllib.parse import quote

from .config import USER, BambuConfig

_PATH = re.compile(r"rtsps?://[^/]+(/[\w/.-]{1,128})\Z")
_DEFAULT_PATH = "/streaming/live/1"


def stream_source(config: BambuConfig, told: str) -> str | None:
    """Return the URL, with the access code in it: never to be logged or shown. ``None``: it is switched off.

    ``told`` is the report's own ``rtsp_url``: its path is used, never its host, which a report could name at will.
    """
    if told and not told.startswith("rtsp"):
        return None
    found = _PATH.match(told)
    host = config.host.strip("[]")
    host = f"[{host}]" if ":" in host else host
    code = quote(config.access_code, safe="")
    return f"rtsps://{USER}:{code}@{host}:{config.rtsps_port}{found[1] if found else _DEFAULT_PATH}"
