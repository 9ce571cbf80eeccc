"""What a person corrects: kept as a plain file beside the text, applied on every build, never to the wrong words."""
