"""The announcements that printers send over UDP."""

import asyncio

from .models import Model

URN = "urn:bambulab-com:device:3dprinter:1"


def datagram(model: Model, serial: str, /, *, newline: str = "\r\n", **changes: str) -> bytes:
    """Build an announcement; ``changes`` replace headers by these names, an empty value leaves one out.

    Names: host (Location), nt, usn, model, name, signal, connect, bind, version.
    """
    values = {
        "host": "127.0.0.1", "nt": URN, "usn": serial, "model": model.code, "name": f"{model.name} workshop",
        "signal": "-51", "connect": "lan", "bind": "free", "version": model.firmware, **changes,
    }  # fmt: skip
    headers = {
        "HOST": "239.255.255.250:1900",
        "Server": "UPnP/1.0",
        "Location": values["host"],
        "NT": values["nt"],
        "NTS": "ssdp:alive",
        "USN": values["usn"],
        "Cache-Control": "max-age=1800",
        "DevModel.bambu.com": values["model"],
        "DevName.bambu.com": values["name"],
        "DevSignal.bambu.com": values["signal"],
        "DevConnect.bambu.com": values["connect"],
        "DevBind.bambu.com": values["bind"],
        "Devseclink.bambu.com": "secure",
        "DevInf.bambu.com": "wlan0",
        "DevVersion.bambu.com": values["version"],
        "DevCap.bambu.com": "1",
    }
    lines = ["NOTIFY * HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items() if value), "", ""]
    return newline.join(lines).encode()


async def send(data: bytes, port: int, host: str = "127.0.0.1") -> None:
    """Send a datagram."""
    transport, _protocol = await asyncio.get_running_loop().create_datagram_endpoint(
        asyncio.DatagramProtocol, remote_addr=(host, port)
    )
    transport.sendto(data)
    transport.close()
    await asyncio.sleep(0)


async def notify(model: Model, serial: str, port: int, /, **changes: str) -> None:
    """Announce a printer to a port of loopback."""
    await send(datagram(model, serial, **changes), port)
