"""Numbers: from question|answer lines to a quantised network, and what that network says.

Start with ``network.integer``, the reference for every machine. Imports run one way: training,
evaluation, corpus, network, support; ``precision_study`` stands above training.
"""
