"""Tests: transcripts, targets, verdicts and reports for pytest, and the command line."""
