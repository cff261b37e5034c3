"""What reports are compared by: their facts, as records and as columns."""
