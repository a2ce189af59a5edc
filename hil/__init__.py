"""Machines: put a .COM on a machine, emulated or real, and talk to it. Start at ``target.py``.

Imports go farm -> board, emulator -> cpm, and virtual -> board, emulator; all use ``target.py``,
``errors.py`` and ``deadline.py``.
"""
