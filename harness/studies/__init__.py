"""Long runs over many networks: grids of sizes, and precisions of weights."""
