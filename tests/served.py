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
from tempfile import TemporaryFile
from urllib.error import URLError
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
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
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
            server.wait(timeout=30)


def _answers(address: str, server: subprocess.Popen[bytes]) -> bool:
    for _ in range(300):
        try:
            with urlopen(address):
                return True
        except URLError:
            if server.poll() is not None:
                return False
            time.sleep(0.2)
    return False
