"""Spools in Home Assistant: which lies where, what runs low."""

from .desk import EVENT_STOCK_LOW, StockDesk
from .places import place_of, places_of, tray_of, unique_chip

__all__ = ["EVENT_STOCK_LOW", "StockDesk", "place_of", "places_of", "tray_of", "unique_chip"]
