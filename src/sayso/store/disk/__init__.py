"""How anything gets onto the disk: whole or not at all, by one process at a time."""
