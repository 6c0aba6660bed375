"""When a job is worth a picture."""

from dataclasses import replace
from typing import Any

import pytest

from custom_components.printernizer.drivers.models import (
    PrinterInfo,
    PrinterJob,
    PrinterSnapshot,
    PrinterStatus,
    Vendor,
)
from custom_components.printernizer.pictures.moments import PhotoMoment, photo_moment

INFO = PrinterInfo(serial="01", vendor=Vendor.BAMBU, manufacturer="m", model="A1")
JOB = PrinterJob(
    identity="a", progress=50, current_layer=100, total_layers=200, remaining=3600, has_started=True
)


def _at(status: PrinterStatus = PrinterStatus.PRINTING, **job: Any) -> PrinterSnapshot:
    return PrinterSnapshot(info=INFO, status=status, job=replace(JOB, **job))


def test_the_first_layer_is_taken_when_the_second_begins() -> None:
    before, after = _at(current_layer=1, progress=0), _at(current_layer=2, progress=1)
    assert photo_moment(before, after) is PhotoMoment.FIRST_LAYER
    assert photo_moment(after, _at(current_layer=2, progress=2)) is None


def test_a_report_that_skips_a_small_layer_is_as_good_and_one_that_comes_late_is_not() -> None:
    before = _at(current_layer=1, progress=0)
    assert photo_moment(before, _at(current_layer=3)) is PhotoMoment.FIRST_LAYER
    assert photo_moment(before, _at(current_layer=9)) is None


def test_the_beginning_of_the_last_layer_is_not_the_end() -> None:
    assert photo_moment(_at(current_layer=199), _at(current_layer=200, progress=97, remaining=240)) is None


def test_the_last_moments_begin_with_the_last_minute_of_the_last_layer() -> None:
    before = _at(current_layer=200, progress=97, remaining=240)
    assert photo_moment(before, _at(current_layer=200, progress=99, remaining=60)) is PhotoMoment.LAST_MOMENTS
    assert photo_moment(before, _at(current_layer=199, progress=99, remaining=60)) is None


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        ({"progress": 98}, None),
        ({"progress": 99}, PhotoMoment.LAST_MOMENTS),
        ({"progress": 100}, PhotoMoment.LAST_MOMENTS),
        ({"progress": 98, "remaining": 60}, PhotoMoment.LAST_MOMENTS),
        ({"progress": 99, "remaining": 600}, None),
        ({"progress": 0, "remaining": 0}, None),
        ({"progress": None, "remaining": 0}, None),
        ({"progress": 100, "remaining": 0}, PhotoMoment.DONE),
        ({"progress": 100, "remaining": 0, "has_started": False}, None),
    ],
)
def test_a_printer_without_layers_tells_by_its_percent_and_its_minutes(
    job: dict[str, Any], expected: PhotoMoment | None
) -> None:
    blank = {"current_layer": None, "total_layers": None, "remaining": None}
    assert photo_moment(_at(**blank), _at(**{**blank, **job})) is expected


def test_nothing_is_taken_of_another_job_or_of_none() -> None:
    before = _at(current_layer=1, progress=0)
    assert photo_moment(before, _at(identity="b", current_layer=2)) is None
    assert photo_moment(before, _at(run=1, current_layer=2)) is None
    assert photo_moment(before, _at(PrinterStatus.FINISHED, current_layer=2)) is None
    assert photo_moment(_at(is_user_job=False, current_layer=1), _at(current_layer=2)) is None
