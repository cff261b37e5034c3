"""Lists in the terminal: incidents, and whom Sayso knows."""
