"""The base of views that a browser opens by a signed address."""

from abc import ABC, abstractmethod
from typing import final

from aiohttp import hdrs, web

from homeassistant.helpers.http import KEY_AUTHENTICATED, HomeAssistantView


class SignedView(HomeAssistantView, ABC):
    """Serve those who are logged in or hold a signed address, and only them.

    Home Assistant's own check answers 401, which counts as an attempt to break in. A page that was open for days asks
    with addresses that have expired, so those are answered with 403, as the cameras' are.
    """

    requires_auth = False

    @final
    async def get(self, request: web.Request, **match: str) -> web.StreamResponse:
        """Let in or turn away."""
        if not request.get(KEY_AUTHENTICATED, False):
            # A wrong token is an attempt to break in.
            raise web.HTTPUnauthorized if hdrs.AUTHORIZATION in request.headers else web.HTTPForbidden
        return await self.serve(request, **match)

    @abstractmethod
    async def serve(self, request: web.Request, **match: str) -> web.StreamResponse:
        """Answer somebody who was let in."""
