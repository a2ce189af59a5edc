"""A conversation on a board went wrong: it is replayed on the emulator, and somebody is blamed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ulmrig.harness.transcript.blame import judge
from ulmrig.harness.transcript.diff import compare
from ulmrig.harness.transcript.document import ExpectedTurn, Transcript
from ulmrig.harness.transcript.programs import Program
from ulmrig.harness.transcript.run import Conversation
from ulmrig.hil.errors import LinkError, MemoryFaultError, ProgramError
from ulmrig.hil.inspection import LINK, PROGRAM, Answer, Blame, Inquiry, Inspectable
from ulmrig.hil.target import Console, Run, Target, Turn
from ulmrig.model.errors import UlmrigError


def settle(
    transcript: Transcript,
    program: Program,
    conversation: Conversation,
    target: Target,
    emulator: Callable[[], Target],
) -> Blame | None:
    """Return who is to blame for a conversation that went wrong; None if it did not.

    ``target`` is asked again if the emulator says that the program is right. Nothing is raised: a
    machine that fails meanwhile adds to the evidence.
    """
    if conversation.ok:
        return None
    number, _ = first_wrong(transcript, conversation)
    return replace(_settled(transcript, program, conversation, target, emulator), turn=number)


def first_wrong(transcript: Transcript, conversation: Conversation) -> tuple[int, Answer]:
    """Return the number of the first turn that went wrong (0: the greeting), and its answer."""
    turns = [transcript.greeting, *transcript.turns]
    if conversation.wrong:
        verdict = conversation.wrong[0]
        return turns.index(verdict.expected), verdict.turn
    assert conversation.error, "the conversation went wrong"
    broken = conversation.broken
    return (0 if broken is None else turns.index(broken)), conversation.error


def _settled(
    transcript: Transcript,
    program: Program,
    conversation: Conversation,
    target: Target,
    emulator: Callable[[], Target],
) -> Blame:
    error = conversation.error
    if error and not isinstance(error, ProgramError | LinkError | MemoryFaultError):
        return Blame(error.blame)
    if target.exact:
        return Blame(PROGRAM)
    if isinstance(error, LinkError) and not conversation.wrong:
        return Blame(LINK)
    if not program.identity:
        command = program.run.command.split()[0]
        return Blame("", f"{command} is only on the board, and cannot be replayed on the emulator")
    number, wrong = first_wrong(transcript, conversation)
    expected = [transcript.greeting, *transcript.turns][: number + 1]
    try:
        turns, problem = _emulated(program.run, expected, emulator())
    except UlmrigError as failed:
        return Blame("", f"the emulator cannot replay it: {str(failed).splitlines()[0]}")
    if problem:
        return Blame(PROGRAM, problem)
    return _asked_again(program, expected, wrong, turns[-1], target)


def _emulated(run: Run, expected: list[ExpectedTurn], emulator: Target) -> tuple[list[Turn], str]:
    """Type the same on the emulator; return its turns, and what is wrong there as well, if so."""
    turns: list[Turn] = []
    console: Console | None = None
    for one in expected:
        try:
            if console is None:
                console = emulator.start(run)
                turn = console.greeting
            else:
                turn = console.say(one.typed or b"")
        except ProgramError as error:
            return turns, f"on the emulator it fails, too: {error.what}"
        turns.append(turn)
        if (one.typed is not None or one.expected) and not compare(one, turn).ok:
            return turns, "on the emulator, the same keys give no right answer either"
    return turns, ""


def _asked_again(
    program: Program, expected: list[ExpectedTurn], wrong: Answer, right: Turn, target: Target
) -> Blame:
    lines = tuple(one.typed or b"" for one in expected[1:])
    line = lines[-1] if lines else None
    if not isinstance(target, Inspectable):
        return judge(line, wrong, right, None)

    def memory(typed: Sequence[bytes]) -> bytes:
        from ulmrig.hil.emulator.memory import memory_after

        return memory_after(program.run, typed)

    inquiry = Inquiry(program.run, lines, right, program.kind == "model", memory)
    return judge(line, wrong, right, target.inspect(inquiry))
