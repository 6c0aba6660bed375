"""MariaDB."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, override

from .base import PASSWORD, DatabaseServer, program


class MariaDB(DatabaseServer):
    """A MariaDB server. Its databases are made as an administrator makes them who thinks of nothing: in latin1."""

    name = "mariadb"
    scheme = "mysql"
    users = ("mysql",)

    def __init__(self) -> None:
        program("mariadbd")
        super().__init__()
        self._first_rows: dict[str, list[tuple[Any, ...]]] = {}

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
    def remember(self, database: str) -> None:
        with self._connected(database) as cursor:
            self._first_rows = {table: _rows(cursor, table) for table in _filled(cursor, database)}

    @override
    def renew(self, template: str) -> str:
        # Making all tables anew takes longer than most tests.
        with self._connected(template) as cursor:
            cursor.execute("SET FOREIGN_KEY_CHECKS = 0")
            for table in _filled(cursor, template):
                cursor.execute(f"TRUNCATE {table}")
            for table, rows in self._first_rows.items():
                marks = ", ".join(["%s"] * len(rows[0]))
                cursor.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        return template

    @override
    def put_away(self, database: str) -> None:
        """Leave it for the next one."""

    @override
    def _ping(self) -> None:
        self.execute("SELECT 1")

    def execute(self, statement: str) -> None:
        with self._connected() as cursor:
            cursor.execute(statement)

    @contextmanager
    def _connected(self, database: str | None = None) -> Iterator[Any]:
        import pymysql

        connection = pymysql.connect(
            host="127.0.0.1",
            port=self.port,
            user="printernizer",
            password=PASSWORD,
            database=database,
            connect_timeout=5,
        )
        try:
            yield connection.cursor()
            connection.commit()
        finally:
            connection.close()


def _filled(cursor: Any, database: str) -> list[str]:
    """Return the tables that hold something, or have counted what they held."""
    cursor.execute(
        "SELECT table_name, auto_increment FROM information_schema.tables WHERE table_schema = %s", [database]
    )
    counted = dict(cursor.fetchall())
    questions = (f"SELECT '{table}' FROM DUAL WHERE EXISTS (SELECT 1 FROM {table})" for table in counted)
    cursor.execute(" UNION ALL ".join(questions))
    return sorted(
        {table for (table,) in cursor.fetchall()} | {name for name, n in counted.items() if (n or 0) > 1}
    )


def _rows(cursor: Any, table: str) -> list[tuple[Any, ...]]:
    cursor.execute(f"SELECT * FROM {table}")
    return list(cursor.fetchall())
