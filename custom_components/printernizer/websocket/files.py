"""Files of the library: found, looked at, changed, removed."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..drivers.models import FileKind
from ..file_errors import file_errors
from ..file_links import FileLinks
from ..ledger import JobQuery
from ..library import LibraryError, LibraryProblem
from ..library.index import FileUnknown
from ..library.models import MAX_PAGE, FileChange, FileQuery, FileSort
from ..printers import async_names
from ..shop import SHOP
from .file_fields import CHOICES, FILE_ID, FILE_IDS, MOST_TAGS, NAME, NOTE, TAGS, TEXT
from .serialize_files import serialize_details, serialize_facets, serialize_file, serialize_page
from .types import FilesDeleted, FilesUpdated

_MOST_JOBS = 50
"""Prints of one file that are listed with it; the newest."""

_LONGEST_CURSOR = 1_000
"""A cursor may hold the name that a page ended with."""


def _links(hass: HomeAssistant, connection: ActiveConnection) -> FileLinks:
    return FileLinks(hass, connection.refresh_token_id)


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/list",
        vol.Optional("text", default=""): TEXT,
        vol.Optional("kinds", default=list): vol.All([vol.Coerce(FileKind)], vol.Length(max=len(FileKind))),
        vol.Optional("printers", default=list): CHOICES,
        vol.Optional("materials", default=list): CHOICES,
        vol.Optional("tags", default=list): CHOICES,
        vol.Optional("is_pinned", default=None): vol.Any(None, bool),
        vol.Optional("sort", default=FileSort.ADDED): vol.Coerce(FileSort),
        vol.Optional("is_descending", default=True): bool,
        vol.Optional("limit", default=50): vol.All(int, vol.Range(min=1, max=MAX_PAGE)),
        vol.Optional("after", default=None): vol.Any(None, vol.All(str, vol.Length(max=_LONGEST_CURSOR))),
    }
)
@async_response
async def ws_files_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a page of files."""
    wanted: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in msg.items()
        if key not in {"id", "type"}
    }
    try:
        with file_errors():
            page = await hass.data[SHOP].library.index.files(FileQuery(**wanted))
    except ValueError as error:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="invalid_cursor") from error
    connection.send_result(msg["id"], serialize_page(page, _links(hass, connection), async_names(hass)))


@websocket_command({vol.Required("type"): f"{DOMAIN}/files/get", vol.Required("file_id"): FILE_ID})
@async_response
async def ws_files_get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with all about a file."""
    shop, file_id = hass.data[SHOP], msg["file_id"]
    with file_errors():
        file = await shop.library.index.file(file_id)
        jobs = await shop.ledger.jobs(JobQuery(files=(file_id,), limit=_MOST_JOBS))
    details = serialize_details(file, jobs.items, _links(hass, connection), async_names(hass))
    connection.send_result(msg["id"], details)


@websocket_command({vol.Required("type"): f"{DOMAIN}/files/facets"})
@async_response
async def ws_files_facets(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what the library can be filtered by, and how much room there is."""
    library = hass.data[SHOP].library
    with file_errors():
        facets = await library.index.file_facets()
    connection.send_result(msg["id"], serialize_facets(facets, async_names(hass), library.free_space()))


@require_admin
@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/update",
        vol.Required("file_id"): FILE_ID,
        vol.Optional("name"): NAME,
        vol.Optional("note"): NOTE,
        vol.Optional("tags"): TAGS,
        vol.Optional("is_pinned"): bool,
    }
)
@async_response
async def ws_files_update(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Change what a person may change of a file; answer with it."""
    change = FileChange(**{key: msg[key] for key in FileChange.__annotations__ if key in msg})  # type: ignore[typeddict-item]
    if "tags" in change:
        change["tags"] = tuple(change["tags"])
    with file_errors():
        file = await hass.data[SHOP].library.index.update_file(msg["file_id"], change)
    hass.data[SHOP].waiting.look_at({file.sha256: file})
    payload = serialize_file(file, _links(hass, connection), async_names(hass))
    connection.send_result(msg["id"], payload)


@require_admin
@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/update_many",
        vol.Required("file_ids"): FILE_IDS,
        vol.Optional("add_tags", default=list): TAGS,
        vol.Optional("remove_tags", default=list): TAGS,
        vol.Optional("is_pinned"): bool,
    }
)
@async_response
async def ws_files_update_many(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Change files alike; answer which are changed, and which are gone or would have too many tags."""
    answer = FilesUpdated(updated=[], refused=[])
    for file_id in dict.fromkeys(msg["file_ids"]):
        with file_errors():
            is_changed = await _change(hass, file_id, msg)
        answer["updated" if is_changed else "refused"].append(file_id)
    connection.send_result(msg["id"], answer)


async def _change(hass: HomeAssistant, file_id: str, wish: dict[str, Any]) -> bool:
    """Pin a file and change its tags as many of them are; false when it is gone or takes no more tags."""
    index = hass.data[SHOP].library.index
    try:
        file = await index.file(file_id)
        left = [tag for tag in file.tags if tag not in wish["remove_tags"]]
        tags = tuple(dict.fromkeys([*left, *wish["add_tags"]]))
        if len(tags) > max(MOST_TAGS, len(file.tags)):
            return False
        await index.update_file(
            file_id, FileChange(tags=tags, is_pinned=wish.get("is_pinned", file.is_pinned))
        )
    except FileUnknown:
        return False
    return True


@require_admin
@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/delete",
        vol.Required("file_ids"): FILE_IDS,
    }
)
@async_response
async def ws_files_delete(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Remove files; answer which are gone, and which a job needs."""
    answer = FilesDeleted(deleted=[], refused=[])
    for file_id in dict.fromkeys(msg["file_ids"]):
        is_gone = await _remove(hass, file_id)
        answer["deleted" if is_gone else "refused"].append(file_id)
    connection.send_result(msg["id"], answer)


async def _remove(hass: HomeAssistant, file_id: str) -> bool:
    """Remove a file; false when a job refers to it. One that is gone already is no error."""
    with file_errors(path=file_id[:8]):
        try:
            await hass.data[SHOP].library.remove(file_id)
        except LibraryError as error:
            if error.code not in (LibraryProblem.IN_USE, LibraryProblem.UNKNOWN):
                raise
            return error.code is LibraryProblem.UNKNOWN
    return True
