"""`pkgimage doctor` and `pkgimage schema`: what there is, and what there may be."""

import sys

import click

from toolchain.report.console import width_of, write
from toolchain.report.document import json_text
from toolchain.report.things import thing_lines


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print what was looked for as JSON.")
def doctor(as_json: bool) -> None:
    """Say which tools were found, what each enables, and how to get what is missing."""
    from toolchain.run import doctor as finder

    found = finder.document(finder.things())
    if as_json:
        sys.stdout.write(json_text(found))
    else:
        write(thing_lines(found["things"], width_of(sys.stdout)))


@click.command()
def schema() -> None:
    """Print the JSON Schema of profiles, with which editors complete and check them."""
    from toolchain.platforms import load_platforms
    from toolchain.profile.schema import profile_schema

    sys.stdout.write(json_text(profile_schema(load_platforms())))
