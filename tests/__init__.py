"""Tests; they mirror custom_components/printernizer."""
