"""The ``.chat`` format: reading, running, comparing, explaining and rewriting transcripts."""
