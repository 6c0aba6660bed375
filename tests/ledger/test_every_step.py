"""Each step of the schema with rows in all tables that there are before it, on every database; and no step back."""

from collections.abc import Iterable
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Engine,
    Integer,
    MetaData,
    Table,
    func,
    insert,
    select,
    text,
)
from sqlalchemy.dialects.mysql import TINYINT

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.ledger import Ledger, migrations
from custom_components.printernizer.ledger.columns import Word
from custom_components.printernizer.ledger.database import _engine, open_database, parse_url
from custom_components.printernizer.ledger.model import metadata
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component

from .schema import differences

pytestmark = pytest.mark.usefixtures("each_step")

STEPS = [f"{number:04}" for number in range(1, int(migrations.HEAD) + 1)]

OWN = {
    ("meta", "key"): "uid",
    ("meta", "value"): "halle",
    ("sites", "uid"): "halle",
    ("jobs", "open_printer_id"): None,
    ("jobs", "currency"): "EUR",
    ("job_accounts", "attempt_of_id"): None,
    ("bookings", "of_id"): None,
}
"""What has to fit together; everything else is made up by its type."""

KEPT_ANEW = {"period_sums"}
FOLDED_ANEW = {("jobs", "search_text"), ("files", "search_text")}
"""What steps put together from the rest."""


def made_up(table: Table, column: Column[Any]) -> Any:
    if (table.name, column.name) in OWN:
        return OWN[table.name, column.name]
    if column.foreign_keys:
        return 1
    known = metadata.tables[table.name].columns.get(column.name) if table.name in metadata.tables else None
    if known is not None and isinstance(known.type, Word):
        return next(iter(known.type.words)).value
    if isinstance(column.type, Boolean | TINYINT):
        return True
    if isinstance(column.type, BigInteger | Integer):
        if column.primary_key:
            return 1
        if column.name.endswith("_at"):
            return 1_795_435_200_123
        return {"period": 202611, "year": 2026}.get(
            column.name, 20261123 if column.name.endswith("_on") else 7
        )
    length = getattr(column.type, "length", None)
    if length == 2:
        return "DE"
    return f"{table.name} ä😀 {column.name}"[:length]


def tables_of(connection: Connection) -> list[Table]:
    found = MetaData()
    found.reflect(connection, only=lambda name, _: name in metadata.tables)
    return found.sorted_tables


def fill(connection: Connection, tables: Iterable[Table]) -> None:
    """Put a row into each table that has none."""
    for table in tables:
        if not connection.execute(select(func.count()).select_from(table)).scalar_one():
            row = {column.name: made_up(table, column) for column in table.columns}
            connection.execute(insert(table).values(row))


def rows_of(connection: Connection, tables: Iterable[Table]) -> dict[str, list[dict[str, Any]]]:
    return {
        table.name: [
            {key: value for key, value in row.items() if (table.name, key) not in FOLDED_ANEW}
            for row in connection.execute(select(table)).mappings()
        ]
        for table in tables
        if table.name not in KEPT_ANEW
    }


@pytest.mark.every_database
def test_what_was_entered_at_any_step_is_there_after_all_that_follow(
    request: pytest.FixtureRequest, backend: str, path: Any
) -> None:
    url = path
    if backend != "sqlite":
        request.getfixturevalue("socket_enabled")
        server = request.getfixturevalue("server_of")(backend)
        url = server.url(server.new_database())
    else:
        path.parent.mkdir()
    engine: Engine = _engine(parse_url(url), 60)
    before: dict[str, list[dict[str, Any]]] = {}
    tables: list[Table] = []
    for step in STEPS:
        with engine.begin() as connection:
            migrations.upgrade(connection, step)
            # The columns of then, in the schema of now.
            assert rows_of(connection, tables) == before
            tables = tables_of(connection)
            fill(connection, tables)
            before = rows_of(connection, tables)
            assert all(before.values())
    engine.dispose()
    opened, problem = open_database(parse_url(url))
    with opened.connect() as connection:
        assert (problem, differences(connection)) == (None, [])
        assert rows_of(connection, tables) == before
    opened.dispose()


@pytest.mark.every_database
async def test_a_database_of_a_newer_version_is_refused_in_words(
    hass: HomeAssistant, url: Any, hass_ws_client: WebSocketGenerator, socket_enabled: None
) -> None:
    address = url if isinstance(url, str) else f"sqlite:///{url}"
    first = Ledger(url)
    await first.open()
    await first._worker.write(
        lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    )
    await first.close()
    assert await async_setup_component(hass, DOMAIN, {DOMAIN: {"db_url": address}})
    await hass.async_block_till_done()
    issue = ir.async_get(hass).async_get_issue(DOMAIN, "ledger_too_new")
    assert issue is not None
    client = await hass_ws_client(hass)
    for command in ({"type": f"{DOMAIN}/jobs/list"}, {"type": f"{DOMAIN}/books/closes"}):
        await client.send_json_auto_id(command)
        answer = await client.receive_json()
        assert answer["error"]["translation_key"] == "ledger_too_new"
    await client.send_json_auto_id({"type": f"{DOMAIN}/ledger/subscribe"})
    assert (await client.receive_json())["success"]
    state = (await client.receive_json())["event"]
    assert (state["trouble"], state["is_readable"], state["is_writable"]) == ("too_new", False, False)
    await hass.data[SHOP].async_close()
    engine = _engine(parse_url(url), 60)
    with engine.connect() as connection:
        assert migrations.revision(connection) == "9999"
    engine.dispose()
