"""Facts of CP/M that every machine shares: prompts, file names, error messages, the echo of keys.

Start at ``text.py``.
"""
