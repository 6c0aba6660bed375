"""What prints are made of and computed with, from elsewhere: filaments, spools, rates, tax modes, tariffs, rules.

What the books have already goes before: a list of theirs that says something else than the file stays as it is.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from .book_log import append_log
from .chain import canonical, digest
from .import_people import erased_of, find_id
from .import_rows import ImportedRecord, Numbers, RecordKind, Values
from .people_rows import Rule
from .rules import find_rules, set_rules
from .site import own_site
from .stock_tables import energy_tariffs, filaments, rate_settings, spool_uses, spools, tax_modes
from .stock_writes import filament_search_text, spool_search_text

_LISTS: Mapping[RecordKind, tuple[Table, tuple[str, ...]]] = {
    RecordKind.RATE: (rate_settings, ("name", "printer", "material", "job")),
    RecordKind.TAX_MODE: (tax_modes, ()),
    RecordKind.TARIFF: (energy_tariffs, ()),
}
"""What is only ever added to, and by what its rows take over from one another."""

BASICS = frozenset({RecordKind.FILAMENT, RecordKind.SPOOL, RecordKind.RULE, *_LISTS})


def enter_basics(
    connection: Connection, block: Sequence[ImportedRecord], numbers: Numbers, *, by: str, at: datetime
) -> int:
    """Enter what is not known yet, and return how much that is."""
    added: dict[str, int] = {}
    told: list[str] = []
    for each in block:
        count = _enter(connection, each, numbers, by=by, at=at)
        if count:
            added[each.kind] = added.get(each.kind, 0) + count
            # Rules have a line of their own, which tells their words as a person's words are told.
            told.append(
                "" if each.kind is RecordKind.RULE else each.number or canonical([*map(dict, each.rows)])
            )
    if added:
        append_log(
            connection,
            own_site(connection),
            actor=by,
            action="basics.import",
            entity="import:history",
            data={"added": added, "told": digest("\n".join(told))},
            at=at,
        )
    return sum(added.values())


def _enter(connection: Connection, each: ImportedRecord, numbers: Numbers, *, by: str, at: datetime) -> int:
    match each.kind:
        case RecordKind.FILAMENT:
            return _enter_filament(connection, each.values)
        case RecordKind.SPOOL:
            return _enter_spool(connection, each.values, each.rows)
        case RecordKind.RULE:
            return _enter_rules(connection, each.rows, numbers, by=by, at=at)
        case _:
            return _enter_list(connection, each)


def _enter_filament(connection: Connection, values: Values) -> int:
    if _id_of(connection, filaments, values["uid"]) is not None:
        return 0
    connection.execute(insert(filaments).values(dict(values) | {"search_text": filament_search_text(values)}))
    return 1


def _enter_spool(connection: Connection, values: Values, uses: Sequence[Values]) -> int:
    """Enter a spool. One whose filament nobody knows can't be; a place or a chip has but one."""
    row = dict(values)
    filament_id = _id_of(connection, filaments, row.pop("filament"))
    if filament_id is None or _id_of(connection, spools, row["uid"]) is not None:
        return 0
    there = select(spools.c.id).where(spools.c.serial == row.get("serial"), spools.c.slot == row.get("slot"))
    if connection.execute(there).first() is not None:
        row |= {"serial": None, "slot": None}
    chip = select(spools.c.id).where(spools.c.tag_uid == row.get("tag_uid"), spools.c.is_archived.is_(False))
    if connection.execute(chip).first() is not None:
        row["tag_uid"] = None
    row |= {"filament_id": filament_id, "search_text": spool_search_text(row)}
    (spool_id,) = connection.execute(insert(spools).values(row)).inserted_primary_key or (0,)
    if uses:
        connection.execute(insert(spool_uses), [dict(use) | {"spool_id": spool_id} for use in uses])
    return 1


def _enter_list(connection: Connection, each: ImportedRecord) -> int:
    """Add rows in their order, for each thing that they are about: none where the books say something of their own."""
    table, keys = _LISTS[each.kind]
    columns = [column.key for column in table.columns if column.key != "id"]
    here: dict[tuple[Any, ...], list[Values]] = {}
    for row in connection.execute(
        select(*(table.c[name] for name in columns)).order_by(table.c.id)
    ).mappings():
        here.setdefault(tuple(row[name] for name in keys), []).append(dict(row))
    empty: Values = {
        column.key: None for column in table.columns if column.key in columns and column.nullable
    }
    wanted: dict[tuple[Any, ...], list[Values]] = {}
    for told in each.rows:
        whole = {**empty, **told}
        wanted.setdefault(tuple(whole[name] for name in keys), []).append(whole)
    new: list[Values] = []
    for key, rows in wanted.items():
        known = here.get(key, [])
        # What was read in before is the beginning of what is told now.
        if [_same(row) for row in known] == [_same(row) for row in rows[: len(known)]]:
            new += rows[len(known) :]
    if new:
        connection.execute(insert(table), [dict(row) for row in new])
    return len(new)


def _same(row: Values) -> str:
    return canonical(dict(row))


def _enter_rules(
    connection: Connection, rows: Sequence[Values], numbers: Numbers, *, by: str, at: datetime
) -> int:
    """Set the rules of a file where there are none. Of who was erased no rule comes back: it is made of their names."""
    if find_rules(connection):
        return 0
    found = []
    for row in rows:
        customer_id = find_id(connection, RecordKind.CUSTOMER, row["customer"], numbers)
        order_id = find_id(connection, RecordKind.ORDER, row["order"], numbers)
        if not erased_of(connection, customer_id, order_id):
            found.append(
                Rule(
                    kind=row["kind"],
                    pattern=row["pattern"],
                    classification=row["classification"],
                    customer_id=customer_id,
                    order_id=order_id,
                )
            )
    if found:
        set_rules(connection, found, by=by, at=at)
    return len(found)


def _id_of(connection: Connection, table: Table, uid: str) -> int | None:
    found: int | None = connection.execute(select(table.c.id).where(table.c.uid == uid)).scalar_one_or_none()
    return found
