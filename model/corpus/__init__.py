"""``question|answer`` lines: reading, checking, splitting, and our own corpora.

Start with ``pairs``; ``grammars`` and ``llm`` make corpora.
"""
