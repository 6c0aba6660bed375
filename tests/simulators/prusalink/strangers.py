"""Servers that are no PrusaLink printer, found at a mistyped address."""

from .wire import Request, Response, answer

_PAGE = b"<!DOCTYPE html><html><title>Router login</title><form>password</form></html>"


def sl1(request: Request) -> Response:
    """An SL1 resin printer."""
    return answer({"api": "0.1", "server": "1.1.0", "text": "Prusa SLA SL1 1.0.5"})


def octoprint(request: Request) -> Response:
    """An OctoPrint that lets everybody read."""
    return answer({"api": "0.1", "server": "1.11.2", "text": "OctoPrint 1.11.2"})


def closed_octoprint(request: Request) -> Response:
    """An OctoPrint that wants its own key."""
    return answer({"error": "You don't have the permission to access the requested resource."}, 403)


def router(request: Request) -> Response:
    """A router's login page, the same for every path."""
    return Response(200, _PAGE, "text/html")


def redirect(request: Request) -> Response:
    """A server that sends everybody elsewhere."""
    return Response(302, b"", "text/html", extras=[("Location", "http://127.0.0.1:9/login")])


def basic(request: Request) -> Response:
    """A device with another kind of login."""
    return Response(401, b"", extras=[("WWW-Authenticate", 'Basic realm="camera"')])


def empty(request: Request) -> Response:
    """Something that answers JSON of another kind."""
    return answer([1, 2, 3])


STRANGERS = {
    "sl1": sl1,
    "octoprint": octoprint,
    "closed_octoprint": closed_octoprint,
    "router": router,
    "redirect": redirect,
    "basic": basic,
    "empty": empty,
}
