"""Erasing a customer: first what would go, then, with the word for it, the erasure itself."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
import secrets

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN, LOGGER
from ..ledger import LedgerError
from ..ledger.people_rows import Erasure, ErasureTerms, Tombstone
from ..ledger.retention import kept_until
from ..library import LibraryError, LibraryProblem
from ..shop import SHOP, Shop
from .tombstones import TOMBSTONES

TOKEN_LIFE = 600
"""Seconds in which a person reads what would go, and says yes."""

MOST_TOKENS = 100


@dataclass(slots=True)
class _Plans:
    """What people were shown, by the token that stands for their yes."""

    known: dict[str, tuple[int, Erasure, float]] = field(default_factory=dict)


_PLANS: HassKey[_Plans] = HassKey(f"{DOMAIN}_erasures")


async def async_plan_erasure(hass: HomeAssistant, customer_id: int) -> tuple[Erasure, str]:
    """Tell what an erasure would take away, and the token that stands for a yes to just that.

    Raises what ``ledger.privacy.plan_erasure`` does.
    """
    shop = hass.data[SHOP]
    plan = await shop.ledger.privacy.plan_erasure(
        customer_id, await _async_terms(shop, customer_id, "request")
    )
    plans = hass.data.setdefault(_PLANS, _Plans()).known
    now = hass.loop.time()
    for token in [token for token, (_, _, at) in plans.items() if now - at > TOKEN_LIFE]:
        del plans[token]
    while len(plans) >= MOST_TOKENS:
        del plans[next(iter(plans))]
    token = secrets.token_urlsafe(24)
    plans[token] = (customer_id, plan, now)
    return plan, token


async def async_erase(hass: HomeAssistant, customer_id: int, token: str, *, by: str) -> Erasure:
    """Erase what was shown, or restrict the customer where the law has the data kept.

    Raises ``ServiceValidationError`` when what was shown is no longer so, and what the plan raises.
    """
    known = hass.data.setdefault(_PLANS, _Plans()).known.pop(token, None)
    if known is None or known[0] != customer_id or hass.loop.time() - known[2] > TOKEN_LIFE:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="erasure_token")
    shop = hass.data[SHOP]
    terms = await _async_terms(shop, customer_id, "request")
    if await shop.ledger.privacy.plan_erasure(customer_id, terms) != known[1]:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="erasure_changed")
    return await async_carry_out(hass, customer_id, terms, by=by)


async def async_erase_due(hass: HomeAssistant, customer_id: int) -> Erasure:
    """Erase a customer who was restricted until now."""
    terms = ErasureTerms(today=dt_util.now().date(), basis="retention")
    return await async_carry_out(hass, customer_id, terms, by="system")


async def async_carry_out(hass: HomeAssistant, customer_id: int, terms: ErasureTerms, *, by: str) -> Erasure:
    """Do it: the tombstone first, so that a power cut in between finishes at the next start."""
    shop, tombstones = hass.data[SHOP], hass.data[TOMBSTONES]
    now = dt_util.utcnow().replace(microsecond=0)
    plan = await shop.ledger.privacy.plan_erasure(customer_id, terms)
    if plan.erase_on is not None:
        return await shop.ledger.privacy.erase(customer_id, terms, by=by, at=now)
    stone = Tombstone(customer=plan.customer, erased_at=now, files=plan.files)
    await tombstones.async_add([stone])
    try:
        done = await shop.ledger.privacy.erase(customer_id, terms, by=by, at=now)
    except LedgerError:
        await tombstones.async_drop(stone)
        raise
    await tombstones.async_add([replace(stone, files=done.files)])
    await async_remove_files(shop, done.files)
    await shop.ledger.privacy.scrub()
    LOGGER.info("%s was erased", done.customer)
    return done


async def async_erase_again(hass: HomeAssistant) -> tuple[Erasure, ...]:
    """After a start: have the ledger forget again who was erased before it was restored from a backup."""
    shop, tombstones = hass.data[SHOP], hass.data[TOMBSTONES]
    stones = await tombstones.async_load()
    known = {stone.customer for stone in stones}
    told = [stone for stone in await shop.ledger.privacy.erasures() if stone.customer not in known]
    await tombstones.async_add(told)
    again = await shop.ledger.privacy.erase_again(tombstones.all, at=dt_util.utcnow())
    files = {sha256 for stone in stones for sha256 in stone.files}
    await async_remove_files(shop, files | {sha256 for each in again for sha256 in each.files})
    if again:
        await shop.ledger.privacy.scrub()
        LOGGER.warning("%d customers were erased again: the ledger is older than their erasure", len(again))
    return again


async def async_remove_files(shop: Shop, files: Iterable[str]) -> int:
    """Delete photos and films that nothing refers to any more; return how many there were."""
    count = 0
    for sha256 in files:
        try:
            await shop.library.remove(sha256)
        except LibraryError as error:
            if error.code not in (LibraryProblem.UNKNOWN, LibraryProblem.IN_USE):
                LOGGER.warning("A photo of an erased job can't be deleted: %s", error.code)
        else:
            count += 1
    return count


async def _async_terms(shop: Shop, customer_id: int, basis: str) -> ErasureTerms:
    """Return on what an erasure is done: at once, unless personal data are nowhere but here and the law wants them."""
    keep_until: date | None = None
    if shop.settings.business.is_only_copy:
        last = await shop.ledger.privacy.last_voucher(customer_id)
        years = shop.settings.privacy.periods.job_years
        if last is not None:
            keep_until = kept_until(last, years if years is not None else shop.settings.privacy.letter_years)
    return ErasureTerms(today=dt_util.now().date(), basis=basis, keep_until=keep_until)
