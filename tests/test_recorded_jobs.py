"""The past of printers of other integrations, out of a real recorder."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.components.recorder.common import async_wait_recording_done
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer import recorded_jobs
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, JobQuery, NewJob, Printer
from custom_components.printernizer.ledger.account_words import Classification, JobOrigin, RuleKind
from custom_components.printernizer.ledger.people_rows import Rule
from custom_components.printernizer.shop import SHOP
from homeassistant.components.recorder import Recorder
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.recorder import get_instance
from homeassistant.setup import async_setup_component
from tests.settling.recorder import METER, record

SERIAL = "01P00A000000001"
PRUSA_SERIAL = "10589-3742441628"
BAMBU = {
    "print_status": "sensor.a1_druckstatus",
    "subtask_name": "sensor.a1_name",
    "print_progress": "sensor.a1_fortschritt",
    "print_weight": "sensor.a1_gewicht",
    "active_tray": "sensor.a1_fach",
    "start_time": "sensor.a1_start",
    "bed_temp": "sensor.a1_bett",
}
PRUSA = {
    "printer.state": "sensor.core_one",
    "job.filename": "sensor.core_one_datei",
    "job.progress": "sensor.core_one_fortschritt",
    "job.start": "sensor.core_one_start",
}
CANCEL = {"code": "0300_400C", "error": "stopped"}
type States = Sequence[tuple[float, str, str] | tuple[float, str, str, dict[str, Any]]]


def register(
    hass: HomeAssistant, domain: str, name: str, serial: str | None, entities: dict[str, str]
) -> str:
    """Set up another integration's printer as its registry entries look."""
    entry = MockConfigEntry(domain=domain, title=name)
    entry.add_to_hass(hass)
    owner = entry.entry_id if domain == "prusalink" else SERIAL
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={(domain, owner)}, name=name, serial_number=serial
    )
    for key, entity_id in entities.items():
        kind, object_id = entity_id.split(".")
        er.async_get(hass).async_get_or_create(
            kind, domain, f"{owner}_{key}", suggested_object_id=object_id, config_entry=entry,
            device_id=device.id,
        )  # fmt: skip
    return device.id


@pytest.fixture
def t0(house: HomeAssistant) -> datetime:
    """Some days ago: what the recorder looks at begins with what it has."""
    return datetime.now(UTC).replace(microsecond=0) - timedelta(days=9)


@pytest.fixture
async def house(recorder_mock: Recorder, hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    await hass.config.async_set_time_zone("Europe/Berlin")
    hass.config.currency = "EUR"
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    await hass.data[SHOP].settler.async_stop()
    return hass


@pytest.fixture
async def ask(house: HomeAssistant, hass_ws_client: WebSocketGenerator) -> Any:
    client = await hass_ws_client(house)

    async def answer(verb: str, **content: Any) -> Any:
        await client.send_json_auto_id({"type": f"{DOMAIN}/imports/{verb}", **content})
        while (message := await client.receive_json())["type"] == "event":
            pass
        return message["result"] if message["success"] else message["error"]

    return answer


async def past(hass: HomeAssistant, entities: dict[str, str], t0: datetime, states: States) -> None:
    """Have the entities told what they were told then, in their order."""
    # What it has of old it knows from its start; here it got it afterwards.
    get_instance(hass).states_manager._oldest_ts = t0.timestamp()
    for line in states:
        at = (t0 + timedelta(minutes=line[0])).timestamp()
        hass.states.async_set(entities[line[1]], line[2], line[3] if len(line) > 3 else {}, timestamp=at)
    await async_wait_recording_done(hass)


@pytest.fixture
async def a1(house: HomeAssistant, t0: datetime) -> str:
    """Give an A1 that printed for more than a week: well, stopped, over a restart, and now."""
    entities = BAMBU | {"print_error": "binary_sensor.a1_fehler"}
    device = register(house, "bambu_lab", "Werkbank", None, entities)
    week = 7 * 24 * 60
    await past(
        house,
        entities,
        t0,
        [
            (0, "print_status", "running"), (0, "subtask_name", "Angefangen"),
            (0, "start_time", (t0 + timedelta(minutes=30)).strftime("%Y-%m-%d %H:%M:%S")),
            (30, "print_progress", "100"), (30, "print_status", "finish"),
            (60, "print_progress", "0"), (60, "print_status", "prepare"), (60.01, "subtask_name", "Lampe groß"),
            (60.02, "print_weight", "210.1"), (61, "active_tray", "Bambu PETG", {"type": "PETG"}),
            (65, "print_status", "running"), (100, "print_progress", "50"), (160, "print_progress", "100"),
            (160.01, "print_status", "finish"),
            (200, "print_status", "running"), (200.01, "subtask_name", "Falsch"), (200.01, "print_weight", "100"),
            (210, "print_progress", "20"), (220, "print_progress", "0"), (220, "print_status", "failed"),
            (220.1, "print_error", "on", CANCEL),
            (week, "print_error", "off"), (week, "print_status", "running"), (week, "subtask_name", "Lang"),
            (week + 20, "print_progress", "30"), (week + 30, "print_status", "unavailable"),
            (week + 30, "print_progress", "unavailable"),
            (week + 31, "print_status", "running"), (week + 31, "print_progress", "40"),
            (week + 90, "print_status", "finish"),
            (week + 100, "print_status", "running"), (week + 100, "subtask_name", "Jetzt"),
        ],
    )  # fmt: skip
    return device


async def all_jobs(hass: HomeAssistant) -> list[Any]:
    return list((await hass.data[SHOP].ledger.jobs(JobQuery(limit=50))).items)


async def test_the_past_of_a_bambu_printer_is_looked_at_and_entered_once(
    house: HomeAssistant, ask: Any, a1: str, t0: datetime
) -> None:
    week = timedelta(days=7)
    assert (await ask("devices"))["devices"] == [
        {
            "device_id": a1,
            "name": "Werkbank",
            "integration": "bambu_lab",
            "serial": SERIAL,
            "is_known": False,
        }
    ]
    preview = await ask("preview_device", device_id=a1)
    assert (preview["good"], preview["known"], preview["since"]) == (4, 0, t0.isoformat())
    assert [(job["name"], job["result"], job["grams"], job["remarks"]) for job in preview["jobs"]] == [
        ("Angefangen", "finished", None, ["start_unseen"]),
        ("Lampe groß", "finished", "210.100", ["grams_planned"]),
        ("Falsch", "cancelled", "20.000", ["grams_planned"]),
        ("Lang", "finished", "100.000", ["gap", "grams_planned"]),
    ]
    assert preview["jobs"][1]["started_at"] == (t0 + timedelta(minutes=60)).isoformat()
    assert preview["remarks"] == {"start_unseen": 1, "grams_planned": 3, "gap": 1}
    assert await all_jobs(house) == []
    await house.data[SHOP].ledger.people.set_rules(
        (Rule(kind=RuleKind.PREFIX, pattern="lampe", classification=Classification.BUSINESS),),
        by="user:1",
        at=t0,
    )
    done = await ask("run_device", device_id=a1)
    assert done == {"added": 4, "known": 0, "closed": 0, "records": 0, "is_done": True}
    again = await ask("run_device", device_id=a1)
    assert again == {"added": 0, "known": 4, "closed": 0, "records": 0, "is_done": True}
    assert (await ask("devices"))["devices"][0]["is_known"]
    newest, *_, oldest = await all_jobs(house)
    assert (newest.name, newest.ended_at, newest.printer_name) == (
        "Lang",
        t0 + week + timedelta(minutes=90),
        "Werkbank",
    )
    assert (oldest.started_witnessed, oldest.ended_witnessed) == (False, True)
    lamp = next(job for job in await all_jobs(house) if job.name.startswith("Lampe"))
    account = await house.data[SHOP].ledger.accounts.account(lamp.id)
    assert (account.classification, account.origin) == (Classification.BUSINESS, JobOrigin.IMPORTED)
    assert [(each.type, each.grams_used) for each in lamp.filaments] == [("PETG", Decimal("210.100"))]


async def test_what_printernizer_saw_itself_is_not_entered_again(
    house: HomeAssistant, ask: Any, a1: str, t0: datetime
) -> None:
    ledger = house.data[SHOP].ledger
    job = await ledger.start_job(
        NewJob(
            printer=Printer(serial=SERIAL, vendor="bambu", model="A1", name="Unserer"),
            identity="x",
            name="Lampe groß",
            first_seen_at=t0 + timedelta(minutes=80),
            has_started=True,
            currency="EUR",
        )
    )
    end = JobEnd(at=t0 + timedelta(minutes=161), result=JobResult.FINISHED, witnessed=True)
    await ledger.end_job(job.id, end)
    preview = await ask("preview_device", device_id=a1)
    assert (preview["good"], preview["known"]) == (3, 1)
    assert {job["printer"] for job in preview["jobs"]} == {"Unserer"}
    # Only a part of the time; what began before it is known all the same.
    await ask("run_device", device_id=a1, since=(t0 + timedelta(days=6)).isoformat())
    assert sorted(job.name for job in await all_jobs(house)) == ["Lampe groß", "Lang"]
    shorter = await ask(
        "preview_device", device_id=a1, since=(t0 + timedelta(days=7, minutes=10)).isoformat()
    )
    assert (shorter["good"], shorter["known"]) == (0, 1)


async def test_the_past_of_a_prusa_printer_comes_with_its_energy(
    house: HomeAssistant, t0: datetime, hass_admin_user: MockUser, hass_read_only_user: MockUser
) -> None:
    device = register(house, "prusalink", "Core One", PRUSA_SERIAL, PRUSA)
    await past(
        house,
        PRUSA,
        t0,
        [
            (0, "printer.state", "idle"), (0, "job.filename", "unavailable"),
            (10, "printer.state", "printing"), (10.01, "job.filename", "vase.bgcode"), (10, "job.progress", "0"),
            (69, "job.progress", "99"), (70, "printer.state", "finished"),
            (71, "printer.state", "idle"), (71, "job.filename", "unavailable"),
            (80, "printer.state", "printing"), (80.01, "job.filename", "box.bgcode"), (90, "printer.state", "stopped"),
        ],
    )  # fmt: skip
    readings = ((5, "10.0"), (40, "10.2"), (69, "10.5"), (89, "10.6"))
    await record(house, "sensor.meter", ((t0 + timedelta(minutes=m), v) for m, v in readings), METER)
    data = {"device_id": device, "energy_entity": "sensor.meter"}
    with pytest.raises(Unauthorized):
        await house.services.async_call(
            DOMAIN, "import_history", data, blocking=True, context=Context(user_id=hass_read_only_user.id)
        )
    answer = await house.services.async_call(
        DOMAIN, "import_history", data, blocking=True, return_response=True,
        context=Context(user_id=hass_admin_user.id),
    )  # fmt: skip
    assert answer == {"added": 2, "known": 0, "closed": 0}
    box, vase = await all_jobs(house)
    assert (vase.name, vase.serial, vase.result) == ("vase.bgcode", PRUSA_SERIAL, JobResult.FINISHED)
    assert vase.energy_kwh == Decimal("0.5")
    assert (box.name, box.result) == ("box.bgcode", JobResult.CANCELLED)
    log = await house.data[SHOP].ledger.accounts.log()
    assert (log.items[0].action, log.items[0].entity) == ("jobs.import", "import:recorder")


async def test_weeks_are_read_in_pieces_and_each_state_once(
    house: HomeAssistant, ask: Any, a1: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = await ask("preview_device", device_id=a1)
    monkeypatch.setattr(recorded_jobs, "_CHUNK", timedelta(minutes=160))
    pieces = await ask("preview_device", device_id=a1)
    assert pieces["jobs"] == whole["jobs"]


async def test_what_is_no_printer_with_a_past_is_told_in_words(
    house: HomeAssistant, ask: Any, a1: str, hass_admin_user: MockUser
) -> None:
    assert (await ask("preview_device", device_id="x"))["translation_key"] == "import_no_past"
    stateless = register(house, "prusalink", "Halb", None, {"job.filename": "sensor.half"})
    assert (await ask("preview_device", device_id=stateless))["translation_key"] == "import_no_past"
    other = await ask("run_device", device_id=a1, printer="nobody's")
    assert other["translation_key"] == "import_no_printer"
    hass_admin_user.groups = []
    for verb in ("devices", "preview_device", "run_device"):
        wanted = {} if verb == "devices" else {"device_id": a1}
        assert (await ask(verb, **wanted))["code"] == "unauthorized"


async def test_without_a_recorder_nothing_is_found(hass: HomeAssistant, ask: Any, a1: str) -> None:
    hass.config.components.remove("recorder")
    assert (await ask("preview_device", device_id=a1))["translation_key"] == "recorder_away"
    hass.config.components.add("recorder")
