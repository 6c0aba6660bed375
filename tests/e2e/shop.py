"""A shop with something of everything in its books, for tests that look at pages with what stands on them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from scripts.stage.home import Home, Socket
from scripts.stage.printers import A1_SERIAL
from tests.simulators.printfiles import make_3mf

FILE = "Untersetzer.gcode.3mf"
_CONTENT = make_3mf(
    name="Untersetzer", seconds=2700, layers=40, filaments=(("PLA", "3A6EA5", "22.75"),), shape="plate"
)


@dataclass(frozen=True, kw_only=True)
class Shop:
    """Where each thing is found."""

    entry_id: str
    """The printer's."""
    file_id: str
    draft: int
    """A job that is not booked yet."""
    booked: int
    filament: int
    spool: int
    customer: int
    order: int
    quote: int


async def open_shop(home: Home) -> Shop:
    """Switch the business on, and enter one of each; every call enters them once more."""
    kept = await home.upload(FILE, _CONTENT)
    entries = await home.rest("GET", "config/config_entries/entry?domain=printernizer")
    entry_id = next(entry["entry_id"] for entry in entries if "A1" in entry["title"])
    async with home.connect() as socket:
        await socket.call("printernizer/settings/update", business={"is_on": True})
        today = datetime.now(UTC).date().isoformat()
        await socket.call(
            "printernizer/rates/set_tax_mode", mode="kleinunternehmer", valid_from=f"{today[:7]}-01"
        )
        draft, booked = [await _job(socket, name) for name in ("Türkeil", "Lampenfuß")]
        await socket.call(
            "printernizer/jobs/update", job_ids=[booked], change={"classification": "private"}, reason=""
        )
        await socket.call("printernizer/books/finalize", job_ids=[booked])
        filament = (
            await socket.call(
                "printernizer/materials/save_filament", vendor="extrudr", material="PETG", name="GF30",
                color="3A6EA5", spool_grams="1000", empty_grams="212.5", low_at="900",
            )
        )["filament_id"]  # fmt: skip
        spool = await socket.call(
            "printernizer/materials/save_spool",
            filament_id=filament,
            remaining_grams="640",
            location="Regal 4",
        )
        customer = await socket.call("printernizer/customers/save", customer={"name": "Marlene Sommerfeld"})
        wish = {"materials": [{"type": "PETG", "grams": "80"}], "seconds": 9000}
        quote = await socket.call(
            "printernizer/quotes/save",
            quote={"title": "Vier Füße", "customer_id": customer["id"], "wish": wish},
        )
        # Something on its way, for the list of it.
        await socket.call("printernizer/files/download", entry_id=entry_id, path="/Blumentopf groß.gcode.3mf")
        order = await socket.call(
            "printernizer/orders/save", order={"title": "Lampe", "customer_id": customer["id"]}
        )
    return Shop(
        entry_id=entry_id, file_id=kept["file_id"], draft=draft, booked=booked, filament=filament, spool=spool["id"],
        customer=customer["id"], order=order["id"], quote=quote["id"],
    )  # fmt: skip


async def _job(socket: Socket, name: str) -> int:
    ended = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=2)
    added: dict[str, Any] = await socket.call(
        "printernizer/jobs/add", serial=A1_SERIAL, result="finished", material="PETG",
        started=(ended - timedelta(hours=3)).isoformat(), ended=ended.isoformat(),
        values={"name": name, "grams": "42.5"},
    )  # fmt: skip
    return int(added["job_id"])
