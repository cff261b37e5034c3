"""Which reports tell of the same incident: facts, candidate pairs, scores, clusters."""
