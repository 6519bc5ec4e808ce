"""Start CellTx Desktop: the window, or one of the commands that need none."""

from __future__ import annotations

import sys

from .faults import Faults


def main() -> int:
    """Run what the command line asks for and return its exit code."""
    faults = Faults()
    faults.install()  # before anything can fail, what is imported below included
    try:
        from .cli.run import run

        return run(sys.argv[1:], faults)
    except Exception as error:  # noqa: BLE001 - who started it by its icon sees no terminal
        faults.take(error)
        if len(sys.argv) == 1:
            from .launch import show_failure

            show_failure(error, None)
        return 1


if __name__ == "__main__":
    sys.exit(main())
