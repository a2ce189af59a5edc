"""The network: from text to inputs, its file, and the integer model.

Start with ``features``, then ``npz`` and ``integer``.
"""
