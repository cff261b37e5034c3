"""What the terminal says of two things held side by side."""
