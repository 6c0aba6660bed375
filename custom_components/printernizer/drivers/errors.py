"""How a printer can fail us: one base class, one class per way that a caller treats differently."""


class PrinterError(Exception):
    """Base of all errors that a driver raises."""


class ConnectionLost(PrinterError):
    """The printer was connected and is gone; connecting again may help."""


class CannotConnect(ConnectionLost):
    """Nothing answers at the address, or what answers is not in a state to talk."""


class NotAPrinter(CannotConnect):
    """Something answers, but it does not speak this protocol."""


class InvalidAuth(PrinterError):
    """The access code, password or user name is wrong."""


class WrongPrinter(PrinterError):
    """Another printer answers at this address."""

    def __init__(self, expected: str, found: str) -> None:
        """Keep both serial numbers for the message."""
        super().__init__(f"expected printer {expected}, found {found}")
        self.expected = expected
        self.found = found


class CertificateError(PrinterError):
    """The certificate's chain leads to no authority we know; ``fingerprint`` is its SHA-256, lower-case hex."""

    def __init__(self, fingerprint: str, serial: str) -> None:
        """Keep what a person has to compare before trusting it."""
        super().__init__("the printer's certificate is not trusted")
        self.fingerprint = fingerprint
        self.serial = serial


class CertificateChanged(CertificateError):
    """The printer showed another certificate than the pinned one."""


class NotSupported(PrinterError):
    """The printer can't do that, or is of a kind that we do not support."""


class InvalidResponse(PrinterError):
    """The printer answered with something that can't be understood."""


class CommandError(PrinterError):
    """A command had no effect."""


class CommandInvalid(CommandError):
    """The command asks for something that no printer of this model takes; nothing was sent."""


class CommandRefused(CommandError):
    """The printer said no; ``reason`` is its own word, never shown without ours beside it."""

    def __init__(self, reason: str = "") -> None:
        """Keep the printer's own word."""
        super().__init__(reason or "the printer refused the command")
        self.reason = reason


class SignatureRequired(CommandRefused):
    """The printer only takes commands signed by its vendor: its developer mode is off."""


class PrinterOccupied(CommandError):
    """The printer works on a job and must not be given another; nothing was sent."""


class CommandTimeout(CommandError):
    """The printer neither answered nor changed in time."""


class FileError(PrinterError):
    """Base of what can go wrong with files on a printer."""


class FileMissing(FileError):
    """There is no such file on the printer, or the printer locks it."""


class TransferFailed(FileError):
    """The transfer broke off, or what arrived is not what was announced."""


class TransferBusy(FileError):
    """The printer is busy with another transfer."""


class StorageMissing(FileError):
    """The printer has no card or stick, or it is full or read-only."""


class FileExists(FileError):
    """A file of that name lies there already, and nobody said that it may be overwritten."""


class FileBusy(FileError):
    """The printer uses the file: prints it, shows it or is still receiving it."""


class FileRefused(FileError):
    """The printer does not take such a file or name; ``reason`` is its own word, bounded."""

    def __init__(self, reason: str = "") -> None:
        """Keep the printer's own word."""
        super().__init__(reason or "the printer refused the file")
        self.reason = reason


class CannotResume(FileError):
    """The printer can't send the rest of a file alone; nothing was sent, it has to begin anew."""
