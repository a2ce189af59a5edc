"""From the plan to a ``.COM``: symbols for the Z80 sources, assembling, the image."""
