"""Which machine: targets, the inventory of boards, and leases."""
