"""``python -m ulmrig``: the command line."""

import sys

from ulmrig.harness.cli.main import main

sys.exit(main())
