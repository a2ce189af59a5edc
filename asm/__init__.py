"""Code generation: a quantised network becomes a CP/M ``.COM`` file.

Start with ``program/build.py``. Imports run one way: ``cost`` and ``receiver`` import ``program``,
``program`` imports ``compiler``, and any of them may import ``timings``. The Z80 sources that they
assemble are in ``z80``.
"""
