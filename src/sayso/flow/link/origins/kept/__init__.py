"""What copies keep of each page, so that what did not change is not looked at again."""
