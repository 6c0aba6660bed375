"""A Spoolman server on loopback, as its public API describes it: vendors, filaments, spools, ``use``, websockets.

It counts in floats, leaves out of its answers what is not known, and clamps what was used at zero, as the real one does.
It can be slow, away, refuse, answer nonsense, or be an older version.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
import json
from typing import Any, Self

from aiohttp import WSMsgType, web

type Row = dict[str, Any]

_SPOOL_FIELDS = {
    "first_used",
    "last_used",
    "price",
    "initial_weight",
    "spool_weight",
    "location",
    "lot_nr",
    "comment",
    "archived",
    "extra",
}
_FILAMENT_FIELDS = {
    "name",
    "material",
    "price",
    "density",
    "diameter",
    "weight",
    "spool_weight",
    "article_number",
    "comment",
    "settings_extruder_temp",
    "settings_bed_temp",
    "color_hex",
    "external_id",
    "extra",
}
_NEW_FIELDS = {"initial_weight", "external_id"}
"""What a version before 0.18 ignores, of spools the price too."""
_NOT_NEGATIVE = ("price", "initial_weight", "spool_weight", "used_weight", "remaining_weight")
_POSITIVE = ("density", "diameter", "weight")


class SpoolmanSimulator:
    """The server. ``url`` stays the same over ``stop`` and ``start``; what it holds stays too."""

    def __init__(self, *, is_old: bool = False) -> None:
        self.is_old = is_old
        self.vendors: dict[int, Row] = {}
        self.filaments: dict[int, Row] = {}
        self.spools: dict[int, Row] = {}
        self.asked: list[tuple[str, str, Any]] = []
        self.delay = 0.0
        self.answer_with: Callable[[web.Request], web.StreamResponse | None] = lambda _: None
        """Answers instead, before anything is done."""
        self.lose_answer_of: Callable[[web.Request], bool] = lambda _: False
        """Breaks the connection after it was done."""
        self._ids = {"vendor": 0, "filament": 0, "spool": 0}
        self._sockets: dict[str, set[web.WebSocketResponse]] = {}
        self._runner: web.AppRunner | None = None
        self._port = 0
        self._stopping = asyncio.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        self._stopping.clear()
        app = web.Application(middlewares=[self._middleware])
        app.add_routes(
            [
                web.get("/api/v1/info", self._info),
                web.get("/api/v1/health", self._health),
                web.get("/api/v1/{kind:vendor|filament|spool}", self._find),
                web.post("/api/v1/{kind:vendor|filament|spool}", self._create),
                web.get("/api/v1/{kind:vendor|filament|spool}/{id}", self._get),
                web.patch("/api/v1/{kind:vendor|filament|spool}/{id}", self._update),
                web.delete("/api/v1/{kind:vendor|filament|spool}/{id}", self._delete),
                web.put("/api/v1/spool/{id}/use", self._use),
            ]
        )
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        self._port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]

    async def stop(self) -> None:
        self._stopping.set()
        if self._runner is not None:
            for socket in [each for sockets in self._sockets.values() for each in sockets]:
                with suppress(ConnectionError):
                    await socket.close()
            self._sockets.clear()
            await self._runner.cleanup()
            self._runner = None

    @property
    def listeners(self) -> int:
        return sum(map(len, self._sockets.values()))

    def asked_for(self, method: str, path: str = "") -> list[Any]:
        """Return the bodies of what was asked."""
        return [body for how, where, body in self.asked if how == method and path in where]

    # What a person does in its pages

    async def add(self, kind: str, **values: Any) -> int:
        row = self._new(kind, values)
        await self._tell("added", kind, row)
        return int(row["id"])

    async def change(self, kind: str, row_id: int, **values: Any) -> None:
        row = self._rows(kind)[row_id]
        self._apply(kind, row, values)
        await self._tell("updated", kind, row)

    async def use(self, spool_id: int, grams: float) -> None:
        row = self.spools[spool_id]
        row["used_weight"] = max(row["used_weight"] + grams, 0.0)
        await self._tell("updated", "spool", row)

    async def delete(self, kind: str, row_id: int) -> None:
        row = self._rows(kind)[row_id]
        await self._tell("deleted", kind, row)
        del self._rows(kind)[row_id]

    async def say(self, text: str, kind: str = "spool") -> None:
        """Send a message as it is."""
        for socket in tuple(self._sockets.get(kind, ())):
            await socket.send_str(text)

    # HTTP

    @web.middleware
    async def _middleware(self, request: web.Request, handler: Any) -> web.StreamResponse:
        is_socket = request.headers.get("Upgrade", "").lower() == "websocket"
        if not is_socket:
            body = await request.json() if request.can_read_body else None
            self.asked.append((request.method, request.path, body))
            if self.delay:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), self.delay)
        if (instead := self.answer_with(request)) is not None:
            return instead
        response: web.StreamResponse = await handler(request)
        if not is_socket and self.lose_answer_of(request):
            assert request.transport is not None
            request.transport.abort()
        return response

    async def _info(self, _: web.Request) -> web.Response:
        return web.json_response({"version": "0.12.0" if self.is_old else "0.23.1", "db_type": "sqlite"})

    async def _health(self, _: web.Request) -> web.Response:
        return web.json_response({"status": "healthy"})

    async def _find(self, request: web.Request) -> web.StreamResponse:
        kind = request.match_info["kind"]
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self._listen(request, kind)
        rows = list(self._rows(kind).values())
        if kind == "spool" and request.query.get("allow_archived") != "true":
            rows = [row for row in rows if not row["archived"]]
        if name := request.query.get("name"):
            rows = [row for row in rows if name.casefold() in str(row.get("name") or "").casefold()]
        total = len(rows)
        if (limit := request.query.get("limit")) is not None:
            offset = int(request.query.get("offset", 0))
            rows = rows[offset : offset + int(limit)]
        return web.json_response(
            [self._show(kind, row) for row in rows], headers={"x-total-count": str(total)}
        )

    async def _listen(self, request: web.Request, kind: str) -> web.StreamResponse:
        if self.is_old:
            return web.json_response({"message": "Not Found"}, status=404)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.setdefault(kind, set()).add(socket)
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await socket.send_json({"status": "healthy"})
        finally:
            self._sockets.get(kind, set()).discard(socket)
        return socket

    async def _get(self, request: web.Request) -> web.Response:
        kind = request.match_info["kind"]
        row = self._rows(kind).get(int(request.match_info["id"]))
        return _missing() if row is None else web.json_response(self._show(kind, row))

    async def _create(self, request: web.Request) -> web.Response:
        kind, values = request.match_info["kind"], await request.json()
        if (problem := self._problem(kind, values, is_new=True)) is not None:
            return problem
        row = self._new(kind, values)
        await self._tell("added", kind, row)
        return web.json_response(self._show(kind, row))

    async def _update(self, request: web.Request) -> web.Response:
        kind, values = request.match_info["kind"], await request.json()
        row = self._rows(kind).get(int(request.match_info["id"]))
        if row is None:
            return _missing()
        if (problem := self._problem(kind, values, is_new=False)) is not None:
            return problem
        self._apply(kind, row, values)
        await self._tell("updated", kind, row)
        return web.json_response(self._show(kind, row))

    async def _delete(self, request: web.Request) -> web.Response:
        kind, row_id = request.match_info["kind"], int(request.match_info["id"])
        if row_id not in self._rows(kind):
            return _missing()
        if kind == "filament" and any(spool["filament_id"] == row_id for spool in self.spools.values()):
            return web.json_response({"message": "Failed to delete filament."}, status=403)
        await self.delete(kind, row_id)
        return web.json_response({"message": "Success!"})

    async def _use(self, request: web.Request) -> web.Response:
        row = self.spools.get(int(request.match_info["id"]))
        values = await request.json()
        if row is None:
            return _missing()
        if ("use_weight" in values) == ("use_length" in values):
            return web.json_response({"message": "Either use_weight or use_length."}, status=400)
        now = _now()
        row["used_weight"] = max(row["used_weight"] + values["use_weight"], 0.0)
        row["first_used"] = row.get("first_used") or now
        row["last_used"] = now
        await self._tell("updated", "spool", row)
        return web.json_response(self._show("spool", row))

    # What it holds

    def _rows(self, kind: str) -> dict[int, Row]:
        return {"vendor": self.vendors, "filament": self.filaments, "spool": self.spools}[kind]

    def _new(self, kind: str, values: Row) -> Row:
        self._ids[kind] += 1
        row: Row = {"id": self._ids[kind], "registered": _now(), "extra": {}}
        if kind == "spool":
            filament = self.filaments[values["filament_id"]]
            row |= {"archived": False, "used_weight": 0.0, "initial_weight": filament.get("weight")}
        if kind == "filament":
            row |= {"density": 1.24, "diameter": 1.75}
        self._rows(kind)[row["id"]] = row
        self._apply(kind, row, values)
        return row

    def _apply(self, kind: str, row: Row, values: Row) -> None:
        values = {
            key: value
            for key, value in values.items()
            if not (self.is_old and (key in _NEW_FIELDS or (kind == "spool" and key == "price")))
        }
        if kind == "vendor":
            row |= {key: value for key, value in values.items() if key in {"name", "comment"}}
        elif kind == "filament":
            row |= {key: value for key, value in values.items() if key in _FILAMENT_FIELDS | {"vendor_id"}}
        else:
            row |= {key: value for key, value in values.items() if key in _SPOOL_FIELDS | {"filament_id"}}
            if values.get("used_weight") is not None:
                row["used_weight"] = float(values["used_weight"])
            if values.get("remaining_weight") is not None:
                row["used_weight"] = max(self._initial(row) - values["remaining_weight"], 0.0)

    def _initial(self, row: Row) -> float:
        own = None if self.is_old else row.get("initial_weight")
        return float(own or self.filaments[row["filament_id"]].get("weight") or 0)

    def _show(self, kind: str, row: Row) -> Row:
        shown = {key: value for key, value in row.items() if value is not None}
        if kind == "filament" and shown.pop("vendor_id", None) is not None:
            shown["vendor"] = self._show("vendor", self.vendors[row["vendor_id"]])
        if kind == "spool":
            del shown["filament_id"]
            shown["filament"] = self._show("filament", self.filaments[row["filament_id"]])
            if initial := self._initial(row):
                shown["remaining_weight"] = max(initial - row["used_weight"], 0.0)
            if self.is_old:
                shown.pop("initial_weight", None)
        return shown

    def _problem(self, kind: str, values: Row, *, is_new: bool) -> web.Response | None:
        wrong = any((values.get(key) is not None and values[key] < 0) for key in _NOT_NEGATIVE) or any(
            values.get(key) is not None and values[key] <= 0 for key in _POSITIVE
        )
        needed = {"vendor": {"name"}, "filament": {"density", "diameter"}, "spool": {"filament_id"}}[kind]
        missing = any(values.get(key) is None for key in needed if is_new or key in values)
        long = any(
            isinstance(value, str)
            and len(value) > (1024 if key == "comment" else 256 if key == "external_id" else 64)
            for key, value in values.items()
        )
        if wrong or missing or long:
            return web.json_response({"detail": [{"type": "value_error"}]}, status=422)
        for key, rows in (("vendor_id", self.vendors), ("filament_id", self.filaments)):
            if values.get(key) is not None and values[key] not in rows:
                return _missing()
        return None

    async def _tell(self, kind: str, resource: str, row: Row) -> None:
        event = {"type": kind, "resource": resource, "date": _now(), "payload": self._show(resource, row)}
        await self.say(json.dumps(event), resource)


def _missing() -> web.Response:
    return web.json_response({"message": "No item with that ID found."}, status=404)


def _now() -> str:
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")
