"""Formats of records that point at one another."""
