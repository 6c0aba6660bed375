"""Everything that can go wrong with files is said in words."""

import inspect
import json
from pathlib import Path

import pytest

from custom_components.printernizer import file_errors
from custom_components.printernizer.drivers import errors
from custom_components.printernizer.drivers.errors import (
    CertificateError,
    FileRefused,
    PrinterError,
    WrongPrinter,
)
from custom_components.printernizer.file_errors import file_errors as told, shown_file_error
from custom_components.printernizer.ledger import LedgerError
from custom_components.printernizer.library import LibraryError, LibraryProblem
from custom_components.printernizer.library.index import FileUnknown
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

NAMED = json.loads((Path(file_errors.__file__).parent / "translations" / "en.json").read_text("utf-8"))[
    "exceptions"
]
OF_DRIVERS = [
    each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, PrinterError)
]


def made(kind: type[PrinterError]) -> PrinterError:
    """Make an error; those of a stranger at the address carry two texts."""
    return kind("x", "x") if issubclass(kind, (WrongPrinter, CertificateError)) else kind()


@pytest.mark.parametrize("kind", OF_DRIVERS)
def test_every_error_of_a_driver_has_words(kind: type[PrinterError]) -> None:
    error = shown_file_error(made(kind), "Werkbank", "/a.3mf")
    assert error.translation_key in NAMED
    assert error.translation_placeholders is not None
    assert error.translation_placeholders["name"] == "Werkbank"


@pytest.mark.parametrize("problem", LibraryProblem)
def test_every_problem_of_the_library_has_words(problem: LibraryProblem) -> None:
    error = shown_file_error(LibraryError(problem), "Werkbank", "/a.3mf")
    assert error.translation_key in NAMED


def test_the_printers_own_word_stands_beside_ours() -> None:
    error = shown_file_error(FileRefused("FAT says no"), "Werkbank", "/a.3mf")
    assert error.translation_placeholders == {"name": "Werkbank", "path": "/a.3mf", "reason": "FAT says no"}
    error = shown_file_error(FileRefused(), "Werkbank", "/a.3mf")
    assert error.translation_placeholders is not None
    assert error.translation_placeholders["reason"] == "-"


@pytest.mark.parametrize(
    ("error", "shown", "key"),
    [
        (FileUnknown("ab"), ServiceValidationError, "file_not_kept"),
        (LedgerError("x"), HomeAssistantError, "ledger_unavailable"),
        (LibraryError(LibraryProblem.IN_USE), HomeAssistantError, "library_in_use"),
    ],
)
def test_errors_are_turned_into_home_assistants(
    error: Exception, shown: type[HomeAssistantError], key: str
) -> None:
    with pytest.raises(shown) as raised, told("Werkbank", "/a.3mf"):
        raise error
    assert raised.value.translation_key == key
    assert raised.value.__cause__ is error


def test_what_is_a_bug_stays_one() -> None:
    with pytest.raises(KeyError), told():
        raise KeyError
