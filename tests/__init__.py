"""The tests of ulmrig."""
