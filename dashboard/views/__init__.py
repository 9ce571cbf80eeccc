"""One short file a page: layout only."""
