"""A file read in a process of its own, so that one made to crash, to fill the memory or never to end harms nobody.

The process is a fresh Python that imports this package alone, takes the file on standard input and answers with
JSON. It binds itself, before it reads anything, to limits of time and memory that it cannot raise again.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from etl.errors import InputError
from etl.formats.encoding import AUTO
from etl.formats.extracted import LIMITS, Extracted, Limits, refuse_large

_ROOT = Path(__file__).parent.parent.parent
_TOO_MUCH = {-signal.SIGXCPU, -signal.SIGKILL}


def extract_apart(data: bytes, name: str, *, encoding: str = AUTO, limits: Limits = LIMITS) -> Extracted:
    """Do what `extract` does, in a process of its own. Raises `InputError` also for a file that brings it down."""
    refuse_large(data, name, limits)
    order = json.dumps({"name": name, "encoding": encoding, "limits": asdict(limits)}).encode()
    process = subprocess.Popen(
        [sys.executable, "-m", "etl.formats"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(_ROOT), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        cwd=_ROOT,
        start_new_session=True,  # what is typed to end us ends it through its closed input, not in mid-word
    )
    try:
        answer, _ = process.communicate(order + b"\n" + data, timeout=limits.seconds + 10)
    except subprocess.TimeoutExpired:
        raise _took_too_long(name, limits) from None
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    return _understood(answer, process.returncode, name, limits)


def _understood(answer: bytes, status: int, name: str, limits: Limits) -> Extracted:
    try:
        told: dict[str, Any] = json.loads(answer)
    except ValueError:
        if status in _TOO_MUCH:
            raise _took_too_long(name, limits) from None
        raise InputError(
            f"{name} brought its reader down, so it is damaged or made to do harm: "
            "open it in its own program and save it anew, or as plain text."
        ) from None
    if "error" in told:
        raise InputError(told["error"])
    return Extracted(**(told | {"remarks": tuple(told["remarks"])}))


def _took_too_long(name: str, limits: Limits) -> InputError:
    return InputError(f"{name} took more than {limits.seconds} seconds to read: split it, or save it as plain text.")
