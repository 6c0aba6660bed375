"""Everything that can be wrong with a simulated printer; each switch may change while it runs."""

from dataclasses import dataclass
from typing import Literal


@dataclass(slots=True, kw_only=True)
class Faults:
    """Switches. Those named ``..._once`` switch themselves off after they worked."""

    # -- MQTT: connecting
    mqtt_closed: bool = False
    """Connections are closed as soon as they are made."""
    mqtt_plain: bool = False
    """What answers on the port speaks no TLS (effective at start)."""
    mqtt_hangs: bool = False
    """The TLS handshake is done, CONNECT is never answered."""
    connack: int | None = None
    """Answer every CONNECT with this code."""
    bad_login_code: int = 5
    """CONNACK for a wrong access code: 5, or 4 on some firmware."""
    foreign_serial: Literal["silence", "close"] = "silence"
    """SUBSCRIBE to another serial (or the same in lower case)."""
    request_topic_closes: bool = True
    """SUBSCRIBE to the request topic ends the session, as on A1 and P1."""
    second_client: Literal["both", "kicks_first", "refused"] = "both"
    enforce_keepalive: bool = False

    # -- MQTT: while connected
    puback: Literal["normal", "missing", "wrong_id"] = "normal"
    silent: bool = False
    """Reports stop until ``pushing.start``, the connection stays."""
    deaf: bool = False
    """Nothing is answered nor reported at all, not even pings; the connection stays."""
    no_pings: bool = False
    """PINGREQ is not answered."""
    drop_mid_payload_once: bool = False
    """The connection breaks in the middle of the next report."""
    close_after_connack: bool = False
    """Accept, then drop, for ever."""
    pushall_delay: float = 0
    """Real seconds before a pushall is answered."""
    pushall_ignored: bool = False

    # -- MQTT: payloads
    non_utf8_name: bool = False
    """The job's name carries a byte that is no UTF-8."""
    numbers_as_strings: bool = False
    chatter: bool = False
    """Other clients' and the printer's own answers appear between the reports."""
    pretty: bool | None = None
    """Indented JSON; by default what the model does."""
    clock_skew: float = 0
    """Seconds that the printer's clock is off."""

    # -- commands
    signing: Literal["off", "verify_failed", "silence", "hms", "bare"] = "off"
    """What happens to control commands without the vendor's signature; ``off``: they are taken."""
    ack_without_command: bool = False
    commands_fail: str = ""
    """Commands are refused with this reason."""
    commands_ignored: bool = False
    """Commands are acknowledged and have no effect."""
    acks_missing: bool = False
    """Commands have their effect without an answer."""
    ack_delay: float = 0
    """Real seconds before an answer."""
    start_delay: float = 0
    """Simulated seconds from the answer to an order to print until anything of the job shows."""

    # -- FTPS
    ftps_closed: bool = False
    ftps_oops: bool = False
    """The first bytes on the implicit port are plain text: 500 OOPS."""
    ftps_hangs: bool = False
    """Nothing is said after the handshake."""
    ftps_login_fails: bool = False
    require_reuse: bool | None = None
    """522 unless the data channel resumes the control channel's session; by default what the server family does."""
    pasv_bogus: bool | None = None
    """PASV names the address 0.0.0.0."""
    epsv: bool | None = None
    busy: bool = False
    """425: another transfer is going on."""
    no_storage: bool = False
    """553 and empty folders: no card."""
    throttle: int | None = None
    """Bytes a second of a transfer."""
    cut_after: int | None = None
    """The data connection breaks after so many bytes: 426."""
    cut_silently_after: int | None = None
    """The data connection ends after so many bytes and 226 is said nevertheless."""
    data_hangs_after: int | None = None
    """No further byte after so many, the connections stay."""
    data_handshake_hangs: bool = False
    """The data channel's TLS handshake is never answered."""
    growing: bool = False
    """A file is half as long at the first SIZE as when it is read to its end."""
    locked: tuple[str, ...] = ()
    """Paths that answer 550 although they are there."""
    no_size: bool = False
    """SIZE is not implemented: 502."""
    late_reply: float = 0
    """Real seconds between the end of the data and 226."""
    overlong: int = 0
    """So many bytes more are sent than SIZE tells."""
    rest: bool | None = None
    """Downloads may begin in the middle; by default what the server family does."""
    rest_ignored: bool = False
    """REST is answered with 350, and the file sent from its beginning."""
    card_free: int | None = None
    """Bytes of an upload that fit on the card; then 452."""
    store_cut_after: int | None = None
    """The data connection of an upload breaks after so many bytes: 426, and half a file stays."""
    store_stalls_after: int | None = None
    """An upload is no longer read after so many bytes, the connections stay."""
    farewell_hangs: bool | None = None
    """Nothing more is said after an upload that ended with TLS's farewell; by default what the server family does."""
    size_lies: bool = False
    """SIZE tells one byte too many."""
    hostile_listing: bool = False
    """LIST answers with garbage between the lines."""
    endless_listing: bool = False
    no_pasv: bool = False
    """PASV is refused: 425."""

    # -- camera
    camera_mode: Literal[
        "normal",
        "closed",
        "hangs",
        "silent",
        "garbage_length",
        "half_frame",
        "not_jpeg",
        "empty_frame",
        "stalls",
    ] = "normal"
    camera_second: Literal["closed", "steals", "both"] = "closed"
    camera_fragment: int = 4096
    """Bodies go out in pieces of at most so many bytes."""
    camera_delay: float = 0
    """Real seconds before the first picture."""
