"""Rows into parts: sorted whatever their number, and only those parts anew that changed."""
