"""Sentences of our own with the figures and statements they hold, and how they are marked."""
