"""Small integrations that a bench puts beside ours: a bare loop to compare with, a meter of the event loop's lag."""

from pathlib import Path

_YARDSTICK = '''
"""The least that can be done with a printer's feed: parse it, write one state per changed scalar."""
import ssl
import aiomqtt
import orjson

async def async_setup(hass, config):
    conf = config["yardstick"]

    async def follow(_now=None):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE  # a yardstick on loopback
        known = {}
        async with aiomqtt.Client(
            "127.0.0.1", conf["port"], username="bblp", password=conf["code"],
            tls_context=context, tls_insecure=True,
        ) as client:
            await client.subscribe(f"device/{conf['serial']}/report")
            async for message in client.messages:
                for key, value in orjson.loads(message.payload).get("print", {}).items():
                    if isinstance(value, (dict, list)) or key in ("sequence_id", "command", "msg"):
                        continue
                    if known.get(key) != value:
                        known[key] = value
                        hass.states.async_set(f"sensor.yardstick_{key.lower()}", value)

    hass.async_create_background_task(follow(), "yardstick")
    return True
'''

_LAG = '''
"""Measures how late the event loop is."""
import asyncio
import time
from homeassistant.core import SupportsResponse

async def async_setup(hass, config):
    late = []

    async def watch():
        while True:
            due = time.perf_counter() + 0.01
            await asyncio.sleep(0.01)
            late.append((time.perf_counter() - due) * 1000)

    async def read(call):
        values, late[:] = sorted(late), []
        at = lambda share: values[min(len(values) - 1, int(len(values) * share))] if values else 0
        return {"samples": len(values), "p50": at(0.5), "p99": at(0.99), "most": at(1)}

    hass.services.async_register("loop_lag", "read", read, supports_response=SupportsResponse.ONLY)
    hass.async_create_background_task(watch(), "loop lag")
    return True
'''


def _write(config: Path, name: str, code: str) -> None:
    folder = config / "custom_components" / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").write_text(code)
    (folder / "manifest.json").write_text(
        f'{{"domain": "{name}", "name": "{name}", "version": "1.0.0", "codeowners": [],'
        ' "documentation": "https://example.org", "requirements": []}'
    )


def add_yardstick(config: Path, *, port: int, serial: str, code: str) -> None:
    """Put the bare loop into a configuration."""
    _write(config, "yardstick", _YARDSTICK)
    with (config / "configuration.yaml").open("a") as file:
        file.write(f"yardstick:\n  port: {port}\n  serial: {serial}\n  code: '{code}'\n")


def add_lag_meter(config: Path) -> None:
    """Put the meter into a configuration."""
    _write(config, "loop_lag", _LAG)
    with (config / "configuration.yaml").open("a") as file:
        file.write("loop_lag:\n")
