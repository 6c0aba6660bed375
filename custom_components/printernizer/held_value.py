"""A number that trembles, as an entity shows it: held back while it is noise, and never for ever."""

from collections.abc import Callable

from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later

from .dead_band import DeadBand


class HeldValue:
    """Decides which values are shown. ``show`` is called for one that had to wait, when its pause is over."""

    def __init__(self, hass: HomeAssistant, band: DeadBand, show: Callable[[], None]) -> None:
        """Begin with nothing shown."""
        self._hass = hass
        self._band = band
        self._show = show
        self._shown_at: float | None = None
        self._cancel: CALLBACK_TYPE | None = None

    def is_held(self, shown: float | None, value: float | None, *, goal: float | None = None) -> bool:
        """Tell whether ``value`` has to wait in the place of ``shown``; if not, it counts as shown from now on."""
        now = self._hass.loop.time()
        waited = now - self._shown_at if self._shown_at is not None else self._band.pause
        seconds = self._band.hold(shown, value, goal=goal, waited=waited)
        if not seconds:
            self.forget()
            if seconds is None:
                return True
            if shown is not None:
                self._shown_at = now
            return False
        if self._cancel is None:
            late = HassJob(self._handle_late, cancel_on_shutdown=True)
            self._cancel = async_call_later(self._hass, seconds, late)
        return True

    @callback
    def _handle_late(self, _: object) -> None:
        self._cancel = None
        self._shown_at = self._hass.loop.time()
        self._show()

    @callback
    def forget(self) -> None:
        """Let what waits go, and leave no timer behind."""
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
