"""Quantisation-aware training. The only folder that imports PyTorch."""
