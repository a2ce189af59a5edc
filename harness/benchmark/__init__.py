"""The same prompts to programs: what they cost, and whether they say what the model says."""
