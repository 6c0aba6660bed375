"""Films that a browser can play. Some printers write Motion JPEG in AVI, which none plays; ffmpeg makes MP4 of it."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
import shutil
import tempfile

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN, LOGGER
from ..drivers.models import FileKind
from ..library import Library, LibraryError
from ..library.models import Origin, OriginSource

TIMEOUT = timedelta(minutes=30)
MOST_SECONDS = 1800
"""Of film. A printer's films last a minute; a file that claims to last for days is an attack."""
MOST_BYTES = 2 * 1024 * 1024 * 1024

_TURN: HassKey[asyncio.Lock] = HassKey(f"{DOMAIN}_films")
"""Held while a film is made: one at a time, it costs more than all else that is done here."""


async def async_playable(hass: HomeAssistant, library: Library, sha256: str) -> str:
    """Return the SHA-256 of a film that a browser can play: the same, or that of an MP4 made of it.

    Where there is no ffmpeg, or it fails, the film stays as it is: it can still be downloaded. The MP4 takes the AVI's
    place in the library. Raises what the library raises.
    """
    kept = await library.index.file(sha256)
    path = await library.find(sha256)
    program = shutil.which("ffmpeg")
    if path is None or kept.suffix != ".avi" or program is None:
        return sha256
    async with hass.data.setdefault(_TURN, asyncio.Lock()):
        folder = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix=f"{DOMAIN}-film-"))
        try:
            target = folder / "film.mp4"
            if not await _convert(program, path, target):
                return sha256
            origin = kept.origins[0] if kept.origins else None
            made = await library.add(
                target,
                Origin(
                    source=origin.source if origin else OriginSource.CAMERA,
                    serial=origin.serial if origin else "",
                    path=origin.path if origin else "",
                    name=Path(kept.name).with_suffix(".mp4").name,
                    seen_at=dt_util.utcnow(),
                ),
                kind=FileKind.TIMELAPSE,
            )
        finally:
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
    with suppress(LibraryError):
        await library.remove(sha256)
    return made.sha256


async def _convert(program: str, source: Path, target: Path) -> bool:
    """Make an MP4 (H.264). The input comes from a printer: nothing but this file may be opened because of it."""
    nice = shutil.which("nice")
    process = await asyncio.create_subprocess_exec(
        *((nice, "-n", "15") if nice else ()),
        program,
        *("-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file", "-f", "avi"),
        *("-threads", "1", "-i", str(source), "-map", "0:v:0", "-an", "-sn", "-dn"),
        *("-t", str(MOST_SECONDS), "-fs", str(MOST_BYTES)),
        *("-c:v", "libx264", "-threads", "1", "-preset", "veryfast", "-crf", "23", "-pix_fmt", "yuv420p"),
        *("-movflags", "+faststart", "-map_metadata", "-1", str(target)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(TIMEOUT.total_seconds()):
            _, said = await process.communicate()
    except TimeoutError:
        said = b"took too long"
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        LOGGER.warning("ffmpeg could not read a film: %s", said[-200:].decode("utf-8", "replace").strip())
        return False
    return True
