"""What tests share: stand-ins, rigs and small programs."""
