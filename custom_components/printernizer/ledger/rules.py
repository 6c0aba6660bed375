"""The rules that say whose jobs are, and whom a job belongs to by them: functions on a connection."""

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from .account_rows import AccountChange
from .account_tables import job_accounts
from .account_words import AccountState, ClassifiedBy, OrderState, RuleKind
from .account_writes import change_account
from .book_log import append_log, keep_text
from .columns import clean
from .customer_tables import orders, quotes, rules
from .customer_writes import touch_customer
from .file_tables import file_origins, files
from .model import NAME
from .order_reads import find_order
from .order_writes import of_order, sharing_price
from .people_rows import JobTraits, Rule, RuleMatch
from .reads import find_job, fold
from .site import own_site

_FIELDS = tuple(field.name for field in fields(Rule))


def find_rules(connection: Connection) -> tuple[Rule, ...]:
    """Return the rules in their order."""
    rows = connection.execute(select(*(rules.c[name] for name in _FIELDS)).order_by(rules.c.position))
    return tuple(Rule(**row) for row in rows.mappings())


def set_rules(connection: Connection, wanted: Iterable[Rule], *, by: str, at: datetime) -> tuple[Rule, ...]:
    """Put other rules in the place of all; jobs that there are already stay as they are."""
    connection.execute(delete(rules))
    rows = [asdict(rule) | {"position": position} for position, rule in enumerate(wanted)]
    if rows:
        connection.execute(insert(rules), rows)
    # Patterns are names of files and folders, and those tell of people.
    told = [row | {"pattern": keep_text(connection, "rules", row["pattern"])} for row in rows]
    site = own_site(connection)
    append_log(connection, site, actor=by, action="rules.set", entity="rules", data={"rules": told}, at=at)
    return find_rules(connection)


def match(connection: Connection, traits: JobTraits) -> RuleMatch | None:
    """Return what the rules say of a job; ``None``: none of them fits."""
    quoted = _order_of_file(connection, traits.file_sha256)
    if quoted is not None:
        order = find_order(connection, quoted)
        return RuleMatch(
            position=None,
            classification=order.classification,
            customer_id=order.customer_id,
            order_id=order.id,
        )
    return match_rules(find_rules(connection), traits)


def match_rules(known: Iterable[Rule], traits: JobTraits) -> RuleMatch | None:
    """Return what the first of the rules says that fits a job."""
    for position, rule in enumerate(known):
        if _fits(rule, traits):
            return RuleMatch(
                position=position,
                classification=rule.classification,
                customer_id=rule.customer_id,
                order_id=rule.order_id,
            )
    return None


def match_job(connection: Connection, job_id: int) -> RuleMatch | None:
    """Return what the rules say of a job that there is. Raises ``JobMissing``."""
    return match(connection, traits_of(connection, job_id))


def traits_of(connection: Connection, job_id: int) -> JobTraits:
    """Return what rules look at of a job. Raises ``JobMissing``."""
    job = find_job(connection, job_id)
    return JobTraits(
        serial=job.serial,
        name=job.name,
        file_name=job.file_name,
        file_sha256=job.file_sha256,
        folders=_folders(connection, job.file_sha256),
    )


def classify(connection: Connection, job_id: int, *, at: datetime) -> RuleMatch | None:
    """Enter what the rules say of a job, unless a person said something, or it is booked. Raises ``JobMissing``."""
    table = job_accounts.c
    account = connection.execute(
        select(
            table.state, table.classified_by, table.classification, table.customer_id, table.order_id
        ).where(table.job_id == job_id)
    ).one_or_none()
    is_free = account is not None and account.state is AccountState.DRAFT
    if account is None or not is_free or account.classified_by is ClassifiedBy.HAND:
        return None
    found = match(connection, traits_of(connection, job_id))
    if found is None:
        return None
    before = (account.classification, account.customer_id, account.order_id)
    if before != (found.classification, found.customer_id, found.order_id):
        with sharing_price(connection, job_id, by="system", at=at):
            change_account(connection, job_id, _change(connection, found), by="system", at=at)
        touch_customer(connection, found.customer_id, at)
    return found


def _change(connection: Connection, found: RuleMatch) -> AccountChange:
    if found.order_id is not None:
        change = of_order(find_order(connection, found.order_id), ClassifiedBy.RULE)
        # The day of the printer's own end stands until it ends.
        change.pop("service_on", None)
        return change
    return AccountChange(
        classification=found.classification,
        classified_by=ClassifiedBy.RULE,
        customer_id=found.customer_id,
        order_id=None,
    )


def _fits(rule: Rule, traits: JobTraits) -> bool:
    pattern = fold(rule.pattern, NAME)
    match rule.kind:
        case RuleKind.PRINTER:
            return rule.pattern == traits.serial
        case RuleKind.FOLDER:
            folder = pattern.strip("/")
            return any(_lies_in(fold(each, 4 * NAME), folder) for each in traits.folders)
        case RuleKind.PREFIX:
            names = (traits.file_name, traits.name)
            return bool(pattern) and any(fold(name, NAME).startswith(pattern) for name in names)


def _lies_in(path: str, folder: str) -> bool:
    path = path.strip("/")
    return bool(folder) and (path == folder or path.startswith(f"{folder}/"))


def _folders(connection: Connection, sha256: str | None) -> tuple[str, ...]:
    """Return the folders in which a file was found."""
    if sha256 is None:
        return ()
    query = select(file_origins.c.path).join_from(file_origins, files).where(files.c.sha256 == sha256)
    paths: Iterable[Any] = connection.execute(query).scalars()
    return tuple(dict.fromkeys(clean(path, 4 * NAME).rpartition("/")[0] for path in paths if path))


def _order_of_file(connection: Connection, sha256: str | None) -> int | None:
    """Return the only open order that a file was quoted for; of several, nobody knows which."""
    if sha256 is None:
        return None
    found = (
        connection.execute(
            select(orders.c.id)
            .distinct()
            .join_from(quotes, orders, quotes.c.order_id == orders.c.id)
            .where(quotes.c.file_sha256 == sha256, orders.c.state == OrderState.OPEN)
        )
        .scalars()
        .all()
    )
    return found[0] if len(found) == 1 else None
