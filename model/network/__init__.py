"""The network: from text to buckets, its file, and the integer model."""
