"""Make one small bug at a time, and see whether a test notices.

``python -m tests.support.mutation hil/board`` runs it on one folder; ``--help`` lists the options.
It needs the extra ``ulmrig[mutation]`` (cosmic-ray, which makes the bugs: its mutants), takes an
hour or two per folder, and never runs in CI.

Each mutant is tested in a copy of the repository, so that the checkout stays as it is. Its tests
are those of the same folder below ``tests/``, those of the module first; with ``--wider`` some of
other folders follow. What is known about each mutant is kept in a file of JSON lines
(``build/mutation/``): a run that was stopped goes on, and ``--again`` tries the survivors again,
after tests were added or with ``--wider``.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import difflib
import hashlib
import json
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]

FOLDERS: Final = {
    "harness/transcript": ["tests/harness/pytest_plugin", "tests/harness/cli"],
    "hil/board": ["tests/hil/virtual", "tests/harness/pytest_plugin/test_lost_boards.py"],
    "hil/farm": ["tests/harness/pytest_plugin"],
    "asm/compiler": ["tests/asm/program", "tests/asm/z80"],
    "model/network": ["tests/model/evaluation", "tests/asm/program"],
}
"""The folders that are tried, and the tests that ``--wider`` adds to those of the same name."""

OPERATORS: Final = re.compile(
    r"NumberReplacer|AddNot|ReplaceUnaryOperator_(Delete_Not|USub_UAdd)|ReplaceOrWithAnd"
    r"|ReplaceAndWithOr|ReplaceTrueWithFalse|ReplaceFalseWithTrue|ZeroIterationForLoop"
    r"|ExceptionReplacer|RemoveDecorator|ReplaceBreakWithContinue|ReplaceContinueWithBreak"
    r"|ReplaceBinaryOperator_(Add_Sub|Sub_Add|Mul_FloorDiv|Mul_Add|Div_Mul|FloorDiv_Mul|Mod_Add"
    r"|LShift_RShift|RShift_LShift|BitAnd_BitOr|BitOr_BitAnd|BitXor_BitOr|Pow_Mul)"
    r"|ReplaceComparisonOperator_(Eq_NotEq|NotEq_Eq|Lt_LtE|Lt_GtE|LtE_Lt|LtE_Gt|Gt_GtE|Gt_LtE"
    r"|GtE_Gt|GtE_Lt|Is_IsNot|IsNot_Is|In_NotIn|NotIn_In)"
)
"""The operators of cosmic-ray that are used.

It would also put each of eleven other operators in the place of a ``+``. Most of those mutants end
in a TypeError, so they would flatter the share of those that are noticed; one or two each are kept.
"""

_IGNORED: Final = shutil.ignore_patterns(
    ".git", ".venv", "build", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info"
)


@dataclass(frozen=True)
class Mutant:
    """A module with one change. ``source`` is the whole module as changed."""

    key: str
    module: str
    operator: str
    line: int
    diff: str
    source: str


def mutants(module: Path) -> Iterator[Mutant]:
    """Yield the mutants of a module that differ from it in what they do."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names

    source = module.read_text()
    name = module.relative_to(ROOT).as_posix()
    meaning = _meaning(source)
    seen = set()
    for operator_name in operator_names():
        kind = operator_name.split("/")[-1]
        if not OPERATORS.fullmatch(kind):
            continue
        operator = get_operator(operator_name)()
        places = [
            start
            for node in ast_nodes(get_ast(source))
            for start, _ in operator.mutation_positions(node)
        ]
        for number, start in enumerate(places):
            try:
                changed = mutate_code(source, operator, number)
            except AttributeError:  # cosmic-ray 8.4 to 8.7, on ``except module.Error``
                continue
            if changed is None or changed in seen or _meaning(changed) in (meaning, ""):
                continue
            seen.add(changed)
            diff = "".join(
                line
                for line in difflib.unified_diff(
                    source.splitlines(keepends=True), changed.splitlines(keepends=True), n=0
                )
                if not line.startswith(("---", "+++", "@@"))
            )
            key = hashlib.sha256(f"{name}\n{changed}".encode()).hexdigest()[:16]
            yield Mutant(key, name, kind, start[0], diff, changed)


def _meaning(source: str) -> str:
    """Return what ``source`` does: its syntax tree without types and without ``frozen=True``.

    It is empty if ``source`` is no Python: nobody can miss such a mutant. That a class is frozen is
    what mypy checks; no line of ours assigns to a field of one.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(None)
        elif isinstance(node, ast.Call):
            node.keywords = [each for each in node.keywords if each.arg != "frozen"]
    return ast.dump(tree)


def tests_of(module: str, wider: bool = False) -> list[str]:
    """Return the test files for a module, those that are most likely to notice first."""
    folder = Path(module).parent.as_posix()
    top = next(each for each in FOLDERS if folder.startswith(each))
    near = sorted((ROOT / "tests" / top).rglob("test_*.py"))
    dotted = "ulmrig." + module.removesuffix(".py").replace("/", ".")
    package, _, stem = dotted.rpartition(".")
    imports = re.compile(
        rf"^\s*from ({re.escape(dotted)} import|{re.escape(package)} import .*\b{stem}\b)", re.M
    )

    def rank(path: Path) -> tuple[bool, bool]:
        return path.stem != f"test_{stem}", not imports.search(path.read_text())

    more = [path for extra in FOLDERS[top] * wider for path in _test_files(ROOT / extra)]
    ordered = sorted(near, key=rank) + sorted(more, key=rank)
    return [path.relative_to(ROOT).as_posix() for path in ordered]


def _test_files(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("test_*.py"))


class Worker:
    """A copy of the repository, in which one mutant at a time is tested."""

    def __init__(self, parent: Path, number: int, wider: bool) -> None:
        self.wider = wider
        self.copy = parent / f"copy{number}"
        shutil.copytree(ROOT, self.copy, symlinks=True, ignore=_IGNORED)
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(self.copy),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPYCACHEPREFIX": str(parent / f"bytecode{number}"),
            "ULMRIG_CACHE": str(parent / f"cache{number}"),
        }

    def run(self, module: str, limit: float) -> tuple[str, float]:
        """Run the tests of ``module``; return ``passed``, ``failed`` or ``time``, and seconds."""
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
        command += ["--timeout", "30", "-m", "not training", *tests_of(module, self.wider)]
        begun = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=self.copy,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            status = process.wait(limit)
            outcome = "passed" if status == 0 else "failed"
        except subprocess.TimeoutExpired:
            outcome = "time"
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        return outcome, time.monotonic() - begun

    def try_mutant(self, mutant: Mutant, limit: float) -> tuple[str, float]:
        """Run the tests with ``mutant`` in its place."""
        place = self.copy / mutant.module
        original = place.read_text()
        try:
            place.write_text(mutant.source)
            return self.run(mutant.module, limit)
        finally:
            place.write_text(original)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status, 1 if 10 % or more of the mutants survive."""
    options = _options(arguments)
    report = ROOT / "build" / "mutation" / (options.folder.replace("/", "-") + ".jsonl")
    report.parent.mkdir(parents=True, exist_ok=True)
    report.touch()
    lines = report.read_text().splitlines()
    known = {entry["key"]: entry for entry in map(json.loads, lines)}
    modules = sorted((ROOT / options.folder).rglob("*.py"))
    if options.module:
        modules = [module for module in modules if module.stem in options.module]
    every = [mutant for module in modules for mutant in mutants(module)]
    chosen = every[options.first :: options.every]
    wanted = [
        mutant
        for mutant in chosen
        if mutant.key not in known or (options.again and known[mutant.key]["outcome"] == "passed")
    ]
    print(f"{len(every)} mutants, {len(chosen)} chosen, {len(wanted)} to test", flush=True)
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        workers = [Worker(Path(folder), number, options.wider) for number in range(options.jobs)]
        for entry in _results(wanted, workers):
            known[entry["key"]] = entry
            with report.open("a") as file:
                file.write(json.dumps(entry) + "\n")
    return _summary([known[mutant.key] for mutant in chosen if mutant.key in known])


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.support.mutation", description=__doc__)
    parser.add_argument("folder", choices=FOLDERS)
    parser.add_argument("--module", action="append", help="only modules of this name")
    parser.add_argument("--every", type=int, default=1, help="test each Nth mutant only")
    parser.add_argument("--first", type=int, default=0, help="skip this many mutants")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="mutants at a time")
    parser.add_argument("--again", action="store_true", help="test survivors again")
    parser.add_argument("--wider", action="store_true", help="run tests of other folders, too")
    return parser.parse_args(arguments)


def _results(wanted: list[Mutant], workers: list[Worker]) -> Iterator[dict[str, Any]]:
    """Test the mutants on all workers; yield what is known of each as it ends."""
    waiting: queue.SimpleQueue[Mutant] = queue.SimpleQueue()
    for mutant in wanted:
        waiting.put(mutant)
    done: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    limits: dict[str, float] = {}

    def work(worker: Worker) -> None:
        while True:
            try:
                mutant = waiting.get_nowait()
            except queue.Empty:
                return done.put(None)
            if mutant.module not in limits:
                outcome, seconds = worker.run(mutant.module, 900)
                if outcome != "passed":
                    print(f"{mutant.module}: its tests fail without any change")
                    return done.put(None)
                limits[mutant.module] = 2 * seconds + 30
            outcome, seconds = worker.try_mutant(mutant, limits[mutant.module])
            entry = asdict(mutant) | {"outcome": outcome, "seconds": round(seconds, 1)}
            del entry["source"]
            done.put(entry)

    for worker in workers:
        threading.Thread(target=work, args=(worker,), daemon=True).start()
    begun, ended, count = time.monotonic(), 0, 0
    while ended < len(workers):
        entry = done.get()
        if entry is None:
            ended += 1
            continue
        count += 1
        left = (time.monotonic() - begun) / count * (len(wanted) - count)
        print(
            f"{count}/{len(wanted)} {entry['outcome']} {entry['seconds']} s"
            f" {entry['module']}:{entry['line']} {entry['operator']} ({left / 60:.0f} min left)",
            flush=True,
        )
        yield entry


def _summary(entries: list[dict[str, Any]]) -> int:
    """Print the survivors and their share per module; return the exit status."""
    survivors = [entry for entry in entries if entry["outcome"] == "passed"]
    for entry in survivors:
        print(f"\n{entry['module']}:{entry['line']} {entry['operator']}\n{entry['diff']}", end="")
    print()
    tested = Counter(entry["module"] for entry in entries)
    survived = Counter(entry["module"] for entry in survivors)
    for module, count in sorted(tested.items()):
        print(f"{module:40} {survived[module]:4} of {count:4} survive")
    share = len(survivors) / max(1, len(entries))
    print(f"{len(survivors)} of {len(entries)} mutants survive: {share:.1%}")
    return int(share >= 0.1)


if __name__ == "__main__":
    sys.exit(main())
