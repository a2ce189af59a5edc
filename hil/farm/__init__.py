"""Which machine a run uses: the meaning of ``--target``, the inventory of boards, and leases.

Start at ``targets.py``; ``selection.py`` probes the boards, ``leases.py`` shares them.
"""
