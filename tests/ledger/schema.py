"""The schema of a database beside the tables that the code knows."""

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from custom_components.printernizer.ledger.model import metadata


def differences(connection: Connection) -> list[Any]:
    """Return what differs, indexes of names left out: only the steps know those."""

    def is_ours(name: str | None, *_: object) -> bool:
        return not (name or "").startswith(("job_search", "ix_jobs_search_trigrams"))

    opts = {"compare_server_default": False, "include_name": is_ours}
    return list(compare_metadata(MigrationContext.configure(connection, opts=opts), metadata))
