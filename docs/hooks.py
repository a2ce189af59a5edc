"""A hook of mkdocs: the page on the command line is made from the commands themselves."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from ulmrig.harness.cli.commands import COMMANDS
from ulmrig.harness.cli.main import parser

MARK = "<!-- the command line -->"


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put the reference of all commands in the place of MARK."""
    return markdown.replace(MARK, "\n".join(command_line())) if MARK in markdown else markdown


def command_line() -> Iterator[str]:
    """Yield the lines of the reference, in Markdown."""
    top = parser()
    yield from _options("## Common options", top)
    (choices,) = (a.choices for a in top._actions if isinstance(a, argparse._SubParsersAction))
    for command in COMMANDS:
        sub = choices[command.NAME]
        yield from (f"## ulmrig {command.NAME}", "", str(sub.description), "")
        sub.formatter_class = argparse.HelpFormatter
        yield from ("```", sub.format_usage().removeprefix("usage: ").rstrip(), "```", "")
        yield from _options("", sub)
        yield from ("Examples:", "", "```sh", command.EXAMPLES.strip(), "```", "")


def _options(title: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    if title:
        yield from (title, "")
    groups = [group for group in parser._action_groups if group.title != "common options"]
    plain = [group for group in groups if group.title in ("options", "positional arguments")]
    yield from _table([action for group in plain for action in group._group_actions], parser)
    for group in groups:
        if group not in plain:
            yield from (f"*{group.title}*", "")
            yield from _table(group._group_actions, parser)


def _table(actions: list[argparse.Action], parser: argparse.ArgumentParser) -> Iterator[str]:
    hidden = (argparse._HelpAction, argparse._SubParsersAction)
    yield from ("| option | meaning |", "|---|---|")
    for action in actions:
        if not isinstance(action, hidden):
            yield f"| {_name(action)} | {_help(action, parser)} |"
    yield ""


def _name(action: argparse.Action) -> str:
    value = action.metavar or ("/".join(action.choices) if action.choices else action.dest)
    if not action.option_strings:
        return f"`{value}`"
    takes_value = action.nargs != 0 and not isinstance(action, argparse.BooleanOptionalAction)
    return ", ".join(
        f"`{option} {value}`" if takes_value else f"`{option}`" for option in action.option_strings
    )


def _help(action: argparse.Action, parser: argparse.ArgumentParser) -> str:
    text = parser._get_formatter()._expand_help(action) if action.help else ""
    return text.replace("|", "\\|")
