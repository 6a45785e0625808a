"""`pkgimage containers build` and `pkgimage containers list`."""

import click

from toolchain.report.console import talk, write
from toolchain.report.lines import Line, columns, line, size
from toolchain.run import containers as store
from toolchain.run.containers import ContainerImage


@click.group()
def containers() -> None:
    """The container images that the executor 'docker' runs in."""


@containers.command("build")
@click.option("--local-base", is_flag=True, help="Make the base from this machine's Debian archive; needs no registry.")
@click.option("--target", "targets", multiple=True, type=click.Choice(store.TARGETS), help="Only this one.")
def build_containers(local_base: bool, targets: tuple[str, ...]) -> None:
    """Build the container images and list them."""
    write(container_lines(store.build(targets or store.TARGETS, local_base=local_base, report=_say)))


@containers.command("list")
def list_containers() -> None:
    """List the container images: present, stale (built from other files) or missing."""
    write(container_lines(store.list_images()))


def _say(text: str) -> None:
    talk([line(text, "quiet")])


def container_lines(images: list[ContainerImage]) -> list[Line]:
    """One row per container image: target, tag, state, size, id."""
    return columns([
        [one.target, one.tag, state(one), size(one.size) if one.present else "-", one.id[:19] or "-"] for one in images
    ])  # fmt: skip


def state(image: ContainerImage) -> tuple[str, str]:
    """(word, style): missing, stale or present."""
    if not image.present:
        return "missing", "not-run"
    return ("stale", "flaky") if image.stale else ("present", "passed")
