"""`pkgimage why` on an install without the build side: the standard library's command line, plain lines."""

from __future__ import annotations

import argparse
import json
import shutil
import sys

from pkgimage.errors import PkgimageError
from pkgimage.whyasked import ask, write_machine
from pkgimage.whytext import ENDLESS, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Runs the command; 0: a variant would be loaded, 1: none, 2: bad input."""
    options = _parser().parse_args(arguments)
    try:
        if options.write_host is not None:
            write_machine(options.package, options.write_host, options.depot)
            return 0
        found = ask(
            options.package, whole=options.all, flags=options.flags, host=options.host, depots=options.depot,
            root=options.root, verify=options.verify,
        )  # fmt: skip
    except PkgimageError as problem:
        sys.stderr.write(f"error: {problem}\n")
        return problem.exit_code
    document = found.document()
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else ENDLESS
    sys.stdout.write((json.dumps(document, indent=2) if options.json else text(document, width)) + "\n")
    return 0 if found.used is not None else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pkgimage why", description=SAYS, allow_abbrev=False)
    parser.add_argument("package", metavar="PACKAGE")
    parser.add_argument("--all", action="store_true", help=HELP["all"])
    parser.add_argument("--flags", action="append", default=[], metavar="WORD=VALUE", help=HELP["flags"])
    parser.add_argument("--host", metavar="FILE", help=HELP["host"])
    parser.add_argument("--depot", action="append", default=[], metavar="DIRECTORY", help=HELP["depot"])
    parser.add_argument("--root", metavar="DIRECTORY", help=HELP["root"])
    parser.add_argument("--verify", choices=("auto", "full"), help=HELP["verify"])
    parser.add_argument("--json", action="store_true", help=HELP["json"])
    parser.add_argument("--write-host", metavar="FILE", help=HELP["write-host"])
    return parser


SAYS = "Say which variant of PACKAGE a load would use here, and why not the others."
HELP = {
    "all": "Every variant with every reason, not only what a load looks at.",
    "flags": "Flags asked for, such as optimize=3,inline=no; may be repeated.",
    "host": "Decide for the machine that this JSON file describes (see --write-host).",
    "depot": "Look into this depot and no others; may be repeated.",
    "root": "The folder of the package's sources; else Python's search path, from here on.",
    "verify": "full: hash everything.",
    "json": "Print everything as JSON.",
    "write-host": "Write what decides on this machine to FILE, and do nothing else.",
}
"""Texts of the options, for both command lines."""
