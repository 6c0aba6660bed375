"""A stage to try the integration on: real Home Assistant, simulated printers, a client that acts like a browser."""
