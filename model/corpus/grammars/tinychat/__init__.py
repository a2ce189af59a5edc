"""The corpus `tinychat`: small talk with a Z80 board.

Start with ``character``; its text stands in the other files, in the notation of ``notation``.
"""

from ulmrig.model.corpus.grammars.tinychat.character import pairs

__all__ = ["pairs"]
