"""Which numbers count people, and which of them are part of another."""
