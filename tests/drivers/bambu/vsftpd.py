"""A real vsftpd as the newer printers run it: implicit TLS, session reuse required, on loopback."""

from collections.abc import Iterator
import contextlib
from dataclasses import dataclass
import os
from pathlib import Path
import shutil
import socket
import subprocess
import tempfile
import time

from scripts.stage.ports import free_port
from tests.simulators.bambu import Pki, make_pki, serial_for
from tests.simulators.bambu.models import MODELS

PROGRAM = shutil.which("vsftpd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
SERIAL = serial_for(MODELS["P2S"])
CODE = "12345678"

_CONFIG = """
listen=YES
listen_ipv6=NO
listen_address=127.0.0.1
listen_port={port}
background=NO
anonymous_enable=YES
local_enable=NO
anon_root={root}
write_enable=YES
anon_upload_enable=YES
anon_other_write_enable=YES
anon_umask=022
file_open_mode=0644
secure_email_list_enable=YES
email_password_file={codes}
run_as_launching_user={unprivileged}
secure_chroot_dir={empty}
ssl_enable=YES
implicit_ssl=YES
allow_anon_ssl=YES
force_anon_data_ssl=YES
force_anon_logins_ssl=YES
require_ssl_reuse=YES
strict_ssl_read_eof=YES
ssl_ciphers=HIGH
rsa_cert_file={certificate}
rsa_private_key_file={key}
pasv_address=0.0.0.0
pasv_promiscuous=YES
seccomp_sandbox=NO
xferlog_enable=NO
"""


@dataclass(frozen=True, slots=True)
class Vsftpd:
    """A running server. ``prefix`` is what its root is called in paths, as it may not change its root."""

    port: int
    pki: Pki
    folder: Path
    prefix: str


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(1200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError("vsftpd does not start")


@contextlib.contextmanager
def running() -> Iterator[Vsftpd]:
    """Run it; anonymous with the access code as its password, because other users need the machine's PAM."""
    assert PROGRAM is not None
    base = Path(tempfile.mkdtemp(prefix="vsftpd-"))
    is_root = os.geteuid() == 0
    process: subprocess.Popen[bytes] | None = None
    try:
        base.chmod(0o755)
        folder, empty = base / "card", base / "empty"
        for path in (folder, folder / "cache", empty):
            path.mkdir(mode=0o755)
        # The server's root must not be writable for its user, so files are stored in the folder
        (folder / "cache").chmod(0o777)
        codes = base / "codes"
        codes.write_text(f"{CODE}\n")
        pki = make_pki(SERIAL)
        port = free_port()
        config = base / "vsftpd.conf"
        config.write_text(
            _CONFIG.format(
                port=port,
                root=folder,
                codes=codes,
                empty=empty,
                certificate=pki.chain_file,
                key=pki.key_file,
                unprivileged="NO" if is_root else "YES",
            )
        )
        process = subprocess.Popen([PROGRAM, str(config)])
        _wait(port, process)
        yield Vsftpd(port, pki, folder, "" if is_root else str(folder))
    finally:
        if process is not None:
            process.terminate()
            process.wait(10)
        shutil.rmtree(base, ignore_errors=True)
