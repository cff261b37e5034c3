"""How likely two reports tell of one incident: features, weights, words for them."""
