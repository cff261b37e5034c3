"""Who speaks: the words beside a cue, and the name they stand for."""
