"""The JPEG camera of a simulated printer: TLS, 80 bytes of greeting, then pictures with 16-byte headers."""

import asyncio
from collections.abc import Callable
import contextlib
import io
import ssl
import struct

from PIL import Image, ImageDraw

from .engine import Engine
from .faults import Faults

GREETING = 80
_SIZE = (640, 360)


def greeting(code: str, user: str = "bblp") -> bytes:
    """Build what a client sends first."""
    return struct.pack("<IIII32s32s", 0x40, 0x3000, 0, 0, user.encode(), code.encode())


def draw(engine: Engine, number: int) -> bytes:
    """Draw the scene: a bed, what has been printed so far, a head that moves, and words about it (JPEG)."""
    report = engine.report
    image = Image.new("RGB", _SIZE, (24, 28, 34))
    pen = ImageDraw.Draw(image)
    width, height = _SIZE
    pen.rectangle((80, height - 60, width - 80, height - 40), fill=(70, 76, 88))
    total = max(1, int(report["total_layer_num"]))
    tall = int(190 * min(1.0, int(report["layer_num"]) / total))
    pen.rectangle((250, height - 60 - tall, 390, height - 60), fill=(236, 122, 60))
    x = 250 + (number * 37) % 140
    pen.rectangle((x - 14, height - 100 - tall, x + 14, height - 66 - tall), fill=(180, 186, 196))
    pen.line((0, height - 104 - tall, width, height - 104 - tall), fill=(120, 126, 136), width=4)
    state, layer = report["gcode_state"], report["layer_num"]
    pen.text((16, 12), f"{engine.model.name} {engine.serial}", fill=(230, 234, 240))
    pen.text(
        (16, 30),
        f"{state}  layer {layer}/{report['total_layer_num']}  {report['mc_percent']} %",
        fill=(230, 234, 240),
    )
    pen.text((16, 48), f"picture {number}", fill=(150, 156, 166))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=70)
    return out.getvalue()


class CameraServer:
    """Serves one client at a time, a picture every ``interval`` real seconds."""

    def __init__(self, faults: Faults, is_code: Callable[[str], bool], engine: Engine) -> None:
        """``is_code`` checks the access code."""
        self.faults = faults
        self.interval = 1.0
        self.connects = 0
        self.sent = 0
        self._is_code = is_code
        self._engine = engine
        self._server: asyncio.Server | None = None
        self._clients: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    @property
    def clients(self) -> int:
        """How many are connected."""
        return len(self._clients)

    async def start(self, host: str, port: int, context: ssl.SSLContext) -> int:
        """Listen and return the port."""
        self._server = await asyncio.start_server(self._accept, host, port, ssl=context)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Drop everybody and stop listening."""
        if self._server is None:
            return
        self._server.close()
        self.drop_all()
        tasks = tuple(self._clients)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._server.wait_closed()
        self._server = None

    def drop_all(self) -> None:
        """Break all connections."""
        for writer in tuple(self._clients.values()):
            writer.transport.abort()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.connects += 1
        others = tuple(self._clients.values())
        self._clients[task] = writer
        try:
            if others and self.faults.camera_second == "closed":
                return
            if others and self.faults.camera_second == "steals":
                for other in others:
                    other.transport.abort()
            await self._serve(reader, writer)
        except OSError, EOFError, ssl.SSLError, TimeoutError:
            pass
        finally:
            del self._clients[task]
            writer.close()
            with contextlib.suppress(OSError, ssl.SSLError, TimeoutError, asyncio.CancelledError):
                async with asyncio.timeout(1):
                    await writer.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.faults.camera_mode == "closed":
            return
        if self.faults.camera_mode == "hangs":
            await reader.read()
            return
        data = await reader.readexactly(GREETING)
        size, kind, _a, _b, user, code = struct.unpack("<IIII32s32s", data)
        names = user.rstrip(b"\0"), code.rstrip(b"\0").decode("utf-8", "replace")
        if (size, kind, names[0]) != (0x40, 0x3000, b"bblp") or not self._is_code(names[1]):
            return
        await asyncio.sleep(self.faults.camera_delay)
        watch = asyncio.ensure_future(reader.read(1))
        try:
            number = 0
            while not watch.done() and not writer.is_closing():
                number += 1
                if not await self._send(writer, number):
                    return
                await asyncio.wait((watch,), timeout=self.interval)
        finally:
            watch.cancel()
            with contextlib.suppress(asyncio.CancelledError, OSError, ssl.SSLError):
                await watch

    async def _send(self, writer: asyncio.StreamWriter, number: int) -> bool:
        """Send a picture, or what the mode makes of it; ``False``: the connection is over."""
        mode = self.faults.camera_mode
        if mode == "silent" or (mode == "stalls" and number > 1):
            await asyncio.sleep(0.05)
            return True
        picture = draw(self._engine, number)
        size = len(picture)
        if mode == "garbage_length":
            size = 0x7FFFFFF0
        elif mode == "empty_frame":
            size, picture = 0, b""
        elif mode == "not_jpeg":
            picture = b"\0" * size
        writer.write(struct.pack("<IIII", size, 0, 1, 0))
        await writer.drain()
        await asyncio.sleep(0)
        if mode == "half_frame":
            picture = picture[: size // 2]
        step = self.faults.camera_fragment
        for at in range(0, len(picture), step):
            writer.write(picture[at : at + step])
            await writer.drain()
        self.sent += 1
        return mode != "half_frame"
