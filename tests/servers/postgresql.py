"""PostgreSQL."""

from pathlib import Path
import signal
from typing import override

from .base import PASSWORD, DatabaseServer, program


class PostgreSQL(DatabaseServer):
    """A PostgreSQL server, from the programs on PATH or from Debian's."""

    name = "postgresql"
    scheme = "postgresql"
    users = ("postgres",)
    _polite = signal.SIGINT  # SIGTERM would wait for its clients

    def __init__(self) -> None:
        self._bin = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
        program("postgres", *self._bin)
        super().__init__()

    @override
    def _make(self) -> None:
        secret = self.folder / "secret"
        secret.write_text(PASSWORD)
        if self._account is not None:
            secret.chmod(0o644)
        self._do(
            [
                program("initdb", *self._bin),
                *("-D", self.data, "-U", "printernizer", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"),
                *("-A", "scram-sha-256", f"--pwfile={secret}"),
            ]
        )

    @override
    def _command(self) -> list[str | Path]:
        options = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": str(self.folder),
            "fsync": "off",
            "max_connections": "40",
            "shared_buffers": "64MB",
        }
        settings = [word for key, value in options.items() for word in ("-c", f"{key}={value}")]
        return [program("postgres", *self._bin), "-D", self.data, "-p", str(self.port), *settings]

    @override
    def _create(self, name: str, template: str | None) -> None:
        copy = f" TEMPLATE {template} STRATEGY FILE_COPY" if template else ""
        self.execute(f"CREATE DATABASE {name}{copy}")

    @override
    def drop(self, database: str) -> None:
        self.execute(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")

    @override
    def _ping(self) -> None:
        self.execute("SELECT 1")

    def execute(self, statement: str) -> None:
        import psycopg2

        connection = psycopg2.connect(self.url("postgres"), connect_timeout=5)
        try:
            connection.autocommit = True
            connection.cursor().execute(statement)
        finally:
            connection.close()
