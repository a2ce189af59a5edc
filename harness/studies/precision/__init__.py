"""What two bits cost: the study of the precision of weights."""
