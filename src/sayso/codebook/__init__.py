"""What is coded: the definition, limits and an example of every value. The enums in domain/ are the source."""
