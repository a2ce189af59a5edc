"""Machines: put a .COM on a machine, emulated or real, and talk to it."""
