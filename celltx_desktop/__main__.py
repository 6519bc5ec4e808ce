"""Start CellTx Desktop: the window, or one of the commands that need none."""

from __future__ import annotations

import sys

from .faults import Faults


def main() -> int:
    """Run what the command line asks for and return its exit code."""
    faults = Faults()
    faults.install()  # before anything can fail, what is imported below included
    from .cli.run import run

    return run(sys.argv[1:], faults)


if __name__ == "__main__":
    sys.exit(main())
