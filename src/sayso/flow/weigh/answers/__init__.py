"""Claims that answer, take back or refuse: what others say, or what a voice said itself."""
