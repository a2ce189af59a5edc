"""The command line: a module for each command.

Start with ``main.py``; ``commands/__init__.py`` lists the commands.
"""
