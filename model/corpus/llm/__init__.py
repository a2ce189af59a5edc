"""A corpus of Twenty Questions by a language model.

In the order of a run: ``plan`` (the requests), ``collect`` (answers), ``balance``, ``result``.
"""
