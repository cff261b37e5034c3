"""What each number counts: harm, ties, tolls, and the proof that it counts people at all."""
