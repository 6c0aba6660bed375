"""What a person sets for the whole shop: kept over restarts, changed only when it was checked."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, TypedDict

from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.storage import Store

from .const import DOMAIN, LOGGER
from .drivers.models import FileKind
from .library.retention import RetentionRule
from .sections import (
    SECTIONS,
    BusinessSettings,
    CostSettings,
    DatevSettings,
    HandoffSettings,
    PrivacySettings,
    SpoolmanSettings,
)
from .settings_checks import async_check_folders, async_check_library_path, check_free_space, check_retention

SETTINGS_VERSION = 1

FREE_SPACE = 1_000_000_000
"""Bytes. Home Assistant's own database and a backup in the making need about that much."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LibrarySettings:
    """How files are kept.

    ``path`` is the library's folder and ``folders`` are watched, all absolute; ``free_space`` (bytes) is left to
    everything else on the disk. ``timelapses``: fetch finished ones; ``photos``: keep some of every print.
    """

    path: str
    folders: tuple[str, ...] = ()
    retention: tuple[RetentionRule, ...] = ()
    free_space: int = FREE_SPACE
    timelapses: bool = False
    photos: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class ShopSettings:
    """All settings. Replaced, never changed. What is beside the library stands in ``sections``."""

    library: LibrarySettings
    business: BusinessSettings = field(default_factory=BusinessSettings)
    costs: CostSettings = field(default_factory=CostSettings)
    privacy: PrivacySettings = field(default_factory=PrivacySettings)
    datev: DatevSettings = field(default_factory=DatevSettings)
    handoff: HandoffSettings = field(default_factory=HandoffSettings)
    spoolman: SpoolmanSettings = field(default_factory=SpoolmanSettings)


class LibraryChange(TypedDict, total=False):
    """What is to be changed, as it goes over the websocket and into the store: see ``library_payload``."""

    path: str
    folders: list[str]
    retention: list[dict[str, Any]]
    free_space: int
    timelapses: bool
    photos: bool


class Settings:
    """Holds the settings, and tells who listens when they are others."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin with the defaults."""
        self._hass = hass
        self._store: Store[dict[str, Any]] = Store(hass, SETTINGS_VERSION, f"{DOMAIN}.settings")
        self._default_path = hass.config.path(DOMAIN)
        self._listeners: list[Callable[[ShopSettings, ShopSettings], None]] = []
        self._turn = asyncio.Lock()
        self.current = ShopSettings(library=LibrarySettings(path=self._default_path))

    @property
    def library(self) -> LibrarySettings:
        """Return how files are kept."""
        return self.current.library

    @property
    def business(self) -> BusinessSettings:
        """Return whose shop it is."""
        return self.current.business

    @property
    def costs(self) -> CostSettings:
        """Return how costs begin."""
        return self.current.costs

    @property
    def datev(self) -> DatevSettings:
        """Return what DATEV has to be told."""
        return self.current.datev

    @property
    def handoff(self) -> HandoffSettings:
        """Return what other accounting programs are handed."""
        return self.current.handoff

    @property
    def spoolman(self) -> SpoolmanSettings:
        """Return which server the stock is kept in step with."""
        return self.current.spoolman

    @property
    def privacy(self) -> PrivacySettings:
        """Return how long personal data are kept."""
        return self.current.privacy

    async def async_load(self) -> None:
        """Read what was kept; what makes no sense any more falls back to the default."""
        kept = await self._store.async_load() or {}
        sections = {name: section.recall(kept[name]) for name, section in SECTIONS.items() if name in kept}
        library = kept.get("library")
        known = _recalled(library, self.library) if isinstance(library, dict) else self.library
        self.current = ShopSettings(library=known, **sections)

    async def async_update(
        self, library: LibraryChange | None = None, **sections: Mapping[str, Any]
    ) -> ShopSettings:
        """Check and take over a change, all of it or nothing. Raises ``ServiceValidationError``.

        ``sections``: changes by the names of ``SECTIONS``, in the shape of their schemas. The library's path counts from the next start on, and its files are not moved: hundreds of gigabytes could
        be under way for hours, and on another disk a person has better means.
        """
        async with self._turn:
            before = self.current
            after = replace(
                before,
                library=await self._async_checked(before.library, library or {}),
                **{
                    name: SECTIONS[name].check(getattr(before, name), change)
                    for name, change in sections.items()
                },
            )
            if after == before:
                return before
            await self._store.async_save(self._kept(after))
            self.current = after
        for listener in tuple(self._listeners):
            listener(before, after)
        return after

    def async_subscribe(self, listener: Callable[[ShopSettings, ShopSettings], None]) -> CALLBACK_TYPE:
        """Hear of each change with what was and what is; returns the unsubscribe."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def _async_checked(self, before: LibrarySettings, library: LibraryChange) -> LibrarySettings:
        change: dict[str, Any] = dict(library)
        if "retention" in change:
            change["retention"] = tuple(map(rule_of, check_retention(change["retention"])))
        if "free_space" in change:
            check_free_space(change["free_space"])
        if "path" in change and change["path"] != before.path:
            change["path"] = await async_check_library_path(self._hass, change["path"])
        root = change.get("path", before.path)
        # Folders that stay are not checked again: a share that is away now must not keep others from changing.
        folders = tuple(change.get("folders", before.folders))
        change["folders"] = await async_check_folders(self._hass, folders, before.folders, root)
        return replace(before, **change)

    def _kept(self, settings: ShopSettings) -> dict[str, Any]:
        """Write down what is kept; the default path is not, so that a restored backup finds its own."""
        payload = settings_payload(settings)
        if settings.library.path == self._default_path:
            payload["library"]["path"] = None
        return payload


def settings_payload(settings: ShopSettings) -> dict[str, Any]:
    """Write all settings in JSON, as the store and the websocket have them."""
    sections = {name: section.payload(getattr(settings, name)) for name, section in SECTIONS.items()}
    return {"library": library_payload(settings.library), **sections}


def library_payload(library: LibrarySettings) -> dict[str, Any]:
    """Write the library's settings in JSON, as the store and the websocket have them."""
    return {
        "path": library.path,
        "folders": list(library.folders),
        "retention": [
            {
                "kind": rule.kind.value,
                "files": rule.files,
                "days": rule.age.days if rule.age is not None else None,
                "size": rule.size,
            }
            for rule in library.retention
        ],
        "free_space": library.free_space,
        "timelapses": library.timelapses,
        "photos": library.photos,
    }


def rule_of(row: Mapping[str, Any]) -> RetentionRule:
    """Read a checked rule."""
    days = row.get("days")
    return RetentionRule(
        kind=FileKind(row["kind"]),
        files=row.get("files"),
        age=timedelta(days=days) if days is not None else None,
        size=row.get("size"),
    )


def _recalled(kept: Mapping[str, Any], default: LibrarySettings) -> LibrarySettings:
    """Read what was kept. It was checked when it was kept; but files get edited by hand."""
    try:
        return LibrarySettings(
            path=str(kept.get("path") or default.path),
            folders=tuple(map(str, kept["folders"])),
            retention=tuple(map(rule_of, check_retention(kept["retention"]))),
            free_space=check_free_space(kept["free_space"]),
            timelapses=bool(kept["timelapses"]),
            photos=bool(kept["photos"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError, ServiceValidationError) as error:
        LOGGER.warning("The settings can't be read and begin anew: %s", type(error).__name__)
        return default
