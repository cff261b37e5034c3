"""How the shipped models were made. Not installed, not imported by `sayso`."""
