"""How many whole replies of a network are right."""
