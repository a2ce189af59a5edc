"""The test rig for language models that run on a Z80.

The code is in four packages, each importing only itself and those before it: ``ulmrig.model``
(numbers), ``ulmrig.asm`` (code), ``ulmrig.hil`` (machines), ``ulmrig.harness`` (tests). Their
folders stand at the top level of the repository; the symbolic links beside this file let editors,
type checkers and a checkout without an installation find them.
"""

__version__: str

__all__ = ["__version__"]


def __getattr__(name: str) -> str:
    """Return ``__version__``, which takes longer to find out than all else here."""
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("ulmrig")
    except PackageNotFoundError:  # a checkout that is not installed
        return "0+unknown"
