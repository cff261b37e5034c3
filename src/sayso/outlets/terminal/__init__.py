"""The dossier of an incident as text for a terminal."""
