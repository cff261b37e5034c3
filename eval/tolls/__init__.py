"""How well the model of tolls does: on incidents made up, and on real ones whose toll is known."""
