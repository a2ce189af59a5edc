"""Programs: from a transcript's directives to what a machine runs."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.transcript.document import Transcript
from ulmrig.hil.cpm.text import program_name
from ulmrig.hil.target import Run

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage
    from ulmrig.model.network.npz import QuantizedNetwork


@dataclass(frozen=True)
class Sources:
    """The host files that a transcript needs; ``files`` by their CP/M names."""

    network: Path | None
    program: Path | None
    files: dict[str, Path]


@dataclass(frozen=True)
class Program:
    """What runs: ``kind`` is ``model`` or ``program``, ``name`` its name as people know it.

    ``identity`` is 8 hex digits of what was built (a model) or of the file (its CRC-32), and
    empty if the machine has the program already. ``network`` returns a model's network.
    """

    kind: str
    name: str
    identity: str
    run: Run
    network: Callable[[], QuantizedNetwork] | None = None

    @property
    def described(self) -> str:
        """``model guess, build 1a2b3c4d``."""
        return f"{self.kind} {self.name}" + (f", build {self.identity}" if self.identity else "")


def locate(transcript: Transcript, path: Path, root: Path) -> Sources:
    """Find the host files of the transcript at ``path``, without reading them.

    A model's network is looked for beside the transcript, then in each folder above it up to
    ``root``, then among the shipped ones. Raises TranscriptError, naming where it looked.
    """
    network = program = None
    if transcript.model:
        network = _find_network(transcript, path, root)
    if transcript.program:
        program = path.parent / transcript.program.value
        if not program.is_file():
            raise transcript.error(transcript.program.number, f"there is no program {program}")
    files = {}
    for directive in transcript.files:
        file = path.parent / directive.value
        if not file.is_file():
            raise transcript.error(directive.number, f"there is no file {file}")
        files[directive.value.upper()] = file
    return Sources(network, program, files)


def _find_network(transcript: Transcript, path: Path, root: Path) -> Path:
    from ulmrig.model import shipped

    assert transcript.model
    name = transcript.model.value
    looked = list(_folders(path.parent, root))
    for folder in looked:
        if (file := folder / f"{name}.npz").is_file():
            return file
    if found := shipped.find(name):
        return found
    there = ", ".join(shipped.names()) or "none"
    raise transcript.error(
        transcript.model.number,
        f"no network {name}.npz in {', '.join(map(str, looked))}, "
        f"nor among the shipped ones ({there})",
    )


def _folders(folder: Path, root: Path) -> Iterator[Path]:
    """Yield ``folder`` and those above it up to ``root``; only ``folder`` if it is outside."""
    yield folder
    while folder != root and folder.is_relative_to(root):
        folder = folder.parent
        yield folder


class Programs:
    """Makes programs ready to run; reads and builds each network once.

    A network whose program was built before is not even read: only a failure asks for it.
    """

    def __init__(self) -> None:
        self._networks: dict[str, QuantizedNetwork] = {}
        self._built: dict[tuple[str, str], ComImage] = {}

    def check(self, transcript: Transcript, sources: Sources) -> None:
        """Read what the transcript runs, and build nothing.

        Raises TranscriptError if a file cannot be read, is no network, or is an empty program.
        """
        _files(transcript, sources)
        if transcript.model:
            digest = _digest(transcript, sources)
            if self._found(transcript, sources, digest) is None:
                self._network(transcript, sources, digest)
        elif transcript.program:
            _program(transcript, sources)

    def load(self, transcript: Transcript, sources: Sources) -> Program:
        """Read, and build if needed, what the transcript runs.

        Raises TranscriptError as ``check`` does, and if a network cannot be built, or the disk has
        no room to assemble it.
        """
        files = _files(transcript, sources)
        command = transcript.run.value if transcript.run else ""
        if transcript.model:
            return self._model(transcript, sources, command, files)
        if transcript.program:
            name, data = _program(transcript, sources)
            run = _run(transcript, command or Path(name).stem, {name: data, **files})
            return Program("program", name, f"{zlib.crc32(data):08x}", run)
        return Program("program", command.split()[0].upper(), "", _run(transcript, command, files))

    def _model(
        self, transcript: Transcript, sources: Sources, command: str, files: dict[str, bytes]
    ) -> Program:
        assert transcript.model
        digest = _digest(transcript, sources)
        image = self._found(transcript, sources, digest) or self._build(transcript, sources, digest)
        command = command or image.name
        run = _run(transcript, command, {f"{image.name}.COM": image.data, **files})
        network = partial(self._network, transcript, sources, digest)
        return Program("model", transcript.model.value, image.identity, run, network)

    def _network(self, transcript: Transcript, sources: Sources, digest: str) -> QuantizedNetwork:
        """Return the network, which is read once."""
        from ulmrig.model.network.npz import NetworkError, load

        assert transcript.model
        assert sources.network
        if digest not in self._networks:
            try:
                self._networks[digest] = load(sources.network)
            except NetworkError as error:
                raise transcript.error(transcript.model.number, str(error)) from None
        return self._networks[digest]

    def _found(self, transcript: Transcript, sources: Sources, digest: str) -> ComImage | None:
        """Return the program if it was built before, in this process or in another."""
        from ulmrig.asm.program.file_build import find_built

        assert transcript.model
        name = program_name(transcript.model.value)
        if (digest, name) not in self._built:
            network = partial(self._network, transcript, sources, digest)
            found = find_built(digest, name, network)
            if found is None:
                return None
            self._built[digest, name] = found
        return self._built[digest, name]

    def _build(self, transcript: Transcript, sources: Sources, digest: str) -> ComImage:
        from ulmrig.asm.program.build import BuildError
        from ulmrig.asm.program.file_build import build_file

        assert transcript.model
        number, path = transcript.model.number, sources.network
        name = program_name(transcript.model.value)
        try:
            image = build_file(digest, name, partial(self._network, transcript, sources, digest))
        except BuildError as error:
            raise transcript.error(number, f"{path}: {error}") from None
        except OSError as error:
            raise transcript.error(
                number, f"{path}: its program cannot be assembled: {error}"
            ) from None
        self._built[digest, name] = image
        return image


def _digest(transcript: Transcript, sources: Sources) -> str:
    """Return the SHA-256 digest of the network's file."""
    assert transcript.model and sources.network
    return hashlib.sha256(_read(transcript, transcript.model.number, sources.network)).hexdigest()


def _files(transcript: Transcript, sources: Sources) -> dict[str, bytes]:
    """Return the contents of the files that the program finds on the disk, by CP/M names."""
    return {
        (name := directive.value.upper()): _read(transcript, directive.number, sources.files[name])
        for directive in transcript.files
    }


def _program(transcript: Transcript, sources: Sources) -> tuple[str, bytes]:
    """Return the CP/M name and the content of the program."""
    assert transcript.program
    assert sources.program
    data = _read(transcript, transcript.program.number, sources.program)
    if not data:
        raise transcript.error(
            transcript.program.number, f"{sources.program}: an empty file is no CP/M program"
        )
    return sources.program.name.upper(), data


def _run(transcript: Transcript, command: str, files: dict[str, bytes]) -> Run:
    return Run(command, transcript.prompt, files, fresh=transcript.fresh)


def _read(transcript: Transcript, number: int, path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise transcript.error(number, f"{path}: {error.strerror or error}") from None
