"""The compiler: everything about a program that can be decided before it is assembled.

Start with ``plan.py``, which calls the other modules in order.
"""
