"""Telling PrusaLink printers from everything else that answers HTTP."""

from typing import Any

import aiohttp
from yarl import URL

from ..errors import CannotConnect, InvalidResponse, NotAPrinter, NotSupported
from .capabilities import ServerKind
from .client import USER_AGENT, PrusaLinkClient
from .digest import Challenge
from .fields import text
from .login import BUDDY_REALM, PI_REALM

VERSION = "/api/version"
_KINDS = {BUDDY_REALM: ServerKind.BUDDY, PI_REALM: ServerKind.PI}


def kind_of(version: dict[str, Any]) -> ServerKind:
    """Tell the server's kind by its version answer.

    Raises ``NotSupported`` for resin printers and OctoPrint, ``NotAPrinter`` for all that is neither.
    """
    name = text(version.get("text"))
    if name.startswith("Prusa SLA"):
        raise NotSupported("resin printers are not supported")
    if "octoprint" in name.lower():
        raise NotSupported("OctoPrint is not supported")
    if not name.startswith("PrusaLink"):
        raise NotAPrinter("no PrusaLink answers")
    return ServerKind.PI if "sdk" in version or "original" in version else ServerKind.BUDDY


async def ask_version(client: PrusaLinkClient) -> dict[str, Any]:
    """Get the version answer of a printer that we support.

    Raises ``CannotConnect``, ``NotAPrinter``, ``InvalidAuth``, ``NotSupported``.
    """
    try:
        version = await client.json(VERSION)
    except InvalidResponse as error:
        raise NotAPrinter("no PrusaLink answers") from error
    kind_of(version or {})
    return version or {}


async def identify(url: str, session: aiohttp.ClientSession, timeout: float = 10) -> ServerKind:
    """Ask without a login what answers at a base URL, as discovery does before it bothers a person.

    Raises ``CannotConnect``, ``NotAPrinter``.
    """
    try:
        async with session.get(
            URL(url).with_path(VERSION),
            headers={"User-Agent": USER_AGENT},
            allow_redirects=False,
            timeout=aiohttp.ClientTimeout(total=timeout),
        ) as response:
            header = ", ".join(response.headers.getall("WWW-Authenticate", ()))
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise CannotConnect("nothing answers at the address") from error
    for challenge in Challenge.parse(header):
        if challenge.realm in _KINDS:
            return _KINDS[challenge.realm]
    raise NotAPrinter("it asks for another kind of login")
