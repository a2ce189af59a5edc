"""What long runs need: files written whole, journals, processes, settings.

Start with ``journal`` (how a run is resumed) and ``process_pool``.
"""
