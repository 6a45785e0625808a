"""From any end of a command to an exit code; nobody sees a traceback.

An error of ours is rendered. Anything else is a defect of ours: one line that says so and where the whole traceback
was written, so that a report of the defect can hold it.
"""

import contextlib
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn, TextIO, cast

import click

import pkgimage
from pkgimage.errors import PkgimageError
from toolchain.errors import ToolError
from toolchain.report.console import talk
from toolchain.report.errors import error_lines
from toolchain.report.lines import line

INTERRUPTED = 130
READER_GONE = 141


class Door(click.Group):
    """A group of commands whose `main` always ends with one of the exit codes of `toolchain.cli`."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """As click does; `--help` is printed here."""
        with _while_somebody_reads():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """As click does."""
        with _while_somebody_reads():
            return super().invoke(ctx)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command line; exits, or with `standalone_mode=False` returns the exit code."""
        arguments = list(sys.argv[1:] if args is None else args)
        try:
            code = super().main(arguments, prog_name, complete_var, standalone_mode=False, **extra)
        except (click.exceptions.Exit, click.exceptions.NoArgsIsHelpError) as ended:
            if isinstance(ended, click.ClickException):
                ended.show()
            code = ended.exit_code
        except click.Abort:
            talk([line("interrupted", "not-run")])
            code = INTERRUPTED
        except Exception as problem:  # noqa: BLE001 (the last door: see the module's text)
            error = explained(problem, arguments)
            talk(error_lines(error))
            code = error.exit_code
        code = code if isinstance(code, int) else 0
        if standalone_mode:
            leave(code)
        return code


@contextlib.contextmanager
def _while_somebody_reads() -> Iterator[None]:
    """End with our own exit code when stdout's reader goes away: click's is 1, which would say "not green"."""
    try:
        yield
    except BrokenPipeError as problem:
        # The interpreter flushes stdout once more at exit; it must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(READER_GONE) from problem


def explained(problem: Exception, arguments: Sequence[str]) -> PkgimageError:
    """Any exception in the form of our errors."""
    match problem:
        case PkgimageError():
            return problem
        case click.ClickException():
            return usage_error(problem)
        case ModuleNotFoundError():
            return module_missing(problem, arguments)
        case OSError():
            return system_error(problem)
        case _:
            return internal_error(problem, arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of the command line `arguments` (None: of this process)."""
    from toolchain.cli.group import pkgimage as door

    return cast("int", door.main(arguments, prog_name="pkgimage", standalone_mode=False))


def leave(code: int) -> NoReturn:
    """End the process: the only place that does."""
    raise SystemExit(code)


def usage_error(wrong: click.ClickException) -> ToolError:
    """A command line that click refused, in the form of all errors."""
    context = wrong.ctx if isinstance(wrong, click.UsageError) else None
    if context is None:
        return ToolError("usage-invalid", wrong.format_message())
    usage = " ".join(context.get_usage().split())
    return ToolError("usage-invalid", wrong.format_message(), [usage], f"{context.command_path} --help")


def module_missing(problem: ModuleNotFoundError, args: Sequence[str]) -> ToolError:
    """A library of an extra that is not installed; a module of ours that is absent is a defect of ours."""
    name = (problem.name or "").partition(".")[0]
    if name in ("", "pkgimage", "toolchain"):
        return internal_error(problem, args)
    return ToolError("extra-missing", f"the Python module '{name}' is not installed", (), "pip install 'pkgimage[all]'")


def system_error(problem: OSError) -> ToolError:
    """The operating system refused something nobody had foreseen: a full disk, a folder without permission."""
    place = f"cannot use {problem.filename}" if problem.filename else "the operating system refused"
    return ToolError("system-error", place, [problem.strerror or str(problem)])


def internal_error(problem: Exception, args: Sequence[str]) -> ToolError:
    """One line for an unexpected exception; the traceback goes to a file, whose name it says."""
    brief = f"internal error: {type(problem).__name__}: {' '.join(str(problem).split())}"
    where = "the traceback could not be written"
    with contextlib.suppress(OSError):
        descriptor, path = tempfile.mkstemp(prefix="pkgimage-error-", suffix=".txt")
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            _record(file, problem, args)
        where = f"the traceback is in {path}"
    return ToolError("internal-error", f"{brief}; {where}")


def _record(file: TextIO, problem: Exception, args: Sequence[str]) -> None:
    file.write(f"pkgimage {pkgimage.__version__}, Python {platform.python_version()}, {platform.platform()}\n")
    file.write(f"arguments: {list(args)!r}\n\n")
    file.writelines(traceback.format_exception(problem))
