"""The corpora that ulmrig ships, as the text and the code that make them.

Each is a module with ``pairs() -> list[Pair]``; ``model.generate`` is the way in.
"""
