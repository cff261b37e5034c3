"""What the words of one document say of how its reports stand to one another."""
