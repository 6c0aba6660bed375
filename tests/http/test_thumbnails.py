"""Pictures of kept files over HTTP."""

from http import HTTPStatus
import io

from PIL import Image
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.file_links import thumbnail_path
from custom_components.printernizer.library import LibraryError, LibraryProblem
from custom_components.printernizer.library.models import KeptFile
from custom_components.printernizer.printfiles import Thumbnail
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.kept_files import keep
from tests.simulators.printfiles import make_3mf, make_gcode


@pytest.fixture
async def house(hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    """Give a Home Assistant with an empty library."""
    assert await async_setup_component(hass, DOMAIN, {})
    return hass


@pytest.fixture
async def vase(house: HomeAssistant) -> KeptFile:
    """Put a file with a picture into the library."""
    return await keep(house, "Vase.gcode.3mf", make_3mf(name="Vase"))


@pytest.mark.parametrize(("size", "most"), [("small", 160), ("large", 512)])
@pytest.mark.parametrize("plate", [None, 1])
async def test_a_picture_comes_small_and_may_be_kept_for_ever(
    house: HomeAssistant,
    vase: KeptFile,
    hass_client: ClientSessionGenerator,
    size: str,
    most: int,
    plate: int | None,
) -> None:
    response = await (await hass_client()).get(thumbnail_path(vase.sha256, plate, size))  # type: ignore[arg-type]
    assert response.status == HTTPStatus.OK
    assert response.content_type == "image/webp"
    assert "immutable" in response.headers["Cache-Control"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    picture = Image.open(io.BytesIO(await response.read()))
    assert picture.format == "WEBP"
    assert max(picture.size) <= most


async def test_nobody_sees_a_picture_without_a_login_or_a_signature(
    vase: KeptFile, hass_client_no_auth: ClientSessionGenerator
) -> None:
    response = await (await hass_client_no_auth()).get(thumbnail_path(vase.sha256))
    assert response.status == HTTPStatus.FORBIDDEN


@pytest.mark.parametrize(
    "end", ["2/small", "-1/small", "0/huge", "0/", "1000/small", "0x1/small", "0/small/..", "٣/small"]
)
async def test_a_picture_that_does_not_exist_is_not_found(
    vase: KeptFile, hass_client: ClientSessionGenerator, end: str
) -> None:
    client = await hass_client()
    response = await client.get(f"/api/{DOMAIN}/thumbnails/{vase.sha256}/{end}")
    assert response.status in (HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST)


async def test_what_brings_no_picture_has_none(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    client = await hass_client()
    for sha256 in ("a" * 64, (await keep(house, "log.log", b"all is well")).sha256):
        assert (await client.get(thumbnail_path(sha256))).status == HTTPStatus.NOT_FOUND


async def test_only_pictures_are_handed_out(
    house: HomeAssistant, vase: KeptFile, hass_client: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hostile(*_: object) -> Thumbnail:
        return Thumbnail(data=b"<svg onload=alert(1)>", mime="image/svg+xml", width=1, height=1)

    monkeypatch.setattr(house.data[SHOP].library, "thumbnail", hostile)
    response = await (await hass_client()).get(thumbnail_path(vase.sha256))
    assert response.status == HTTPStatus.NOT_FOUND


async def test_a_library_out_of_reach_is_told(
    house: HomeAssistant, vase: KeptFile, hass_client: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise LibraryError(LibraryProblem.UNWRITABLE)

    client = await hass_client()
    with monkeypatch.context() as patch:
        patch.setattr(house.data[SHOP].library, "thumbnail", broken)
        response = await client.get(thumbnail_path(vase.sha256))
        assert response.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert (await client.get(thumbnail_path(vase.sha256))).status == HTTPStatus.OK


async def test_a_text_file_gives_its_picture_as_well(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    kept = await keep(house, "Becher.gcode", make_gcode(name="Becher"))
    response = await (await hass_client()).get(thumbnail_path(kept.sha256))
    assert response.status == HTTPStatus.OK
