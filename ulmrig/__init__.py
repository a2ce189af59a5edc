"""The test rig for language models that run on a Z80.

The code is in four packages, each importing only itself and those before it: ``ulmrig.model``
(numbers), ``ulmrig.asm`` (code), ``ulmrig.hil`` (machines), ``ulmrig.harness`` (tests). Their
folders stand at the top level of the repository; the symbolic links beside this file let editors,
type checkers and a checkout without an installation find them.
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("ulmrig")
except PackageNotFoundError:  # a checkout that is not installed
    __version__ = "0+unknown"

__all__ = ["__version__"]
