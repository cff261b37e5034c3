"""Which reports tell of the same incident: candidate pairs, clusters, groups."""
