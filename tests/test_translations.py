"""Every word that the code needs exists, in every language, with the same placeholders."""

import ast
from collections.abc import Iterator
import json
from pathlib import Path
import re
from string import Formatter
from typing import Any

import pytest

import custom_components.printernizer as package
from custom_components.printernizer import (
    binary_sensor,
    button,
    camera,
    event,
    fan,
    image,
    light,
    number,
    select,
    sensor,
    sensor_filament,
    sensor_job,
    sensor_machine,
    shop_binary_sensor,
    shop_sensor,
    switch,
    update,
)
from custom_components.printernizer.drivers.bambu.alerts import ALERT_TEXT_KEYS
from custom_components.printernizer.drivers.models import AlertSeverity, JobResult, PauseCause, SpeedProfile
from homeassistant.helpers.entity import EntityDescription

ROOT = Path(package.__file__).parent
LANGUAGES = sorted(path.stem for path in (ROOT / "translations").glob("*.json"))
PLATFORMS = {
    "binary_sensor": (binary_sensor, shop_binary_sensor),
    "button": (button,),
    "camera": (camera,),
    "event": (event,),
    "fan": (fan,),
    "image": (image,),
    "light": (light,),
    "number": (number,),
    "select": (select,),
    "sensor": (sensor, sensor_filament, sensor_job, sensor_machine, shop_sensor),
    "switch": (switch,),
    "update": (update,),
}


def load(language: str) -> dict[str, Any]:
    return json.loads((ROOT / "translations" / f"{language}.json").read_text("utf-8"))


def texts(tree: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Walk through all texts with their paths."""
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from texts(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", value


def descriptions(platform: str) -> list[EntityDescription]:
    """Find all descriptions in a platform's modules, in tuples or alone."""
    return [
        each
        for module in PLATFORMS[platform]
        for value in vars(module).values()
        for each in (value if isinstance(value, tuple) else (value,))
        if isinstance(each, EntityDescription)
    ]


def constants(*keywords: str) -> Iterator[tuple[str, str]]:
    """Find the texts that the code hands to parameters of these names, with the function they are handed to."""
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                for keyword in node.keywords:
                    if keyword.arg in keywords and isinstance(keyword.value, ast.Constant):
                        yield getattr(node.func, "id", getattr(node.func, "attr", "")), keyword.value.value


def test_both_languages_are_there() -> None:
    assert LANGUAGES == ["de", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_same_texts_as_english_with_the_same_placeholders(language: str) -> None:
    english, other = dict(texts(load("en"))), dict(texts(load(language)))
    assert english.keys() == other.keys()
    for path, text in english.items():
        assert placeholders(text) == placeholders(other[path]), path


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_blank_or_carries_what_does_not_belong_there(language: str) -> None:
    for path, text in texts(load(language)):
        assert text.strip() == text, path
        assert text, path
        assert not re.search(r"https?://|<[a-z/]", text), path


def test_german_says_du() -> None:
    for path, text in texts(load("de")):
        assert not re.search(r"\b(Ihre?[nmrs]?|Ihnen)\b", text), path
        assert not re.search(r"(?<!^)(?<![.!?:]\s)\bSie\b", text), path


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_entity_has_a_name(platform: str) -> None:
    named = load("en")["entity"][platform]
    used = {description.translation_key or description.key for description in descriptions(platform)}
    assert used
    assert used == named.keys()


def test_every_option_of_an_entity_has_a_word() -> None:
    named = load("en")["entity"]
    for description in descriptions("sensor"):
        options = getattr(description, "options", None) or []
        key = description.translation_key or description.key
        assert set(options) == set(named["sensor"][key].get("state", {})) - {"none", "empty"}, key
    assert set(named["select"]["speed_profile"]["state"]) == set(SpeedProfile)
    assert sensor.NO_ERROR in named["sensor"]["error"]["state"]
    for key in ("filament", "external_spool", "active_filament"):
        assert sensor_filament.EMPTY in named["sensor"][key]["state"]


def test_every_type_and_attribute_of_an_event_has_a_word() -> None:
    named = load("en")["entity"]["event"]
    for key, entity in (("job", event.PrinterJobEvent), ("alert", event.PrinterAlertEvent)):
        states = named[key]["state_attributes"]["event_type"]["state"]
        assert set(entity.__new__(entity)._attr_event_types) == set(states)
    job = named["job"]["state_attributes"]
    assert set(job["cause"]["state"]) == set(PauseCause)
    assert set(job["result"]["state"]) == set(JobResult)
    assert set(named["alert"]["state_attributes"]["severity"]["state"]) == set(AlertSeverity)


def test_every_exception_has_words() -> None:
    named = load("en")["exceptions"]
    raised = {
        key
        for function, key in constants("translation_key")
        if function.endswith(("Error", "Failed")) and isinstance(key, str)
    }
    assert raised
    assert raised <= named.keys()
    for key in ("not_supported", "signature_required", "command_refused", "command_timeout", "not_connected"):
        assert key in named


def test_every_issue_has_words() -> None:
    named = load("en")["issues"]
    for key in ("certificate_changed", "wrong_printer", "developer_mode_off"):
        assert key in named
    assert any(key.startswith("ledger_") for key in named)


def test_every_device_has_a_name() -> None:
    named = load("en")["device"]
    assert named.keys() == {"ams", "slot"}


def test_alerts_fit_into_a_state() -> None:
    for key, languages in ALERT_TEXT_KEYS.items():
        for text in languages:
            assert 0 < len(text) <= 255, key


def test_the_icons_of_entities_exist_and_belong_to_something() -> None:
    icons = json.loads((ROOT / "icons.json").read_text("utf-8"))["entity"]
    named = load("en")["entity"]
    assert icons.keys() <= named.keys()
    for platform, entities in icons.items():
        for key, icon in entities.items():
            assert key in named[platform], f"{platform}.{key}"
            states = {"on", "off"} | set(named[platform][key].get("state", {}))
            assert set(icon.get("state", {})) <= states, f"{platform}.{key}"
