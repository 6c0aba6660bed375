"""The one transfer that a printer can take at a time: refused by its head, taken piece by piece, stored whole."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .files import PRINTABLE, decode_path
from .wire import Request, Response, fixed, problem

if TYPE_CHECKING:
    from .printer import SimulatedPrinter

FILES = "/api/v1/files/"
HELD = 40.0
"""Virtual seconds for which a printer looks at a file that it was just sent, and does not let it be deleted."""


@dataclass
class Transfer:
    """What the printer is being sent."""

    request: Request
    path: str
    since: float


class Uploads:
    """Decides about uploads before their first byte, and knows the one that is under way."""

    def __init__(self, printer: SimulatedPrinter) -> None:
        self.current: Transfer | None = None
        self.capacity: int | None = None
        self.most_at_once = 0
        self._printer = printer
        self._count = 0

    def admit(self, request: Request) -> Response | None:
        """Refuse an upload, or occupy the slot."""
        if request.method != "PUT" or "create-folder" in request.headers:
            return None
        refusal = self._refusal(request)
        if refusal is None:
            path = self.path_of(request)
            self.current = Transfer(request, path, self._printer.clock.now())
            self._count += 1
        return refusal

    def leave(self, request: Request) -> None:
        """The upload is over, one way or the other."""
        if self.current is not None and self.current.request is request:
            self.current = None

    def path_of(self, request: Request) -> str:
        """Return the path below the storage."""
        return decode_path(request.target.removeprefix(FILES)).partition("/")[2]

    def status(self) -> dict[str, Any]:
        """Tell of it in the status."""
        transfer = self.current
        if transfer is None:
            return {}
        took = int(self._printer.clock.now() - transfer.since)
        shown = {"id": self._count, "time_transferring": took}
        if self._printer.model.is_pi:
            percent = 100 * transfer.request.received / (transfer.request.length or 1)
            return {"transfer": shown | {"progress": percent, "data_transferred": transfer.request.received}}
        share = transfer.request.received / (transfer.request.length or 1)
        return {"transfer": shown | {"progress": fixed(share, 3), "transferred": transfer.request.received}}

    def details(self) -> dict[str, Any] | None:
        """Tell all of it."""
        transfer = self.current
        if transfer is None:
            return None
        size = transfer.request.length or 1
        return {
            "type": "FROM_CLIENT",
            "display_name": transfer.path.rpartition("/")[2],
            "path": "/usb",
            "size": str(size),
            "progress": fixed(transfer.request.received / size, 3),
            "transferred": transfer.request.received,
            "time_transferring": int(self._printer.clock.now() - transfer.since),
            "to_print": False,
        }

    def _refusal(self, request: Request) -> Response | None:
        printer, path = self._printer, self.path_of(request)
        if self.current is not None:
            return problem(request, 409, "Another transfer in progress")
        if request.length is None:
            return problem(request, 411)
        if not request.length:
            return problem(request, 501)
        if not path.lower().endswith(PRINTABLE):
            return problem(request, 415, "Not a GCODE")
        if len(path.rpartition("/")[2]) > 160:
            return problem(request, 431, "File name too long")
        if any(sign in path for sign in '"*:<>?|\\'):
            return problem(request, 422, "Filename contains invalid characters")
        if not printer.storage.is_present:
            return problem(request, 507, "USB write error or USB full")
        old = printer.storage.resolve(path)
        if old is not None and old.is_folder:
            return problem(request, 409, "Is a directory or ongoing transfer")
        if old is not None and printer.is_printing(old):
            return problem(request, 409, "File is busy")
        if old is not None and request.headers.get("overwrite") != "?1":
            return problem(request, 409, "File already exists")
        taken = sum(file.size for file in printer.storage.files)
        if self.capacity is not None and taken + request.length > self.capacity:
            return problem(request, 507, "Couldn't set length of file")
        return None
