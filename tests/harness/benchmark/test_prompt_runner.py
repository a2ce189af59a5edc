"""``ulmrig bench``: what programs cost on the same prompts, exactly, and what it prints of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.cli_rig import MODEL, Said, image, network, refused
from tests.support.com_programs import RET, reader
from tests.support.fake_target import turn_of
from ulmrig.asm.program import build as asm_build
from ulmrig.harness.benchmark.agreement import verify
from ulmrig.harness.benchmark.prompt_runner import (
    PHASES,
    TURN_LIMIT,
    Difference,
    Measurement,
    Prompt,
    Subject,
    measure,
    model_replies,
    read_prompts,
    reply_in,
    subject_of,
)
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Place
from ulmrig.model.corpus.pairs import CorpusError
from ulmrig.model.network.game import Game
from ulmrig.model.network.integer import MAX_REPLY, IntegerModel

LINES = [b"is it tall", b"is it red", b"IS IT RED?", b"x" * 62, b"are you old", b"q"]
PROMPTS = [Prompt(line) for line in LINES]
REPLIES = model_replies(MODEL, PROMPTS)


@pytest.fixture(scope="module")
def subject() -> Subject:
    return subject_of(image())


@pytest.fixture(scope="module")
def found(subject: Subject) -> Measurement:
    return measure(subject, PROMPTS, REPLIES)


# --- what is measured -------------------------------------------------------------------------


def test_a_game_that_ends_is_begun_again_and_its_announcements_are_no_reply() -> None:
    first, second, *_ = REPLIES
    played = replace(network(), game=Game(2, "OH", second, (first,)))
    image = asm_build.build(played, "PLAY")
    prompts = [PROMPTS[at] for at in (0, 1, 0, 0, 1, 0)]  # won, lost, won, and one more
    replies = model_replies(IntegerModel(played), prompts)
    assert replies == [REPLIES[at] for at in (0, 1, 0, 0, 1, 0)]
    found = measure(subject_of(image), prompts, replies)
    assert found.differences == []
    assert found.characters == sum(map(len, replies))
    wrong = measure(subject_of(image), prompts[:2], replies[:1] * 2)
    assert [each.prompt for each in wrong.differences] == ["is it red"]


def test_the_prompts_of_these_tests_have_replies_of_all_kinds() -> None:
    assert len(set(REPLIES)) > 2 and MAX_REPLY in map(len, REPLIES)


def test_two_runs_are_equal_to_the_t_state(found: Measurement, subject: Subject) -> None:
    assert measure(subject, PROMPTS, REPLIES) == found
    assert found.differences == [] and found.prompts == len(PROMPTS)


def test_program_and_bdos_are_the_whole(found: Measurement) -> None:
    whole = verify(network(), image(), LINES)
    assert found.bdos_t_states > 0
    assert found.t_states + found.bdos_t_states == whole.t_states
    assert found.inferences == whole.inferences
    assert found.characters == sum(map(len, REPLIES))


def test_a_phase_is_a_share_of_the_whole(found: Measurement) -> None:
    phases = found.phases_per_inference()
    assert [*phases] == [*PHASES, "console"] and all(share > 0 for share in phases.values())
    assert sum(phases.values()) == pytest.approx(found.per_inference)


def test_the_query_is_asked_once_a_reply(found: Measurement, subject: Subject) -> None:
    turns = zip(PROMPTS, REPLIES, strict=True)
    one = [measure(subject, [prompt], [reply]) for prompt, reply in turns]
    assert sum(part.t_states for part in one) == found.t_states
    for phase in PHASES:
        assert sum(part.phases[phase] for part in one) == found.phases[phase]
    # The same line twice: nothing is kept from one reply to the next.
    twice = measure(subject, PROMPTS[:1] * 2, REPLIES[:1] * 2)
    assert twice.t_states == 2 * one[0].t_states and twice.phases["query"] > 0


def test_the_first_character_comes_after_the_query_and_an_inference(subject: Subject) -> None:
    at = next(k for k, reply in enumerate(REPLIES) if len(reply) > 1)
    one = measure(subject, PROMPTS[at : at + 1], REPLIES[at : at + 1])
    assert one.firsts == 1 and one.to_first
    assert one.phases["query"] < one.to_first < one.t_states


def test_what_is_told_of_a_program(found: Measurement) -> None:
    assert found.per_inference == found.t_states / found.inferences
    assert found.per_character == found.t_states / found.characters
    assert found.speed(4e6) == pytest.approx(4e6 / found.per_character)
    assert found.start_t_states > 0 and found.start_bdos_t_states > 0
    assert found.subject.memory_end == image().memory_top


def test_nothing_is_divided_by_nothing() -> None:
    nothing = Measurement(Subject("X", b""))
    assert nothing.per_inference == nothing.speed(4e6) == 0
    assert nothing.per_character is nothing.to_first is None
    assert nothing.phases_per_inference() == {}


def test_a_program_whose_routines_have_other_names_has_no_phases() -> None:
    symbols = {name: at for name, at in image().symbols.items() if name != PHASES["query"]}
    other = subject_of(replace(image(), symbols=symbols))
    assert other.routines == {}
    assert measure(other, PROMPTS[:1], REPLIES[:1]).phases_per_inference() == {}


# --- any other program ------------------------------------------------------------------------


def test_a_known_program_costs_what_its_instructions_do() -> None:
    # A reply, back to the beginning, the prompt, a line: 3 × LD DE / LD C / CALL 5 / JP, and a JP.
    other = measure(Subject("X", reader(reply=b"YES\r\n")), PROMPTS[:2], ["YES", "NO"])
    assert other.t_states == 2 * (3 * 44 + 10)
    assert other.first_t_states == 2 * 44 and other.firsts == 2
    assert (other.inferences, other.characters) == (8, 6)
    assert other.differences == [Difference("is it red", "NO", "YES")]


def test_a_program_that_says_nothing_has_no_first_character() -> None:
    other = measure(Subject("X", reader()), PROMPTS[:2], ["", ""])
    assert other.differences == [] and other.firsts == 0 and other.per_character is None
    assert other.inferences == 2


def test_a_program_that_leaves_differs_and_is_started_again() -> None:
    # Read a line, print * and leave.
    read = b"\x11\x40\x01\x0e\x09\xcd\x05\x00\x11\x80\x01\x0e\x0a\xcd\x05\x00"
    code = read + b"\x0e\x02\x1e\x2a\xcd\x05\x00\xc7"
    data = code.ljust(0x40, b"\0") + b"> $".ljust(0x40) + b"\x3e"
    other = measure(Subject("X", data), PROMPTS[:2], ["*", "*"])
    assert [one.seen for one in other.differences] == ["* (and leaves)"] * 2


def test_a_program_that_does_not_stay_is_no_subject() -> None:
    with pytest.raises(ProgramError, match=r"X\.COM leaves before its first prompt"):
        measure(Subject("X", RET), PROMPTS, REPLIES)


@pytest.mark.parametrize(
    ("output", "place", "line", "reply"),
    [
        (b"\r\nYES\r\n", Place.PROGRAM, b"a", "YES"),
        (b"\r\n\r\nYES\r\n\n\r", Place.PROGRAM, b"a", "YES"),
        (b"YES", Place.PROGRAM, b"a", "YES"),
        (b"\r\n  YES NO \r\n", Place.PROGRAM, b"a", "  YES NO "),
        (b"\r\nYES\r\n I \x07AM\r\n", Place.PROGRAM, b"a", "YES I AM"),
        (b"\r\n\r\n", Place.PROGRAM, b"a", ""),
        (b"\r\nYES\r\n> \r\n", Place.PROGRAM, b"a" * 62, "YES"),
        (b"\r\nYES\r\n> \r\n", Place.PROGRAM, b"a" * 61, "YES> "),
        (b"\r\nYES\r\n", Place.PROGRAM, b"a" * 62, "YES"),
        (b"\r\nYES\r\n\r\nA>", Place.CCP, b"a", "YES"),
        (b"\r\nA>", Place.CCP, b"a", ""),
    ],
)
def test_a_reply_is_what_is_printable(output: bytes, place: Place, line: bytes, reply: str) -> None:
    assert reply_in(turn_of(line + output, output, place), line, b"> ") == reply


# --- prompts ----------------------------------------------------------------------------------


def test_prompts_are_lines_with_or_without_a_reply(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.write_bytes(b"\xef\xbb\xbfis it tall\r\n\n# no\n  can you # | yes |no\na|\ncafe\n")
    assert read_prompts(path) == [
        Prompt(b"is it tall"),
        Prompt(b"can you #", "YES |NO"),
        Prompt(b"a", ""),
        Prompt(b"cafe"),
    ]
    path.write_text("x" * 62)
    assert read_prompts(path) == [Prompt(b"x" * 62)]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"x" * 63, "has 63 characters (at most 62, the chat line)"),
        (b" |YES", "the prompt '' is empty (1 to 62 characters)"),
        (b"!", "'!' leaves the program"),
        (b"a\tb", "'a\\tb' has '\\t' (U+0009, character 2), which cannot be typed"),
        (b"a\xc2\x85b", "'a\\x85b' has '\\x85' (U+0085, character 2), which cannot be typed"),
        (b"\x7fa", "which cannot be typed"),
        (b"\xff", "byte FFh is not UTF-8"),
        ("€".encode(), "'€' (U+20AC, character 1), which cannot be typed"),
    ],
)
def test_what_cannot_be_typed_is_refused(tmp_path: Path, line: bytes, problem: str) -> None:
    path = tmp_path / "p.txt"
    path.write_bytes(b"fine\n\n" + line + b"\nfine\n!\n")
    with pytest.raises(CorpusError) as caught:
        read_prompts(path)
    first, second = str(caught.value).splitlines()
    assert first.startswith(f"{path}:3: ") and problem in first
    assert second.startswith(f"{path}:5: ")


def test_a_file_without_prompts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.write_text("# nothing\n\n")
    with pytest.raises(CorpusError, match=r"p\.txt: no prompts"):
        read_prompts(path)


# --- the command ------------------------------------------------------------------------------


@pytest.fixture
def bench(ulmrig: Said) -> Said:
    """Run ``ulmrig bench tiny.npz --prompts p.txt`` and more words."""
    right, wrong = REPLIES[0], "NEVER"
    Path("p.txt").write_text(f"# two\nis it tall|{right}\nis it red|{wrong}\nare you old\n")
    Path("other.com").write_bytes(reader(reply=b"YES\r\n"))
    Path("odd-one.COM").write_bytes(reader(reply=b"YES\r\n", prompt=b"? "))
    return lambda *words: ulmrig("bench", "tiny.npz", "--prompts", "p.txt", *words)


def table(out: str) -> dict[str, list[str]]:
    rows = [line.rstrip() for line in out.splitlines() if "  " in line]
    return {row.strip().split("  ")[0]: row.strip().split("  ")[1:] for row in rows}


def test_bench_prints_a_table(bench: Said) -> None:
    status, out, err = bench()
    assert (status, err) == (0, "")
    assert out.startswith("3 prompts of p.txt; T-states of the program, without the BDOS\n\n")
    assert "the integer model gives the reply of p.txt for 1 of 2 prompts\n" in out
    found = measure(subject_of(image()), [Prompt(b"is it tall")], REPLIES[:1])
    rows = table(bench("--limit", "1")[1])
    for what, value in {
        "T-states per inference": f"{found.per_inference:,.0f}",
        "of them: query": f"{found.phases_per_inference()['query']:,.0f}",
        "T-states per printed character": f"{found.per_character or 0:,.0f}",
        "T-states to the first character": f"{found.to_first or 0:,.0f}",
        "T-states to start": f"{found.start_t_states:,}",
        "characters per second at 4 MHz": f"{found.speed(4_000_000):,.1f}",
        "characters per second at 7.3728 MHz": f"{found.speed(7_372_800):,.1f}",
        "bytes in the file": f"{len(image().data):,}",
        "memory ends below": f"{image().memory_top:04X}h",
        "inferences": f"{found.inferences}",
        "replies that differ": "0 of 1",
    }.items():
        assert [word.strip() for word in rows[what] if word] == [value]


def test_bench_prints_another_program_beside_it(bench: Said) -> None:
    status, out, _ = bench("--against", "other.com")
    assert status == 0
    lines = out.splitlines()
    assert lines[2].split() == ["tiny", "other.com"]
    assert all(len(line) == len(lines[2]) for line in lines[3:16])
    rows = {line[: line.index("  ", 3)].strip(): line.split()[-1] for line in lines[3:16]}
    assert rows["memory ends below"] == rows["of them: inference"] == "–"
    wrong = sum(reply != "YES" for reply in model_replies(MODEL, read_prompts(Path("p.txt"))))
    assert wrong
    assert lines[15].split()[-6:] == ["0", "of", "3", f"{wrong}", "of", "3"]
    assert f"other.com: > is it tall\n  the integer model: {REPLIES[0]}\n" in out
    assert "  the program:       YES\n" in out


def test_bench_shows_five_differences_and_counts_the_rest(bench: Said) -> None:
    Path("p.txt").write_text("".join(f"is it {number}\n" for number in range(9)))
    _, out, _ = bench("--against", "other.com")
    wrong = sum(reply != "YES" for reply in model_replies(MODEL, read_prompts(Path("p.txt"))))
    assert wrong > 5
    assert out.count("other.com: > ") == 5 and f"other.com: … and {wrong - 5} more\n" in out


def test_bench_is_for_machines_too(bench: Said) -> None:
    status, out, err = bench("--json", "--against", "odd-one.COM", "--against-prompt", "? ")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert [*found] == ["network", "prompts", "expected_replies", "programs"]
    assert found["network"] == network().describe()
    assert found["prompts"] == {"file": "p.txt", "count": 3}
    assert found["expected_replies"] == {"given": 2, "model_agrees": 1}
    ours, other = found["programs"]
    assert [*ours] == [*other]
    assert (ours["name"], other["name"]) == ("tiny", "odd-one.COM")
    assert ours["t_states_per_inference"] == ours["t_states"] / ours["inferences"]
    assert [*ours["characters_per_second"]] == ["4 MHz", "7.3728 MHz"]
    assert [*ours["phases_per_inference"]] == ["query", "inference", "console"]
    assert (other["phases_per_inference"], other["memory_end"]) == ({}, None)
    assert ours["replies_that_differ"] == 0 and other["replies_that_differ"] > 0
    assert other["t_states"] == 3 * 142 and other["file_bytes"] == len(reader())
    assert other["differences"][0] == {
        "prompt": "is it tall",
        "integer_model": REPLIES[0],
        "program": "YES",
    }
    assert json.loads(bench("--json")[1])["programs"] == [ours]


def test_bench_returns_1_where_ours_differs(bench: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    right = asm_build.build
    monkeypatch.setattr(
        asm_build, "build", lambda _, name, *_options: right(network(favour=400), name)
    )
    status, out, _ = bench()
    assert status == 1 and "tiny: > is it tall" in out


@pytest.mark.parametrize("passes", ["drop,drop", "none,drop", "nothing"])
def test_bench_refuses_passes_that_cannot_be(bench: Said, passes: str) -> None:
    with pytest.raises(SystemExit):
        bench("--passes", passes)


def test_bench_refuses_what_cannot_be(bench: Said, capsys: pytest.CaptureFixture[str]) -> None:
    refused(bench("--prompts", "none.txt"), "none.txt: No such file")
    refused(bench("--against", "none.com"), "none.com: No such file")
    refused(bench("--against", "other.com", "--against-prompt", ""), "--against-prompt")
    refused(
        bench("--against-prompt", "? "),
        "--against-prompt is the prompt of the program of --against: give both",
    )
    Path("long.txt").write_text("x" * 5000)
    status, _, err = bench("--prompts", "long.txt")
    assert status == 2 and "has 5000 characters (at most 62" in err and len(err) < 300
    refused(bench("--against", "other.com", "--against-prompt", "→"), "Latin-1")
    status, out, err = bench("--against", "odd-one.COM")
    assert (status, out) == (2, "")
    assert "its prompt '> ' did not come" in err and "--against-prompt" in err
    for word in ("0", "-1", "many"):
        with pytest.raises(SystemExit):
            bench(f"--limit={word}")
        assert f"'{word}': expected a whole number, 1 or more" in capsys.readouterr().err


def test_a_slow_program_has_time() -> None:
    assert 50 * 38_000_000 < TURN_LIMIT < 2**31
