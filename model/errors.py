"""The root of every error that a user can cause or mend."""

from ulmrig.model.text import printable_lines


class UlmrigError(Exception):
    """Something is wrong with an input, a machine or a file; the text is for the user to read.

    The text says what is wrong, where (file and line if it is a file), and what would be right.
    The command line prints it after ``ulmrig:`` and exits with status 2; ``--debug`` adds the
    traceback and the causes. Anything else that is raised is a fault of ulmrig itself.
    """

    def __str__(self) -> str:
        """Return the text, safe to print: names, files and answers in it are not ours."""
        return printable_lines(super().__str__())
