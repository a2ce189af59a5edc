"""The cost of a program in T-states and bytes, predicted from its plan.

Start with ``model.py``; ``pricer.py`` is what training to a budget asks.
"""
