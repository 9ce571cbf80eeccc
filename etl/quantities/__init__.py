"""Numbers in a sentence, by fast rules alone: what is a quantity, and what is set aside and why. One family a file."""
