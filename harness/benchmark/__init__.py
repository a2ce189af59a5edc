"""Benchmarks on the emulated machine: what programs cost, and whether their replies are right.

Start with ``prompt_runner.py``, which types prompts to a program and measures it.
"""
