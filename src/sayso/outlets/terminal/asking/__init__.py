"""What commands ask for: options, how a mistake is told, what a shell completes."""
