"""Charts laid out on our side: places and paths for the templates, no script."""
