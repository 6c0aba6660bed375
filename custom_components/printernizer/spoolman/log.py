"""Where this package logs to."""

import logging

LOGGER = logging.getLogger(__package__)
