"""What Home Assistant and HACS read before any code runs."""

import json
from pathlib import Path
import re
import tomllib
from typing import Any

from awesomeversion import AwesomeVersion
import pytest

from homeassistant.const import REQUIRED_PYTHON_VER
from homeassistant.util.yaml import load_yaml_dict

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "custom_components" / "printernizer"
RULES = [
    "action-setup",
    "appropriate-polling",
    "brands",
    "common-modules",
    "config-flow-test-coverage",
    "config-flow",
    "dependency-transparency",
    "docs-actions",
    "docs-conditions",
    "docs-high-level-description",
    "docs-installation-instructions",
    "docs-removal-instructions",
    "docs-triggers",
    "entity-event-setup",
    "entity-unique-id",
    "has-entity-name",
    "runtime-data",
    "test-before-configure",
    "test-before-setup",
    "unique-config-entry",
    "action-exceptions",
    "config-entry-unloading",
    "docs-configuration-parameters",
    "docs-installation-parameters",
    "entity-unavailable",
    "integration-owner",
    "log-when-unavailable",
    "parallel-updates",
    "reauthentication-flow",
    "test-coverage",
    "devices",
    "diagnostics",
    "discovery-update-info",
    "discovery",
    "docs-data-update",
    "docs-examples",
    "docs-known-limitations",
    "docs-supported-devices",
    "docs-supported-functions",
    "docs-troubleshooting",
    "docs-use-cases",
    "dynamic-devices",
    "entity-category",
    "entity-device-class",
    "entity-disabled-by-default",
    "entity-translations",
    "exception-translations",
    "icon-translations",
    "reconfiguration-flow",
    "repair-issues",
    "stale-devices",
    "async-dependency",
    "inject-websession",
    "strict-typing",
]
TEXTS = {
    language: json.loads((HOUSE / f"translations/{language}.json").read_text()) for language in ("en", "de")
}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@pytest.fixture
def manifest() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((HOUSE / "manifest.json").read_text())
    return read


@pytest.fixture
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def test_requirements_are_those_of_the_project(manifest: dict[str, Any], project: dict[str, Any]) -> None:
    assert sorted(manifest["requirements"]) == sorted(project["project"]["dependencies"])
    assert manifest["version"] == project["project"]["version"]
    least = tuple(map(int, re.findall(r"\d+", project["project"]["requires-python"].split(",")[0])))
    assert least >= REQUIRED_PYTHON_VER[:2]


def test_the_manifest_has_what_hacs_and_home_assistant_want(manifest: dict[str, Any]) -> None:
    assert list(manifest) == ["domain", "name", *sorted(manifest.keys() - {"domain", "name"})]
    assert manifest["domain"] == HOUSE.name
    assert AwesomeVersion(manifest["version"]).valid
    assert manifest["config_flow"] is True
    assert manifest["integration_type"] == "hub"
    assert manifest["iot_class"] == "local_push"
    assert all(owner.startswith("@") for owner in manifest["codeowners"])
    assert manifest["documentation"].startswith("https://")
    assert manifest["issue_tracker"].startswith("https://")
    assert "_prusalink._tcp.local." in manifest["zeroconf"]
    assert {"registered_devices": True} in manifest["dhcp"]


def test_hacs_knows_the_least_home_assistant() -> None:
    hacs = json.loads((ROOT / "hacs.json").read_text())
    assert hacs == {"name": "Printernizer", "homeassistant": "2026.10.0"}


def test_the_checklist_is_complete_and_gives_reasons() -> None:
    rules = load_yaml_dict(str(HOUSE / "quality_scale.yaml"))["rules"]
    assert len(RULES) == 54
    assert list(rules) == RULES
    for name, rule in rules.items():
        status = rule if isinstance(rule, str) else rule["status"]
        assert status in {"done", "todo", "exempt"}, name
        assert status != "exempt" or rule.get("comment"), name


def _flat(texts: Any, at: str = "") -> dict[str, str]:
    if isinstance(texts, str):
        return {at: texts}
    return {key: text for name, inner in texts.items() for key, text in _flat(inner, f"{at}.{name}").items()}


def test_german_says_all_that_english_says_with_the_same_placeholders() -> None:
    english, german = _flat(TEXTS["en"]), _flat(TEXTS["de"])
    assert english.keys() == german.keys()
    for key, text in english.items():
        assert text.strip(), key
        assert german[key].strip(), key
        assert set(_PLACEHOLDER.findall(text)) == set(_PLACEHOLDER.findall(german[key])), key


@pytest.mark.parametrize("language", TEXTS)
def test_texts_have_neither_html_nor_addresses(language: str) -> None:
    for key, text in _flat(TEXTS[language]).items():
        assert not re.search(r"<\w|https?://|\[%key", text), key


def test_german_says_du() -> None:
    formal = re.compile(r"\b(Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihnen)\b|(?<!^)(?<![.!?:] )\bSie\b")
    for key, text in _flat(TEXTS["de"]).items():
        assert not formal.search(text), f"{key}: {text}"


def test_every_field_of_every_form_is_named_and_described() -> None:
    for flow in ("config", "options"):
        for step, texts in TEXTS["en"][flow]["step"].items():
            sections = texts.get("sections", {}).values()
            for part in (texts, *sections):
                assert part.get("data", {}).keys() == part.get("data_description", {}).keys(), (
                    f"{flow}.{step}"
                )


def test_every_error_of_the_code_has_a_text() -> None:
    code = {path: path.read_text() for path in HOUSE.rglob("*.py") if "drivers" not in path.parts}
    joined = "\n".join(code.values())
    keys = set(re.findall(r'translation_domain=DOMAIN,\s*translation_key="(\w+)"', joined))
    keys |= set(re.findall(r'Error, "(\w+)"\)', joined))
    keys |= {f"invalid_{what}" for what in re.findall(r'_invalid\("(\w+)"\)', joined)}
    assert len(keys) > 15
    assert keys <= TEXTS["en"]["exceptions"].keys()
    validation = (HOUSE / "validation.py").read_text()
    told = set(re.findall(r'return "(\w+)"|\(\w+, "(\w+)"\),', validation))
    assert {one or other for one, other in told} <= TEXTS["en"]["config"]["error"].keys()
    assert len(told) > 5
    for path in ("flow_schemas.py", "flow_discovery.py", "flow_form.py"):
        text = (HOUSE / path).read_text()
        for key in re.findall(r'BadInput\([^)]*?"(\w+)"\)', text):
            assert key in TEXTS["en"]["config"]["error"], key
        for key in re.findall(r'async_abort\(\s*reason="(\w+)"\s*\)', text):
            assert key in TEXTS["en"]["config"]["abort"], key


def test_every_action_has_texts_and_an_icon() -> None:
    described = load_yaml_dict(str(HOUSE / "services.yaml"))
    icons = json.loads((HOUSE / "icons.json").read_text())["services"]
    texts = TEXTS["en"]["services"]
    assert described.keys() == texts.keys() == icons.keys()
    for name, action in described.items():
        told = texts[name].get("fields", {})
        assert action["fields"].keys() == told.keys()
        for field in told.values():
            assert field["name"]
            assert field["description"]


def test_the_brand_has_an_icon() -> None:
    assert (HOUSE / "brand" / "icon.png").read_bytes().startswith(b"\x89PNG")
