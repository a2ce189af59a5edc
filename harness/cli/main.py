# PYTHON_ARGCOMPLETE_OK
"""The command line: ``ulmrig COMMAND …``.

Exit status 0 is success, 1 a verdict against a model or a board, 2 a mistake in the command line
or an error that the user can mend (one clear text), 70 a fault of ulmrig itself, 130 Ctrl-C.
"""

from __future__ import annotations

import argparse
import errno
import io
import logging
import os
import shlex
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
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

_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""Errors of a disk that is full or broken. Commands report those of their own files themselves."""

LEVELS: Final = (logging.WARNING, logging.INFO, logging.DEBUG)
"""What ``-v`` and ``-vv`` show: steps, and the wire."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``ulmrig`` with ``arguments`` (those of the process by default); return its status."""
    _prepare_streams()
    stop: SystemExit | None = None
    try:
        status = _status(list(sys.argv[1:] if arguments is None else arguments))
    except SystemExit as ended:  # argparse has printed a help text, the version, or a mistake
        stop, status = ended, int(ended.code not in (None, 0))
    # Python flushes at its end too, and if that fails, its status is 120.
    problems = [problem for stream in (sys.stdout, sys.stderr) if (problem := _unwritten(stream))]
    for problem in problems:
        if not status and not isinstance(problem, BrokenPipeError):
            return _output_lost(problem)
    if stop:
        raise stop
    return status or (CLOSED if problems else 0)


def _prepare_streams() -> None:
    """Make the standard streams take whatever is printed.

    The null device replaces those that were closed before we began, so that no file that we open
    gets their numbers. Characters that an encoding lacks are printed as escapes.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


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
        if isinstance(error, FileNotFoundError) and not _here():
            _complain("ulmrig: the current folder was deleted: change to one that exists")
            return 2
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            _forget(sys.stdout)  # what is left of it would fail again
            return _output_lost(error)
        kind = printable_lines(f"{type(error).__name__}: {error}")
        _complain(f"ulmrig: a fault of ulmrig itself, please report it: {kind}")
        if debugging(options):
            _print_causes(error)
        else:
            _complain("  run it again with --debug, and add what that prints")
        return FAULT
    return int(status)


def _complain(text: str) -> None:
    """Print to standard error. If that cannot be written, the status still says what it was."""
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        _forget(sys.stderr)


def _here() -> bool:
    """Return whether the current folder exists."""
    try:
        return bool(Path.cwd())
    except FileNotFoundError:
        return False


def _output_lost(problem: OSError) -> int:
    """Say why what was printed is lost; return the status."""
    _complain(
        f"ulmrig: {problem.strerror}: what is printed, or a temporary file, cannot be written"
    )
    return 2


def _unwritten(stream: TextIO) -> OSError | None:
    """Flush a stream, and return why that failed, if it did."""
    try:
        stream.flush()
    except OSError as problem:
        _forget(stream)
        return problem
    return None


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
