"""Long runs over many networks: grids of sizes, and precisions of weights.

Start with ``sweep/spec.py``, what a grid is, and ``precision/run.py``.
"""
