"""What is told of an incident: who, whom, with what, when, where, how it ended, who owns up to it."""
