"""Claims of one incident that cannot all hold; one module a kind."""
