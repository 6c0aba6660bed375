"""Following a job from poll to poll.

PrusaLink forgets a job the moment it ends and shows nonsense around its beginning, so what one answer says is never
enough. Facts from Buddy firmware 6.3 to 6.6 unless said otherwise.
"""

from dataclasses import dataclass, replace

from ..models import PauseCause, PrinterJob, PrinterStatus

IDLE_POLLS = 2
"""Right after the questions of a start the printer says IDLE for a moment; a job ends only when that lasts."""
NEARLY_DONE = 99
"""Who saw this much and then nothing may believe that the job was finished."""

_ENDS = {"FINISHED": PrinterStatus.FINISHED, "STOPPED": PrinterStatus.CANCELLED}
_IDLE = frozenset({"IDLE", "READY"})
_STANDING = frozenset({PrinterStatus.PAUSED, PrinterStatus.ATTENTION})
_MOVING = frozenset({PrinterStatus.PREPARING, PrinterStatus.PRINTING})


@dataclass(frozen=True, kw_only=True, slots=True)
class JobFile:
    """What is known about a job's file; ``size`` is missing while the printer still receives it."""

    name: str
    path_hints: tuple[str, ...] = ()
    size: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class JobReport:
    """One answer's words about the job. ``state`` is the printer's own word in upper case, ``away`` the seconds since
    the last answer, ``is_hot`` whether the nozzle has the heat of printing."""

    state: str
    id: int | None = None
    progress: int | None = None
    remaining: int | None = None
    time_printing: int | None = None
    is_hot: bool = False
    file: JobFile | None = None
    away: float = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class JobTrack:
    """What is remembered between polls. ``job`` is the open job, or the last one."""

    job: PrinterJob | None = None
    status: PrinterStatus = PrinterStatus.UNKNOWN
    is_open: bool = False
    is_witnessed: bool = False
    """The end was told by the printer, not inferred."""
    runs: int = 0
    idle_polls: int = 0
    attention_polls: int = 0
    unseen: float = 0
    """Seconds since the open job was last seen."""
    first_time: int | None = None
    last_time: int = 0
    is_timed: bool = False
    """The numbers are this job's own. Until the timer restarts they are those of the job before."""
    asked_to_stop: bool = False
    asked_to_pause: bool = False

    @property
    def is_unsettled(self) -> bool:
        """Tell whether something was seen that counts only if it lasts."""
        return self.attention_polls == 1 and self.status is not PrinterStatus.ATTENTION


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """What an answer made of a track. ``again``: the old job ended with it; take the same answer once more."""

    track: JobTrack
    again: bool = False


def follow(before: JobTrack | None, report: JobReport) -> Step:
    """Take the next answer; ``before`` is ``None`` at first contact."""
    track = before or JobTrack()
    state = report.state
    if state in _ENDS:
        return Step(track=_ended(track, _ENDS[state]))
    if state in _IDLE:
        return Step(track=_idle(track, report))
    if report.id is None:
        return Step(track=_without_job(track, report))
    job = track.job
    is_same = job is not None and job.identity == str(report.id)
    if track.is_open and not is_same and (result := _how_it_ended(track)) is not None:
        return Step(track=_closed(track, result), again=True)
    if not track.is_open and is_same:
        if state == "ATTENTION" and track.is_witnessed:
            # A file error on the display before the next print: still shown with the old id.
            return Step(track=replace(track, status=PrinterStatus.ATTENTION))
        if not track.is_witnessed and not _is_another(track, report):
            track = replace(track, is_open=True)
    if not track.is_open or not is_same:
        track = _opened(track, report, is_first=before is None)
    return Step(track=_continued(track, report, is_first=before is None))


def _ended(track: JobTrack, status: PrinterStatus) -> JobTrack:
    if not track.is_open:
        return replace(track, status=status, idle_polls=0, attention_polls=0)
    return replace(_closed(track, status), is_witnessed=True)


def _closed(track: JobTrack, status: PrinterStatus) -> JobTrack:
    job = track.job
    if job is not None:
        job = replace(job, pause_cause=None)
        if status is PrinterStatus.FINISHED:
            job = replace(job, progress=100, remaining=0)
    return replace(
        track,
        job=job,
        status=status,
        is_open=False,
        is_witnessed=False,
        idle_polls=0,
        attention_polls=0,
        asked_to_stop=False,
        asked_to_pause=False,
    )


def _idle(track: JobTrack, report: JobReport) -> JobTrack:
    if not track.is_open:
        return replace(track, status=PrinterStatus.IDLE, idle_polls=0, attention_polls=0)
    track = replace(track, idle_polls=track.idle_polls + 1, unseen=track.unseen + report.away)
    if track.idle_polls < IDLE_POLLS:
        return track
    return _closed(track, _how_it_ended(track) or PrinterStatus.CANCELLED)


def _how_it_ended(track: JobTrack) -> PrinterStatus | None:
    """Infer the end of a job that nobody witnessed; ``None``: can't be told."""
    job = track.job
    if job is None or track.asked_to_stop or not job.has_started:
        return PrinterStatus.CANCELLED
    if (job.progress or 0) >= NEARLY_DONE:
        return PrinterStatus.FINISHED
    if job.remaining is not None and job.remaining <= track.unseen:
        return PrinterStatus.FINISHED
    return None


def _without_job(track: JobTrack, report: JobReport) -> JobTrack:
    """Take an answer that tells no job: busy with something else, recovering from a crash, or not understood."""
    track = replace(track, idle_polls=0, attention_polls=0, unseen=track.unseen + report.away)
    match report.state:
        case "ERROR" if track.is_open:
            return replace(_closed(track, PrinterStatus.FAILED), is_witnessed=True)
        case "ERROR":
            return replace(track, status=PrinterStatus.ERROR)
        case "ATTENTION":
            return replace(track, status=PrinterStatus.ATTENTION)
        case "BUSY" | "PRINTING" | "PAUSED":
            return replace(track, status=PrinterStatus.BUSY)
        case _:
            return track if track.is_open else replace(track, status=PrinterStatus.UNKNOWN)


def _is_another(track: JobTrack, report: JobReport) -> bool:
    """Tell whether an id that was used already stands for a new job: ids restart with a factory reset and wrap."""
    job = track.job
    if job is not None and report.file is not None and job.file_name and report.file.name != job.file_name:
        return True
    return report.time_printing is not None and report.time_printing < track.last_time


def _opened(track: JobTrack, report: JobReport, *, is_first: bool) -> JobTrack:
    runs = track.runs if is_first else track.runs + 1
    return JobTrack(
        job=PrinterJob(identity=str(report.id), is_identity_unique=True, run=runs),
        status=PrinterStatus.PREPARING,
        is_open=True,
        runs=runs,
    )


def _continued(track: JobTrack, report: JobReport, *, is_first: bool) -> JobTrack:
    track = _timed(track, report, is_first=is_first)
    status = _status(track, report, is_first=is_first)
    job = track.job
    assert job is not None
    progress = job.progress if report.progress is None else report.progress
    progress = progress if track.is_timed else 0
    has_started = job.has_started or (
        track.is_timed and (bool(progress) or (report.state == "PRINTING" and report.is_hot))
    )
    if status in _MOVING:
        status = PrinterStatus.PRINTING if has_started else PrinterStatus.PREPARING
    is_standing = status in _STANDING
    cause = None
    if is_standing:
        cause = job.pause_cause or (PauseCause.USER if track.asked_to_pause else PauseCause.UNKNOWN)
    remaining = report.remaining if track.is_timed else None
    if remaining is None and is_standing:
        remaining = job.remaining
    job = replace(
        job,
        progress=progress,
        remaining=remaining,
        elapsed=report.time_printing if track.is_timed else None,
        has_started=has_started,
        pause_cause=cause,
    )
    return replace(
        track,
        job=_with_file(job, report.file),
        status=status,
        idle_polls=0,
        attention_polls=track.attention_polls + 1 if report.state == "ATTENTION" else 0,
        unseen=0,
        asked_to_pause=track.asked_to_pause
        and (report.state == "PAUSED" or (report.state == "PRINTING" and track.status not in _STANDING)),
    )


def _timed(track: JobTrack, report: JobReport, *, is_first: bool) -> JobTrack:
    """Find out whether the numbers are this job's own: until its timer starts, the last job's stand still there."""
    time = report.time_printing
    if time is None:
        return replace(track, is_timed=True)
    first = time if track.first_time is None else track.first_time
    is_timed = track.is_timed or time != first or (is_first and bool(report.progress))
    return replace(track, first_time=first, last_time=time, is_timed=is_timed)


def _status(track: JobTrack, report: JobReport, *, is_first: bool) -> PrinterStatus:
    match report.state:
        case "PRINTING":
            return PrinterStatus.PRINTING
        case "PAUSED":
            return PrinterStatus.PAUSED
        case "ATTENTION" | "ERROR":
            # Dialogs that close by themselves are no reason to call a person.
            is_brief = not is_first and track.attention_polls == 0 and track.status in _MOVING
            return track.status if is_brief else PrinterStatus.ATTENTION
        case "BUSY":
            return PrinterStatus.BUSY
        case _:
            return track.status


def _with_file(job: PrinterJob, file: JobFile | None) -> PrinterJob:
    if file is None:
        return job
    stem, dot, _ = file.name.rpartition(".")
    return replace(
        job,
        name=stem if dot and stem else file.name,
        file_name=file.name,
        path_hints=file.path_hints,
        file_size=file.size,
    )
