"""Nouns: frozen records of everything that is read, told, claimed, weighed and judged."""
