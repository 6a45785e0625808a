"""`pkgimage cpu`: names and features of CPUs, what a string of CPU targets means, what a host runs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolchain.errors import ToolError
from toolchain.report.console import width_of, write
from toolchain.report.cpu import host_lines, list_lines, remark_lines, selection_lines, target_lines
from toolchain.report.document import json_text
from toolchain.report.lines import line

if TYPE_CHECKING:
    from pkgimage.host import Host
    from toolchain.cpu import Native
    from toolchain.platforms import Platform

JSON = click.option("--json", "as_json", is_flag=True, help="Print canonical JSON.")
PLATFORM = click.option("-p", "--platform", metavar="P", help="A platform's id; else this host's.")
TARGETS = click.argument("targets", metavar="STRING")
BASE = click.option("--base", default="", metavar="STRING", help="The targets that 'base' stands for.")
HOST = click.option("--host", metavar="FILE", help="Another host: what 'cpu host --json' or 'why --write-host' wrote.")
LEVELS = ("x86-64", "x86-64-v2", "x86-64-v3", "x86-64-v4")


@click.group()
def cpu() -> None:
    """See which CPUs and features there are, and what a string of CPU targets means.

    A string names targets, separated by ';'. Each is a CPU or a level, then items: a feature with '+' or '-',
    'clone_all', 'base(n)', 'opt_size' or 'min_size', for example 'generic;x86-64-v3,clone_all;x86-64-v4,base(1)'.
    """


@cpu.command("list")
@PLATFORM
@click.option("--features", is_flag=True, help="The features that a target can ask for, and where a host shows them.")
@JSON
def list_names(platform: str | None, features: bool, as_json: bool) -> None:
    """Print the names that a target can start with, by what they need."""
    from toolchain.cpu.listing import listing

    found = listing(_platform(platform)).document()
    if as_json:
        sys.stdout.write(json_text(found))
    else:
        write(list_lines(found, names=not features, features=features, width=width_of(sys.stdout)))


@cpu.command()
@TARGETS
@PLATFORM
@BASE
@HOST
@JSON
def show(targets: str, platform: str | None, base: str, host: str | None, as_json: bool) -> None:
    """Say what each target of STRING is generated for, and what a host must have to run it.

    'help' prints all names and features.
    """
    from toolchain.cpu import details, doubts, resolve, text_of

    chosen, width = _platform(platform), width_of(sys.stdout)
    if targets.strip() == "help":
        tell_names(chosen.id)
        return
    native = _native(chosen, host)
    resolved = resolve(chosen, targets, native, base)
    warnings = doubts(chosen, targets, native, base)
    if as_json:
        sys.stdout.write(json_text({
            "platform": chosen.id, "resolved": text_of(resolved), "targets": [each.facts() for each in resolved],
            "warnings": [each.facts() for each in warnings],
        }))  # fmt: skip
        return
    write(target_lines([each.facts() for each in resolved], text_of(resolved), chosen.id, width))
    if warnings:
        write([line(), *remark_lines(details(targets, warnings, remedies=True), "not-run")])


@cpu.command()
@TARGETS
@PLATFORM
@BASE
@HOST
@JSON
def lint(targets: str, platform: str | None, base: str, host: str | None, as_json: bool) -> int:
    """Print every problem of STRING, and every doubt; the exit code is 1 when there is any.

    'help' prints all names and features.
    """
    from toolchain.cpu import check, details, doubts

    chosen = _platform(platform)
    if targets.strip() == "help":
        tell_names(chosen.id)
        return 0
    native = _native(chosen, host)
    problems = check(chosen, targets, native, base).problems
    warnings = () if problems else doubts(chosen, targets, native, base)
    if as_json:
        rows = {"problems": [each.facts() for each in problems], "warnings": [each.facts() for each in warnings]}
        sys.stdout.write(json_text({"platform": chosen.id, **rows}))
    else:
        write(remark_lines(details(targets, problems, remedies=True), "error"))
        write(remark_lines(details(targets, warnings, remedies=True), "not-run"))
    return 1 if problems or warnings else 0


@cpu.command("host")
@HOST
@JSON
def tell_host(host: str | None, as_json: bool) -> None:
    """Say what this host's CPU can do, as an image sees it; the JSON is what '--host' takes."""
    here = _host(host)
    if as_json:
        sys.stdout.write(json_text(here.facts()))
    else:
        write(host_lines(here.facts(), _levels(here), width_of(sys.stdout)))


@cpu.command()
@click.argument("image", type=click.Path(path_type=Path))
@HOST
@click.option("--target", metavar="NAME", help="Force a target, as PKGIMAGE_CPU_TARGET does.")
@JSON
def explain(image: Path, host: str | None, target: str | None, as_json: bool) -> int:
    """Say which CPU target of IMAGE a host runs, and why not the others; the exit code is 1 when none.

    PKGIMAGE_CPU_TARGET (or JULIA_CPU_TARGET) is obeyed, as in a load.
    """
    from pkgimage.host import problem
    from pkgimage.image import read_image
    from pkgimage.selection import select
    from pkgimage.targets import wish

    header, here = read_image(image).header, _host(host)
    foreign = problem(header, here)
    if foreign is not None and foreign.code == "R08":
        foreign.hint = "give --host with a description of a host of that platform"
        raise foreign
    found = select(header.targets, here, *(wish(os.environ) if target is None else (target,)))
    if as_json:
        sys.stdout.write(json_text({
            "name": header.name, "version": header.version, "platform": header.platform, "selection": found.facts(),
        }))  # fmt: skip
    else:
        title = f"{header.name} {header.version}, {header.platform}"
        write(selection_lines(title, found.facts(), found.lines(), width_of(sys.stdout)))
    return 0 if found.index is not None else 1


def tell_names(platform: str | None) -> None:
    """Prints all names and features of a platform, or of an architecture; None: this host's."""
    from toolchain.cpu.listing import listing
    from toolchain.platforms import load_platforms

    first = next((one.id for one in load_platforms().values() if one.arch == platform), platform)
    found = listing(_platform(first)).document()
    write(list_lines(found, names=True, features=True, width=width_of(sys.stdout)))


def _host(path: str | None) -> Host:
    """The host that a file describes, or this one with its CPU asked."""
    from pkgimage.host import probe
    from pkgimage.whyasked import host_of
    from toolchain.run.probing import listen

    listen()
    return probe() if path is None else host_of(path)


def _levels(host: Host) -> list[str]:
    """The levels of the architecture that the host has, the lowest first; none when its platform is not ours."""
    from toolchain.cpu import resolve
    from toolchain.platforms import load_platforms

    platform = load_platforms().get(host.platform)
    if platform is None or platform.arch != "x86_64" or host.features is None:
        return []
    found = resolve(platform, ";".join(LEVELS))
    return [target.name for target in found if host.features.issuperset(target.needed)]


def _platform(name: str | None) -> Platform:
    """The platform with this id; None: this host's. Raises ToolError 'platform-unknown'."""
    from pkgimage.host import platform_id
    from toolchain.document import near_miss
    from toolchain.platforms import load_platforms

    known = load_platforms()
    wanted = platform_id() if name is None else name
    if wanted not in known:
        brief = f"there is no platform '{wanted}', only {', '.join(known)}"
        raise ToolError("platform-unknown", brief, hint=near_miss(wanted, known).removeprefix("; "))
    return known[wanted]


def _native(platform: Platform, path: str | None) -> Native | None:
    """What 'native' means: the host that a file describes, or this one; None when it is another platform's."""
    from toolchain.cpu import Native
    from toolchain.run.probing import native_of

    if path is None:
        return native_of(platform)
    host = _host(path)
    if host.platform != platform.id or host.features is None:
        return None
    return Native("", host.features)
