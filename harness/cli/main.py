# PYTHON_ARGCOMPLETE_OK
"""The command line: ``ulmrig COMMAND …``.

Exit status 0 is success, 1 a verdict against a model or a board, 2 a mistake in the command line
or an error that the user can mend (one clear text), 70 a fault of ulmrig itself, 130 Ctrl-C.
"""

from __future__ import annotations

import argparse
import logging
import os
import shlex
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TextIO

import ulmrig
from ulmrig.harness.cli.commands import COMMANDS, Command
from ulmrig.model.errors import UlmrigError
from ulmrig.model.support.disk_cache import cache_disabled
from ulmrig.model.text import printable_lines

FAULT: Final = 70
"""Exit status for a fault of ulmrig itself (EX_SOFTWARE of sysexits.h)."""

CLOSED: Final = 141
"""Exit status if nobody reads what is printed: that of a program which SIGPIPE ended."""

LEVELS: Final = (logging.WARNING, logging.INFO, logging.DEBUG)
"""What ``-v`` and ``-vv`` show: steps, and the wire."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``ulmrig`` with ``arguments`` (those of the process by default); return its status."""
    try:
        status = _status(list(sys.argv[1:] if arguments is None else arguments))
    finally:
        # Python flushes at its end too, and if that fails, its status is 120.
        all_read = [_flushed(stream) for stream in (sys.stdout, sys.stderr)]
    return status or (0 if all(all_read) else CLOSED)


def _status(words: list[str]) -> int:
    """Run ``ulmrig`` with ``words``; an error is printed, and is a status."""
    top = parser()
    if "_ARGCOMPLETE" in os.environ:
        import argcomplete

        argcomplete.autocomplete(top)
    options = top.parse_args(words)
    if options.command is None:
        top.print_help()
        return 0
    options.command_line = shlex.join(["ulmrig", *words])
    try:
        with _logging(options.verbose), cache_disabled(options.no_build_cache):
            status = options.command.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        _complain("\nulmrig: interrupted")
        return 130
    except BrokenPipeError:
        _forget(sys.stdout)
        return CLOSED
    except UlmrigError as error:
        _complain(f"ulmrig: {error}")
        if debugging(options):
            _print_causes(error)
        return 2
    except Exception as error:
        kind = printable_lines(f"{type(error).__name__}: {error}")
        _complain(f"ulmrig: a fault of ulmrig itself, please report it: {kind}")
        if debugging(options):
            _print_causes(error)
        else:
            _complain("  run it again with --debug, and add what that prints")
        return FAULT
    return int(status)


def _complain(text: str) -> None:
    """Print to standard error. If nobody reads that, the status still says what it was."""
    try:
        print(text, file=sys.stderr, flush=True)
    except BrokenPipeError:
        _forget(sys.stderr)


def _flushed(stream: TextIO) -> bool:
    """Flush a stream, and return whether somebody reads it."""
    try:
        stream.flush()
    except BrokenPipeError:
        _forget(stream)
        return False
    return True


def _forget(stream: TextIO) -> None:
    """Lead a stream that nobody reads into nothing: each flush of it would raise again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def debugging(options: argparse.Namespace) -> bool:
    """Return whether errors are shown with their causes: ``--debug``, or ULMRIG_DEBUG=1."""
    return bool(options.debug) or os.environ.get("ULMRIG_DEBUG", "") not in ("", "0")


def _print_causes(error: BaseException) -> None:
    """Print the traceback of an error and of everything that led to it."""
    link: BaseException | None = error
    while link is not None:
        # "raise ... from None" hides a cause from users; whoever debugs wants it.
        link.__suppress_context__ = False
        link = link.__cause__ or link.__context__
    _complain("".join(traceback.format_exception(error)).rstrip("\n"))


@contextmanager
def _logging(verbose: int) -> Iterator[None]:
    """Show the log of ulmrig on standard error while a command runs, if ``-v`` asks for it."""
    if not verbose:
        yield
        return
    logger = logging.getLogger("ulmrig")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s: %(message)s"))
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(LEVELS[min(verbose, len(LEVELS) - 1)])
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="ulmrig",
        description="The test rig for language models that run on a Z80.",
        epilog="'ulmrig COMMAND --help' explains a command and shows examples.",
    )
    top.add_argument("--version", action="version", version=f"ulmrig {ulmrig.__version__}")
    _add_common(top, debug=False, verbose=0, no_build_cache=False)
    top.set_defaults(command=None)
    commands = top.add_subparsers(metavar="COMMAND")
    for command in COMMANDS:
        _add_command(commands, command)
    return top


def _add_common(
    group: argparse._ActionsContainer, *, debug: object, verbose: object, no_build_cache: object
) -> None:
    group.add_argument(
        "--debug",
        action="store_true",
        default=debug,
        help="show errors with their causes and tracebacks (also: ULMRIG_DEBUG=1; default: off)",
    )
    group.add_argument(
        "-v",
        "--verbose",
        action="count",
        default=verbose,
        help="say more; -v logs each step, -vv also what goes over the wire (default: off)",
    )
    group.add_argument(
        "--no-build-cache",
        action="store_true",
        default=no_build_cache,
        help="build every program, and keep none (default: programs are kept in ~/.cache/ulmrig)",
    )


def _add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], command: Command
) -> None:
    examples = "\n".join(f"  {line}" for line in command.EXAMPLES.strip().splitlines())
    sub = commands.add_parser(
        command.NAME,
        help=command.SUMMARY,
        description=command.SUMMARY[0].upper() + command.SUMMARY[1:] + ".",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_arguments(sub)
    # The same options as before the command: what is not given here leaves those alone.
    common = sub.add_argument_group("common options")
    suppressed = argparse.SUPPRESS
    _add_common(common, debug=suppressed, verbose=suppressed, no_build_cache=suppressed)
    sub.set_defaults(command=command)


if __name__ == "__main__":
    sys.exit(main())
