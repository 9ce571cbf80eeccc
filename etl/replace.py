"""Replace the files of a folder as a whole: a run that fails or is killed leaves the earlier files whole.

All files are first written to a new folder beside the target and forced to disk. Where the target holds nothing but
our own files, the two folders then change names in one step of the system (Linux), so that no one ever sees old files
beside new ones, and the old folder is removed. Where it holds files of others, which must not move, or where the
system cannot exchange folders, the new files are put in place one by one: from the step that decides for the new
files on, a killed run is finished by the next one. Whatever a killed run left behind is cleared by the next one too.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

_AT_FDCWD = -100  # Linux: paths are relative to the current folder
_RENAME_EXCHANGE = 2  # Linux: both names exist, and change places
_NEW = ".etl-new"
"""Ends the name of a folder that is being filled: worth nothing if the run is killed."""
_READY = ".etl-ready"
"""Ends the name of a folder whose files, all complete, are being put in place one by one."""


def replace_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `files`, by name, the content of `folder`; files of other names stay untouched.

    Folders that do not exist are made. Raises `OSError` if the folder cannot be written; the earlier files are
    then still there, all of them.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with one_at_a_time(folder.parent):
        _recover(folder, files)
        if not (_is_ours(folder, files) and _swapped(folder, files)):
            _put_each(folder, files)


def replace_file(path: Path, data: bytes) -> None:
    """Put one file in place in one step, forced to disk. Raises `OSError`; the earlier file is then as it was."""
    new = path.with_name(f".{path.name}.{os.getpid()}{_NEW}")
    try:
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
        _force(path.parent)
    finally:
        new.unlink(missing_ok=True)


def _is_ours(folder: Path, names: Collection[str]) -> bool:
    """Tell whether the folder may change its name: it holds only plain files of ours, and we do not stand in it."""
    if not folder.exists():
        return True
    if Path.cwd().is_relative_to(folder):
        return False
    with os.scandir(folder) as entries:
        return all(entry.name in names and entry.is_file(follow_symlinks=False) for entry in entries)


def _swapped(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Put a new folder in the place of the old one in one step; false where that cannot be done."""
    new = _beside(folder)
    try:
        _fill(new, files)
        if folder.exists():
            shutil.copymode(folder, new)
            exchange(new, folder)
        else:
            new.rename(folder)
        _force(folder.parent)
    except OSError:
        if not folder.exists():
            raise
        return False
    finally:
        _discard(new, files, folder)
    return True


def _put_each(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put the files in place one by one; the step that decides for them is the folder's change of name to ready."""
    for name in files:
        if (folder / name).is_dir():
            raise OSError(errno.EISDIR, f"{name} is a folder")
    new = folder / _NEW
    try:
        _fill(new, files)
        new.rename(folder / _READY)
    finally:
        _discard(new, files, folder)
    _finish(folder)


def _recover(folder: Path, names: Collection[str]) -> None:
    """Clear what a killed run left: finish what was decided, drop the rest."""
    _discard(_beside(folder), names, folder)
    _discard(folder / _NEW, names, folder)
    _finish(folder)


def _finish(folder: Path) -> None:
    """Move the files that are ready into place, `datapackage.json` with their checksums last."""
    ready = folder / _READY
    if ready.is_dir():
        for file in sorted(ready.iterdir(), key=lambda file: (file.name == "datapackage.json", file.name)):
            file.replace(folder / file.name)
        _force(folder)
        ready.rmdir()


def _beside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}{_NEW}")


def _fill(new: Path, files: Mapping[str, bytes]) -> None:
    """Write the files to a new folder and force them to disk."""
    new.mkdir()
    for name, data in files.items():
        with (new / name).open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    _force(new)


def _discard(new: Path, names: Collection[str], folder: Path) -> None:
    """Remove a folder of ours; what someone else put in it before it changed its name goes back to `folder`."""
    if not new.is_dir():
        return
    for entry in list(new.iterdir()):
        if entry.name in names:
            entry.unlink()
        elif not (folder / entry.name).exists():
            entry.rename(folder / entry.name)
    with contextlib.suppress(OSError):  # not empty: there is a newer file of that name, so both are kept
        new.rmdir()


def exchange(one: Path, other: Path) -> None:
    """Let two folders change names in one step. Raises `OSError` where system or disk cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        raise OSError(errno.ENOSYS, "folders cannot change names in one step here")
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE):
        raise OSError(ctypes.get_errno(), f"{one} and {other} cannot change names")


def _force(folder: Path) -> None:
    """Force the names in a folder to disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Let runs that write into one folder wait for one another; the lock ends with the process, however it ends."""
    try:
        import fcntl  # here, for not every system has it

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):  # a folder that may not be listed: go on without
        yield
        return
    try:
        with contextlib.suppress(OSError):  # network disks that know no such lock
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
