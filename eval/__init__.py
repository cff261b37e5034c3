"""What may not get worse: benchmarks, labelled sentences of our own, floors and their gate."""
