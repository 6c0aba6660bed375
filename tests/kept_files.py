"""Files put into the library of a Home Assistant under test, and somebody who asks for them over the websocket."""

from collections.abc import AsyncIterator
from dataclasses import replace
import hashlib
from pathlib import Path
from typing import Any

from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.library.models import KeptFile, Origin, OriginSource
from custom_components.printernizer.shop import SHOP
from homeassistant.auth.const import GROUP_ID_READ_ONLY, GROUP_ID_USER
from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

READ_ONLY = GROUP_ID_READ_ONLY
PLAIN = GROUP_ID_USER


class Asker:
    """Somebody who asks."""

    def __init__(self, client: Any) -> None:
        self.client = client

    async def answer(self, command: str, **more: Any) -> dict[str, Any]:
        await self.client.send_json_auto_id({"type": f"printernizer/files/{command}", **more})
        answer: dict[str, Any] = await self.client.receive_json()
        return answer

    async def ask(self, command: str, **more: Any) -> Any:
        answer = await self.answer(command, **more)
        assert answer["success"], answer
        return answer["result"]

    async def fails(self, command: str, **more: Any) -> str:
        answer = await self.answer(command, **more)
        assert not answer["success"], answer
        return str(answer["error"].get("translation_key") or answer["error"]["code"])


def origin(name: str, **facts: Any) -> Origin:
    """Make the place that a file came from: by default a browser."""
    made = Origin(source=OriginSource.UPLOAD, name=name, seen_at=dt_util.utcnow())
    return replace(made, **facts)


async def keep(
    hass: HomeAssistant,
    name: str,
    content: bytes,
    *,
    kind: FileKind = FileKind.OTHER,
    **facts: Any,
) -> KeptFile:
    """Put a file into the library."""

    async def pieces() -> AsyncIterator[bytes]:
        yield content

    library = hass.data[SHOP].library
    return await library.receive(pieces(), name, len(content), origin(name, **facts), kind=kind)


def sha256_of(content: bytes) -> str:
    """Tell under which id a content is kept."""
    return hashlib.sha256(content).hexdigest()


def left_on_disk(hass: HomeAssistant) -> list[Path]:
    """List what lies in the library's folder, and on its way there."""
    return [path for path in hass.data[SHOP].library.root.rglob("*") if path.is_file()]


async def token_of(hass: HomeAssistant, group: str) -> tuple[User, str]:
    """Log a person of a group in; return them and their access token."""
    user = await hass.auth.async_create_user("Gast", group_ids=[group])
    # The first one of a house would own it.
    user.is_owner = False
    refresh = await hass.auth.async_create_refresh_token(user, "https://example.com/app")
    return user, hass.auth.async_create_access_token(refresh)
