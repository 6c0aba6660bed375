"""Films of printers, by ffmpeg where it is installed: a still of them, and MP4 of what browsers can't play.

A film comes from a printer, so ffmpeg is told the format and may open nothing else because of what it reads.
"""

import asyncio
from datetime import timedelta
import logging
from pathlib import Path
import shutil
import subprocess

LOGGER = logging.getLogger(__name__)

FORMATS = {".avi": "avi", ".mp4": "mov"}
"""Suffixes of films, and what ffmpeg calls their formats."""

_STILL_TIMEOUT = 30
_CONVERT_TIMEOUT = timedelta(minutes=30)
_MOST_SECONDS = 1800
"""Of film. A printer's films last a minute; a file that claims to last for days is an attack."""
_MOST_BYTES = 2 * 1024 * 1024 * 1024
_MOST_PIXELS = 10_000_000
"""Of a picture: 4K. The smallest file can hold the largest picture, and making MP4 of it takes two dozen bytes a pixel."""


def still_of(path: Path, side: int) -> bytes | None:
    """Take a picture (PNG) of at most ``side`` pixels a side from a film's last second, where the print is done.

    ``None``: there is no ffmpeg, or it can't. Blocks: call it in a thread.
    """
    command = _command(path, "-sseof", "-1")
    if command is None:
        return None
    scale = f"scale=w={side}:h={side}:force_original_aspect_ratio=decrease"
    command += ["-frames:v", "1", "-vf", scale, "-c:v", "png", "-f", "image2pipe", "pipe:1"]
    try:
        done = subprocess.run(  # noqa: S603  our own list, no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_STILL_TIMEOUT,
            check=False,
        )
    except OSError, subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 and done.stdout else None


async def convert(path: Path, target: Path) -> bool:
    """Make an MP4 (H.264) of a film; tell whether that could be done."""
    command = _command(path)
    if command is None:
        return False
    process = await asyncio.create_subprocess_exec(
        *command,
        *("-t", str(_MOST_SECONDS), "-fs", str(_MOST_BYTES)),
        *("-c:v", "libx264", "-threads", "1", "-preset", "veryfast", "-crf", "23", "-pix_fmt", "yuv420p"),
        *("-movflags", "+faststart", "-map_metadata", "-1", str(target)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(_CONVERT_TIMEOUT.total_seconds()):
            _, said = await process.communicate()
    except TimeoutError:
        said = b"it took too long"
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        LOGGER.warning("ffmpeg could not read a film: %s", said[-200:].decode("utf-8", "replace").strip())
    return process.returncode == 0


def _command(path: Path, *before: str) -> list[str] | None:
    """Begin a command that reads a film's pictures, at the lowest priority; ``None``: there is no ffmpeg."""
    program, nice = shutil.which("ffmpeg"), shutil.which("nice")
    if program is None or path.suffix not in FORMATS:
        return None
    return [
        *((nice, "-n", "15") if nice else ()),
        program,
        *("-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file,pipe"),
        *("-f", FORMATS[path.suffix], "-threads", "1", "-max_pixels", str(_MOST_PIXELS)),
        *(*before, "-i", str(path)),
        *("-map", "0:v:0", "-an", "-sn", "-dn"),
    ]
