"""From a text to tidy tables of the numbers it states. `pipeline.py` is the whole path."""
