"""The model of tolls a second time, in NumPyro and from its docstrings: what `numpyro_check` compares with."""
