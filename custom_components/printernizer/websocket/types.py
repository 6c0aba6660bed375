"""The shapes that go over the websocket: the one place where they are written down. Printers, files and jobs stand here,
what the books say in modules beside, ``types_<noun>``.

``scripts/generate-types`` turns every enum, ``TypedDict`` and type alias of these modules into TypeScript. Times are
ISO 8601 in UTC, durations seconds, temperatures degrees Celsius, grams and money decimal strings (never floats).
``None`` means "not told". ``Annotated[dict, X]`` is a part of ``X``. No secret has a place in here.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal, TypedDict

from ..costing import PriceBasis
from ..drivers.models import AlertSeverity, FileKind, JobResult, PauseCause, PrinterStatus
from ..ledger.account_words import Classification
from ..library.models import Direction, OriginSource, TransferState
from ..print_plan import PrintCheck, PrintFlag
from .types_exports import HandoffSettings


class Connection(StrEnum):
    """How we stand with a printer."""

    CONNECTED = "connected"
    LOST = "lost"
    """It was there and is gone; connecting again is under way."""
    RETRYING = "retrying"
    """It has not been reached since Home Assistant started; setting it up is tried again."""
    FAILED = "failed"
    """It waits for a person: wrong access data, a changed certificate."""
    STARTING = "starting"


class PrinterAction(StrEnum):
    """What a person can have a printer do from its card."""

    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    LIGHT_ON = "light_on"
    LIGHT_OFF = "light_off"
    CLEAR_ERROR = "clear_error"


class TemperaturePayload(TypedDict):
    """A heater. Target 0: off."""

    actual: float | None
    target: float | None


class SlotPayload(TypedDict):
    """A place for a spool. ``ams_number`` counts from 1, ``None``: a spool holder. ``colors`` are ``RRGGBBAA``.

    ``key``: by which the stock knows it.
    """

    key: str
    ams_number: int | None
    slot: int
    is_active: bool
    is_empty: bool
    type: str | None
    name: str
    colors: list[str]
    remaining: int | None


class ChangerPayload(TypedDict):
    """A filament changer, by the keys of its slots. ``humidity`` in percent, ``humidity_level`` 1 (wet) to 5 (dry).

    ``drying_time``: seconds that it still dries, 0: it doesn't; ``None``: it can't.
    """

    slots: list[str]
    humidity: int | None
    humidity_level: int | None
    drying_time: int | None


class AlertPayload(TypedDict):
    """Something that wants a person. ``text`` is in the reader's language; ``None``: we have no words for it."""

    code: str
    severity: AlertSeverity
    module: str
    text: str | None


class RunningJobPayload(TypedDict):
    """The job that the printer works on. ``filament`` and ``cost`` are so far, ``…_expected`` for all of it."""

    id: int | None
    name: str
    progress: int | None
    current_layer: int | None
    total_layers: int | None
    remaining: int | None
    start_time: str | None
    end_time: str | None
    pause_cause: PauseCause | None
    filament: str | None
    filament_expected: str | None
    cost: str | None
    cost_expected: str | None
    currency: str | None
    cost_is_default: bool


class LastJobPayload(TypedDict):
    """The newest job that has ended."""

    id: int
    name: str
    result: JobResult
    end_time: str | None
    filament: str | None
    cost: str | None
    currency: str
    cost_is_default: bool


class EntitiesPayload(TypedDict):
    """The printer's entities that the panel looks at; ``None``: the printer has none, or it is disabled.

    ``temperatures``: sensors of nozzles, bed and chamber, whose past the recorder tells, by their keys. ``connection``:
    whether it is reachable, now and in the past. ``power`` and ``energy``: of the plug that a person chose for it.
    """

    camera: str | None
    job_preview: str | None
    chamber_light: str | None
    temperatures: dict[str, str]
    connection: str | None
    firmware: str | None
    power: str | None
    energy: str | None


class HealthHint(StrEnum):
    """What keeps a printer from doing more, or well."""

    DEVELOPER_MODE_OFF = "developer_mode_off"
    """It takes no orders that it asks a signature for."""
    NO_STORAGE = "no_storage"
    """No card or stick: nothing can be sent, listed or printed from it."""
    LIVE_VIEW_OFF = "live_view_off"
    """Its camera shows nothing outside of the vendor's app."""
    FIRMWARE_OLD = "firmware_old"
    WIFI_WEAK = "wifi_weak"
    NOT_METERED = "not_metered"
    """No plug tells what it takes: energy is estimated."""


class HealthPayload(TypedDict):
    """How a printer is beside its prints, and what to switch on for more."""

    firmware: str
    firmware_available: str | None
    developer_mode: bool | None
    hints: list[HealthHint]


class NextPrintPayload(TypedDict):
    """What waits for a printer, in short: the next print, how many there are, and how long all of them take.

    ``unknown``: so many of them don't tell how long they take. ``waiting_id`` is what ``files/print`` is told.
    """

    waiting_id: str
    file_id: str
    plate: int
    name: str
    seconds: int | None
    count: int
    total_seconds: int
    unknown: int


class PrinterPayload(TypedDict):
    """A printer as its card shows it. ``serial``: by which files, jobs and the stock know it.

    ``can_control``: the reader may; what can be done right now is in ``actions``.
    """

    entry_id: str
    serial: str
    device_id: str | None
    name: str
    area: str | None
    manufacturer: str
    model: str
    connection: Connection
    unavailable_since: str | None
    address: str | None
    status: PrinterStatus
    stage: str | None
    job: RunningJobPayload | None
    last_job: LastJobPayload | None
    waiting: NextPrintPayload | None
    nozzles: list[TemperaturePayload]
    bed: TemperaturePayload
    chamber: TemperaturePayload
    slots: list[SlotPayload]
    changers: list[ChangerPayload]
    light: bool | None
    alerts: list[AlertPayload]
    can_control: bool
    actions: list[PrinterAction]
    entities: EntitiesPayload
    health: HealthPayload | None
    preview_url: str | None


class PrinterList(TypedDict):
    """Every printer. ``time`` is the server's clock, by which the browser corrects its own."""

    type: Literal["list"]
    time: str
    printers: list[PrinterPayload]


class PrinterAdded(TypedDict):
    """A printer that was not there before."""

    type: Literal["added"]
    printer: PrinterPayload


class PrinterChanged(TypedDict):
    """What is new about a printer: some keys of ``PrinterPayload``, each whole."""

    type: Literal["changed"]
    entry_id: str
    changes: Annotated[dict[str, Any], PrinterPayload]


class PrinterRemoved(TypedDict):
    """A printer that is gone for good."""

    type: Literal["removed"]
    entry_id: str


type PrinterMessage = PrinterList | PrinterAdded | PrinterChanged | PrinterRemoved


class FileOriginPayload(TypedDict):
    """Where a kept file was found. ``printer_name`` is empty for folders and uploads."""

    source: OriginSource
    serial: str
    printer_name: str
    path: str
    name: str


class FileFilamentPayload(TypedDict):
    """What a plate takes of one filament. ``color`` is ``RRGGBB``; ``index`` its place in the printer's slot map."""

    index: int
    type: str
    name: str
    color: str | None
    grams: str | None


class FilePlatePayload(TypedDict):
    """One print of a file."""

    index: int
    seconds: int | None
    grams: str | None
    layers: int | None
    objects: list[str]
    filaments: list[FileFilamentPayload]
    thumbnail_url: str | None


class KeptFilePayload(TypedDict):
    """A file of the library, as a list shows it. Sizes of models in mm, volume in cm³.

    ``grams`` and ``seconds`` are of all plates; ``grams_estimated`` is guessed from a model's volume. ``colors`` are
    ``RRGGBB``. ``problem``: why it can't be read (a slug). ``download_url`` and ``thumbnail_url`` are signed.
    """

    file_id: str
    name: str
    kind: FileKind
    size: int
    added_at: str
    is_pinned: bool
    is_referred_to: bool
    note: str
    tags: list[str]
    origin: FileOriginPayload | None
    is_sliced: bool
    slicer: str
    printer_model: str
    plates: int
    seconds: int | None
    grams: str | None
    grams_estimated: str | None
    materials: list[str]
    colors: list[str]
    dimensions: list[str] | None
    volume: str | None
    triangles: int | None
    job_count: int
    printed_at: str | None
    problem: str | None
    thumbnail_url: str | None
    download_url: str | None


class FileJobPayload(TypedDict):
    """A job that a file was printed in."""

    id: int
    printer_name: str
    name: str
    result: JobResult | None
    start_time: str | None


class KeptFileDetails(TypedDict):
    """All about a file."""

    file: KeptFilePayload
    origins: list[FileOriginPayload]
    list_of_plates: list[FilePlatePayload]
    nozzle_diameter: str | None
    layer_height: str | None
    preview_url: str | None
    jobs: list[FileJobPayload]


class KeptFilePage(TypedDict):
    """A part of the files. ``next`` is the ``after`` of the following page; ``None``: the end."""

    files: list[KeptFilePayload]
    total: int
    next: str | None


class FilesUpdated(TypedDict):
    """What became of files that were to be changed alike: ids of those that are, and of those that could not be."""

    updated: list[str]
    refused: list[str]


class FilesDeleted(TypedDict):
    """What became of files that were to be deleted: ids of those that are gone, and of those that a job needs."""

    deleted: list[str]
    refused: list[str]


class FacetPayload(TypedDict):
    """Something to filter by. ``value`` is what the filter takes, ``label`` what a person reads (a printer's name)."""

    value: str
    label: str
    count: int


class FileFacets(TypedDict):
    """What the library can be filtered by, the most frequent first, and how much it holds. ``free`` in bytes."""

    kinds: list[FacetPayload]
    printers: list[FacetPayload]
    materials: list[FacetPayload]
    tags: list[FacetPayload]
    files: int
    size: int
    free: int | None


class PrinterFilePayload(TypedDict):
    """A file on a printer. ``file_id``: it is kept already."""

    path: str
    name: str
    size: int | None
    modified: str | None
    kind: FileKind
    is_read_only: bool
    file_id: str | None


class PrinterListing(TypedDict):
    """A folder of a printer, and what this reader may do there.

    Of a very large folder ``files`` are the newest only; ``total`` counts all of them.
    """

    entry_id: str
    path: str
    files: list[PrinterFilePayload]
    total: int
    can_download: bool
    can_upload: bool
    can_delete: bool
    can_print: bool


class TransferPayload(TypedDict):
    """A file on its way. ``error`` is in the reader's language. ``rate`` in bytes per second, ``remaining`` seconds."""

    id: str
    entry_id: str | None
    printer_name: str
    direction: Direction
    path: str
    name: str
    state: TransferState
    size: int | None
    done: int
    rate: int | None
    remaining: int | None
    tries: int
    next_try_at: str | None
    error: str | None
    file_id: str | None
    requested_at: str
    ended_at: str | None


class TransferList(TypedDict):
    """All transfers under way and the last ones that ended, newest first."""

    type: Literal["list"]
    transfers: list[TransferPayload]


class TransferChanged(TypedDict):
    """A transfer that is new, or is new in some way."""

    type: Literal["changed"]
    transfer: TransferPayload


class LibraryChanged(TypedDict):
    """The library holds other files than before, from wherever they came."""

    type: Literal["library"]


type TransferMessage = TransferList | TransferChanged | LibraryChanged


class PrintSlotPayload(TypedDict):
    """A place that a filament can be taken from; ``key`` is what ``files/print`` takes."""

    key: str
    ams_number: int | None
    slot: int
    type: str
    name: str
    color: str | None
    remaining: int | None


class PrintFilamentPayload(TypedDict):
    """A filament that the plate needs. ``suggested`` is the ``key`` of the slot that fits best."""

    index: int
    type: str
    name: str
    color: str | None
    grams: str | None
    suggested: str | None


class PrintCheckPayload(TypedDict):
    """A check that did not pass. ``is_blocking``: it can't be printed; else a warning. ``text`` is translated."""

    check: PrintCheck
    is_blocking: bool
    text: str


class PrintOptions(TypedDict):
    """What a person decides before a print: plate, slots, flags that this printer knows."""

    entry_id: str
    name: str
    plates: list[int]
    plate: int
    filaments: list[PrintFilamentPayload]
    slots: list[PrintSlotPayload]
    flags: list[PrintFlag]
    checks: list[PrintCheckPayload]
    needs_upload: bool


class RetentionPayload(TypedDict):
    """What is kept of a kind of files; ``None``: no limit. ``size`` in bytes, ``days`` since it came."""

    kind: FileKind
    files: int | None
    days: int | None
    size: int | None


class LibrarySettings(TypedDict):
    """The library's settings. ``folders`` are watched; ``free_space`` is left to everything else, in bytes."""

    path: str
    folders: list[str]
    retention: list[RetentionPayload]
    free_space: int
    timelapses: bool
    """Fetch finished timelapses."""
    photos: bool
    """Keep a photo of the first layer and of the finished print."""


class BusinessSettings(TypedDict):
    """The shop as a business; ``is_on`` false: nothing business-like shows. The prefixes stand before numbers."""

    is_on: bool
    name: str
    address: list[str]
    vat_id: str
    tax_number: str
    country: str
    job_prefix: str
    order_prefix: str
    quote_prefix: str
    customer_prefix: str
    classification: Classification
    """Of a job that no rule matches."""
    price_basis: PriceBasis
    """Which side of a typed price leads."""
    is_only_copy: bool
    """Personal data of customers is nowhere but here."""
    turnover_elsewhere: dict[str, str]
    """By year: what was turned over, without tax, besides what stands in the books."""


class CostSettings(TypedDict):
    """How costs begin; ``energy_price`` of a kWh counts where no tariff tells one."""

    energy_price: str
    energy_dashboard: bool
    """Without a tariff, take the price that Home Assistant's energy dashboard knows."""
    learn_watts: bool
    standby: bool


class PrivacySettings(TypedDict):
    """How long things are kept: years count from the end of the year; 0: for ever, where that may be."""

    contact: str
    job_years: int
    letter_years: int
    quote_months: int
    customer_months: int
    request_years: int
    photo_days: int


class DatevSettings(TypedDict):
    """What DATEV has to be told; ``accounts`` replaces the proposals of the chart, by treatment."""

    is_on: bool
    adviser: int | None
    client: int | None
    chart: Literal["03", "04"]
    digits: int
    debtor: str
    year_starts: int
    accounts: dict[str, str]


class SpoolmanSettings(TypedDict):
    """Which Spoolman server the stock is kept in step with, and how its prices are meant."""

    url: str
    is_on: bool
    price_basis: PriceBasis
    tax_percent: str


class Settings(TypedDict):
    """What is settable for the shop."""

    library: LibrarySettings
    business: BusinessSettings
    costs: CostSettings
    privacy: PrivacySettings
    datev: DatevSettings
    handoff: HandoffSettings
    spoolman: SpoolmanSettings
