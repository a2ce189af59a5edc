"""How many whole replies of a network are right, and how sure that is.

Start with ``metrics``; ``bootstrap`` compares networks, ``report`` is the text.
"""
