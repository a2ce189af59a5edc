"""A corpus of Twenty Questions by a language model: ``plan`` what to ask, ``collect``, ``sift``."""
