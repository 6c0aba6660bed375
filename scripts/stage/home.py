"""Real Home Assistant in a process of its own, on loopback, and a client that talks to it as a browser does."""

import asyncio
from collections.abc import AsyncIterator, Callable
import contextlib
import json
import os
from pathlib import Path
import shutil
import signal
import sys
from typing import Any, Self

import aiohttp

from .ports import free_port

ROOT = Path(__file__).resolve().parents[2]
USER = "demo"
PASSWORD = "demo"
CONFIGURATION = """\
homeassistant:
  name: Werkstatt
  country: DE
  currency: EUR
  time_zone: Europe/Berlin
  language: {language}
  unit_system: metric
  latitude: 52.52
  longitude: 13.405
automation: !include automations.yaml
frontend:
config:
history:
logbook:
media_source:
mobile_app:
recorder:
  commit_interval: 1
logger:
  default: warning
  logs:
    custom_components.printernizer: info
"""
_NOISE = (
    # What a machine without Internet, without ffmpeg or without a cloud account always says.
    "homeassistant.components.analytics",
    "homeassistant.components.marketplace",
    "homeassistant.components.brands",
    "homeassistant.components.ffmpeg",
    "homeassistant.components.camera.img_util",
    "homeassistant.components.labs",
    "homeassistant.loader",
    "turbojpeg",
)


class HomeFailed(Exception):
    """Home Assistant did not come up, or refused something."""


class Home:
    """One Home Assistant. ``async with Home(folder)`` starts it and ends it again, whatever happens."""

    def __init__(
        self,
        config: Path,
        *,
        port: int | None = None,
        language: str = "de",
        wipe: bool = True,
        prepare: Callable[[Path], None] | None = None,
    ) -> None:
        """Take the folder and what ``prepare`` adds to the configuration in it; nothing is started yet."""
        self.config = config
        self.port = port or free_port()
        self.language = language
        self.url = f"http://127.0.0.1:{self.port}"
        self._wipe = wipe
        self._prepare = prepare
        self._process: asyncio.subprocess.Process | None = None
        self._session: aiohttp.ClientSession | None = None
        self.tokens: dict[str, Any] = {}

    async def __aenter__(self) -> Self:
        """Start and log in."""
        try:
            await self.start()
        except BaseException:
            await self.stop()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        """End it."""
        await self.stop()

    @property
    def pid(self) -> int:
        """Return the process id."""
        assert self._process is not None
        return self._process.pid

    @property
    def log(self) -> Path:
        """Return what it wrote to its console."""
        return self.config / "console.log"

    async def start(self) -> None:
        """Write the configuration, start the process, log in."""
        if self._wipe:
            shutil.rmtree(self.config, ignore_errors=True)
        await asyncio.to_thread(self._write_configuration)
        if self._prepare is not None:
            await asyncio.to_thread(self._prepare, self.config)
        if not (self.config / ".storage" / "auth_provider.homeassistant").exists():
            await self._run("--script", "auth", "-c", str(self.config), "add", USER, PASSWORD)
        await self.launch()

    async def launch(self) -> None:
        """Start the process on the configuration as it lies there, and log in."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "homeassistant",
                "-c",
                str(self.config),
                "--skip-pip",
                stdout=log,
                stderr=log,
                env=_environment(),
                # Not from here: Python would take this checkout's custom_components for the configuration's.
                cwd=self.config,
                start_new_session=True,
            )
        if self._session is None:
            self._session = aiohttp.ClientSession()
        await self._wait_until_up()
        self.tokens = await self.log_in(USER, PASSWORD)
        await self._wait_until_running()

    async def halt(self, *, kill: bool = False) -> None:
        """End the process, as a restart of the machine does (or, with ``kill``, as a power cut does)."""
        if self._process is None or self._process.returncode is not None:
            return
        self._process.send_signal(signal.SIGKILL if kill else signal.SIGTERM)
        try:
            async with asyncio.timeout(30):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    async def stop(self) -> None:
        """End process and client."""
        await self.halt()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _write_configuration(self) -> None:
        storage = self.config / ".storage"
        storage.mkdir(parents=True, exist_ok=True)
        (self.config / "configuration.yaml").write_text(CONFIGURATION.format(language=self.language))
        (self.config / "automations.yaml").touch()
        custom = self.config / "custom_components"
        custom.mkdir(exist_ok=True)
        link = custom / "printernizer"
        if not link.exists():
            link.symlink_to(ROOT / "custom_components" / "printernizer")
        _store(
            storage / "onboarding",
            4,
            {"done": ["user", "core_config", "analytics", "integration"]},
        )
        from homeassistant.components.http import config as http

        _store(
            storage / "http",
            http.STORAGE_VERSION,
            {
                "stable": {
                    **http.HTTP_STORAGE_SCHEMA({"server_host": ["127.0.0.1"], "server_port": self.port}),
                    "created_at": "2026-01-01T00:00:00+00:00",
                    "error": None,
                    "error_message": None,
                },
                "pending": None,
                "yaml_migration_done": True,
            },
            minor=http.STORAGE_MINOR_VERSION,
        )

    async def _run(self, *arguments: str) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "homeassistant", *arguments, env=_environment(),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        output, _ = await process.communicate()
        if process.returncode:
            raise HomeFailed(output.decode())

    async def _wait_until_up(self) -> None:
        assert self._session is not None
        assert self._process is not None
        for _ in range(600):
            if self._process.returncode is not None:
                raise HomeFailed(f"Home Assistant ended by itself, see {self.log}")
            try:
                async with self._session.get(f"{self.url}/manifest.json") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.1)
        raise HomeFailed(f"Home Assistant did not come up, see {self.log}")

    async def _wait_until_running(self) -> None:
        for _ in range(600):
            if (await self.rest("GET", "config"))["state"] == "RUNNING":
                return
            await asyncio.sleep(0.1)
        raise HomeFailed(f"Home Assistant did not finish its start, see {self.log}")

    async def log_in(self, user: str, password: str) -> dict[str, Any]:
        """Log in as the login page does; returns the tokens, with the client id that they are for."""
        assert self._session is not None
        client = f"{self.url}/"
        for _ in range(100):
            async with self._session.post(
                f"{self.url}/auth/login_flow",
                json={"client_id": client, "handler": ["homeassistant", None], "redirect_uri": client},
            ) as answer:
                if answer.status == 200:
                    flow = await answer.json()
                    break
            await asyncio.sleep(0.1)
        else:
            raise HomeFailed("the login page did not come up")
        async with self._session.post(
            f"{self.url}/auth/login_flow/{flow['flow_id']}",
            json={"client_id": client, "username": user, "password": password},
        ) as answer:
            code = (await answer.json())["result"]
        async with self._session.post(
            f"{self.url}/auth/token",
            data={"grant_type": "authorization_code", "code": code, "client_id": client},
        ) as answer:
            return {**await answer.json(), "client_id": client}

    async def add_user(self, name: str, password: str) -> dict[str, Any]:
        """Add a user without administrator's rights; returns the tokens of their login."""
        async with self.connect() as socket:
            user = (await socket.call("config/auth/create", name=name, group_ids=["system-users"]))["user"]
            await socket.call(
                "config/auth_provider/homeassistant/create",
                user_id=user["id"], username=name.lower(), password=password,
            )  # fmt: skip
        return await self.log_in(name.lower(), password)

    async def upload(self, name: str, content: bytes) -> dict[str, Any]:
        """Put a file into the library, as the panel does; returns how it is described."""
        assert self._session is not None
        async with self._session.put(
            f"{self.url}/api/printernizer/upload",
            params={"name": name},
            data=content,
            headers={"Authorization": f"Bearer {self.tokens['access_token']}"},
        ) as answer:
            if answer.status != 200:
                raise HomeFailed(f"upload of {name}: {answer.status} {await answer.text()}")
            return dict(await answer.json())

    async def rest(self, method: str, path: str, body: object = None) -> Any:
        """Call the REST API; returns the JSON answer."""
        assert self._session is not None
        async with self._session.request(
            method,
            f"{self.url}/api/{path}",
            json=body,
            headers={"Authorization": f"Bearer {self.tokens['access_token']}"},
        ) as answer:
            text = await answer.text()
            if answer.status >= 400:
                raise HomeFailed(f"{method} {path}: {answer.status} {text}")
            return json.loads(text) if text else None

    async def add_printer(self, *steps: dict[str, Any]) -> dict[str, Any]:
        """Walk through the config flow as a person does; returns the created entry's answer."""
        answer = await self.rest("POST", "config/config_entries/flow", {"handler": "printernizer"})
        for step in steps:
            if answer["type"] not in {"form", "menu"}:
                break
            answer = await self.rest("POST", f"config/config_entries/flow/{answer['flow_id']}", step)
        if answer["type"] != "create_entry":
            raise HomeFailed(f"the config flow did not end in an entry: {answer}")
        return dict(answer)

    @contextlib.asynccontextmanager
    async def connect(self) -> AsyncIterator[Socket]:
        """Open a websocket, logged in."""
        assert self._session is not None
        async with self._session.ws_connect(f"{self.url}/api/websocket", max_msg_size=0) as ws:
            await ws.receive_json()
            await ws.send_json({"type": "auth", "access_token": self.tokens["access_token"]})
            if (await ws.receive_json())["type"] != "auth_ok":
                raise HomeFailed("the websocket refused the token")
            client = Socket(ws)
            reader = asyncio.create_task(client.read())
            try:
                yield client
            finally:
                reader.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await reader

    def complaints(self) -> list[str]:
        """Return the warnings and errors of its log that speak of us, or of a thing that we broke."""
        lines = self.log.read_text(errors="replace").splitlines()
        found = [line for line in lines if " WARNING " in line or " ERROR " in line or "Traceback" in line]
        return [
            line
            for line in found
            if not any(word in line for word in _NOISE) and "not been tested by Home Assistant" not in line
        ]


class Socket:
    """A websocket client: commands with answers, subscriptions with callbacks."""

    def __init__(self, ws: aiohttp.ClientWebSocketResponse) -> None:
        """Take over an authenticated connection."""
        self._ws = ws
        self._next = 0
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._listeners: dict[int, Callable[[Any], None]] = {}

    async def call(self, kind: str, listener: Callable[[Any], None] | None = None, **fields: Any) -> Any:
        """Send a command and return its result; with a listener, events go there."""
        self._next += 1
        number = self._next
        self._waiting[number] = asyncio.get_running_loop().create_future()
        if listener is not None:
            self._listeners[number] = listener
        await self._ws.send_json({"id": number, "type": kind, **fields})
        async with asyncio.timeout(60):
            return await self._waiting[number]

    async def read(self) -> None:
        """Deal out what arrives, until the connection ends."""
        async for message in self._ws:
            if message.type is not aiohttp.WSMsgType.TEXT:
                break
            received = json.loads(message.data)
            for item in received if isinstance(received, list) else [received]:
                self._deal(item)
        for future in self._waiting.values():
            if not future.done():
                future.set_exception(HomeFailed("the websocket closed"))

    def _deal(self, item: dict[str, Any]) -> None:
        if item["type"] == "event" and (listener := self._listeners.get(item["id"])):
            listener(item["event"])
        elif (
            item["type"] == "result" and (future := self._waiting.pop(item["id"], None)) and not future.done()
        ):
            if item["success"]:
                future.set_result(item["result"])
            else:
                future.set_exception(HomeFailed(str(item["error"])))


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": "", "LC_ALL": "C.UTF-8"}


def _store(path: Path, version: int, data: object, *, minor: int = 1) -> None:
    path.write_text(
        json.dumps({"version": version, "minor_version": minor, "key": path.name, "data": data}, default=str)
    )
