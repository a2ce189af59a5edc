"""An emulated Z80 with the real CP/M 2.2 that counts every T-state."""
