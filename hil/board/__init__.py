"""A real board, from its serial line to programs that run on it."""
