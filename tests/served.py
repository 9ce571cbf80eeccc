"""A Streamlit app on a free port of this machine, for as long as one needs it; and the Chromium to look at it with."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import SystemRandom
from tempfile import TemporaryFile
from urllib.error import HTTPError
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class NotServedError(Exception):
    """The app did not start; the message is what it said."""


@cache
def chromium() -> str | None:
    """The Chromium to use: what CHROMIUM names, else the system's, else Playwright's own; None without any."""
    for name in (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"):
        if name and (found := shutil.which(name)):
            return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


@contextmanager
def served(app: str | Path = "dashboard/app.py") -> Iterator[str]:
    """Serve an app as the product is served and yield its address; `NotServedError` if it does not start."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(app)]
    command += [f"--server.port={port}", "--server.headless=true"]
    with TemporaryFile() as log:
        server = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)
        try:
            if not _answers(f"http://127.0.0.1:{port}/_stcore/health", server):
                log.seek(0)
                raise NotServedError(log.read().decode())
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            try:
                server.wait(timeout=60)
            except subprocess.TimeoutExpired:  # it waits for a page that is still open
                server.kill()
                server.wait()


def _free_port() -> int:
    """A port where nobody listens, below those that the system gives to connections: none takes it meanwhile."""
    for port in SystemRandom().sample(range(20_000, 32_000), 100):
        with socket.socket() as free:
            try:
                free.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise NotServedError("No port is free.")


def _answers(address: str, server: subprocess.Popen[bytes]) -> bool:
    """Whether the server is up; a busy machine may take minutes."""
    until = time.monotonic() + 300
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=10):
                return True
        except HTTPError as error:
            error.close()  # it listens, and is not ready
        except OSError:
            if server.poll() is not None:
                return False
        time.sleep(0.2)
    return False
