"""The custom integrations of this checkout."""
