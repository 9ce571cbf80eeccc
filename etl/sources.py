"""What is known of the texts in a folder: `sources.toml`, one table a text, named by the stem of its file."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

from etl.errors import InputError
from etl.model import Source

FILE = "sources.toml"
_FACTS = tuple(field.name for field in fields(Source))


def read_sources(folder: Path) -> dict[str, Source]:
    """Return the sources recorded in `folder`, by document name; none where there is no `sources.toml`.

    Raises `InputError` for a file that is not TOML, an unknown fact or one that is not text, so that a typing
    mistake never passes for a fact that is not recorded.
    """
    path = folder / FILE
    try:
        with path.open("rb") as file:
            entries = tomllib.load(file)
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not valid TOML: {error}; correct it there.") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check its permissions.") from None
    return {name: _source(path, name, entry) for name, entry in entries.items()}


def _source(path: Path, name: str, entry: object) -> Source:
    if not isinstance(entry, dict):
        raise InputError(f"{path}: '{name}' must be a table, written [{name}], with the facts of that text under it.")
    for fact, value in entry.items():
        if fact not in _FACTS:
            raise InputError(f"{path}, [{name}]: unknown fact '{fact}'; the facts are {', '.join(_FACTS)}.")
        if not isinstance(value, str):
            raise InputError(f"{path}, [{name}]: '{fact}' must be text in quotes, \"\" where it is not recorded.")
    return Source(**({"title": name} | entry))
