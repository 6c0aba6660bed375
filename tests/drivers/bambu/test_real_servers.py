"""Files against servers that others wrote, with what curl does beside it as the judge."""

import asyncio
from collections.abc import Iterator
import hashlib
from pathlib import Path
import shutil

import pytest

from custom_components.printernizer.drivers.bambu import ftp_session
from custom_components.printernizer.drivers.bambu.config import BambuConfig
from custom_components.printernizer.drivers.bambu.ftps import BambuFiles
from custom_components.printernizer.drivers.bambu.tls import PrinterTls
from custom_components.printernizer.drivers.errors import (
    FileExists,
    FileMissing,
    InvalidAuth,
    StorageMissing,
    TransferFailed,
)
from custom_components.printernizer.drivers.models import FileKind, PrinterJob
from tests.drivers.bambu import pyftpd, vsftpd
from tests.drivers.bambu.ftp_help import CONTENT, Pot, Source

pytestmark = pytest.mark.usefixtures("socket_enabled")

CURL = shutil.which("curl")
needs_curl = pytest.mark.skipif(CURL is None, reason="curl is not installed")
BIG = CONTENT[:524_288] * 128
NAMES = ("Würfel [1].gcode.3mf", "a b.3mf", "'q'; $x & 15%.gcode", ".hidden", "\U0001f9ca.3mf")


@pytest.fixture
def server(socket_enabled: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[vsftpd.Vsftpd]:
    if vsftpd.PROGRAM is None:
        pytest.skip("vsftpd is not installed")
    monkeypatch.setattr(ftp_session, "USER", "anonymous")
    with vsftpd.running() as running:
        yield running


@pytest.fixture
def other(socket_enabled: None, tmp_path: Path) -> Iterator[pyftpd.Pyftpd]:
    if not pyftpd.IS_INSTALLED:
        pytest.skip("pyftpdlib is not installed")
    (tmp_path / "card" / "cache").mkdir(parents=True)
    with pyftpd.running(tmp_path / "card") as running:
        yield running


def real_files(server: vsftpd.Vsftpd, code: str = vsftpd.CODE) -> BambuFiles:
    config = BambuConfig(host="127.0.0.1", serial=vsftpd.SERIAL, access_code=code, ftps_port=server.port)
    return BambuFiles(config, PrinterTls(vsftpd.SERIAL, server.pki.fingerprint))


def other_files(server: pyftpd.Pyftpd) -> BambuFiles:
    config = BambuConfig(
        host="127.0.0.1", serial=pyftpd.SERIAL, access_code=pyftpd.CODE, ftps_port=server.port
    )
    return BambuFiles(config, PrinterTls(pyftpd.SERIAL, server.pki.fingerprint))


async def curl(server: vsftpd.Vsftpd, path: str, *arguments: str) -> bytes:
    assert CURL is not None
    process = await asyncio.create_subprocess_exec(
        CURL, "--silent", "--show-error", "--insecure", "--max-time", "30", "--tls-max", "1.2", "--disable-epsv",
        "--ftp-skip-pasv-ip", "--globoff", "--path-as-is", "--user", f"anonymous:{vsftpd.CODE}", *arguments,
        f"ftps://127.0.0.1:{server.port}{server.prefix}{path}", stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    output, _ = await process.communicate()
    assert process.returncode == 0, f"curl ended with {process.returncode}"
    return output


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


# -- vsftpd


async def test_a_real_vsftpd_that_requires_session_reuse_is_read(server: vsftpd.Vsftpd) -> None:
    (server.folder / "cache" / "Würfel [1].gcode.3mf").write_bytes(CONTENT)
    (server.folder / "empty.3mf").write_bytes(b"")
    files = real_files(server)
    root = {file.name: file for file in await files.list(f"{server.prefix}/")}
    assert root["cache"].kind is FileKind.FOLDER
    assert root["empty.3mf"].size == 0
    (file,) = await files.list(f"{server.prefix}/cache")
    assert (file.name, file.size) == ("Würfel [1].gcode.3mf", len(CONTENT))
    pot = Pot()
    assert await files.download(file.path, pot) == len(CONTENT)
    assert sha256(pot.content) == sha256(CONTENT)
    assert await files.download(f"{server.prefix}/empty.3mf", Pot()) == 0
    job = PrinterJob(identity="1", name="Würfel [1]", path_hints=(f"{server.prefix}/cache/Würfel [1].3mf",))
    found = await files.find(job)
    assert found is not None
    assert found.path == file.path


async def test_a_real_vsftpd_refuses_as_the_simulated_one_does(server: vsftpd.Vsftpd) -> None:
    with pytest.raises(InvalidAuth):
        await real_files(server, "87654321").list()
    files = real_files(server)
    with pytest.raises(FileMissing):
        await files.download("/none.3mf", Pot())
    with pytest.raises(FileMissing):
        await files.list("/none")
    with pytest.raises(FileMissing):
        await files.delete(f"{server.prefix}/cache/none.3mf")
    with pytest.raises(StorageMissing):
        await files.upload(f"{server.prefix}/none/a.3mf", Source(b"abc"), 3)
    assert await files.list(f"{server.prefix}/") != []


async def test_a_real_vsftpd_that_wants_a_farewell_takes_64_megabytes(server: vsftpd.Vsftpd) -> None:
    files = real_files(server)
    path = f"{server.prefix}/cache/groß.gcode.3mf"
    file = await files.upload(path, Source(BIG, 1 << 20), len(BIG))
    assert (file.path, file.size) == (path, len(BIG))
    assert sha256((server.folder / "cache" / "groß.gcode.3mf").read_bytes()) == sha256(BIG)
    with pytest.raises(FileExists):
        await files.upload(path, Source(b"abc"), 3)
    await files.upload(path, Source(b"abc"), 3, overwrite=True)
    assert (server.folder / "cache" / "groß.gcode.3mf").read_bytes() == b"abc"
    await files.delete(path)
    assert await files.list(f"{server.prefix}/cache") == []


async def test_a_real_vsftpd_calls_an_upload_without_a_farewell_broken(
    server: vsftpd.Vsftpd, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = real_files(server)
    path = f"{server.prefix}/cache/a.3mf"
    connect = ftp_session.FtpSession._connect

    async def misled(self: ftp_session.FtpSession) -> None:
        await connect(self)
        self._is_vsftpd = False

    monkeypatch.setattr(ftp_session.FtpSession, "_connect", misled)
    with pytest.raises(TransferFailed, match="426"):
        await files.upload(path, Source(CONTENT), len(CONTENT))
    assert await files.list(f"{server.prefix}/cache") == []
    monkeypatch.undo()
    monkeypatch.setattr(ftp_session, "USER", "anonymous")
    await files.upload(path, Source(CONTENT), len(CONTENT))


async def test_a_real_vsftpd_sends_the_rest_of_a_broken_download(server: vsftpd.Vsftpd) -> None:
    (server.folder / "cache" / "big.3mf").write_bytes(BIG)
    files = real_files(server)
    path = f"{server.prefix}/cache/big.3mf"
    pot = bytearray()

    async def breaks(chunk: bytes) -> None:
        pot.extend(chunk)
        if len(pot) > 20_000_000:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        await files.download(path, breaks)
    begun = len(pot)

    async def takes(chunk: bytes) -> None:
        pot.extend(chunk)

    assert await files.download(path, takes, offset=begun) == len(BIG)
    assert sha256(bytes(pot)) == sha256(BIG)


@pytest.mark.parametrize("source", [Source(BIG[:1_000_000]), Source(BIG + b"x")], ids=["less", "more"])
async def test_half_a_file_does_not_stay_on_a_real_vsftpd(server: vsftpd.Vsftpd, source: Source) -> None:
    files = real_files(server)
    with pytest.raises(TransferFailed):
        await files.upload(f"{server.prefix}/cache/a.3mf", source, len(BIG))
    assert await files.list(f"{server.prefix}/cache") == []


async def test_a_cancelled_upload_leaves_nothing_on_a_real_vsftpd(server: vsftpd.Vsftpd) -> None:
    files = real_files(server)
    source = Source(BIG * 4, 200_000)
    task = asyncio.create_task(files.upload(f"{server.prefix}/cache/a.3mf", source, len(BIG) * 4))
    while source.given < 2_000_000:
        await asyncio.sleep(0.005)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert list((server.folder / "cache").iterdir()) == []
    assert await files.list(f"{server.prefix}/cache") == []


# -- curl as the judge


@needs_curl
async def test_curl_lists_what_we_list(server: vsftpd.Vsftpd) -> None:
    for number, name in enumerate(NAMES):
        (server.folder / "cache" / name).write_bytes(b"x" * number)
    lines = (await curl(server, "/cache/")).decode().splitlines()
    ours = await real_files(server).list(f"{server.prefix}/cache")
    assert len(lines) == len(ours) == len(NAMES) - 1  # vsftpd hides what begins with a dot
    for line, file in zip(lines, ours, strict=True):
        assert line.endswith(f" {file.name}")
        assert f" {file.size} " in line


@needs_curl
async def test_what_curl_stores_we_fetch_and_what_we_store_curl_fetches(
    server: vsftpd.Vsftpd, tmp_path: Path
) -> None:
    files = real_files(server)
    source = tmp_path / "source"
    source.write_bytes(CONTENT)
    await curl(server, "/cache/curl.3mf", "--upload-file", str(source))
    pot = Pot()
    await files.download(f"{server.prefix}/cache/curl.3mf", pot)
    assert sha256(pot.content) == sha256(CONTENT)
    for number, name in enumerate(NAMES):
        content = CONTENT[number * 1000 :]
        await files.upload(f"{server.prefix}/cache/{name}", Source(content), len(content))
        quoted = "".join(f"%{byte:02X}" for byte in name.encode())
        assert sha256(await curl(server, f"/cache/{quoted}")) == sha256(content)
    assert {path.name for path in (server.folder / "cache").iterdir()} == {*NAMES, "curl.3mf"}


@needs_curl
async def test_curl_resumes_where_we_resume(server: vsftpd.Vsftpd) -> None:
    (server.folder / "cache" / "a.3mf").write_bytes(CONTENT)
    pot = Pot()
    await real_files(server).download(f"{server.prefix}/cache/a.3mf", pot, offset=123_456)
    assert pot.content == await curl(server, "/cache/a.3mf", "--continue-at", "123456")


# -- pyftpdlib


async def test_pyftpdlib_is_listed_filled_resumed_and_emptied(other: pyftpd.Pyftpd) -> None:
    files = other_files(other)
    for name in NAMES:
        await files.upload(f"/cache/{name}", Source(CONTENT), len(CONTENT))
    assert {file.name for file in await files.list("/cache")} == set(NAMES)
    pot = Pot(CONTENT[:1000])
    assert await files.download("/cache/a b.3mf", pot, offset=1000) == len(CONTENT)
    assert pot.content == CONTENT
    with pytest.raises(FileExists):
        await files.upload("/cache/a b.3mf", Source(b"abc"), 3)
    for name in NAMES:
        await files.delete(f"/cache/{name}")
    assert await files.list("/cache") == []
    with pytest.raises(FileMissing):
        await files.delete("/cache/a b.3mf")


async def test_pyftpdlib_takes_64_megabytes_and_keeps_no_half_of_them(other: pyftpd.Pyftpd) -> None:
    files = other_files(other)
    await files.upload("/big.3mf", Source(BIG, 1 << 20), len(BIG))
    assert sha256((other.folder / "big.3mf").read_bytes()) == sha256(BIG)
    with pytest.raises(TransferFailed):
        await files.upload("/half.3mf", Source(BIG[:1_000_000]), len(BIG))
    assert not (other.folder / "half.3mf").exists()
