"""The sections of the settings: what they begin with, what they take, how they are kept."""

import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing import PriceBasis
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.sections import SECTIONS
from custom_components.printernizer.settings import Settings, ShopSettings, settings_payload
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

TRANSLATIONS = Path(__file__).parents[2] / "custom_components" / DOMAIN / "translations" / "en.json"
TEXTS = json.loads(TRANSLATIONS.read_text("utf-8"))["exceptions"]


@pytest.fixture
async def settings(hass: HomeAssistant) -> Settings:
    """Give settings that were never changed."""
    settings = Settings(hass)
    await settings.async_load()
    return settings


def test_every_section_is_a_field_of_the_settings() -> None:
    assert {"library", *SECTIONS} == set(ShopSettings.__dataclass_fields__)


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_is_written_in_the_shape_of_its_schema(name: str) -> None:
    section = SECTIONS[name]
    payload = section.payload(section.default)
    assert payload.keys() == {str(key) for key in section.schema}
    assert section.recall(json.loads(json.dumps(payload))) == section.default


async def test_nothing_is_a_business_until_somebody_says_so(settings: Settings) -> None:
    assert not settings.business.is_on
    assert settings.business.classification is Classification.UNCLASSIFIED


async def test_sections_are_kept_and_read_again(hass: HomeAssistant, settings: Settings) -> None:
    business = {
        "is_on": True,
        "name": " Müllers Drucke ",
        "address": ["Hauptstr. 1", " ", "70173 Stuttgart"],
        "vat_id": "de 136 695 976",
        "tax_number": "99/815/08150",
        "job_prefix": "J",
        "classification": "business",
        "price_basis": "net",
        "is_only_copy": True,
        "turnover_elsewhere": {"2025": "12000.50"},
    }
    after = await settings.async_update(business=business, costs={"energy_price": "0.3272", "standby": False})
    assert after.business.name == "Müllers Drucke"
    assert after.business.address == ("Hauptstr. 1", "70173 Stuttgart")
    assert after.business.vat_id == "DE136695976"
    assert after.business.price_basis is PriceBasis.NET
    assert settings.business is after.business
    assert settings.costs is after.costs
    again = Settings(hass)
    await again.async_load()
    assert settings_payload(again.current) == settings_payload(after)


async def test_a_section_that_was_spoilt_by_hand_begins_anew_and_the_others_stay(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    hass_storage["printernizer.settings"] = {
        "version": 1,
        "minor_version": 1,
        "key": "printernizer.settings",
        "data": {
            "business": {"job_prefix": "too long for a prefix"},
            "costs": {"energy_price": "0.31", "gone": 1},
        },
    }
    settings = Settings(hass)
    await settings.async_load()
    assert settings.business == SECTIONS["business"].default
    assert str(settings.costs.energy_price) == "0.31"


def columns(*mapped: tuple[str, str], name: str = "lexware_contacts") -> dict[str, Any]:
    """Return a change of the columns of a hand-off."""
    return {"mappings": {name: [{"heading": heading, "field": field} for heading, field in mapped]}}


async def test_columns_of_one_file_are_kept_beside_those_of_others(
    hass: HomeAssistant, settings: Settings
) -> None:
    await settings.async_update(handoff=columns((" Wer ", "name"), ("Art", "=Kunde"), ("Leer", "")))
    await settings.async_update(handoff=columns(("Preis", "net"), name="sevdesk_articles"))
    again = Settings(hass)
    await again.async_load()
    assert again.handoff.mappings == {
        "lexware_contacts": (("Wer", "name"), ("Art", "=Kunde"), ("Leer", "")),
        "sevdesk_articles": (("Preis", "net"),),
    }
    await settings.async_update(handoff={"mappings": {"lexware_contacts": None}})
    assert set(settings.handoff.mappings) == {"sevdesk_articles"}


@pytest.mark.parametrize(
    ("section", "change", "key"),
    [
        ("business", {"vat_id": "DE12"}, "vat_id"),
        ("business", {"job_prefix": "pz"}, "prefixes"),
        ("business", {"job_prefix": ""}, "prefixes"),
        ("business", {"job_prefix": "K"}, "prefixes"),
        ("costs", {"energy_price": "much"}, "energy_price"),
        ("costs", {"energy_price": "-0.01"}, "energy_price"),
        ("costs", {"energy_price": "NaN"}, "energy_price"),
        ("costs", {"energy_price": "1e9"}, "energy_price"),
        ("handoff", {"mappings": {"lexware_contacts": []}}, "handoff_headings"),
        ("handoff", columns(("Name", "name"), (" Name", "city")), "handoff_headings"),
        ("handoff", columns((" ", "name")), "handoff_headings"),
        ("handoff", columns(("Preis", "net")), "handoff_field"),
    ],
)
async def test_what_makes_no_sense_is_refused_and_nothing_of_it_is_taken(
    settings: Settings, section: str, change: dict[str, Any], key: str
) -> None:
    before = settings.current
    with pytest.raises(ServiceValidationError) as refused:
        await settings.async_update({"photos": False}, **{section: change})
    assert refused.value.translation_key == f"settings_{key}"
    assert refused.value.translation_key in TEXTS
    assert settings.current is before
