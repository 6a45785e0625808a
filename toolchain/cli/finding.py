"""`pkgimage doctor`."""

import sys

import click

from toolchain.report.console import write
from toolchain.report.document import json_text
from toolchain.report.findings import finding_lines


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def doctor(as_json: bool) -> None:
    """Say which tools were found, what each enables, and how to get what is missing."""
    from toolchain.run import doctor as finder  # noqa: PLC0415 (looks only when asked)

    found = finder.document(finder.findings())
    if as_json:
        sys.stdout.write(json_text(found))
    else:
        write(finding_lines(found["findings"]))
