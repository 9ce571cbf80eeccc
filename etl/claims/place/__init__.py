"""The place a number refers to."""
