"""Facts of CP/M that every machine shares."""
