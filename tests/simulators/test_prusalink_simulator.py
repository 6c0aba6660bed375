"""The simulated printer behaves as the reference says real ones do."""

import asyncio
from collections.abc import AsyncIterator
import json
from pathlib import Path
import re
import signal
import struct
import sys

import aiohttp
import pytest

from tests.eventually import eventually
from tests.simulators.prusalink import Phase, Plan, SimulatedPrinter, png
from tests.simulators.prusalink.__main__ import build, parse
from tests.simulators.prusalink.files import Storage, picture_of, short_name
from tests.simulators.prusalink.login import BuddyLogin, hashed


@pytest.fixture
async def printer(socket_enabled: None) -> AsyncIterator[SimulatedPrinter]:
    async with SimulatedPrinter(time_scale=0) as printer:
        yield printer


async def raw(printer: SimulatedPrinter, request: str, *, key: bool = True) -> str:
    """Send bytes and read until the end."""
    reader, writer = await asyncio.open_connection("127.0.0.1", printer.server.port)
    login = f"X-Api-Key: {printer.password}\r\n" if key else ""
    writer.write(f"{request} HTTP/1.1\r\nHost: x\r\n{login}Connection: close\r\n\r\n".encode())
    try:
        async with asyncio.timeout(5):
            return (await reader.read()).decode()
    finally:
        writer.close()


async def ask(
    printer: SimulatedPrinter, target: str, method: str = "GET", **options: object
) -> tuple[int, object]:
    headers = {"X-Api-Key": printer.password, "Accept": "application/json"} | options.pop("headers", {})
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, f"{printer.url}{target}", headers=headers, **options) as response,
    ):
        is_json = response.content_type == "application/json"
        return response.status, await response.json() if is_json else await response.read()


async def shown(printer: SimulatedPrinter) -> dict[str, object]:
    _, answer = await ask(printer, "/api/v1/status")
    assert isinstance(answer, dict)
    return answer


async def test_headers_come_in_the_order_of_the_firmware(printer: SimulatedPrinter) -> None:
    head, _, body = (await raw(printer, "GET /api/v1/status")).partition("\r\n\r\n")
    assert head.split("\r\n") == ["HTTP/1.1 200 OK", "Content-Type: application/json", "Connection: close"]
    assert body.startswith(
        '{"storage":{"path":"/usb/","name":"usb","read_only":false},"printer":{"state":"IDLE",'
    )
    assert '"temp_bed":23.0,' in body
    assert "Date:" not in head


async def test_a_login_is_asked_for_everywhere_but_on_the_web_page(printer: SimulatedPrinter) -> None:
    answer = await raw(printer, "GET /api/v1/info", key=False)
    assert answer.startswith("HTTP/1.1 401 Unauthorized")
    assert re.search(
        r'WWW-Authenticate: Digest realm="Printer API", nonce="[0-9a-f]{16}", stale=false', answer
    )
    assert (await raw(printer, "GET /nothing", key=False)).startswith("HTTP/1.1 404")


async def test_a_nonce_lives_300_seconds(printer: SimulatedPrinter) -> None:
    assert isinstance(printer.login, BuddyLogin)
    nonce = printer.login.nonce()
    response = hashed(hashed("maker", "Printer API", printer.password), nonce, hashed("GET", "/api/version"))
    headers = {"Authorization": f'Digest nonce="{nonce}", response="{response}"', "X-Api-Key": "wrong"}
    del headers["X-Api-Key"]

    async def status() -> tuple[int, str]:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{printer.url}/api/version", headers=headers) as answer,
        ):
            return answer.status, answer.headers.get("WWW-Authenticate", "")

    assert (await status())[0] == 200
    printer.advance(299)
    assert (await status())[0] == 200
    printer.advance(1)
    code, challenge = await status()
    assert code == 401
    assert "stale=true" in challenge


@pytest.mark.parametrize(
    ("request_line", "code"),
    [
        ("GET /api/v1/status?x=1", 404),
        ("GET /api/v1/status/", 404),
        ("GET /api/v1/cameras", 404),
        ("POST /api/v1/status", 405),
        ("GET /api/v1/files/usb/" + "a" * 200, 414),
        ("GET /api/v1/files/usb/../x", 404),
        ("GET /api/v1/files/sd/x", 403),
        ("GET /api/v1/job/abc", 400),
        ("GET /api/v1/job/0", 405),
        ("GET /api/v1/job/1", 404),
        ("PUT /api/v1/job/0/continue", 400),
        ("PUT /api/v1/job/0/pause", 409),
        ("DELETE /api/v1/job/0", 409),
        ("GET /api/v1/job", 204),
        ("GET /thumb/s/usb/a.bgcode", 404),
        ("HEAD /usb/a.bgcode", 405),
        ("PATCH /api/v1/files/usb/a.bgcode", 405),
    ],
)
async def test_url_rules(printer: SimulatedPrinter, request_line: str, code: int) -> None:
    printer.add_file("a.bgcode", picture=png())
    assert (await raw(printer, request_line)).startswith(f"HTTP/1.1 {code} ")


async def test_names_in_urls(printer: SimulatedPrinter) -> None:
    printer.add_file("a b+c.bgcode", b"1")
    assert (await raw(printer, "GET /usb/a+b%2Bc.bgcode")).endswith("\r\n\r\n1")
    assert (await raw(printer, "GET /usb/AB-C~1.BGC")).startswith("HTTP/1.1 404")
    assert (await raw(printer, "GET /usb/ABC~1.BGC")).endswith("\r\n\r\n1")


async def test_errors_as_text_or_json(printer: SimulatedPrinter) -> None:
    text = await raw(printer, "DELETE /api/v1/files/usb/none")
    assert text.endswith("404: Not Found\n\n\n")
    code, answer = await ask(printer, "/api/v1/files/usb/none", "DELETE")
    assert (code, answer) == (404, {"title": "404: Not Found", "message": ""})


async def test_a_normal_print_runs_through_its_states(printer: SimulatedPrinter) -> None:
    printer.start_job("a.bgcode", Plan(seconds=1000, heating=100))
    assert (await shown(printer))["job"] == {"id": 1, "progress": 0, "time_printing": 0}
    printer.advance(2.1)
    assert "job" not in await shown(printer), "the idle glitch"
    printer.advance(10)
    assert "time_remaining" not in (await shown(printer))["job"]  # type: ignore[operator]
    printer.advance(590)
    job = (await shown(printer))["job"]
    assert job == {"id": 1, "progress": 49, "time_remaining": 500, "time_printing": 599}
    printer.advance(510)
    assert (await shown(printer))["printer"]["state"] == "PRINTING"  # type: ignore[index]
    assert printer.machine.phase is Phase.FINISHING
    _, octo = await ask(printer, "/api/printer")
    assert octo["state"]["flags"]["busy"]  # type: ignore[call-overload,index]
    assert not octo["state"]["flags"]["printing"]  # type: ignore[call-overload,index]
    printer.advance(40)
    assert (await shown(printer))["printer"]["state"] == "FINISHED"  # type: ignore[index]
    assert await ask(printer, "/api/job") == (200, {"state": "Operational", "job": None, "progress": None})
    printer.dismiss()
    assert (await shown(printer))["printer"]["state"] == "IDLE"  # type: ignore[index]
    assert printer.machine.results == [(1, "finished")]


async def test_the_older_job_page(printer: SimulatedPrinter) -> None:
    printer.start_job("a.bgcode")
    _, answer = await ask(printer, "/api/job")
    assert answer["state"] == "Printing"  # type: ignore[call-overload,index]


async def test_uploads(printer: SimulatedPrinter) -> None:
    async def put(name: str, data: bytes = b"G28", **headers: str) -> int:
        code, _ = await ask(printer, f"/api/v1/files/usb/{name}", "PUT", data=data, headers=headers)
        return code

    assert await put("a.gcode") == 201
    assert await put("a.gcode") == 409
    assert await put("a.gcode", b"G29", Overwrite="?1") == 201
    assert await put("a.stl") == 415
    assert await put("a.gcode", b"") == 501
    assert (await raw(printer, "PUT /api/v1/files/usb/b.gcode")).startswith("HTTP/1.1 411")
    assert await put("folder", b"", **{"Create-Folder": "?1"}) == 201
    assert await put("folder", b"", **{"Create-Folder": "?1"}) == 409
    assert await put("folder/b.gcode", b"1", **{"Print-After-Upload": "?1"}) == 201
    assert printer.machine.job_id == 1
    assert await put("c.gcode", b"1", **{"Print-After-Upload": "?1"}) == 409
    assert printer.storage.find("c.gcode") is not None
    assert await put("folder/b.gcode", b"1", Overwrite="?1") == 409
    assert (await ask(printer, "/api/v1/files/usb/folder/b.gcode", "DELETE"))[0] == 409
    assert (await ask(printer, "/api/v1/files/usb/c.gcode", "POST"))[0] == 409
    printer.press("stop")
    printer.advance(60)
    assert (await ask(printer, "/api/v1/files/usb/none.gcode", "POST"))[0] == 404
    assert (await ask(printer, "/api/v1/files/usb/c.gcode", "POST"))[0] == 204
    assert (await ask(printer, "/api/v1/files/usb/a.gcode", "DELETE"))[0] == 204
    printer.storage.is_present = False
    assert await put("d.gcode") == 507
    _, storage = await ask(printer, "/api/v1/storage")
    assert storage["storage_list"][0]["available"] is False  # type: ignore[call-overload,index]


async def test_a_folder_unchanged_is_not_sent_again(printer: SimulatedPrinter) -> None:
    async with aiohttp.ClientSession(headers={"X-Api-Key": printer.password}) as session:
        async with session.get(f"{printer.url}/api/v1/files/usb") as answer:
            etag = answer.headers["ETag"]
        headers = {"If-None-Match": etag}
        async with session.get(f"{printer.url}/api/v1/files/usb", headers=headers) as answer:
            assert answer.status == 304
        printer.add_file("new.gcode")
        async with session.get(f"{printer.url}/api/v1/files/usb", headers=headers) as answer:
            assert answer.status == 200
        async with session.head(f"{printer.url}/api/v1/files/usb") as answer:
            assert answer.headers["Currently-Printing"] == "false"


async def test_a_fourth_connection_waits_until_an_idle_one_is_closed(printer: SimulatedPrinter) -> None:
    idle = [await asyncio.open_connection("127.0.0.1", printer.server.port) for _ in range(3)]
    await eventually(lambda: printer.server.open == 3)
    assert (await raw(printer, "GET /api/version")).startswith("HTTP/1.1 200")
    assert printer.server.most_open == 3
    for _, writer in idle:
        writer.close()


async def test_short_names_are_made_as_fat_does() -> None:
    storage = Storage()
    names = ["Multiple a.bgcode", "multiple_b.bgcode", "A.GCO", "a.gco2", "Ünï.gcode", "noext", "d/e.gcode"]
    files = [storage.add(name) for name in names]
    assert [file.short[-1] for file in files] == [
        "MULTIP~1.BGC",
        "MULTIP~2.BGC",
        "A.GCO",
        "A~1.GCO",
        "N~1.GCO",
        "NOEXT~1",
        "E~1.GCO",
    ]
    assert files[-1].short[0] == "D~1"
    taken = {f"LONGNA~{number}.GCO" for number in range(1, 10)}
    assert short_name("longname.gcode", taken) == "LONGN~10.GCO"


def test_pictures_are_found_in_print_files() -> None:
    picture = png(20, 20)
    storage = Storage()

    def block(kind: int, params: bytes, data: bytes) -> bytes:
        return struct.pack("<HHI", kind, 0, len(data)) + params + data + bytes(4)

    small = block(5, struct.pack("<HHH", 0, 16, 16), b"small")
    body = b"GCDE" + struct.pack("<IH", 1, 1) + block(0, b"\0\0", b"Producer=x") + small
    body += struct.pack("<HHII", 3, 1, 9, 2) + b"\0\0xx" + bytes(4)
    binary = storage.add(
        "a.bgcode", body + block(5, struct.pack("<HHH", 0, 20, 20), picture) + block(1, b"\0\0", b"G28")
    )
    assert picture_of(binary) == picture
    assert picture_of(storage.add("b.bgcode", body + block(1, b"\0\0", b""))) is None
    import base64

    lines = base64.b64encode(picture).decode()
    text = f"; x\n; thumbnail begin 20x20 {len(lines)}\n; {lines}\n; thumbnail end\nG28\n"
    assert picture_of(storage.add("c.gcode", text.encode())) == picture
    assert picture_of(storage.add("d.gcode", b"G28")) is None


async def test_jobs_are_counted_over_a_restart(tmp_path: Path, socket_enabled: None) -> None:
    eeprom = tmp_path / "eeprom.json"
    async with SimulatedPrinter(eeprom=eeprom) as printer:
        printer.start_job("a.gcode")
    assert SimulatedPrinter(eeprom=eeprom).machine.job_id == 1


async def test_printers_of_the_command_line_print_by_themselves(tmp_path: Path, socket_enabled: None) -> None:
    (tmp_path / "real.gcode").write_bytes(b"G28")
    (tmp_path / "notes.txt").write_bytes(b"-")
    arguments = parse(
        [
            "--count",
            "2",
            "--storage",
            str(tmp_path),
            "--job",
            "real.gcode",
            "--repeat",
            "2",
            "--job-seconds",
            "100",
            "--heating",
            "10",
            "--pause-between",
            "5",
            "--time-scale",
            "2",
        ]
    )
    async with build(arguments, 0) as first, build(arguments, 1) as second:
        assert (first.serial, second.serial) == (arguments.serial, f"{arguments.serial}-2")
        assert len(first.storage.files) == 1
        assert (await shown(first))["job"]["id"] == 1  # type: ignore[index]
        first.advance(160)
        assert first.machine.phase is Phase.FINISHED
        first.advance(10)
        assert first.machine.job_id == 2
        first.advance(1000)
        assert first.machine.results == [(1, "finished"), (2, "finished")]
        assert first.machine.phase is Phase.FINISHED


async def test_the_program_tells_that_it_is_ready_and_ends_when_asked(socket_enabled: None) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.simulators.prusalink", "--count", "3", "--job", "x.gcode"),
        cwd=Path(__file__).parents[2],
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    async with asyncio.timeout(30):
        told = json.loads(await process.stdout.readline())
        assert told["ready"] is True
        assert len({printer["port"] for printer in told["printers"]}) == 3
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{told['url']}/api/v1/info", headers={"X-Api-Key": told["password"]}) as answer,
        ):
            assert (await answer.json())["serial"] == told["serial"]
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0
