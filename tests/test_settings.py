"""The shop's settings: checked, kept, told."""

import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.printernizer import settings as module
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.settings import FREE_SPACE, Settings, ShopSettings, library_payload
from custom_components.printernizer.settings_checks import MAX_FOLDERS
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

TEXTS = json.loads((Path(module.__file__).parent / "translations" / "en.json").read_text("utf-8"))[
    "exceptions"
]


@pytest.fixture
async def settings(hass: HomeAssistant) -> Settings:
    """Give settings that were never changed."""
    settings = Settings(hass)
    await settings.async_load()
    return settings


@pytest.fixture
def folder(hass: HomeAssistant, tmp_path: Path) -> Path:
    """Give a folder outside of the configuration that Home Assistant may read."""
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    path = tmp_path / "prints"
    path.mkdir()
    return path


async def refusal(settings: Settings, **change: Any) -> str:
    """Return why a change is refused; it must not have changed anything."""
    before = settings.current
    with pytest.raises(ServiceValidationError) as refused:
        await settings.async_update(change)
    assert settings.current is before
    assert refused.value.translation_domain == DOMAIN
    assert refused.value.translation_key in TEXTS
    return str(refused.value.translation_key)


async def test_without_a_change_there_are_defaults(hass: HomeAssistant, settings: Settings) -> None:
    assert library_payload(settings.library) == {
        "path": hass.config.path(DOMAIN),
        "folders": [],
        "retention": [],
        "free_space": FREE_SPACE,
        "timelapses": False,
        "photos": True,
    }


async def test_a_change_is_told_and_kept(
    hass: HomeAssistant, settings: Settings, folder: Path, hass_storage: dict[str, Any]
) -> None:
    told: list[tuple[ShopSettings, ShopSettings]] = []
    unsubscribe = settings.async_subscribe(lambda before, after: told.append((before, after)))
    before = settings.current
    rules = [{"kind": "timelapse", "files": 5, "days": 30, "size": None}, {"kind": "print", "size": 1 << 30}]
    after = await settings.async_update(
        {"folders": [str(folder)], "retention": rules, "free_space": 1 << 31, "timelapses": True}
    )
    assert told == [(before, after)]
    assert settings.current is after
    assert [rule.kind for rule in after.library.retention] == [FileKind.TIMELAPSE, FileKind.PRINT]
    again = Settings(hass)
    await again.async_load()
    assert again.current == after
    assert hass_storage["printernizer.settings"]["data"]["library"]["path"] is None
    unsubscribe()
    await settings.async_update({"photos": False})
    assert len(told) == 1


async def test_no_change_is_no_news(settings: Settings, hass_storage: dict[str, Any]) -> None:
    told: list[Any] = []
    settings.async_subscribe(lambda *change: told.append(change))
    before = settings.current
    assert await settings.async_update({"photos": True}) is before
    assert not told
    assert "printernizer.settings" not in hass_storage


@pytest.mark.parametrize(
    "kept",
    [
        {"library": "gone"},
        {"library": {"folders": []}},
        {"library": {"folders": 7, "retention": [], "free_space": 1, "timelapses": True, "photos": True}},
        {
            "library": {
                "path": None,
                "folders": [],
                "retention": [{"kind": "cheese"}],
                "free_space": 1,
                "timelapses": True,
                "photos": True,
            }
        },
        {"library": {"folders": [], "retention": [3], "free_space": 1, "timelapses": True, "photos": True}},
    ],
)
async def test_what_was_spoilt_by_hand_begins_anew(
    hass: HomeAssistant, hass_storage: dict[str, Any], kept: dict[str, Any]
) -> None:
    hass_storage["printernizer.settings"] = {
        "version": module.SETTINGS_VERSION,
        "minor_version": 1,
        "key": "printernizer.settings",
        "data": kept,
    }
    settings = Settings(hass)
    await settings.async_load()
    assert settings.library.path == hass.config.path(DOMAIN)
    assert settings.library.photos
    await settings.async_update({"photos": False})
    assert not settings.library.photos


# Watched folders


async def test_a_folder_of_the_configuration_can_be_watched(hass: HomeAssistant, settings: Settings) -> None:
    path = Path(hass.config.path("prints"))
    assert await refusal(settings, folders=[str(path)]) == "settings_folder_missing"
    path.mkdir()
    assert (await settings.async_update({"folders": [str(path), f"{path}/"]})).library.folders == (str(path),)


async def test_a_folder_elsewhere_has_to_be_allowed(
    hass: HomeAssistant, settings: Settings, tmp_path: Path
) -> None:
    hass.config.allowlist_external_dirs = set()
    assert await refusal(settings, folders=[str(tmp_path)]) == "settings_folder_not_allowed"
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    assert await settings.async_update({"folders": [str(tmp_path)]})


@pytest.mark.parametrize("name", [".storage", "custom_components", ""])
async def test_home_assistants_own_folders_are_not_watched(
    hass: HomeAssistant, settings: Settings, name: str
) -> None:
    hass.config.allowlist_external_dirs = set()
    path = Path(hass.config.path(name))
    path.mkdir(exist_ok=True)
    assert await refusal(settings, folders=[str(path)]) in {
        "settings_folder_not_allowed",
        "settings_folder_overlaps",
    }


async def test_a_link_out_of_an_allowed_folder_is_not_followed(
    hass: HomeAssistant, settings: Settings, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (folder / "secret").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    assert await refusal(settings, folders=[str(folder / "secret")]) == "settings_folder_not_allowed"


@pytest.mark.parametrize("path", ["prints", "", "/a/../etc", "/a\0b", "/a\nb", "/" + "a" * 2000])
async def test_what_is_no_path_is_refused(settings: Settings, path: str) -> None:
    assert await refusal(settings, folders=[path]) == "settings_path"
    assert await refusal(settings, path=path) == "settings_path"


async def test_the_library_is_not_watched(hass: HomeAssistant, settings: Settings) -> None:
    inside = Path(hass.config.path(DOMAIN, "files"))
    inside.mkdir(parents=True)
    assert await refusal(settings, folders=[str(inside)]) == "settings_folder_overlaps"
    around = Path(hass.config.path("around"))
    (around / "library").mkdir(parents=True)
    await settings.async_update({"folders": [str(around)]})
    assert await refusal(settings, path=str(around / "library")) == "settings_folder_overlaps"


async def test_a_folder_that_is_away_keeps_nobody_from_changing_others(
    settings: Settings, folder: Path
) -> None:
    await settings.async_update({"folders": [str(folder)]})
    folder.rmdir()
    other = folder.parent / "other"
    other.mkdir()
    after = await settings.async_update({"folders": [str(folder), str(other)], "photos": False})
    assert after.library.folders == (str(folder), str(other))
    assert (await settings.async_update({"folders": [str(other)]})).library.folders == (str(other),)
    assert await refusal(settings, folders=[str(folder)]) == "settings_folder_missing"


async def test_a_folder_that_can_not_be_read_is_refused(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        # Tests may run as root, whom no mode keeps out.
        patch.setattr("custom_components.printernizer.settings_checks.os.scandir", refuse)
        assert await refusal(settings, folders=[str(folder)]) == "settings_folder_unreadable"
    assert await settings.async_update({"folders": [str(folder)]})


async def test_there_is_an_end_to_folders(settings: Settings, folder: Path) -> None:
    many = [str(folder / str(number)) for number in range(MAX_FOLDERS + 1)]
    assert await refusal(settings, folders=many) == "settings_too_many_folders"


# The library's place


async def test_the_library_moves_to_a_folder_of_its_own(hass: HomeAssistant, settings: Settings) -> None:
    target = Path(hass.config.path("library", "deeper"))
    after = await settings.async_update({"path": str(target)})
    assert after.library.path == str(target)
    assert target.is_dir()
    again = Settings(hass)
    await again.async_load()
    assert again.library.path == str(target)


async def test_the_library_moves_to_an_allowed_disk(settings: Settings, folder: Path) -> None:
    assert await settings.async_update({"path": str(folder / "library")})


@pytest.mark.parametrize("name", ["www", "www/prints", ".storage", "custom_components/x", ""])
async def test_the_library_never_lies_where_others_read_or_write(
    hass: HomeAssistant, settings: Settings, name: str
) -> None:
    assert await refusal(settings, path=hass.config.path(name)) == "settings_library_not_allowed"


async def test_the_library_is_not_led_into_www_by_a_link(hass: HomeAssistant, settings: Settings) -> None:
    public = Path(hass.config.path("www"))
    public.mkdir()
    link = Path(hass.config.path("private"))
    link.symlink_to(public)
    assert await refusal(settings, path=str(link)) == "settings_library_not_allowed"


async def test_the_library_needs_a_place_that_can_be_written(hass: HomeAssistant, settings: Settings) -> None:
    Path(hass.config.path("file")).write_text("not a folder")
    path = hass.config.path("file", "library")
    assert await refusal(settings, path=path) == "settings_library_unwritable"
    Path(hass.config.path("file")).unlink()
    assert await settings.async_update({"path": path})


# Numbers


@pytest.mark.parametrize(
    ("rules", "key"),
    [
        ([{"kind": "folder"}], "settings_retention_kind"),
        ([{"kind": "print"}, {"kind": "print"}], "settings_retention_kind"),
        ([{}], "settings_retention_kind"),
        ([{"kind": "print", "files": 0}], "settings_retention_limit"),
        ([{"kind": "print", "days": -1}], "settings_retention_limit"),
        ([{"kind": "print", "size": True}], "settings_retention_limit"),
        ([{"kind": "print", "days": 10**9}], "settings_retention_limit"),
    ],
)
async def test_rules_that_make_no_sense_are_refused(
    settings: Settings, rules: list[dict[str, Any]], key: str
) -> None:
    assert await refusal(settings, retention=rules) == key


@pytest.mark.parametrize("size", [-1, 1 << 60, True, 0.5])
async def test_room_that_makes_no_sense_is_refused(settings: Settings, size: Any) -> None:
    assert await refusal(settings, free_space=size) == "settings_free_space"
    assert (await settings.async_update({"free_space": 0})).library.free_space == 0
