"""The words that tell of incidents and acts, kept apart from the rules that read them."""
