"""Jobs that are over and paid for, as events of Home Assistant: for automations and the logbook."""

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from .book_news import BookNews, async_hear_books
from .const import DOMAIN, LOGGER
from .ledger import Job, Ledger, LedgerError
from .transfer_events import device_id_of

EVENT_JOB = f"{DOMAIN}_job_settled"
"""Once for each job, when it is known for the first time what it cost: some seconds after its end, or when Home
Assistant was away then, after its start. Its data: ``device_id``, ``serial``, ``job_id``, ``result``, ``seconds``,
``grams``, ``energy_kwh``, ``cost`` and ``currency``; amounts are decimal strings. Names of files stay out of it: they may
tell of people."""

MOST_TOLD = 10_000
"""Jobs that are remembered: one that goes on after it seemed to be over ends once more."""


class JobEvents:
    """Fires the events."""

    def __init__(self, hass: HomeAssistant, ledger: Ledger) -> None:
        """Read from ``ledger``."""
        self._hass = hass
        self._ledger = ledger
        self._told: dict[int, None] = {}

    @callback
    def async_start(self) -> CALLBACK_TYPE:
        """Begin to follow the books; returns what ends it."""
        return async_hear_books(self._hass, self._handle_news)

    @callback
    def _handle_news(self, news: BookNews) -> None:
        if not news.is_first:
            return
        for job_id in set(news.job_ids) - self._told.keys():
            self._hass.async_create_background_task(self._async_tell(job_id), name=f"{DOMAIN} job {job_id}")

    async def _async_tell(self, job_id: int) -> None:
        try:
            job = await self._ledger.job(job_id)
            account = await self._ledger.accounts.account(job_id)
        except LedgerError as error:
            LOGGER.debug("Job %s can't be told of: %s", job_id, error)
            return
        if job.result is None or account.rates is None or job_id in self._told:
            return
        self._told[job_id] = None
        if len(self._told) > MOST_TOLD:
            del self._told[next(iter(self._told))]
        self._hass.bus.async_fire(EVENT_JOB, _data(self._hass, job))


def _data(hass: HomeAssistant, job: Job) -> dict[str, object]:
    return {
        "device_id": device_id_of(hass, job.serial),
        "serial": job.serial,
        "job_id": job.id,
        "result": job.result.value if job.result is not None else None,
        "seconds": job.printing_seconds,
        "grams": f"{job.grams:f}" if job.grams is not None else None,
        "energy_kwh": f"{job.energy_kwh:f}" if job.energy_kwh is not None else None,
        "cost": f"{job.cost:f}" if job.cost is not None else None,
        "currency": job.currency,
    }
