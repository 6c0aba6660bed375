"""Why a job's file can't be had, in words."""

import json
from pathlib import Path

import pytest

import custom_components.printernizer as package
from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    CertificateChanged,
    FileMissing,
    InvalidAuth,
    PrinterOccupied,
    StorageMissing,
    TransferBusy,
    TransferFailed,
)
from custom_components.printernizer.job_problems import QUIET, FileProblem, problem_of
from custom_components.printernizer.library import LibraryError, LibraryProblem
from custom_components.printernizer.library.index import FileUnknown
from custom_components.printernizer.library.transfer_errors import TransferCancelled
from custom_components.printernizer.printfiles import UnreadablePrintFile
from custom_components.printernizer.printfiles.errors import Unreadable


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (CannotConnect(), FileProblem.NOT_CONNECTED),
        (TimeoutError(), FileProblem.NOT_CONNECTED),
        (InvalidAuth(), FileProblem.ACCESS_REFUSED),
        (CertificateChanged("", ""), FileProblem.ACCESS_REFUSED),
        (FileMissing(), FileProblem.NOT_ON_PRINTER),
        (PrinterOccupied(), FileProblem.AFTER_PRINT),
        (StorageMissing(), FileProblem.STORAGE_MISSING),
        (TransferCancelled(), FileProblem.CANCELLED),
        (TransferFailed(), FileProblem.TRANSFER_FAILED),
        (TransferBusy(), FileProblem.TRANSFER_FAILED),
        (FileUnknown(), FileProblem.TRANSFER_FAILED),
        (UnreadablePrintFile(next(iter(Unreadable))), FileProblem.BROKEN_FILE),
        (LibraryError(LibraryProblem.NO_SPACE), FileProblem.LIBRARY_FULL),
        (LibraryError(LibraryProblem.UNWRITABLE), FileProblem.LIBRARY_UNWRITABLE),
        (LibraryError(LibraryProblem.BROKEN_FILE), FileProblem.BROKEN_FILE),
    ],
)
def test_an_error_is_put_into_a_word(error: Exception, problem: FileProblem) -> None:
    assert problem_of(error) is problem


def test_every_word_is_translated() -> None:
    texts = json.loads((Path(package.__file__).parent / "translations" / "en.json").read_text("utf-8"))
    named = texts["entity"]["sensor"]["file_name"]["state_attributes"]["file_problem"]["state"]
    assert named.keys() == set(FileProblem) - QUIET
