"""Driver for Bambu Lab printers in the local network: MQTT for state and commands, FTPS for files, TLS everywhere."""
