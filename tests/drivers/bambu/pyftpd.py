"""pyftpdlib as a file server with implicit TLS, in a process of its own: a third opinion on how FTP is spoken."""

import argparse
from collections.abc import Iterator
import contextlib
from dataclasses import dataclass
import importlib.util
from pathlib import Path
import subprocess
import sys
from typing import override

from tests.simulators.bambu import Pki, make_pki, serial_for
from tests.simulators.bambu.models import MODELS

IS_INSTALLED = importlib.util.find_spec("pyftpdlib") is not None
SERIAL = serial_for(MODELS["A1"], 990)
CODE = "12345678"


@dataclass(frozen=True, slots=True)
class Pyftpd:
    """A running server."""

    port: int
    pki: Pki
    folder: Path


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Pyftpd]:
    """Run it with a folder as the card."""
    pki = make_pki(SERIAL)
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.drivers.bambu.pyftpd",
            str(folder),
            str(pki.chain_file),
            str(pki.key_file),
        ],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert process.stdout is not None
        yield Pyftpd(int(process.stdout.readline()), pki, folder)
    finally:
        process.terminate()
        process.wait(10)
        if process.stdout is not None:
            process.stdout.close()


def _serve(folder: str, certificate: str, key: str) -> None:
    from pyftpdlib.authorizers import DummyAuthorizer
    from pyftpdlib.handlers import TLS_FTPHandler
    from pyftpdlib.servers import FTPServer

    class Handler(TLS_FTPHandler):  # type: ignore[misc]
        """TLS from the first byte on. It too takes only TLS's farewell for the end of a file, and greets so."""

        banner = "pyftpdlib, ending as vsFTPd does"

        @override
        def handle(self) -> None:
            self.secure_connection(self.ssl_context)

        @override
        def handle_ssl_established(self) -> None:
            super().handle()

    authorizer = DummyAuthorizer()
    authorizer.add_user("bblp", CODE, folder, perm="elradfmwMT")
    Handler.authorizer = authorizer
    Handler.certfile, Handler.keyfile = certificate, key
    Handler.tls_data_required = True
    server = FTPServer(("127.0.0.1", 0), Handler)
    print(server.socket.getsockname()[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("folder", "certificate", "key"):
        parser.add_argument(name)
    options = parser.parse_args()
    _serve(options.folder, options.certificate, options.key)
