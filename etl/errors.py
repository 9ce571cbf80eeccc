"""What can go wrong with a user's input, said in one sentence: what, where, what to do."""


class InputError(Exception):
    """A text, folder or argument that cannot be used; its message is shown to the user as it is.

    The command line prints the message on one line of standard error and exits with 2; the dashboard shows
    it in a panel. Programming errors are never wrapped in it.
    """
