"""Who is credited with a number."""
