"""What a number is about."""
