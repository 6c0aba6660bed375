"""Printer drivers: one neutral model of a printer, one package per vendor's protocol.

Knows nothing of Home Assistant. ``models`` is what a printer is, ``commands`` what it can be asked to do,
``transitions`` what happened between two snapshots, ``driver`` what every driver offers, ``errors`` how it fails.
"""
