"""What customers may ask for: information, erasure, limits in time; and the pages that tell how it is done."""

from .care import PRIVACY, PrivacyCare, async_setup_privacy
from .erasing import async_erase, async_plan_erasure
from .information import async_information

__all__ = [
    "PRIVACY",
    "PrivacyCare",
    "async_erase",
    "async_information",
    "async_plan_erasure",
    "async_setup_privacy",
]
