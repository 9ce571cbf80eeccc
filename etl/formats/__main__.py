"""The process that `extract_apart` starts; not for people."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
from dataclasses import asdict

from etl.errors import InputError
from etl.formats.extract import extract
from etl.formats.extracted import Limits


def main() -> None:
    """Read an order and a file from standard input, answer on standard output."""
    answers = os.dup(1)
    os.dup2(2, 1)  # what a library may print is no part of the answer
    order = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**order["limits"])
    _bind(limits)
    try:
        extracted = extract(sys.stdin.buffer.read(), order["name"], encoding=order["encoding"], limits=limits)
        answer = asdict(extracted)
    except InputError as error:
        answer = {"error": str(error)}
    except (MemoryError, RecursionError):
        answer = {"error": f"{order['name']} needs more memory to read than is allowed: split it, or save it as text."}
    with os.fdopen(answers, "wb") as out:
        out.write(json.dumps(answer).encode())


def _bind(limits: Limits) -> None:
    """Bind this process to its limits; a system that knows none (Windows) has the clock of the caller alone."""
    try:
        import resource
    except ImportError:
        return
    bounds = (
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, limits.unpacked),
    )
    for what, bound in bounds:
        with contextlib.suppress(ValueError, OSError):  # a system that is stricter already
            resource.setrlimit(what, (bound, bound))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


if __name__ == "__main__":
    main()
