"""Words of errors in a reader's language, for where Home Assistant does not look them up by itself."""

from collections.abc import Mapping
import re

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.generated.languages import LANGUAGES
from homeassistant.helpers.translation import async_get_translations

from .const import DOMAIN

type Texts = Mapping[str, str]
"""Texts of errors by key."""

_CATEGORY = "exceptions"
_BEFORE = f"component.{DOMAIN}.{_CATEGORY}."
_AFTER = ".message"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


async def async_error_texts(hass: HomeAssistant, language: str) -> Texts:
    """Load the texts of errors; in English where the language has none."""
    # What is loaded stays loaded, so nobody may think languages up.
    known = language if language in LANGUAGES else hass.config.language
    found = await async_get_translations(hass, known, _CATEGORY, [DOMAIN])
    return {key.removeprefix(_BEFORE).removesuffix(_AFTER): text for key, text in found.items()}


def text_of(texts: Texts, key: str, placeholders: Mapping[str, str]) -> str:
    """Fill a text in; a key without one is shown as it is."""
    return _PLACEHOLDER.sub(lambda match: placeholders.get(match[1], "-"), texts.get(key, key))


def text_of_error(texts: Texts, error: HomeAssistantError) -> str:
    """Say an error that carries a key of ours."""
    placeholders = error.translation_placeholders or {}
    return text_of(
        texts, error.translation_key or "", {key: str(value) for key, value in placeholders.items()}
    )
