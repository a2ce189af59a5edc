"""The options of ``train`` that make a network play a game, and the rules that they ask for."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from ulmrig.harness.errors import UsageError

if TYPE_CHECKING:
    from ulmrig.model.corpus.pairs import Corpus
    from ulmrig.model.network.game import Game


def add_options(parser: ArgumentParser) -> None:
    """Add ``--game`` and what belongs to it."""
    group = parser.add_argument_group("a game of questions")
    group.add_argument(
        "--game",
        type=int,
        metavar="N",
        help="the program counts N questions, announces the last five, and ends (default: no game)",
    )
    group.add_argument(
        "--secret",
        metavar="TEXT",
        help="what a game says that was not won, such as 'IT WAS A LIGHTHOUSE' (no default)",
    )
    group.add_argument("--game-wins", metavar="REPLY", help="the reply that wins it (default: WIN)")
    group.add_argument(
        "--game-counts",
        type=lambda text: tuple(reply.strip() for reply in text.split(",")),
        metavar="REPLY,…",
        help="the replies that use up a question (default: YES,NO,MAYBE)",
    )


def rules_of(options: Namespace, corpus: Corpus) -> Game | None:
    """Return the rules of the game that is asked for, None for no game.

    Raises UsageError if a part of them is missing, or names a reply that ``corpus`` does not have,
    and GameError for rules that a program cannot keep.
    """
    from ulmrig.model.network.game import Game

    given = {"secret": options.secret, "win": options.game_wins, "counts": options.game_counts}
    chosen = {name: value for name, value in given.items() if value is not None}
    if options.game is None:
        if chosen:
            raise UsageError("--secret and --game-… are of a game: give --game N too")
        return None
    if options.secret is None:
        raise UsageError("--game needs --secret TEXT: what is said if nobody wins")
    rules = Game(limit=options.game, **chosen)
    if missing := rules.missing(corpus.classes()):
        raise UsageError(
            f"no question of the corpus is answered with {' or '.join(missing)}, which the game "
            "counts (--game-wins and --game-counts name others)"
        )
    return rules
