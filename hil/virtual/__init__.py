"""A board made of software: a Z80 under CP/M at the end of a wire, with faults on request."""
