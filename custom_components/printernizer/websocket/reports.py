"""Reports. What was printed, used and spent is for everybody; whose it was and what it brought, for administrators."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import WebSocketCommandHandler
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import Unauthorized
from homeassistant.util import dt as dt_util

from ..book_errors import answered, invalid
from ..const import DOMAIN
from ..costing.local_time import month_span
from ..ledger.account_words import Classification
from ..ledger.report_query import ReportBy, ReportQuery
from ..ledger.report_reads import MOST_FILES
from ..shop import SHOP
from .serialize_reports import (
    serialize_attempts,
    serialize_line,
    serialize_month,
    serialize_totals,
    serialize_use,
    serialize_week,
)
from .types_reports import (
    ReportCosts,
    ReportEnergy,
    ReportEnergyLine,
    ReportFile,
    ReportFiles,
    ReportOverview,
    ReportStandby,
    ReportStandbyDay,
    ReportUtilisation,
)

type _Decorator = Callable[[WebSocketCommandHandler], WebSocketCommandHandler]

_BUSINESS = (ReportBy.CUSTOMER, ReportBy.TAX)
_BY_PRINTER = (ReportBy.MONTH, ReportBy.PRINTER)
_MOST_DAYS = 92
"""A quarter: of a hundred printers a megabyte. More is told by the month."""


def _span(msg: dict[str, Any]) -> dict[str, Any]:
    """Refuse what is no span of months."""
    try:
        _query(msg)
    except ValueError as error:
        raise vol.Invalid(str(error)) from error
    if msg.get("printers") and msg.get("by", ReportBy.MONTH) not in _BY_PRINTER:
        raise vol.Invalid(f"{msg['by']} is not told by printer")
    return msg


_PERIOD = vol.All(int, vol.Range(min=197001, max=999912))
_MONTHS = {vol.Required("since"): _PERIOD, vol.Required("until"): _PERIOD}
_PRINTERS = {
    vol.Optional("printers", default=[]): vol.All(
        [vol.All(str, vol.Length(min=1, max=64))], vol.Length(max=1000)
    )
}
_SITES = {
    vol.Optional("sites", default=[]): vol.All([vol.All(str, vol.Length(min=1, max=64))], vol.Length(max=100))
}
_CLASSIFICATIONS = {vol.Optional("classifications"): vol.All([vol.Coerce(Classification)], vol.Length(max=3))}


def _command(verb: str, more: dict[vol.Marker, Any] | None = None) -> _Decorator:
    wanted = {vol.Required("type"): f"{DOMAIN}/reports/{verb}", **_MONTHS, **(more or {})}
    return websocket_command(vol.All(vol.Schema(wanted), _span))


def _query(msg: dict[str, Any]) -> ReportQuery:
    return ReportQuery(
        since=msg["since"],
        until=msg["until"],
        classifications=tuple(msg.get("classifications", ())),
        printers=tuple(msg.get("printers", ())),
        sites=tuple(msg.get("sites", ())),
    )


def _moments(msg: dict[str, Any]) -> tuple[datetime, datetime]:
    zone = dt_util.get_default_time_zone()
    first, last = (month_span(msg[key] // 100, msg[key] % 100, zone) for key in ("since", "until"))
    return first.start.astimezone(UTC), last.end.astimezone(UTC)


@_command("overview", _CLASSIFICATIONS | _PRINTERS | _SITES)
@async_response
async def ws_reports_overview(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with months."""
    rows = await answered(hass.data[SHOP].ledger.reports.overview(_query(msg)))
    with_prices = connection.user.is_admin
    months = [serialize_month(row, with_prices=with_prices) for row in rows]
    totals = serialize_totals(rows, with_prices=with_prices)
    connection.send_result(msg["id"], ReportOverview(months=months, totals=totals))


@_command("costs", {vol.Required("by"): vol.Coerce(ReportBy), **_CLASSIFICATIONS, **_PRINTERS, **_SITES})
@async_response
async def ws_reports_costs(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what jobs cost, divided by something."""
    is_admin = connection.user.is_admin
    if msg["by"] in _BUSINESS and not is_admin:
        raise Unauthorized
    rows = await answered(hass.data[SHOP].ledger.reports.costs(msg["by"], _query(msg)))
    lines = [serialize_line(row, with_prices=is_admin) for row in rows]
    connection.send_result(msg["id"], ReportCosts(by=msg["by"], lines=lines))


@_command("failures")
@async_response
async def ws_reports_failures(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what failed prints cost, by reason, the dearest first."""
    rows = await answered(hass.data[SHOP].ledger.reports.costs(ReportBy.FAILURE, _query(msg)))
    lines = [serialize_line(row, with_prices=False) for row in rows]
    connection.send_result(msg["id"], ReportCosts(by=ReportBy.FAILURE, lines=lines))


@_command("estimates", _PRINTERS)
@async_response
async def ws_reports_estimates(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Answer by printer with what finished jobs took beside what was expected."""
    rows = await answered(hass.data[SHOP].ledger.reports.estimates(_query(msg)))
    lines = [serialize_line(row, with_prices=False) for row in rows]
    connection.send_result(msg["id"], ReportCosts(by=ReportBy.PRINTER, lines=lines))


@_command("utilisation", _PRINTERS)
@async_response
async def ws_reports_utilisation(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Answer with how printers were used, and how often they succeeded."""
    reports, query = hass.data[SHOP].ledger.reports, _query(msg)
    since, until = _moments(msg)
    until = max(min(until, dt_util.utcnow()), since)
    zone = dt_util.get_default_time_zone()
    busy = await answered(reports.busy_time(since, until, zone, query.printers))
    available = until - busy.since
    answer = ReportUtilisation(
        since=busy.since.isoformat(),
        available_seconds=available // timedelta(seconds=1),
        printers=serialize_use(busy, available),
        week=serialize_week(busy.week),
        week_hours=serialize_week(busy.hours),
        by_printer=serialize_attempts(await answered(reports.success(ReportBy.PRINTER, query))),
        by_material=serialize_attempts(await answered(reports.success(ReportBy.MATERIAL, query))),
    )
    connection.send_result(msg["id"], answer)


@_command(
    "files",
    {vol.Optional("limit", default=20): vol.All(int, vol.Range(min=1, max=MOST_FILES)), **_PRINTERS},
)
@async_response
async def ws_reports_files(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the files that were printed most."""
    reports, query = hass.data[SHOP].ledger.reports, _query(msg)
    rows = await answered(reports.top_files(*_moments(msg), msg["limit"], query.printers))
    files = [
        ReportFile(
            sha256=row.sha256,
            name=row.name,
            jobs=row.jobs,
            finished=row.finished,
            seconds=row.seconds,
            grams=f"{row.grams:f}",
        )
        for row in rows
    ]
    connection.send_result(msg["id"], ReportFiles(files=files))


@_command("energy", _PRINTERS)
@async_response
async def ws_reports_energy(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what printers took, month by month."""
    currency = hass.config.currency
    rows = await answered(hass.data[SHOP].ledger.reports.energy(_query(msg), currency))
    lines = [
        ReportEnergyLine(
            period=row.period,
            serial=row.serial,
            jobs_kwh=f"{row.jobs_kwh:f}",
            standby_kwh=f"{row.standby_kwh:f}",
            standby_cost=f"{row.standby_cost:f}",
        )
        for row in rows
    ]
    connection.send_result(msg["id"], ReportEnergy(currency=currency, lines=lines))


@_command("standby", _PRINTERS)
@async_response
async def ws_reports_standby(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what printers took day by day while they didn't print."""
    since, until = (dt_util.as_local(moment).date() for moment in _moments(msg))
    if (until - since).days > _MOST_DAYS:
        raise invalid("report_too_long")
    found = await answered(hass.data[SHOP].ledger.machines.standby(since, until))
    days = [
        ReportStandbyDay(
            day=each.day.isoformat(),
            serial=each.serial,
            kwh=f"{each.energy_kwh:f}",
            cost=None if each.cost is None else f"{each.cost:f}",
            currency=each.currency,
            is_estimated=each.is_estimated,
        )
        for each in found
        if not msg["printers"] or each.serial in msg["printers"]
    ]
    connection.send_result(msg["id"], ReportStandby(days=days))
