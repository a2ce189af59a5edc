"""From a network to lists of slots with places in memory: what the program will hold."""
