"""Tests of the websocket package."""
