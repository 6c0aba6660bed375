"""The actions, all registered at the start: they say so when a printer is not set up."""

from collections.abc import Callable, Coroutine
from typing import Any

import voluptuous as vol

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import async_register_admin_service

from .actions import books, commands, customers, exports, files, imports, jobs, materials, photos, printing
from .actions.fields import (
    ATTR_AFTER,
    ATTR_COLOR,
    ATTR_CONFIRM,
    ATTR_CONTENT,
    ATTR_CUSTOMER,
    ATTR_DURATION,
    ATTR_FILAMENT,
    ATTR_FILE_ID,
    ATTR_FORMAT,
    ATTR_GCODE,
    ATTR_LANGUAGE,
    ATTR_LIMIT,
    ATTR_LOCAL_PATH,
    ATTR_NOZZLE_TEMP_MAX,
    ATTR_NOZZLE_TEMP_MIN,
    ATTR_OBJECTS,
    ATTR_OVERWRITE,
    ATTR_PATH,
    ATTR_PERIOD,
    ATTR_PLATE,
    ATTR_PROFILE_ID,
    ATTR_REPEAT,
    ATTR_RESULT,
    ATTR_ROTATE,
    ATTR_SINCE,
    ATTR_SLOTS,
    ATTR_TEMPERATURE,
    ATTR_TOKEN,
    ATTR_TYPE,
    ATTR_UNTIL,
    CHANGER,
    NOZZLE,
    PRINTER,
    SLOT,
    color,
    customer_number,
    filament,
    file_id,
    gcode,
    local_path,
    path,
    period,
    slots,
    time,
)
from .const import DOMAIN
from .drivers.models import JobResult
from .exports.documents import ExportContent, ExportFormat
from .ledger import MAX_LIMIT
from .print_plan import PrintFlag
from .websocket.job_fields import JOB_FIELDS

type _Handler = Callable[[ServiceCall], Coroutine[Any, Any, ServiceResponse | None]]

_ACTIONS: tuple[tuple[str, _Handler, dict[vol.Marker, Any], SupportsResponse], ...] = (
    (
        "list_files",
        files.list_files,
        {**PRINTER, vol.Optional(ATTR_PATH, default="/"): path},
        SupportsResponse.ONLY,
    ),
    (
        "download_file",
        files.download_file,
        {**PRINTER, vol.Required(ATTR_PATH): path},
        SupportsResponse.OPTIONAL,
    ),
    (
        "upload_file",
        files.upload_file,
        {
            **PRINTER,
            vol.Optional(ATTR_FILE_ID): file_id,
            vol.Optional(ATTR_LOCAL_PATH): local_path,
            vol.Optional(ATTR_PATH): path,
            vol.Optional(ATTR_OVERWRITE, default=False): cv.boolean,
        },
        SupportsResponse.OPTIONAL,
    ),
    (
        "delete_file",
        files.delete_file,
        {**PRINTER, vol.Required(ATTR_PATH): path, vol.Optional(ATTR_CONFIRM, default=False): cv.boolean},
        SupportsResponse.NONE,
    ),
    (
        "start_print",
        printing.start_print,
        {
            **PRINTER,
            vol.Optional(ATTR_FILE_ID): file_id,
            vol.Optional(ATTR_PATH): path,
            vol.Optional(ATTR_PLATE): vol.All(vol.Coerce(int), vol.Range(min=1, max=999)),
            vol.Optional(ATTR_SLOTS): slots,
            **{vol.Optional(flag.value): cv.boolean for flag in PrintFlag},
        },
        SupportsResponse.NONE,
    ),
    ("take_snapshot", photos.take_snapshot, PRINTER, SupportsResponse.OPTIONAL),
    (
        "skip_objects",
        commands.skip_objects,
        {
            **PRINTER,
            vol.Required(ATTR_OBJECTS): vol.All(cv.ensure_list, vol.Length(min=1, max=64), [cv.positive_int]),
        },
        SupportsResponse.NONE,
    ),
    (
        "set_filament",
        commands.set_filament,
        {
            **SLOT,
            vol.Required(ATTR_TYPE): filament,
            vol.Required(ATTR_COLOR): color,
            vol.Required(ATTR_NOZZLE_TEMP_MIN): NOZZLE,
            vol.Required(ATTR_NOZZLE_TEMP_MAX): NOZZLE,
            vol.Optional(ATTR_PROFILE_ID, default=""): vol.All(
                cv.string, vol.Match(r"[A-Za-z0-9_-]{0,32}\Z")
            ),
        },
        SupportsResponse.NONE,
    ),
    (
        "load_filament",
        commands.load_filament,
        {**SLOT, vol.Optional(ATTR_TEMPERATURE): NOZZLE},
        SupportsResponse.NONE,
    ),
    (
        "set_spool",
        materials.set_spool,
        {**SLOT, vol.Optional(materials.ATTR_SPOOL): materials.SPOOL_ID},
        SupportsResponse.NONE,
    ),
    (
        "update_spool",
        materials.update_spool,
        {
            vol.Required(materials.ATTR_SPOOL): materials.SPOOL_ID,
            vol.Optional(materials.ATTR_REMAINING): materials.grams,
            vol.Optional(materials.ATTR_GROSS): materials.grams,
        },
        SupportsResponse.OPTIONAL,
    ),
    ("unload_filament", commands.unload_filament, PRINTER, SupportsResponse.NONE),
    (
        "start_drying",
        commands.start_drying,
        {
            **CHANGER,
            vol.Required(ATTR_TEMPERATURE): vol.All(vol.Coerce(int), vol.Range(min=40, max=85)),
            vol.Required(ATTR_DURATION): vol.All(vol.Coerce(int), vol.Range(min=1, max=24)),
            vol.Optional(ATTR_FILAMENT, default=""): vol.Any("", filament),
            vol.Optional(ATTR_ROTATE, default=False): cv.boolean,
        },
        SupportsResponse.NONE,
    ),
    ("stop_drying", commands.stop_drying, CHANGER, SupportsResponse.NONE),
    (
        "list_jobs",
        jobs.list_jobs,
        {
            vol.Optional(ATTR_DEVICE_ID): cv.string,
            vol.Optional(ATTR_RESULT, default=list): vol.All(cv.ensure_list, [vol.Coerce(JobResult)]),
            vol.Optional(ATTR_SINCE): time,
            vol.Optional(ATTR_UNTIL): time,
            vol.Optional(ATTR_LIMIT, default=50): vol.All(vol.Coerce(int), vol.Range(min=1, max=MAX_LIMIT)),
            vol.Optional(ATTR_AFTER): cv.string,
        },
        SupportsResponse.ONLY,
    ),
)


_ADMIN_ACTIONS: tuple[tuple[str, _Handler, dict[vol.Marker, Any], SupportsResponse], ...] = (
    ("send_gcode", commands.send_gcode, {**PRINTER, vol.Required(ATTR_GCODE): gcode}, SupportsResponse.NONE),
    (
        "export",
        exports.export,
        {
            vol.Optional(ATTR_FORMAT, default=ExportFormat.CSV): vol.In(
                [each.value for each in ExportFormat]
            ),
            vol.Optional(ATTR_CONTENT, default=ExportContent.JOBS): vol.In(
                [each.value for each in ExportContent]
            ),
            vol.Optional(ATTR_PERIOD): period,
            vol.Optional(ATTR_REPEAT, default=False): cv.boolean,
            vol.Optional(ATTR_SINCE): time,
            vol.Optional(ATTR_UNTIL): time,
        },
        SupportsResponse.ONLY,
    ),
    (
        "import_history",
        imports.import_history,
        {
            vol.Required(ATTR_DEVICE_ID): vol.All(cv.string, vol.Length(max=64)),
            vol.Optional(imports.ATTR_ENERGY_ENTITY): cv.entity_id,
            vol.Optional(ATTR_SINCE): time,
            vol.Optional(ATTR_UNTIL): time,
        },
        SupportsResponse.OPTIONAL,
    ),
    (
        "add_job",
        books.add_job,
        {
            **PRINTER,
            **JOB_FIELDS,
            vol.Optional(books.ATTR_NAME, default=""): vol.All(cv.string, vol.Length(max=255)),
            vol.Required(books.ATTR_STARTED): time,
            vol.Required(books.ATTR_ENDED): time,
            vol.Optional(ATTR_RESULT, default=JobResult.FINISHED.value): vol.In(
                [each.value for each in JobResult]
            ),
            vol.Optional(books.ATTR_MATERIAL, default=""): vol.All(cv.string, vol.Length(max=64)),
        },
        SupportsResponse.OPTIONAL,
    ),
    (
        "update_job",
        books.update_job,
        {
            **JOB_FIELDS,
            vol.Required(books.ATTR_JOB): vol.All(vol.Coerce(int), vol.Range(min=1)),
            vol.Optional(books.ATTR_REASON, default=""): vol.All(cv.string, vol.Length(max=1000)),
        },
        SupportsResponse.NONE,
    ),
    (
        "close_month",
        books.close_month,
        {vol.Required(ATTR_PERIOD): period},
        SupportsResponse.OPTIONAL,
    ),
    ("verify_ledger", books.verify_ledger, {}, SupportsResponse.ONLY),
    (
        "export_customer",
        customers.export_customer,
        {
            vol.Required(ATTR_CUSTOMER): customer_number,
            vol.Optional(ATTR_LANGUAGE, default="de"): vol.In(["de", "en"]),
        },
        SupportsResponse.ONLY,
    ),
    (
        "erase_customer",
        customers.erase_customer,
        {
            vol.Required(ATTR_CUSTOMER): customer_number,
            vol.Optional(ATTR_TOKEN): vol.All(cv.string, vol.Length(max=100)),
        },
        SupportsResponse.ONLY,
    ),
)
"""What reaches deep into a printer, or tells of the business."""


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register the actions; they are there before and after any printer."""
    for name, handler, schema, response in _ACTIONS:
        hass.services.async_register(DOMAIN, name, handler, vol.Schema(schema), response)
    for name, handler, schema, response in _ADMIN_ACTIONS:
        async_register_admin_service(hass, DOMAIN, name, handler, vol.Schema(schema), response)
