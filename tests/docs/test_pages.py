"""No page can lie: commands run or parse, they print what is shown, and links lead somewhere."""

from __future__ import annotations

import doctest
import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import BLOCKS, OURS, PAGES, ROOT, Block, anchors
from tests.support.plugin_rig import PLUGIN
from ulmrig.harness.cli import main
from ulmrig.harness.cli.commands import COMMANDS

EXAMPLE = ROOT / "examples" / "innkeeper"
COMMON = ("-h", "--help", "--debug", "-v", "--verbose", "--no-build-cache")
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def those(*modes: str) -> pytest.MarkDecorator:
    found = [block for block in BLOCKS if block.mode in modes]
    return pytest.mark.parametrize("block", found, ids=lambda block: block.name)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_every_block_with_commands_of_ours_is_tested(block: Block) -> None:
    ours = [line for line in block.body.splitlines() if OURS.match(line)]
    if ours:
        assert block.mode in ("run", "parse"), "fence it as sh or console"
    if block.mode in ("parse", "skip") and block.comment.startswith("test: "):
        assert "," in block.comment, "say why it is not run"
    if block.mode == "run":
        assert block.commands, "none of its commands is ours: <!-- test: skip, REASON -->"


@those("parse", "run")
def test_every_command_of_ours_parses(block: Block, request: pytest.FixtureRequest) -> None:
    for words, _ in block.commands:
        program, *rest = words
        if program == "ulmrig" and rest[-1] in ("--version", "--help"):
            continue
        if program == "ulmrig":
            assert main.parser().parse_args(rest).command
        elif program == "pytest":
            parser = request.config._parser
            _, unknown = parser.parse_known_and_unknown_args(rest)
            assert not unknown


@pytest.fixture
def folder(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A user's folder: the example's files, and what the pages call ``net.npz`` and so on."""
    for variable in ("CI", "BUILD_NUMBER", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(variable, raising=False)
    path = pytester.path
    for name in ("innkeeper.txt", "innkeeper.npz"):
        shutil.copy(EXAMPLE / name, path)
    shutil.copytree(EXAMPLE / "transcripts", path / "transcripts")
    shutil.copy(EXAMPLE / "innkeeper.npz", path / "net.npz")
    shutil.copy(EXAMPLE / "innkeeper.txt", path / "guess.txt")
    (path / "prompts.txt").write_text("who are you\nis there soup|SOUP. HOT.\n", encoding="utf-8")
    (path / "boards.toml").write_text(
        '[boards.anna]\ntype = "rc2014"\nurl = "/dev/null"\n', encoding="utf-8"
    )
    return pytester


@those("run")
def test_commands_run_and_print_what_the_page_shows(
    block: Block, folder: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    for (program, *rest), shown in block.commands:
        if program == "pytest":
            result = folder.runpytest_inprocess(*PLUGIN, *rest)
            assert result.ret == 0, result.stdout.str()
            continue
        if "OTHER.COM" in rest:
            assert run(["build", "net.npz", "-o", "OTHER.COM"], folder.path)
        typed = block.typed or "\n".join(re.findall(r"^> (.+)$", shown, re.MULTILINE))
        printed = run(rest, folder.path, typed)
        if shown:
            assert doctest.OutputChecker().check_output(shown, printed, FLAGS), printed


def run(words: list[str], folder: Path, typed: str = "") -> str:
    """Run ``ulmrig`` and return what it prints; it must not fail."""
    done = subprocess.run(
        [sys.executable, "-m", "ulmrig", *words],
        cwd=folder,
        input=f"{typed}\n",
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file) if file else page
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target), link


def test_the_reference_of_the_command_line_has_every_option() -> None:
    spec = importlib.util.spec_from_file_location("docs_hooks", ROOT / "docs" / "hooks.py")
    assert spec and spec.loader
    hooks = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hooks)
    text = hooks.on_page_markdown((ROOT / "docs" / "reference" / "cli.md").read_text())
    for command in COMMANDS:
        assert f"## ulmrig {command.NAME}\n" in text
        part = text.split(f"## ulmrig {command.NAME}\n")[1].split("\n## ")[0]
        sub = main.parser()._actions[-1].choices[command.NAME]  # type: ignore[index]
        for action in sub._actions:
            for option in action.option_strings:
                assert option in COMMON or f"`{option}" in part, f"{command.NAME} {option}"


def test_every_page_of_the_site_is_in_its_navigation() -> None:
    listed = re.findall(r"- (?:Home: )?([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text(), re.M)
    there = {str(page.relative_to(ROOT / "docs")) for page in (ROOT / "docs").rglob("*.md")}
    assert set(listed) == there


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_has_the_marks_of_a_merge(page: Path) -> None:
    lines = page.read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if line.startswith(("<<<<<<<", ">>>>>>>"))]
