"""What a training is fed: examples, their labels, and the teacher that softens those.

Start with ``examples``; only ``teacher`` imports PyTorch.
"""
