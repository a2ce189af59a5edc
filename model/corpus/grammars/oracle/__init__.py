"""The corpus `oracle`: an oracle of brass and smoke.

Start with ``character``; its text stands in the other files, in the notation of ``notation``.
"""

from ulmrig.model.corpus.grammars.oracle.character import pairs

__all__ = ["pairs"]
