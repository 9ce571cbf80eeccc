"""The texts that a person brought: a folder each, read apart, corrected, kept, handed on.

NAME/NAME.txt           the text as extracted, what every place points into
NAME/sources.toml       its source record
NAME/entry.toml         how it came in, and by which rules it was read
NAME/corrections.csv    what was corrected by hand
NAME/from_others/       corrections of others that are not settled yet
NAME/original/FILE      the file as it came, where that was no plain text
NAME/reading/           the tables as the machine read them
NAME/tables/            the tables with the corrections applied
NAME/versions/WHEN/     the text and its claims before it was replaced
NAME/moves.csv          claims of earlier versions, and what they are called now
"""
