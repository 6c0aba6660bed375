"""Where a printer is, what opens it, and how patient we are with it."""

from dataclasses import dataclass, field

USER = "bblp"
"""The only user of every Bambu Lab printer, for MQTT, files and camera."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BambuConfig:
    """Address and access of one printer. ``access_code`` stays out of ``repr`` and so out of logs and errors."""

    host: str
    serial: str
    access_code: str = field(repr=False)
    mqtt_port: int = 8883
    ftps_port: int = 990
    camera_port: int = 6000
    rtsps_port: int = 322
    certificate_fingerprint: str | None = None
    """SHA-256 of the trusted certificate; ``None``: it must lead to Bambu Lab's authority."""
    model_code: str = ""
    """What discovery said, for printers whose serial tells no model."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BambuTimings:
    """All waiting times of the MQTT side, in seconds; tests shorten them."""

    connect: float = 15
    """TCP, TLS and CONNACK together: an A1 that prints needs several seconds for its handshake."""
    first_report: float = 30
    """From the question for everything to its answer; the longest pause seen between reports is 32 s, the median 2 s."""
    version: float = 5
    """How long the model's answer may come after the state; a printer is of use without it, and is asked again."""
    silence: float = 60
    """Then the printer is asked to go on: P1 firmware stops publishing while its TCP connection lives."""
    patience: float = 90
    """After that question, until the connection is given up."""
    pushall_floor: float = 300
    """Asking an A1 or P1 for everything more often makes it lag."""
    pushall_floor_fast: float = 3
    """The same on printers with a faster processor; Bambu Studio keeps it too."""
    start_floor: float = 15
    """Between two ``pushing.start``, as Bambu Studio keeps it."""
    command: float = 10
    """From a command to its answer or its effect."""
    start_answer: float = 30
    """From the order to print to its answer, from firmware that may drop it unread: busy printers take 20 to 30 s."""
    start: float = 180
    """From the answer until the job shows: a P1P with firmware 01.10 was seen to take 135 s."""
    settle: float = 15
    """From FAILED until it counts as a failure: the code of a cancel came 4.6 s later on a P2S."""
    keepalive: int = 30
    """MQTT ping interval; the firmware does not enforce it, we find dead peers by it."""
