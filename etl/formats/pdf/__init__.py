"""A PDF to blocks. A PDF knows no paragraphs, only letters and their places, so these are found from the places."""
