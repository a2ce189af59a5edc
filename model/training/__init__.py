"""Quantisation-aware training; only here and in ``precision_study`` is PyTorch imported.

Start with ``config`` (the settings) and ``trainer.train``.
"""
