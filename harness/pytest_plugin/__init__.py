"""The pytest plugin: ``.chat`` files as tests, on the machine that ``--target`` names.

Start with ``hooks.py``, which pytest calls.
"""
