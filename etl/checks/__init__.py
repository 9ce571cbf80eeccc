"""Claims -> checks: the arithmetic that a text's own words license. One kind of check a file."""
