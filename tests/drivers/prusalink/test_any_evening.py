"""Whatever people do at a printer, its jobs are told in order, each once, with the right end."""

from decimal import Decimal
import json
from typing import Any

from hypothesis import given, settings, strategies as st

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.drivers.prusalink.decode import Seen, decode
from custom_components.printernizer.drivers.transitions import (
    JobEnded,
    JobPaused,
    JobResumed,
    JobStarted,
    PrinterEvent,
    transitions,
)
from tests.simulators.prusalink import Phase, Plan, SimulatedPrinter, buddy

ACTIONS = (
    *("start", "ask", "ask", "ignore", "cancel", "wait"),
    *("pause", "resume", "stop", "runout", "loaded", "crash"),
)
STEP = st.tuples(st.sampled_from(ACTIONS), st.sampled_from([1, 2, 5, 100]))


def act(printer: SimulatedPrinter, action: str) -> None:
    """Do something, if it makes sense now."""
    machine = printer.machine
    match action:
        case "start" | "ask":
            machine.start("a.bgcode", Plan(seconds=1200, heating=60, questions=int(action == "ask")))
        case "runout" if machine.phase is Phase.PRINTING:
            printer.runout()
        case "crash" if machine.phase is Phase.PRINTING:
            printer.crash()
        case _:
            machine.press(action)


class Observer:
    """Polls a machine without a network."""

    def __init__(self, printer: SimulatedPrinter) -> None:
        self.printer = printer
        self.version = self.read(buddy.version)
        self.info = self.read(buddy.info)
        self.seen: Seen = decode(self.version, self.info, self.read(buddy.status), None)
        self.events: list[PrinterEvent] = []

    def read(self, page: Any) -> dict[str, Any]:
        self.printer.machine.sync()
        value: dict[str, Any] = json.loads(page(self.printer).body, parse_float=Decimal)
        return json.loads(json.dumps(value, default=float))

    def poll(self) -> None:
        status = self.read(buddy.status)
        job = self.read(buddy.job) if "job" in status else None
        for _ in range(2):
            before = self.seen
            self.seen = decode(self.version, self.info, status, job, before)
            self.events += transitions(before.snapshot, self.seen.snapshot)
            if not self.seen.again:
                break
        else:
            raise AssertionError("never more than two events in one answer")


@given(st.lists(STEP, min_size=5, max_size=25))
@settings(max_examples=60, deadline=None)
def test_each_job_is_told_once_with_its_own_end(steps: list[tuple[str, int]]) -> None:
    printer = SimulatedPrinter(time_scale=0)
    printer.add_file("a.bgcode")
    observer = Observer(printer)
    first = printer.machine.job_id
    printer.machine.durations[Phase.INIT] = 4  # so that one poll, and never two, falls into it
    for action, polls in [*steps, ("wait", 2)]:
        act(printer, action)
        if printer.machine.phase is Phase.CONFIRMED:
            observer.poll()
        for _ in range(polls):
            printer.advance(5)
            observer.poll()

    open_job = None
    ended: dict[int, JobResult] = {}
    is_standing = False
    for event in observer.events:
        match event:
            case JobStarted():
                assert open_job is None
                open_job, is_standing = event.job.identity, False
            case JobEnded():
                assert open_job == event.job.identity
                assert int(open_job) not in ended
                ended[int(open_job)], open_job = event.result, None
            case JobPaused():
                assert open_job == event.job.identity
                assert not is_standing
                is_standing = True
            case JobResumed():
                assert is_standing
                is_standing = False
    told = {int(event.job.identity) for event in observer.events if isinstance(event, JobStarted)}
    assert told == set(range(first + 1, printer.machine.job_id + 1))
    words = {"finished": JobResult.FINISHED, "aborted": JobResult.CANCELLED}
    for number, word in printer.machine.results:
        assert ended[number] is words[word]
    never_began = set(ended) - {number for number, _ in printer.machine.results}
    assert all(ended[number] is JobResult.CANCELLED for number in never_began)
