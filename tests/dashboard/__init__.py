"""Pages as the app opens them, without a browser."""
