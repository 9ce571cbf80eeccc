"""Correcting by hand: the buttons and forms of it, where a number is shown, and the list of what was said."""
