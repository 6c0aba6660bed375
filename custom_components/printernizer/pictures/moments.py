"""When a job is worth a picture: rules over two snapshots, without clock or camera.

The last layer's number appears when that layer begins, which can be minutes before the print is done; and when a
printer says that it is done, its end g-code has often moved the plate or the head already. So pictures are taken all
through the last moments, and the newest one from before the end is kept.
"""

from enum import StrEnum

from ..drivers.models import PrinterJob, PrinterSnapshot
from ..drivers.transitions import open_job

_LAST_SECONDS = 60
"""Printers tell whole minutes; one minute left is said for up to two."""
_LAST_PERCENT = 99


class PhotoMoment(StrEnum):
    """What there is to see now."""

    FIRST_LAYER = "first_layer"
    """The first layer is done, and the second has hardly begun."""
    LAST_MOMENTS = "last_moments"
    DONE = "done"
    """Nothing more is printed, but the job is not over: the best moment, where a printer shows it."""


def photo_moment(before: PrinterSnapshot, after: PrinterSnapshot) -> PhotoMoment | None:
    """Tell what there is to see after a change of the printer's state."""
    was, job = open_job(before), open_job(after)
    if was is None or job is None or (was.identity, was.run) != (job.identity, job.run):
        return None
    if was.current_layer == 1 and job.current_layer in {2, 3}:
        return PhotoMoment.FIRST_LAYER
    if _is_done(job):
        return PhotoMoment.DONE
    return PhotoMoment.LAST_MOMENTS if _is_nearly_done(job) else None


def _is_done(job: PrinterJob) -> bool:
    return job.progress == 100 and job.remaining == 0 and job.has_started


def _is_nearly_done(job: PrinterJob) -> bool:
    if not job.has_started or job.progress is None:
        return False
    if job.total_layers and job.current_layer is not None and job.current_layer < job.total_layers:
        return False
    if job.remaining is not None:
        return job.remaining <= _LAST_SECONDS and job.progress > 0
    return job.progress >= _LAST_PERCENT
