"""``question|answer`` lines: reading, checking, splitting, and our own corpora."""
