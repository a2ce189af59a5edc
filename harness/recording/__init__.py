"""Sessions as files: recorded, read, and played back."""
