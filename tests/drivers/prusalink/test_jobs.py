"""A job's life, each scenario through the real driver against the simulated printer over real sockets."""

from collections.abc import Callable
from typing import Any

import pytest

from custom_components.printernizer.drivers.models import PauseCause, PrinterStatus
from custom_components.printernizer.drivers.prusalink import PrusaLinkDriver
from custom_components.printernizer.drivers.transitions import JobEnded, JobPaused
from tests.simulators.prusalink import Phase, Plan, SimulatedPrinter

from .conftest import Watch

S = PrinterStatus
NAME = "Würfel_0.4n_0.2mm_PLA_COREONE_1h.bgcode"
LIGHT = Plan(seconds=3600, heating=170)


async def begin(printer: SimulatedPrinter, watch: Watch, plan: Plan = LIGHT, name: str = NAME) -> None:
    """Start a job and let it print for a while."""
    printer.start_job(name, plan)
    await watch.poll()
    printer.advance(60)
    await watch.poll()
    printer.advance(500)
    await watch.poll()
    assert watch.now.status is S.PRINTING
    assert watch.now.job is not None
    assert watch.now.job.has_started


async def test_an_idle_printer_without_a_stick(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.storage.is_present = False
    await watch.poll(3)
    assert watch.now.status is S.IDLE
    assert watch.now.job is None
    assert watch.heard() == []


async def test_a_normal_print_is_told_once_from_begin_to_end(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file(NAME, b"x" * 5000)
    await begin(printer, watch)
    job = watch.now.job
    assert job is not None
    assert (job.identity, job.run, job.is_identity_unique) == ("101", 1, True)
    assert job.file_name == NAME
    assert job.name == NAME.removesuffix(".bgcode")
    assert job.file_size == 5000
    assert job.path_hints == ("/usb/WRFEL_~1.BGC", f"/usb/{NAME}")
    assert job.progress == 10
    assert job.remaining == 3770 - 557 - 1  # cut, not rounded
    assert job.elapsed == 557
    while watch.now.status is S.PRINTING:
        printer.advance(120)
        await watch.poll()
    assert watch.now.status is S.FINISHED
    assert watch.now.raw_status == "FINISHED"
    assert watch.now.job is not None
    assert (watch.now.job.progress, watch.now.job.remaining, watch.now.job.file_name) == (100, 0, NAME)
    await watch.poll(2)
    printer.dismiss()
    await watch.poll(3)
    assert watch.now.status is S.IDLE
    assert watch.now.job is not None, "the last job's data stays"
    assert watch.heard() == ["JobStarted", "JobEnded(finished)"]


async def test_a_hundred_percent_is_not_the_end(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.advance(3770 - 560 + 10)
    assert printer.machine.phase is Phase.FINISHING
    await watch.poll(3)
    assert watch.now.status is S.PRINTING
    assert watch.now.job is not None
    assert watch.now.job.progress == 100
    printer.advance(60)
    await watch.poll()
    assert watch.heard() == ["JobStarted", "JobEnded(finished)"]


async def test_a_start_at_the_display_with_a_question_and_the_idle_glitch(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.machine.durations[Phase.INIT] = 30
    printer.add_file(NAME)
    printer.machine.select(NAME, Plan(questions=1))
    await watch.poll(3)
    assert watch.now.status is S.IDLE
    assert watch.heard() == []
    printer.press("print")
    await watch.poll()
    assert watch.now.status is S.PREPARING
    printer.advance(3)
    assert printer.machine.phase is Phase.QUESTION
    await watch.poll()
    assert watch.now.status is S.PREPARING, "dialogs that close at once bother nobody"
    await watch.poll()
    assert watch.now.status is S.ATTENTION
    printer.press("ignore")
    assert printer.machine.phase is Phase.INIT
    await watch.poll()
    assert watch.now.raw_status == "IDLE"
    assert watch.now.status is S.ATTENTION, "one idle answer closes nothing"
    printer.advance(31)
    await watch.poll()
    assert watch.now.status is S.PREPARING
    assert watch.heard() == ["JobStarted", "JobPaused", "JobResumed"]


async def test_the_preview_picture_dismissed_uses_no_job(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file(NAME)
    printer.machine.select(NAME)
    await watch.poll()
    printer.press("cancel")
    await watch.poll(3)
    assert watch.heard() == []
    assert printer.machine.job_id == 100


async def test_cancelled_at_a_question_never_started(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.start_job(NAME, Plan(questions=1))
    printer.advance(3)
    await watch.poll(2)
    printer.press("cancel")
    await watch.poll(3)
    assert watch.now.status is S.IDLE
    ended = next(event for event in watch.events if isinstance(event, JobEnded))
    assert not ended.job.has_started
    assert watch.heard() == ["JobStarted", "JobPaused", "JobEnded(cancelled)"]


async def test_the_numbers_of_the_job_before_are_not_believed(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    await begin(printer, watch)
    printer.advance(4000)
    await watch.poll()
    printer.dismiss()
    await watch.poll(2)
    printer.start_job(NAME, Plan(questions=1, seconds=3600))
    printer.advance(3)
    await watch.poll(3)
    assert printer.machine.time_printing == 3770
    assert watch.now.job is not None
    assert watch.now.job.elapsed is None
    assert watch.now.job.remaining is None
    printer.press("ignore")
    printer.advance(10)
    await watch.poll()
    assert watch.now.job.elapsed == 9
    assert watch.now.job.run == 2


async def test_a_job_running_at_first_contact_is_taken_up(
    printer: SimulatedPrinter, make_driver: Callable[..., PrusaLinkDriver]
) -> None:
    printer.start_job(NAME)
    printer.advance(2000)
    driver = make_driver(printer)
    first = await driver.connect()
    assert first.status is S.PRINTING
    assert first.job is not None
    assert (first.job.identity, first.job.run, first.job.has_started) == ("101", 0, True)
    assert first.job.elapsed == 1997
    await driver.close()


@pytest.mark.parametrize(("phase", "status"), [(Phase.FINISHED, S.FINISHED), (Phase.ABORTED, S.CANCELLED)])
async def test_an_end_at_first_contact_tells_of_no_job(
    printer: SimulatedPrinter,
    make_driver: Callable[..., PrusaLinkDriver],
    phase: Phase,
    status: PrinterStatus,
) -> None:
    printer.machine.happen(phase)
    driver = make_driver(printer)
    first = await driver.connect()
    assert first.status is status
    assert first.job is None
    await driver.close()


async def test_a_finish_missed_is_inferred(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.advance(3770 - 560 + 10)
    await watch.poll()
    assert watch.now.job is not None
    assert watch.now.job.progress == 100
    printer.advance(60)
    printer.dismiss()
    await watch.poll()
    assert watch.now.status is S.PRINTING
    await watch.poll()
    assert watch.now.status is S.FINISHED
    await watch.poll()
    assert watch.now.status is S.IDLE
    assert watch.heard() == ["JobStarted", "JobEnded(finished)"]


async def test_a_job_gone_in_the_middle_was_cancelled(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.press("stop")
    printer.advance(60)
    printer.dismiss()
    await watch.poll(3)
    assert watch.now.status is S.IDLE
    assert watch.heard() == ["JobStarted", "JobEnded(cancelled)"]


async def test_a_finish_missed_with_the_next_print_running(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.advance(3770 - 560)
    await watch.poll()
    printer.advance(60)
    printer.start_job("next.bgcode")
    await watch.poll(2)
    assert watch.now.job is not None
    assert (watch.now.job.identity, watch.now.job.file_name) == ("102", "next.bgcode")
    assert watch.heard() == ["JobStarted", "JobEnded(finished)", "JobStarted"]


async def test_a_new_id_in_the_middle_replaces_the_old_job(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.press("stop")
    printer.advance(30)
    printer.start_job("next.bgcode")
    await watch.poll(2)
    assert watch.heard() == ["JobStarted", "JobEnded(unknown)", "JobStarted"]


async def test_a_cancel_at_the_printer(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.press("stop")
    await watch.poll(2)
    assert watch.now.status is S.PRINTING
    printer.advance(25)
    await watch.poll()
    assert watch.now.status is S.CANCELLED
    assert watch.now.job is not None
    assert watch.now.job.progress == 10
    assert watch.heard() == ["JobStarted", "JobEnded(cancelled)"]


async def test_a_runout_wants_attention_and_goes_on(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    remaining = watch.now.job.remaining if watch.now.job else None
    printer.runout()
    await watch.poll(2)
    printer.advance(900)
    await watch.poll()
    assert watch.now.status is S.ATTENTION
    assert watch.now.job is not None
    assert watch.now.job.pause_cause is PauseCause.UNKNOWN
    assert watch.now.job.remaining == remaining
    printer.press("loaded")
    await watch.poll()
    assert watch.now.status is S.PRINTING
    assert watch.now.job.pause_cause is None
    assert watch.heard() == ["JobStarted", "JobPaused", "JobResumed"]


async def test_a_pause_at_the_display(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.press("pause")
    printer.advance(5)
    await watch.poll()
    assert watch.now.status is S.PAUSED
    paused = next(event for event in watch.events if isinstance(event, JobPaused))
    assert paused.cause is PauseCause.UNKNOWN
    printer.changes["status"] = lambda shown: (
        shown | {"job": {key: value for key, value in shown["job"].items() if key != "time_remaining"}}
    )
    remaining = watch.now.job.remaining if watch.now.job else None
    await watch.poll()
    assert watch.now.job is not None
    assert watch.now.job.remaining == remaining, "frozen in a pause"
    printer.press("resume")
    printer.advance(5)
    await watch.poll()
    assert watch.heard() == ["JobStarted", "JobPaused", "JobResumed"]


async def test_a_crash_keeps_the_job_open(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.crash()
    await watch.poll(3)
    assert watch.now.raw_status == "BUSY"
    assert watch.now.status is S.BUSY
    assert watch.now.job is not None
    assert watch.now.job.identity == "101"
    printer.advance(45)
    await watch.poll()
    assert watch.now.status is S.PRINTING
    assert watch.heard() == ["JobStarted"]


@pytest.mark.parametrize("panic_state", ["PAUSED", "ATTENTION"])
async def test_a_job_survives_a_power_loss(printer: SimulatedPrinter, watch: Watch, panic_state: str) -> None:
    await begin(printer, watch)
    await printer.power_cut()
    with pytest.raises(Exception, match="does not answer"):
        await watch.poll()
    printer.advance(600)
    await printer.boot(resume=True, panic_state=panic_state)
    await watch.reconnect()
    await watch.poll(2)
    assert watch.now.status is (S.PAUSED if panic_state == "PAUSED" else S.ATTENTION)
    printer.press("resume")
    printer.advance(10)
    await watch.poll()
    assert watch.now.status is S.PRINTING
    assert watch.now.job is not None
    assert (watch.now.job.identity, watch.now.job.run) == ("101", 1)
    assert watch.heard() == ["JobStarted", "JobPaused", "JobResumed"]


async def test_a_job_declined_after_a_power_loss_is_cancelled(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    await begin(printer, watch)
    await printer.power_cut()
    with pytest.raises(Exception, match="does not answer"):
        await watch.poll()
    await printer.boot(resume=False)
    await watch.reconnect()
    await watch.poll(2)
    assert watch.heard() == ["JobStarted", "JobEnded(cancelled)"]


async def test_a_job_taken_for_gone_that_comes_back_is_the_same(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    await begin(printer, watch)
    progress = printer.machine.progress
    await printer.power_cut()
    with pytest.raises(Exception, match="does not answer"):
        await watch.poll()
    await printer.boot(resume=False)
    await watch.reconnect()
    await watch.poll(2)
    printer.machine.happen(Phase.PANIC)
    await watch.poll()
    assert watch.now.job is not None
    assert (watch.now.job.identity, watch.now.job.run, watch.now.job.progress) == ("101", 1, progress)


async def test_a_file_error_before_the_next_print_is_no_job(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.advance(4000)
    await watch.poll()
    printer.machine.happen(Phase.QUESTION)
    await watch.poll(2)
    assert watch.now.status is S.ATTENTION
    assert watch.now.job is None
    printer.press("cancel")
    await watch.poll(2)
    assert watch.heard() == ["JobStarted", "JobEnded(finished)"]


async def test_after_a_factory_reset_an_old_id_is_a_new_job(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.machine.factory_reset()
    await begin(printer, watch)
    assert watch.now.job is not None
    assert (watch.now.job.identity, watch.now.job.run) == ("1", 1)
    printer.advance(4000)
    await watch.poll()
    printer.machine.factory_reset()
    await watch.poll(2)
    await begin(printer, watch, name="other.bgcode")
    assert (watch.now.job.identity, watch.now.job.run) == ("1", 2)
    assert watch.heard() == ["JobStarted", "JobEnded(finished)", "JobStarted"]


async def test_an_inferred_end_does_not_hide_a_new_job_with_the_same_id(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.machine.factory_reset()
    await begin(printer, watch)
    printer.machine.factory_reset()
    await watch.poll(3)
    assert watch.heard() == ["JobStarted", "JobEnded(cancelled)"]
    await begin(printer, watch, name="other.bgcode")
    assert watch.now.job is not None
    assert watch.now.job.run == 2
    assert watch.heard() == ["JobStarted"]


async def test_ids_wrap(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.machine._store(65535)
    await begin(printer, watch)
    assert watch.now.job is not None
    assert watch.now.job.identity == "0"


async def test_a_file_without_times_never_tells_what_remains(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch, Plan(seconds=3600, has_m73=False))
    printer.advance(3770 - 570)
    await watch.poll()
    assert watch.now.job is not None
    assert (watch.now.job.progress, watch.now.job.remaining) == (99, None)
    printer.advance(600)
    await watch.poll()
    assert watch.heard() == ["JobStarted", "JobEnded(finished)"]


async def test_a_serial_print_is_busy_without_a_job(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.advance(4000)
    await watch.poll()
    printer.serial_print()
    await watch.poll(2)
    assert watch.now.status is S.BUSY
    assert watch.now.job is None
    printer.dismiss()
    await watch.poll(2)
    assert watch.now.job is not None
    assert watch.heard() == ["JobStarted", "JobEnded(finished)"]


async def test_the_end_seen_only_after_an_outage(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    await printer.unplug()
    with pytest.raises(Exception, match="does not answer"):
        await watch.poll()
    printer.advance(4000)
    await printer.plug()
    await watch.reconnect()
    assert watch.heard() == ["JobStarted", "JobEnded(finished)"]


async def test_two_jobs_in_one_outage_are_told_in_order(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    printer.advance(3770 - 560)
    await watch.poll()
    await printer.unplug()
    with pytest.raises(Exception, match="does not answer"):
        await watch.poll()
    printer.advance(60)
    printer.start_job("next.bgcode")
    printer.advance(300)
    await printer.plug()
    await watch.reconnect()
    await watch.poll()
    assert watch.heard() == ["JobStarted", "JobEnded(finished)", "JobStarted"]


async def test_the_file_is_asked_for_once_a_job(printer: SimulatedPrinter, watch: Watch) -> None:
    await begin(printer, watch)
    await watch.poll(5)
    assert sum(request.target == "/api/v1/job" for request in printer.requests) == 1


async def test_a_file_from_the_cloud_tells_its_size_later(printer: SimulatedPrinter, watch: Watch) -> None:
    file = printer.connect_transfer(NAME)
    await begin(printer, watch)
    assert watch.now.job is not None
    assert watch.now.job.file_size is None
    file.is_connect = False
    await watch.poll()
    assert watch.now.job.file_size == 4


async def test_an_end_between_two_requests_leaves_the_name_for_the_next(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.set_fault("404", 1, path="/api/v1/job")
    printer.start_job(NAME)
    await watch.poll()
    assert watch.now.job is not None
    assert watch.now.job.file_name == ""
    await watch.poll()
    assert watch.now.job.file_name == NAME
    printer.changes["job"] = lambda shown: shown | {"id": 7}
    printer.advance(5000)
    await watch.poll()
    printer.start_job("b.bgcode")
    await watch.poll()
    assert watch.now.job.file_name == "", "another job's file is not taken for this one's"


async def test_the_end_between_status_and_job_is_told_by_the_next_poll(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    def late(shown: dict[str, Any]) -> dict[str, Any]:
        return shown | {
            "job": {"id": 101, "progress": 100},
            "printer": shown["printer"] | {"state": "PRINTING"},
        }

    printer.changes["status"] = late
    await watch.poll()
    assert watch.now.job is not None
    assert watch.now.job.file_name == ""
    printer.changes.clear()
    printer.machine.happen(Phase.FINISHED)
    await watch.poll()
    assert watch.heard() == ["JobStarted", "JobEnded(finished)"]
