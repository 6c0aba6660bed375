"""What every test starts from."""

import pytest

import custom_components  # noqa: F401  before Home Assistant starts, or the test plugin's own folder wins


@pytest.fixture(autouse=True)
def _custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant find the integration, in the tests that start Home Assistant."""
    if "hass" in request.fixturenames:
        request.getfixturevalue("enable_custom_integrations")
