"""Quantities in their grammar -> claims, one field a file. Each field says which rule and words decided it."""
