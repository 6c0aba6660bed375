"""MariaDB."""

from pathlib import Path
from typing import override

from .base import PASSWORD, DatabaseServer, program


class MariaDB(DatabaseServer):
    """A MariaDB server. Its databases are made as an administrator makes them who thinks of nothing: in latin1."""

    name = "mariadb"
    scheme = "mysql"
    users = ("mysql",)

    def __init__(self) -> None:
        program("mariadbd")
        super().__init__()

    @property
    def _first(self) -> Path:
        return self.folder / "first.sql"

    @override
    def _make(self) -> None:
        self._first.write_text(
            f"CREATE USER IF NOT EXISTS 'printernizer'@'127.0.0.1' IDENTIFIED BY '{PASSWORD}';\n"
            "GRANT ALL ON *.* TO 'printernizer'@'127.0.0.1';\n"
        )
        self._first.chmod(0o644)
        self._do(
            [
                program("mariadb-install-db"),
                *("--no-defaults", f"--datadir={self.data}", "--auth-root-authentication-method=normal"),
                *("--skip-test-db", "--skip-name-resolve"),
            ]
        )

    @override
    def _command(self) -> list[str | Path]:
        return [
            program("mariadbd"),
            *("--no-defaults", f"--datadir={self.data}", f"--socket={self.folder / 'socket'}"),
            *(f"--port={self.port}", "--bind-address=127.0.0.1", f"--pid-file={self.folder / 'pid'}"),
            *("--innodb-flush-log-at-trx-commit=2", "--innodb-buffer-pool-size=64M", "--skip-name-resolve"),
            f"--init-file={self._first}",
            *("--character-set-server=latin1", "--collation-server=latin1_swedish_ci"),
            *("--innodb-log-file-size=16M", "--performance-schema=OFF", "--skip-log-bin"),
        ]

    @override
    def _create(self, name: str, template: str | None) -> None:
        self.execute(f"CREATE DATABASE {name}")

    @override
    def drop(self, database: str) -> None:
        self.execute(f"DROP DATABASE IF EXISTS {database}")

    @override
    def _ping(self) -> None:
        self.execute("SELECT 1")

    def execute(self, statement: str) -> None:
        import pymysql

        connection = pymysql.connect(
            host="127.0.0.1", port=self.port, user="printernizer", password=PASSWORD, connect_timeout=5
        )
        try:
            connection.cursor().execute(statement)
            connection.commit()
        finally:
            connection.close()
