"""What accuracy costs: a grid of networks, trained, built and measured."""
