"""What a program costs in T-states and bytes, known before it is built."""
