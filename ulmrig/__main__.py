"""The command line, as ``ulmrig`` and as ``python -m ulmrig``.

Nothing is imported before ``main`` runs, so that Ctrl-C during the imports is no traceback.
"""

import sys


def main() -> int:
    """Run the command line; return its exit status, 130 after Ctrl-C."""
    try:
        from ulmrig.harness.cli.main import main as command_line

        return command_line()
    except KeyboardInterrupt:
        print("\nulmrig: interrupted", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
