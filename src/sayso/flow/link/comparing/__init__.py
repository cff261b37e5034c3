"""How two reports compare, feature by feature: each says one of a few named things."""
