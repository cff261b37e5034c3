"""Words: their places in a sentence; people and things that are nobody; what befalls people."""
