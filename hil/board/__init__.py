"""A real board: its serial line, CP/M's prompt, deployment, and the programs that run on it.

Start at ``target.py``, whose Board is the target; ``deploy.py`` has the deployment's protocol.
"""
