"""The ``.chat`` format: reading, running, comparing, explaining and rewriting transcripts.

Start with ``document.py``, the parts of a transcript, and ``run.py``, which judges them.
"""
