"""Websocket commands ``printernizer/<noun>/<verb>``; each file has its noun, this one only registers."""

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback

from .books import (
    ws_books_bookings,
    ws_books_close,
    ws_books_closes,
    ws_books_finalize,
    ws_books_log,
    ws_books_month,
    ws_books_reverse,
    ws_books_verify,
)
from .books_state import ws_books_state
from .controls import ws_printers_controls
from .costs import ws_costs_compute_again, ws_costs_estimate
from .customers import (
    ws_customers_add_request,
    ws_customers_answer_request,
    ws_customers_erase,
    ws_customers_export,
    ws_customers_get,
    ws_customers_list,
    ws_customers_requests,
    ws_customers_restrict,
    ws_customers_save,
)
from .exports import ws_exports_create, ws_exports_formats, ws_exports_positions, ws_exports_templates
from .files import (
    ws_files_delete,
    ws_files_facets,
    ws_files_get,
    ws_files_list,
    ws_files_update,
    ws_files_update_many,
)
from .files_printer import ws_files_browse, ws_files_delete_on_printer, ws_files_download, ws_files_send
from .files_printing import ws_files_print, ws_files_print_options
from .files_transfers import ws_files_cancel, ws_files_clear_transfers, ws_files_transfers
from .imports import (
    ws_imports_devices,
    ws_imports_preview,
    ws_imports_preview_device,
    ws_imports_run,
    ws_imports_run_device,
)
from .jobs import ws_jobs_facets, ws_jobs_list, ws_jobs_neighbours, ws_jobs_subscribe
from .jobs_bulk import ws_jobs_book_all, ws_jobs_count, ws_jobs_stop, ws_jobs_update_all
from .jobs_changes import (
    ws_jobs_add,
    ws_jobs_energy,
    ws_jobs_get,
    ws_jobs_labour,
    ws_jobs_update,
    ws_jobs_update_many,
)
from .ledger import ws_ledger_subscribe
from .maintenance import (
    ws_maintenance_delete,
    ws_maintenance_done,
    ws_maintenance_list,
    ws_maintenance_log,
    ws_maintenance_save,
)
from .materials import (
    ws_materials_filaments,
    ws_materials_places,
    ws_materials_spool,
    ws_materials_spoolman,
    ws_materials_spools,
    ws_materials_subscribe,
    ws_materials_uses,
)
from .materials_changes import (
    ws_materials_archive_filament,
    ws_materials_archive_spool,
    ws_materials_mount,
    ws_materials_save_filament,
    ws_materials_save_spool,
    ws_materials_unmount,
    ws_materials_weigh,
)
from .orders import ws_orders_assign, ws_orders_get, ws_orders_list, ws_orders_save
from .printers import ws_printers_command, ws_printers_list, ws_printers_subscribe
from .privacy import ws_privacy_page, ws_privacy_purge
from .quotes import (
    ws_quotes_accept,
    ws_quotes_estimate,
    ws_quotes_get,
    ws_quotes_list,
    ws_quotes_save,
    ws_quotes_sheet,
)
from .rates import (
    ws_rates_in_force,
    ws_rates_list,
    ws_rates_set,
    ws_rates_set_tariff,
    ws_rates_set_tax_mode,
    ws_rates_tariffs,
    ws_rates_tax_modes,
)
from .reports import (
    ws_reports_costs,
    ws_reports_energy,
    ws_reports_estimates,
    ws_reports_failures,
    ws_reports_files,
    ws_reports_overview,
    ws_reports_standby,
    ws_reports_utilisation,
)
from .rules import ws_rules_list, ws_rules_set, ws_rules_test
from .settings import ws_settings_get, ws_settings_update
from .waiting import (
    ws_waiting_add,
    ws_waiting_change,
    ws_waiting_list,
    ws_waiting_move,
    ws_waiting_remove,
    ws_waiting_subscribe,
)

_COMMANDS = (
    ws_books_bookings,
    ws_books_close,
    ws_books_closes,
    ws_books_finalize,
    ws_books_log,
    ws_books_month,
    ws_books_reverse,
    ws_books_state,
    ws_books_verify,
    ws_costs_compute_again,
    ws_costs_estimate,
    ws_customers_add_request,
    ws_customers_answer_request,
    ws_customers_erase,
    ws_customers_export,
    ws_customers_get,
    ws_customers_list,
    ws_customers_requests,
    ws_customers_restrict,
    ws_customers_save,
    ws_exports_create,
    ws_exports_formats,
    ws_exports_positions,
    ws_exports_templates,
    ws_files_browse,
    ws_files_cancel,
    ws_files_clear_transfers,
    ws_files_delete,
    ws_files_delete_on_printer,
    ws_files_download,
    ws_files_facets,
    ws_files_get,
    ws_files_list,
    ws_files_print,
    ws_files_print_options,
    ws_files_send,
    ws_files_transfers,
    ws_files_update,
    ws_files_update_many,
    ws_imports_devices,
    ws_imports_preview,
    ws_imports_preview_device,
    ws_imports_run,
    ws_imports_run_device,
    ws_jobs_add,
    ws_jobs_book_all,
    ws_jobs_count,
    ws_jobs_energy,
    ws_jobs_facets,
    ws_jobs_get,
    ws_jobs_labour,
    ws_jobs_list,
    ws_jobs_neighbours,
    ws_jobs_stop,
    ws_jobs_subscribe,
    ws_jobs_update,
    ws_jobs_update_all,
    ws_jobs_update_many,
    ws_ledger_subscribe,
    ws_maintenance_delete,
    ws_maintenance_done,
    ws_maintenance_list,
    ws_maintenance_log,
    ws_maintenance_save,
    ws_materials_archive_filament,
    ws_materials_archive_spool,
    ws_materials_filaments,
    ws_materials_mount,
    ws_materials_places,
    ws_materials_save_filament,
    ws_materials_save_spool,
    ws_materials_spool,
    ws_materials_spoolman,
    ws_materials_spools,
    ws_materials_subscribe,
    ws_materials_unmount,
    ws_materials_uses,
    ws_materials_weigh,
    ws_orders_assign,
    ws_orders_get,
    ws_orders_list,
    ws_orders_save,
    ws_printers_command,
    ws_printers_controls,
    ws_printers_list,
    ws_printers_subscribe,
    ws_privacy_page,
    ws_privacy_purge,
    ws_quotes_accept,
    ws_quotes_estimate,
    ws_quotes_get,
    ws_quotes_list,
    ws_quotes_save,
    ws_quotes_sheet,
    ws_rates_in_force,
    ws_rates_list,
    ws_rates_set,
    ws_rates_set_tariff,
    ws_rates_set_tax_mode,
    ws_rates_tariffs,
    ws_rates_tax_modes,
    ws_reports_costs,
    ws_reports_energy,
    ws_reports_estimates,
    ws_reports_failures,
    ws_reports_files,
    ws_reports_overview,
    ws_reports_standby,
    ws_reports_utilisation,
    ws_rules_list,
    ws_rules_set,
    ws_rules_test,
    ws_settings_get,
    ws_settings_update,
    ws_waiting_add,
    ws_waiting_change,
    ws_waiting_list,
    ws_waiting_move,
    ws_waiting_remove,
    ws_waiting_subscribe,
)


@callback
def async_setup_websocket(hass: HomeAssistant) -> None:
    """Register all commands."""
    for command in _COMMANDS:
        websocket_api.async_register_command(hass, command)
