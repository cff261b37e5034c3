"""Whose words a passage is: credits, near copies, shared quotes, and the first origin of each."""
