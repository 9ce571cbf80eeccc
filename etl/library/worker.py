"""The program that reads one text, run apart so that a huge or broken file takes nothing else down with it.

It is told what to read by one line of JSON on standard input, and answers on standard output, a line of JSON each:
`{"done": 3, "of": 40}` while it works, then `{"read": {...}}` or `{"error": "one sentence"}`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from etl.errors import InputError


def main() -> int:
    """Read the text that standard input names and write it with its tables to the folder given."""
    asked = json.loads(sys.stdin.readline())
    try:
        _tell(read=_read(asked))
    except InputError as error:
        _tell(error=str(error))
    except MemoryError:
        _tell(error=f"{asked['label']} needs more memory than a text may take: split it into parts.")
    return 0


def _read(asked: dict[str, Any]) -> dict[str, Any]:
    from etl.formats import extract as extract_text
    from etl.library.build import write_extraction
    from etl.library.entry import READING, TABLES
    from etl.model import Source
    from etl.pipeline import extract
    from etl.read import read_document
    from etl.replace import replace_file

    folder, name = Path(asked["folder"]), asked["name"]
    text = folder / f"{name}.txt"
    told: dict[str, Any] = {"title": "", "encoding": "", "remarks": [], "kind": "txt"}
    if asked["file"]:
        found = extract_text(Path(asked["file"]).read_bytes(), asked["label"], encoding=asked["encoding"])
        replace_file(text, found.text.encode("utf-8"))
        told |= {"title": found.title, "encoding": found.encoding, "remarks": list(found.remarks), "kind": found.kind}
    facts = asked["source"] | {"title": asked["source"].get("title") or told["title"] or asked["title"]}
    document = read_document(text, name=name, source=Source(**facts | {"sha256": ""}))
    extraction = extract(document, lambda done, of: _tell(done=done, of=of))
    write_extraction(extraction, folder / READING, folder / TABLES)
    return told | {"source": asdict(document.source)}


def _tell(**said: object) -> None:
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    sys.exit(main())
