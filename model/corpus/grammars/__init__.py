"""The corpora that ulmrig ships, as the text and the code that make them: a folder for each.

Each has ``pairs() -> list[Pair]``; ``model.corpus.builtin`` is the way in, and ``notation`` says
how a character is written.
"""
