"""The pages about data and procedure, written from the settings."""

from datetime import date

from homeassistant.core import HomeAssistant
from homeassistant.loader import async_get_integration
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..documents import Block, Controller, PeriodTexts, Procedure, procedure_page, processing_page
from ..documents.procedure import TITLE as PROCEDURE_TITLE
from ..documents.processing import TITLE as PROCESSING_TITLE
from ..paper_links import PaperKind
from ..sections import BusinessSettings, PrivacySettings
from ..shop import SHOP, Shop

TITLES = {PaperKind.PROCESSING: PROCESSING_TITLE, PaperKind.PROCEDURE: PROCEDURE_TITLE}


async def async_page(hass: HomeAssistant, kind: PaperKind) -> tuple[Block, ...]:
    """Return a page. Raises ``LedgerError``."""
    shop = hass.data[SHOP]
    business, privacy = shop.settings.business, shop.settings.privacy
    today = dt_util.now().date()
    if kind is PaperKind.PROCESSING:
        controller = Controller(name=business.name, address=business.address, contact=privacy.contact)
        return processing_page(controller, period_texts(business, privacy), made_on=today)
    integration = await async_get_integration(hass, DOMAIN)
    return procedure_page(
        await _async_procedure(shop, today, version=str(integration.version or "")), made_on=today
    )


def period_texts(business: BusinessSettings, privacy: PrivacySettings) -> PeriodTexts:
    """Return in words how long each class is kept."""
    jobs = (
        "unbegrenzt, ohne Namen"
        if not privacy.job_years
        else f"mindestens {privacy.job_years} Jahre, ohne Namen"
    )
    details = (
        f"bis zum Ende der gesetzlichen Fristen ({privacy.job_years or privacy.letter_years} Jahre), bis dahin auf "
        "Wunsch gesperrt"
        if business.is_only_copy
        else f"bis zur Löschung; nach {privacy.customer_months} Monaten ohne Kontakt wird sie vorgeschlagen"
    )
    return PeriodTexts(
        details=details,
        orders=jobs,
        quotes=(
            f"ohne Auftrag {privacy.quote_months} Monate; verschickte und angenommene Angebote"
            f" {privacy.letter_years} Jahre"
        ),
        jobs=jobs,
        photos=f"{privacy.photo_days} Tage, sofern nicht markiert"
        if privacy.photo_days
        else "bis zur Löschung",
        requests=f"{privacy.request_years} Jahre nach Erledigung",
    )


async def _async_procedure(shop: Shop, today: date, *, version: str) -> Procedure:
    business = shop.settings.business
    mode = await shop.ledger.rates.mode_on(today)
    printers = tuple(f"{each.name or each.model} ({each.model})" for each in await shop.ledger.printers())
    return Procedure(
        name=business.name,
        address=business.address,
        version=version,
        tax_mode=mode.value,
        numbers=(
            ("Druckaufträge", f"{business.job_prefix}-{today.year}-0001"),
            ("Aufträge", f"{business.order_prefix}-{today.year}-0001"),
            ("Angebote", f"{business.quote_prefix}-{today.year}-0001"),
            ("Kunden", f"{business.customer_prefix}-0001"),
        ),
        printers=printers,
        job_years=shop.settings.privacy.periods.job_years,
        database="SQLite-Datei in Home Assistants Ordner «.storage», oder die eingestellte Datenbank",
    )
