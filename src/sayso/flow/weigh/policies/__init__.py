"""Coding rules of known datasets, one a module: claims in, estimates with reasons out."""
