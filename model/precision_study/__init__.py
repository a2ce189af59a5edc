"""The study of the precision of weights: what two bits cost in accuracy.

Start with ``plan``; ``run`` trains a network of it, ``result`` compares them.
"""
