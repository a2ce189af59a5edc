"""The corpus ``guess``: Twenty Questions about a lighthouse.

Start with ``grammar``, which makes questions of the facts in the other files.
"""

from ulmrig.model.corpus.grammars.guess.grammar import QUESTION_MARKS, pairs

__all__ = ["QUESTION_MARKS", "pairs"]
