"""The years a number refers to."""
