"""A board made of software: a Z80 under CP/M behind a serial line, with faults on request.

Start at ``board.py``; ``wire.py`` connects it in this process, ``server.py`` behind a pty or TCP.
"""
