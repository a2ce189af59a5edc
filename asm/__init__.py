"""Code: from a quantised network to a CP/M .COM."""
