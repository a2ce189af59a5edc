"""What long runs rest on: files written whole, journals, processes."""
