"""Files of every format, made here, and what is read from them."""
