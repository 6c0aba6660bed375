"""Tells a small business as repair issues that it nears a limit of its exemption, or has passed one."""

from collections.abc import Callable

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..settling.turnover import SmallBusiness
from .desk import ShopDesk

NEAR, OVER = "small_business_near", "small_business_over"
NEAR_NEXT_YEAR, OVER_NEXT_YEAR = "small_business_near_next_year", "small_business_over_next_year"


@callback
def async_watch_small_business(hass: HomeAssistant, desk: ShopDesk) -> Callable[[], None]:
    """Begin; returns what ends it."""

    @callback
    def look() -> None:
        if desk.figures is not None:
            _async_tell(hass, desk.figures.small_business)

    return desk.async_subscribe(look)


def issues_of(found: SmallBusiness | None) -> tuple[str, ...]:
    """Return what a business has to be told: of this year, and of the next, the worse of both."""
    if found is None:
        return ()
    state = found.state
    now = NEAR if state.is_near_end else None if state.is_exempt else OVER
    if found.previous_year is None or now is OVER:
        # In the year of the founding it is one and the same limit; and who is taxed already knows.
        return (now,) if now else ()
    later = NEAR_NEXT_YEAR if state.is_near_end_next_year else None
    later = later if state.is_exempt_next_year else OVER_NEXT_YEAR
    return tuple(each for each in (now, later) if each)


def _async_tell(hass: HomeAssistant, found: SmallBusiness | None) -> None:
    wanted = issues_of(found)
    for key in (NEAR, OVER, NEAR_NEXT_YEAR, OVER_NEXT_YEAR):
        if key not in wanted or found is None:
            ir.async_delete_issue(hass, DOMAIN, key)
            continue
        is_over = key in {OVER, OVER_NEXT_YEAR}
        is_next = key in {NEAR_NEXT_YEAR, OVER_NEXT_YEAR}
        ir.async_create_issue(
            hass,
            DOMAIN,
            key,
            is_fixable=False,
            severity=ir.IssueSeverity.ERROR if is_over else ir.IssueSeverity.WARNING,
            translation_key=key,
            translation_placeholders=_placeholders(found, is_next=is_next),
        )


def _placeholders(found: SmallBusiness, *, is_next: bool) -> dict[str, str]:
    first = found.first_taxed
    return {
        "year": str(found.year),
        "next_year": str(found.year + 1),
        "turnover": f"{found.turnover:.2f} {found.currency}",
        "limit": f"{found.limit_next_year if is_next else found.limit:.0f} {found.currency}",
        "percent": str(found.percent_next_year if is_next else found.percent),
        "since": first.service_on.isoformat() if first else f"{found.year}-01-01",
        "job": (first.number if first else None) or "-",
        "count": str(found.untaxed),
    }
