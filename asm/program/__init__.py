"""From a plan to a ``.COM`` file: symbols for the Z80 sources, assembly, the image.

Start with ``build.py``.
"""
