"""The one logger of the package."""

import logging

LOGGER = logging.getLogger(__package__)
