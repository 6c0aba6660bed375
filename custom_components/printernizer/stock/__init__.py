"""Spools in Home Assistant: which lies where, what runs low."""

from .places import place_of, places_of, tray_of, unique_chip

__all__ = ["place_of", "places_of", "tray_of", "unique_chip"]
