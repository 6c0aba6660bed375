"""What a section of the settings is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import voluptuous as vol

from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN, LOGGER


@dataclass(frozen=True, kw_only=True, slots=True)
class Section[ValueT]:
    """A section: how it begins, what shape a change has, and how it is written down.

    ``schema``: all fields, each optional, in JSON. ``check`` makes the new settings of those before and a change that
    has that shape; it raises ``ServiceValidationError``. ``payload`` writes settings in that same shape.
    """

    default: ValueT
    schema: dict[Any, Any]
    check: Callable[[ValueT, Mapping[str, Any]], ValueT]
    payload: Callable[[ValueT], dict[str, Any]]

    def recall(self, kept: Any) -> ValueT:
        """Read what was kept. It was checked when it was kept; but files get edited by hand."""
        try:
            return self.check(self.default, vol.Schema(self.schema, extra=vol.REMOVE_EXTRA)(kept))
        except (vol.Invalid, ServiceValidationError) as error:
            LOGGER.warning("Some settings can't be read and begin anew: %s", type(error).__name__)
            return self.default


def refused(key: str) -> ServiceValidationError:
    """Make an error about a setting."""
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=f"settings_{key}")
