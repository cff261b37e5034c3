"""The order in which a voice said things, and what of them it has since replaced or taken back."""
