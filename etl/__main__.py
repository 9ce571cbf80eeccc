"""The command line: `python -m etl` builds the tables, `python -m etl explain` tells how a claim came about."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from etl.bring import Brought, bring_all
from etl.corrections.record import FILE as CORRECTIONS
from etl.corrections.record import read_corrections
from etl.errors import InputError
from etl.formats.blocks import counted
from etl.formats.encoding import codec
from etl.model import Document
from etl.read import STDIN, read_folder
from etl.wikipedia import is_address
from etl.write import refuse_unwritable, write_dictionary

RAW = Path("data/raw")
TABLES = Path("data/tables")
DICTIONARY = Path("data/README.md")

_BUILD = """\
Turn every number that a text states into a row of a table, beside its sentence.

Without FILE, every text of data/raw/ is read, with its source from sources.toml, and
data/tables/ is written. With FILE or ADDRESS, those texts are read, and the tables go to --out."""

_FORMAT = """\
A FILE is plain text in UTF-8 (--encoding auto or NAME for another), Markdown, a web page
(.html), a Word document (.docx) or a PDF with text in it. In plain text a paragraph is a
line, or what blank lines part; == Heading == on a line of its own opens a section,
=== Heading === a section within it. Of the other formats the text is extracted, headings
included, and saved in DIR as NAME.txt: the places in the tables are places in it.

An ADDRESS is that of a Wikipedia article, as in https://en.wikipedia.org/wiki/Gulag, or
wikipedia:Gulag for short; its plain text is fetched, saved in the same way and noted with
its version and licence. NUMBERS_WIKIPEDIA names another site that speaks Wikipedia's
interface.

What was left out or guessed is told on standard error, a line each.

python -m etl explain CLAIM_ID   shows how one claim came to be what it is

Exit status: 0 if all is well; 2 for a usage or input error, in one line on standard
error. The tables are replaced as a whole: a run that fails leaves the earlier ones."""


class _Parser(argparse.ArgumentParser):
    """Reports a usage error in one line, as every other error."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{message} (see {self.prog} --help)")


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit status."""
    try:
        if arguments[:1] == ["explain"]:
            _explain(arguments[1:])
        else:
            _build(arguments)
        sys.stdout.flush()
    except ModuleNotFoundError as error:
        print(
            f"python -m etl: {error.name} is not installed: run `make setup`, then .venv/bin/python -m etl.",
            file=sys.stderr,
        )
        return 2
    except InputError as error:
        print(f"python -m etl: {_printable(str(error), keep='')}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read the output has had enough; Python would still complain when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 130
    return 0


def _build(arguments: Sequence[str]) -> None:
    parser = _Parser(
        prog="python -m etl",
        description=_BUILD,
        epilog=_FORMAT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="*", metavar="FILE|ADDRESS", help="a text to read; - is standard input")
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder to write the tables to")
    parser.add_argument(
        "--encoding", default="", metavar="auto|NAME", help="how the files are encoded; auto guesses (default: utf-8)"
    )
    options = parser.parse_intermixed_args(arguments)
    if options.files and options.out is None:
        parser.error("name the folder for the tables with --out DIR")
    out: Path = options.out or TABLES
    if options.files and out.resolve() == TABLES.resolve():
        parser.error(f"{TABLES} is for the texts of {RAW}: name another folder with --out DIR")
    if options.encoding and not options.files:
        parser.error(f"--encoding is for files that are named; the texts of {RAW} are UTF-8")
    encoding = codec(options.encoding or "utf-8")
    brought = bring_all(options.files, encoding=encoding)
    documents = tuple(text.document for text in brought) or read_folder(RAW)
    texts = {f"{text.document.name}.txt": text.saved for text in brought if text.saved is not None}
    corrections = [row for folder in _folders(options.files) for row in read_corrections(folder / CORRECTIONS)]
    refuse_unwritable(out, texts)

    from etl.pipeline import build  # here, for it is slow to load and errors should come at once

    tables = build(_with_progress(documents), out, corrections, texts)
    if options.out is None:
        write_dictionary(DICTIONARY)
    _remark(zip(options.files, brought, strict=True))
    print(_printable(f"{counted(len(tables['claims']), 'claim')} of {counted(len(documents), 'text')} in {out}"))


def _folders(files: Sequence[str]) -> Iterable[Path]:
    """The folders the texts lie in, each once: corrections lie beside the text they are of."""
    return (
        dict.fromkeys(Path(file).parent for file in files if not (file == STDIN or is_address(file)))
        if files
        else [RAW]
    )


def _remark(brought: Iterable[tuple[str, Brought]]) -> None:
    """Tell what was left out of the texts or guessed."""
    for named, text in brought:
        for remark in text.remarks:
            where = "standard input" if named == STDIN else named
            print(f"python -m etl: {_printable(f'{where}: {remark}', keep='')}", file=sys.stderr)


def _with_progress(documents: Sequence[Document]) -> Iterable[Document]:
    """Show how far a long run is, to a person who watches."""
    if len(documents) < 2 or not sys.stderr.isatty():
        return documents
    from tqdm import tqdm

    progress: Iterable[Document] = tqdm(documents, unit="text", leave=False)
    return progress


def _explain(arguments: Sequence[str]) -> None:
    parser = _Parser(
        prog="python -m etl explain",
        description="Show the sentence of a claim, then each of its fields with the rule and words that decided it.",
        allow_abbrev=False,
    )
    parser.add_argument("claim_id", metavar="CLAIM_ID", help="the claim, as named in the first column of claims.csv")
    parser.add_argument("--tables", type=Path, default=TABLES, metavar="DIR", help=f"its tables (default: {TABLES})")
    options = parser.parse_args(arguments)

    from etl.explain import explain

    print(_printable(explain(options.claim_id, options.tables)))


def _printable(words: str, keep: str = "\n") -> str:
    r"""Spell out control characters, which in a text or a file's name could steer the terminal.

    >>> _printable("red: \x1b[31m")
    'red: \\x1b[31m'
    """
    return "".join(c if c in keep or c.isprintable() else c.encode("unicode_escape").decode() for c in words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
