"""Who says what, and whose word a figure is."""
