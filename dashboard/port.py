"""Is a port free? `python -m dashboard.port 8501` answers before the dashboard starts, in one sentence if it is not."""

from __future__ import annotations

import socket
import sys


def problem(port: str) -> str:
    """Say why the dashboard cannot use a port, and what to do; nothing if it can.

    >>> problem("80k")
    "Port '80k' is not a number from 1 to 65535: choose another, as in make run PORT=8600."
    """
    other = "choose another, as in make run PORT=8600."
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        return f"Port '{port}' is not a number from 1 to 65535: {other}"
    with socket.socket() as probe:
        # As servers do, or the port would seem taken for a minute after the last server ended.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(port)))
            probe.listen()
        except PermissionError:
            return f"Port {port} is open to the superuser alone: {other}"
        except OSError:
            return f"Port {port} is in use by another program: end that, or {other}"
    return ""


if __name__ == "__main__":
    sys.exit(problem(sys.argv[1]) or 0)
