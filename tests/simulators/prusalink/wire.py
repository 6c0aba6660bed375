"""Bytes of HTTP as the printers write them: header order, chunks of at most 1000 bytes, fixed decimals."""

import asyncio
from dataclasses import dataclass, field
from decimal import Decimal
import json
from typing import Any

TEXTS = {
    200: "OK", 201: "Created", 204: "No Content", 302: "Found", 304: "Not Modified", 400: "Bad Request",
    401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 408: "Request Timeout",
    409: "Conflict", 410: "Gone", 411: "Length Required", 414: "URI Too Long", 415: "Unsupported Media Type",
    206: "Partial Content", 416: "Range Not Satisfiable", 422: "Unprocessable Entity",
    431: "Request Header Fields Too Large",
    500: "Internal Server Error", 501: "Not Implemented", 503: "Service Temporarily Unavailable",
    507: "Insufficient Storage",
}  # fmt: skip
PIECE = 1000


@dataclass
class Request:
    """A request; header names in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""
    received: int = 0
    connection: int = 0
    real: float = 0.0
    virtual: float = 0.0
    status: int = 0

    @property
    def length(self) -> int | None:
        value = self.headers.get("content-length", "")
        return int(value) if value.isdigit() else None


@dataclass
class Response:
    """An answer; ``is_json`` is sent in chunks by a Buddy that keeps the connection."""

    code: int = 200
    body: bytes = b""
    type: str = "text/plain"
    extras: list[tuple[str, str]] = field(default_factory=list)
    is_json: bool = False
    close: bool = False
    etag: int | None = None


def answer(value: Any, code: int = 200, *, etag: int | None = None) -> Response:
    """Answer with JSON on one line without blanks; ``Decimal`` keeps its decimals."""
    return Response(code, render(value).encode(), "application/json", is_json=True, etag=etag)


def render(value: Any) -> str:
    """Write JSON as the firmware does."""
    match value:
        case dict():
            return "{" + ",".join(f"{json.dumps(key)}:{render(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ",".join(render(item) for item in value) + "]"
        case Decimal():
            return str(value)
        case _:
            return json.dumps(value, ensure_ascii=False)


def fixed(value: float, digits: int) -> Decimal:
    """Keep ``digits`` decimals."""
    return Decimal(f"{value:.{digits}f}")


def problem(request: Request, code: int, message: str = "") -> Response:
    """Answer with an error, as JSON only if that is the first thing the client accepts."""
    title = f"{code}: {TEXTS[code]}"
    if request.headers.get("accept", "").split(",")[0].strip() == "application/json":
        body = json.dumps({"title": title, "message": message}).encode()
        response = Response(code, body[:128], "application/json")
    else:
        response = Response(code, f"{title}\n\n{message}\n".encode()[:128])
    response.close = request.method in {"PUT", "POST"}
    return response


async def read_request(reader: asyncio.StreamReader) -> Request | None:
    """Read a request's head; ``None``: the client is gone."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError:
        return None
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {}
    for line in lines:
        name, found, value = line.partition(":")
        if found:
            headers[name.strip().lower()] = value.strip()
    return Request(method, target, headers)


def head_of(response: Response, *, version: str, chunked: bool, close: bool) -> bytes:
    """Write the status line and headers in the firmware's order."""
    lines = [f"HTTP/{version} {response.code} {TEXTS[response.code]}", f"Content-Type: {response.type}"]
    lines.append(f"Connection: {'close' if close else 'keep-alive'}")
    if not response.is_json:
        lines.append(f"Content-Length: {len(response.body)}")
    if chunked:
        lines.append("Transfer-Encoding: chunked")
    if response.etag is not None:
        lines.append(f'ETag: "{response.etag}"')
    lines += [f"{name}: {value}" for name, value in response.extras]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def pieces(body: bytes) -> list[bytes]:
    """Cut a body."""
    return [body[at : at + PIECE] for at in range(0, len(body), PIECE)]


def chunk(data: bytes) -> bytes:
    """Wrap a piece for chunked transfer."""
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"
