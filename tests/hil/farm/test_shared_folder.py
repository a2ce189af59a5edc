"""The folder of the leases between users who do not trust each other."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import BoardError
from ulmrig.hil.farm import leases, ports, shared_folder

pytestmark = pytest.mark.boards

A = BoardConfig("anna", "rc2014", "/dev/ulmrig-none-a")
NAME = ports.file_name(A.url)
ME = os.geteuid()
ALICE, BOB = 41_001, 41_002
DEADLINE = 20.0
two_users = pytest.mark.skipif(
    ME != 0, reason="NOT ROOT: leases between users are not tested (only root can be several users)"
)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    # tmp_path cannot be entered by other users.
    above = Path(tempfile.mkdtemp(prefix="ulmrig-test-"))
    above.chmod(0o1777)
    monkeypatch.setenv("ULMRIG_LEASES", str(above / "leases"))
    yield above / "leases"
    shutil.rmtree(above)


def take(wait: float = 0.0) -> leases.Lease:
    return leases.take([A], leases.current_holder("gw0", "size.chat"), wait)


class User:
    """A process of another user that does what it is told, and answers."""

    def __init__(self, uid: int, umask: int) -> None:
        self.uid = uid
        context = multiprocessing.get_context("fork")
        self._pipe, theirs = context.Pipe()
        self.process = context.Process(target=self._serve, args=(theirs, uid, umask), daemon=True)
        self.process.start()

    def _serve(self, pipe: Any, uid: int, umask: int) -> None:
        os.setgroups([])
        os.setgid(uid)
        os.setuid(uid)
        os.umask(umask)
        while True:
            try:
                pipe.send((True, getattr(self, "_" + pipe.recv())()))
            except BoardError as error:
                pipe.send((False, str(error)))

    def _take(self) -> int:
        self.lease = take()
        return self.lease.sequence

    def _holder(self) -> leases.Holder | None:
        return leases.holder(A)

    def _release(self) -> None:
        self.lease.release()

    def _waits(self) -> None:
        shared_folder.replace(leases.folder() / "wait-0-0-0.json", f'["{NAME}"]')

    def ask(self, what: str) -> Any:
        self._pipe.send(what)
        assert self._pipe.poll(DEADLINE)
        done, answer = self._pipe.recv()
        if not done:
            raise BoardError(answer)
        return answer

    def end(self) -> None:
        self.process.kill()
        self.process.join()


@pytest.fixture(params=[0o022, 0o077], ids=["022", "077"])
def users(request: pytest.FixtureRequest, folder: Path) -> Iterator[tuple[User, User]]:
    made = User(ALICE, request.param), User(BOB, request.param)
    yield made
    for user in made:
        user.end()


@two_users
def test_a_board_has_one_holder_among_users(users: tuple[User, User]) -> None:
    alice, bob = users
    assert alice.ask("take") == 1
    assert bob.ask("holder").pid == alice.process.pid
    with pytest.raises(BoardError, match=rf"anna is held by .*process {alice.process.pid}"):
        bob.ask("take")
    alice.ask("release")
    assert bob.ask("holder") is None
    assert bob.ask("take") == 2
    with pytest.raises(BoardError, match=rf"anna is held by .*process {bob.process.pid}"):
        alice.ask("take")
    bob.ask("release")
    assert alice.ask("take") == 3


@two_users
def test_what_a_dead_user_held_is_taken_over(users: tuple[User, User], folder: Path) -> None:
    alice, bob = users
    alice.ask("take")
    alice.end()
    assert bob.ask("holder") is None
    assert bob.ask("take") == 2
    assert '"died"' in (folder / f"log.{BOB}.jsonl").read_text()


@two_users
def test_another_users_turn_comes_first(users: tuple[User, User], folder: Path) -> None:
    alice, bob = users
    alice.ask("take")
    bob.ask("waits")
    alice.ask("release")
    with pytest.raises(BoardError):
        alice.ask("take")
    # A ticket that nobody touches does not count, although Alice cannot remove it.
    os.utime(folder / "wait-0-0-0.json", (1.0, 1.0))
    assert alice.ask("take") == 2


@two_users
def test_users_cannot_replace_each_others_files(users: tuple[User, User], folder: Path) -> None:
    alice, _ = users
    alice.ask("take")
    files = list(folder.iterdir())
    assert {path.stat().st_uid for path in files} == {ALICE}

    def harm() -> None:
        os.setgid(BOB)
        os.setuid(BOB)
        for path in files:
            for attempt in (path.unlink, lambda path=path: path.rename(folder / "aside")):
                with pytest.raises(PermissionError):
                    attempt()

    child = multiprocessing.get_context("fork").Process(target=harm)
    child.start()
    child.join(DEADLINE)
    assert child.exitcode == 0


@two_users
def test_a_record_in_the_name_of_another_user_does_not_count(
    users: tuple[User, User], folder: Path
) -> None:
    alice, _ = users
    alice.ask("take")
    forged = folder / f"{NAME}.{BOB}.json"
    text = (folder / f"{NAME}.{ALICE}.json").read_text()
    forged.write_text(text.replace('"sequence": 1', '"sequence": 999').replace("gw0", "forged"))
    os.chown(forged, ALICE, ALICE)
    assert alice.ask("holder").worker == "gw0"


@two_users
def test_a_folder_of_another_user_must_be_sticky(users: tuple[User, User], folder: Path) -> None:
    alice, bob = users
    alice.ask("holder")
    folder.chmod(0o777)
    with pytest.raises(BoardError, match=rf"not sticky; user {ALICE} or root must chmod 1777"):
        bob.ask("take")
    alice.ask("take")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o1777


def symlink(victim: Path, planted: Path) -> None:
    planted.symlink_to(victim)


def hard_link(victim: Path, planted: Path) -> None:
    planted.hardlink_to(victim)


def pipe(victim: Path, planted: Path) -> None:
    os.mkfifo(planted)


@pytest.mark.parametrize(
    ("plant", "what"),
    [(symlink, "it is a symbolic link"), (hard_link, "another name"), (pipe, "")],
)
def test_a_log_that_was_planted_is_refused_and_its_file_unharmed(
    folder: Path, tmp_path: Path, plant: Callable[[Path, Path], None], what: str
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    victim.chmod(0o600)
    name = f"log.{ME}.jsonl"
    plant(victim, leases.folder() / name)
    with pytest.raises(BoardError, match=rf"(?s)cannot be used: {name}: .*{what}"):
        take()
    assert victim.read_text() == "precious"
    assert stat.S_IMODE(victim.stat().st_mode) == 0o600
    (folder / name).unlink()
    take().release()


@pytest.mark.parametrize("plant", [symlink, pipe])
def test_a_lock_that_was_planted_is_refused_and_its_file_unharmed(
    folder: Path, tmp_path: Path, plant: Callable[[Path, Path], None]
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    victim.chmod(0o600)
    plant(victim, leases.folder() / f"{NAME}.lock")
    with pytest.raises(BoardError, match=rf"cannot be used: {NAME}\.lock: it is a "):
        take()
    assert victim.read_text() == "precious"
    assert stat.S_IMODE(victim.stat().st_mode) == 0o600


def test_a_lock_that_leads_nowhere_creates_nothing(folder: Path, tmp_path: Path) -> None:
    (leases.folder() / f"{NAME}.lock").symlink_to(tmp_path / "nothing")
    with pytest.raises(BoardError, match="it is a symbolic link"):
        take()
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize("plant", [symlink, pipe])
def test_planted_records_and_tickets_are_neither_followed_nor_waited_for(
    folder: Path, tmp_path: Path, plant: Callable[[Path, Path], None]
) -> None:
    victim = tmp_path / "victim"
    victim.write_text(f'["{NAME}"]')
    victim.chmod(0o600)
    plant(victim, leases.folder() / f"{NAME}.{ME}.json")
    plant(victim, folder / "wait-0-0-0.json")
    with take() as lease:
        assert lease.sequence == 1
        assert leases.holder(A) == lease.holder
    assert victim.read_text() == f'["{NAME}"]'
    assert stat.S_IMODE(victim.stat().st_mode) == 0o600


def test_a_link_in_place_of_the_usual_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ULMRIG_LEASES", raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "home").mkdir()
    (tmp_path / "ulmrig-leases").symlink_to(tmp_path / "home")
    with pytest.raises(BoardError, match="cannot be used: it is a symbolic link, not a folder"):
        take()
    assert not list((tmp_path / "home").iterdir())
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path / "ulmrig-leases"))
    take().release()


def test_a_folder_of_ours_is_made_sticky(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o777)
    take().release()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o1777


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="it reads /proc")
def test_a_forked_child_does_not_keep_the_lock_of_a_parent_that_is_killed(folder: Path) -> None:
    ours, theirs = multiprocessing.Pipe()

    def tell() -> None:
        theirs.send([os.path.realpath(path) for path in Path("/proc/self/fd").iterdir()])

    with take():
        child = multiprocessing.get_context("fork").Process(target=tell)
        child.start()
        assert ours.poll(DEADLINE)
        assert str(folder / f"{NAME}.lock") not in ours.recv()
        child.join(DEADLINE)


def test_the_folders_above_are_created_and_what_is_no_folder_is_said(tmp_path: Path) -> None:
    shared_folder.prepare(tmp_path / "a/b/leases", may_be_link=True)
    assert (tmp_path / "a/b/leases").is_dir()
    (tmp_path / "file").write_text("")
    os.mkfifo(tmp_path / "pipe")
    for name, what in (("file", "a regular file"), ("pipe", "a device, pipe or folder")):
        with pytest.raises(NotADirectoryError, match=f"it is {what}, not a folder"):
            shared_folder.prepare(tmp_path / name, may_be_link=True)


def test_a_file_that_cannot_be_created_is_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(PermissionError):
        shared_folder.replace(tmp_path / "file", "text")
    with pytest.raises(PermissionError):
        shared_folder.Lock(tmp_path / "lock").acquire()


def test_a_folder_that_only_we_can_write_to_stays_as_it_is(folder: Path) -> None:
    folder.mkdir(0o700)
    take().release()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("refused", [os.R_OK, os.W_OK, os.X_OK])
def test_a_folder_that_we_may_not_read_write_and_enter_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, refused: int
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & refused)
    with pytest.raises(PermissionError, match="it cannot be written"):
        shared_folder.prepare(folder, may_be_link=False)


def test_a_folder_that_is_replaced_by_a_link_at_the_last_moment_is_not_made_sticky(
    tmp_path: Path,
) -> None:
    (tmp_path / "victim").mkdir(0o700)
    (tmp_path / "link").symlink_to(tmp_path / "victim")
    with pytest.raises(OSError, match=r"Not a directory|Too many levels"):
        shared_folder._make_sticky(tmp_path / "link", may_be_link=False)
    assert stat.S_IMODE((tmp_path / "victim").stat().st_mode) == 0o700
    shared_folder._make_sticky(tmp_path / "link", may_be_link=True)
    assert stat.S_IMODE((tmp_path / "victim").stat().st_mode) == 0o1777


def test_a_folder_that_another_process_creates_at_the_same_moment_is_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename(path: Path, to: Path) -> None:
        raise OSError("not empty")

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="not empty"):
        shared_folder.prepare(folder, may_be_link=False)
    monkeypatch.setattr(Path, "rename", lambda path, to: [to.mkdir(), rename(path, to)])
    shared_folder.prepare(folder, may_be_link=False)
    assert list(folder.parent.iterdir()) == [folder]


def test_a_file_of_64_000_bytes_is_read_and_one_of_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x" * 64_000)
    assert shared_folder.read(path) == "x" * 64_000
    path.write_text("x" * 64_001)
    with pytest.raises(OSError, match="file: it is larger than 64,000 bytes"):
        shared_folder.read(path)


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        shared_folder.replace(tmp_path / "folder", "text")
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]


def test_a_lock_whose_file_was_replaced_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = shared_folder.Lock(tmp_path / "lock")
    with monkeypatch.context() as patch:
        # Others lock the new file.
        patch.setattr(os.path, "samestat", lambda ours, theirs: False)
        assert not lock.acquire() and not lock.is_locked
    assert lock.acquire() and lock.is_locked
    assert not shared_folder.Lock(tmp_path / "lock").acquire()
    lock.release()
    lock.release()
    assert not lock.is_locked
    assert shared_folder.Lock(tmp_path / "lock").acquire()
