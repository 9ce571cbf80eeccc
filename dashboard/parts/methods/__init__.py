"""What the About page tells of the method: each file one part of it, as HTML made from the tables and the schema."""
