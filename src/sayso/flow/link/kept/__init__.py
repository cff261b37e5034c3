"""What linking keeps of documents and incidents, so that what did not change is not made again."""
