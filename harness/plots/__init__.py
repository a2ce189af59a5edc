"""Pictures: the memory of a program, the course of a training."""
