"""An emulated Z80 that runs the real CP/M 2.2 and counts every T-state.

Start at ``cpm_target.py``, whose EmulatedMachine is the target ``emu``.
"""
